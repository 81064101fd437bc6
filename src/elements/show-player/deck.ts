import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import { plainText } from '../../content/text.js';
import { enDeck } from '../../locale/en-deck.js';
import { formatDate } from '../../locale/format-date.js';
import { recall } from '../../playback/memory.js';
import type { PlaybackController } from '../../playback/playback-controller.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { labelIn } from '../view.js';
import { Art } from './art.js';
import { Controls, type ControlsView, RATES } from './controls.js';
import type { Device } from './device.js';
import { DeckStatus, type StatusView } from './deck-status.js';
import { deckStyles } from './deck.styles.js';
import { EpisodeList } from './episode-list.js';
import { keepPlace } from './keep-place.js';
import { LiveLine } from './live-line.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import type { PlayerView } from './panel.js';
import { PlayOn } from './play-on.js';
import { Seek } from './seek.js';
import { seekStyles } from './seek.styles.js';
import type { SleepPanel } from './sleep-panel.js';
import { Tabs } from './tabs.js';
import { tabsOf } from './tabs-of.js';
import { Tools } from './tools.js';
import { toolsOf } from './tools-of.js';

/** The player that the card becomes: what it shows follows what the media element reports. */
export class Deck {
  /** Where it is; the card puts it into the page. */
  readonly place: HTMLElement;
  readonly #player: PinpointShowPlayer;
  readonly #playback: PlaybackController;
  readonly #title = h('div', { class: 'now' });
  readonly #status: DeckStatus;
  readonly #seek: Seek;
  readonly #live: LiveLine;
  readonly #controls: Controls;
  readonly #tools: Tools;
  readonly #sleep: () => SleepPanel | undefined;
  readonly #art: Art;
  readonly #playOn = new PlayOn();
  /** The labels of all that is here. */
  #words: PlayerView['strings'] | undefined;
  /** What was shown last. */
  #view: ControlsView | undefined;
  readonly #tabs: Tabs;
  readonly #side: HTMLElement;
  readonly #episodes: EpisodeList;
  #chapters: typeof import('./chapters.js') | undefined;
  /** The episode whose chapters were asked for. */
  #chaptersOf: Episode | undefined;
  #device: Device | undefined;
  #deviceAsked = false;
  /** What the title says. */
  #titled = '';

  constructor(player: PinpointShowPlayer, playback: PlaybackController) {
    const changed = () => player.requestUpdate();
    this.#player = player;
    this.#playback = playback;
    this.#status = new DeckStatus(() => playback.retry());
    this.#seek = new Seek(playback);
    this.#live = new LiveLine(() => playback.goLive());
    this.#controls = new Controls(playback, { go: (episode) => player.select(episode) });
    this.#episodes = new EpisodeList(player);
    this.#tabs = new Tabs(changed, this.#playOn.place);
    const { tools, sleep } = toolsOf(player);
    this.#sleep = sleep;
    this.#tools = new Tools(tools, changed);
    this.#art = new Art(player.renderRoot);
    this.#side = h('div', { class: 'side tools' }, this.#tools.buttons);
    const { rate, transport, volume } = this.#controls;
    this.place = h(
      'div',
      { class: 'deck' },
      this.#title,
      this.#status.place,
      this.#seek.place,
      this.#live.place,
      h('div', { class: 'controls' }, h('div', { class: 'side' }, rate, volume), transport, this.#side),
      this.#tools.place,
      this.#tabs.place,
    );
    adopt(player.renderRoot, [deckStyles, seekStyles]);
    this.#listenToKeys();
  }

  /** Brings what is shown up to date. */
  draw(show: Show): void {
    const { current: episode, isLive } = this.#player;
    if (!episode) return;
    const view = (this.#view = this.#viewOf(show, episode));
    keepPlace(view, this.#playback, !!this.#sleep()?.timer.isFading);
    this.#findChapters(view);
    this.#findDevice(view);
    this.#stopInTime(view);
    this.#drawTitle(view);
    this.#art.update(view.image);
    this.#status.update({
      ...view,
      isReconnecting: this.#playback.isReconnecting,
      wayOut: this.#wayOut(view),
    });
    this.#seek.place.hidden = isLive;
    this.#live.place.hidden = !isLive;
    if (isLive) this.#live.update(view);
    else this.#seek.update(view);
    this.#controls.update(view);
    this.#tools.update(view);
    this.#playOn.update(view, !!view.next || !!view.previous);
    this.#tabs.update(view, tabsOf(view, this.#player, this.#episodes));
  }

  /** The sound has come to its end: the next episode follows, unless the visitor does not want it. */
  goOn(): void {
    const next = this.#view?.next;
    if (this.#sleep()?.timer.ended() || !next || recall().playOn === false) return;
    this.#player.select(next, true);
  }

  /** Ends what runs by itself, once the player has left the page. */
  stop(): void {
    this.#device?.stop();
    this.#tools.stop();
    this.#tabs.stop();
  }

  #viewOf(show: Show, episode: Episode): ControlsView {
    const { headingLevel: level, isLive, strings, episodes } = this.#player;
    // The same object while the language is: parts compare it.
    if (strings.code !== this.#words?.code) this.#words = { ...enDeck, ...strings };
    const { state } = this.#playback;
    // Those too that the list of chapters has got where the player could not.
    const chapters = this.#chapters?.chaptersOf(episode, state.duration) ?? [];
    const at = episodes.indexOf(episode);
    return {
      show,
      episode,
      isLive,
      level: level + 1,
      strings: this.#words,
      label: labelIn(show.inLanguage ?? strings.code, strings),
      state,
      chapters,
      image: this.#chapters?.imageAt(chapters, state.currentTime) ?? episode.image,
      previous: episodes[at - 1],
      next: at < 0 ? undefined : episodes[at + 1],
    };
  }

  /** Keys come with the first focus in the player, and work only while it is there. */
  #listenToKeys(): void {
    const player = this.#player;
    const { renderRoot } = player;
    const go = (which: 'previous' | 'next') => {
      const episode = this.#view?.[which];
      return episode && (() => player.select(episode));
    };
    const listen = async () => {
      const { onKey } = await import('./keys.js');
      renderRoot.addEventListener('keydown', (event) =>
        onKey(event as KeyboardEvent, {
          playback: this.#playback,
          isLive: player.isLive,
          rates: RATES,
          previous: go('previous'),
          next: go('next'),
          openKeys: () => this.#tools.lead('keys'),
        }),
      );
    };
    renderRoot.addEventListener('focusin', () => void listen().catch(warn), { once: true });
  }

  /** Asks for the chapters once the sound is heard: it does not wait for them. */
  #findChapters({ episode, state }: ControlsView): void {
    if (!episode.chapters || this.#chaptersOf === episode || state.status !== 'playing') return;
    this.#chaptersOf = episode;
    import('./chapters.js')
      .then(async (chapters) => {
        this.#chapters = chapters;
        await chapters.loadChapters(episode, state.duration);
        this.#player.requestUpdate();
      })
      // Who opens the list of them is told.
      .catch(warn);
  }

  /** Asks for what the device can do once the sound is heard: the lock screen, other tabs, loudspeakers. */
  #findDevice(view: ControlsView): void {
    this.#device?.update(view);
    if (this.#deviceAsked || view.state.status !== 'playing') return;
    this.#deviceAsked = true;
    import('./device.js').then(({ Device }) => {
      this.#device = new Device(this.#player, () => this.#playback.media);
      this.#side.prepend(this.#device.place);
      this.#player.requestUpdate();
    }, warn);
  }

  /** Stops where the page's address says so: once. */
  #stopInTime({ state: { status, currentTime } }: ControlsView): void {
    const { stopAt = Infinity } = this.#player;
    if (status !== 'playing' || currentTime < stopAt) return;
    this.#player.stopAt = undefined;
    this.#player.pause();
  }

  /** The episode, and at which chapter it is, or else when it was published. */
  #drawTitle({ episode, strings, label, level, chapters, state }: ControlsView): void {
    const chapter = this.#chapters?.chapterAt(chapters, state.currentTime)?.title;
    const date = episode.datePublished && formatDate(episode.datePublished, strings.code);
    const beside = chapter ? plainText(chapter) : date;
    const titled = [level, strings.code, episode.name, beside].join('\n');
    if (titled === this.#titled) return;
    this.#titled = titled;
    this.#title.replaceChildren(
      h(`h${Math.min(6, level)}`, {}, episode.name),
      h('p', { class: 'small' }, chapter ? plainText(chapter) : date && label(date)),
    );
  }

  /** Where the sound can be had without us. */
  #wayOut({ show: { live }, episode, isLive, strings }: ControlsView): StatusView['wayOut'] {
    const [file] = episode.audio;
    return isLive && live?.url
      ? { href: live.url, name: strings.openStream }
      : { href: file?.src ?? '', name: strings.openFile };
  }
}

/** Parts that cannot be had: the sound plays on without. */
const warn = (reason: unknown) => console.warn('[pinpoint]', reason);
