import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import { enDeck } from '../../locale/en-deck.js';
import { formatDate } from '../../locale/format-date.js';
import { recall } from '../../playback/memory.js';
import type { PlaybackController } from '../../playback/playback-controller.js';
import { append, h } from '../dom.js';
import { adopt } from '../styles.js';
import { labelIn } from '../view.js';
import { warn } from '../warn.js';
import { Controls, RATES } from './controls.js';
import type { DeckView } from './deck-view.js';
import { DeckStatus, type StatusView } from './deck-status.js';
import { deckStyles } from './deck.styles.js';
import { EpisodeList } from './episode-list.js';
import type { KeyTarget } from './keys.js';
import { listenToKeys } from './listen-to-keys.js';
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
import type { WithSound } from './with-sound.js';

/** The player that the card becomes: what it shows follows what the media element reports. */
export class Deck {
  /** Where it is; the card puts it into the page. */
  readonly place: HTMLElement;
  readonly #player: PinpointShowPlayer;
  readonly #playback: PlaybackController;
  readonly #title = h('div', { class: 'now' });
  readonly #beside = h('p', { class: 'small' });
  readonly #status: DeckStatus;
  readonly #seek: Seek;
  readonly #live: LiveLine;
  readonly #controls: Controls;
  readonly #tools: Tools;
  readonly #sleep: () => SleepPanel | undefined;
  readonly #playOn = new PlayOn();
  /** The labels of all that is here. */
  #words: PlayerView['strings'] | undefined;
  /** What was shown last. */
  #view: DeckView | undefined;
  readonly #tabs: Tabs;
  readonly #side: HTMLElement;
  readonly #episodes: EpisodeList;
  #sound: WithSound | undefined;
  #isSoundAsked = false;
  #isBarAsked = false;
  /** What the heading says. */
  #named = '';

  constructor(player: PinpointShowPlayer, playback: PlaybackController) {
    const changed = () => player.requestUpdate();
    this.#player = player;
    this.#playback = playback;
    this.#status = new DeckStatus(() => playback.retry());
    this.#seek = new Seek(playback);
    this.#live = new LiveLine(() => this.#goLive());
    this.#controls = new Controls(playback, { go: (episode) => player.select(episode) });
    this.#episodes = new EpisodeList(player);
    this.#tabs = new Tabs(changed, this.#playOn.place);
    const { tools, sleep } = toolsOf(player);
    this.#sleep = sleep;
    this.#tools = new Tools(tools, changed);
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
    listenToKeys(player.renderRoot, () => this.#keyTarget);
  }

  /** Brings what is shown up to date. */
  draw(show: Show): void {
    const { current: episode, isLive } = this.#player;
    if (!episode) return;
    const view = (this.#view = this.#viewOf(show, episode));
    if (this.#player.variant === 'bar') this.#shapeBar();
    this.#hear(view);
    this.#drawTitle(view);
    this.#status.update({
      ...view,
      isReconnecting: this.#playback.isReconnecting,
      wayOut: this.#wayOut(view),
    });
    this.#seek.place.hidden = isLive;
    this.#live.update({ ...view, stream: this.#player.stream });
    if (!isLive) this.#seek.update(view);
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
    this.#sound?.stop();
    this.#tools.stop();
    this.#tabs.stop();
  }

  #viewOf(show: Show, episode: Episode): DeckView {
    const { headingLevel: level, isLive, strings, episodes } = this.#player;
    // The same object while the language is: parts compare it.
    if (strings.code !== this.#words?.code) this.#words = { ...enDeck, ...strings };
    const { state } = this.#playback;
    const at = episodes.indexOf(episode);
    return {
      show,
      episode,
      isLive,
      level: level + 1,
      strings: this.#words,
      label: labelIn(show.inLanguage ?? strings.code, strings),
      state,
      ...(this.#sound?.guide(episode, state) ?? { chapters: [], chapter: '', image: undefined }),
      previous: episodes[at - 1],
      next: at < 0 ? undefined : episodes[at + 1],
    };
  }

  /** Few players are bars: what makes them one comes with the first, and is waited for. */
  #shapeBar(): void {
    if (this.#isBarAsked) return;
    this.#isBarAsked = this.place.hidden = true;
    import('./bar.styles.js')
      .then(({ barStyles }) => adopt(this.#player.renderRoot, [barStyles]), warn)
      .finally(() => (this.place.hidden = false));
  }

  /** Asks for what comes with the sound once that is heard. */
  #hear(view: DeckView): void {
    this.#sound?.update(view, !!this.#sleep()?.timer.isFading);
    if (this.#isSoundAsked || view.state.status !== 'playing') return;
    this.#isSoundAsked = true;
    import('./with-sound.js').then(({ WithSound }) => {
      this.#sound = new WithSound(this.#player, this.#playback, this.#side);
      this.#player.requestUpdate();
    }, warn);
  }

  /** To the broadcast: from an episode, or from its own past. */
  #goLive(): void {
    const { isLive, stream } = this.#player;
    if (isLive || !stream) this.#playback.goLive();
    else this.#player.select(stream, true);
  }

  /** What keys work on. */
  get #keyTarget(): KeyTarget {
    const player = this.#player;
    const to = (episode: Episode | undefined) => episode && (() => player.select(episode));
    return {
      playback: this.#playback,
      isLive: player.isLive,
      rates: RATES,
      previous: to(this.#view?.previous),
      next: to(this.#view?.next),
      openKeys: () => this.#tools.lead('keys'),
    };
  }

  /** The episode, and at which chapter it is, or else when it was published. The heading stays while only that changes. */
  #drawTitle({ episode, strings, label, level, chapter }: DeckView): void {
    const named = [level, episode.name].join('\n');
    if (named !== this.#named) {
      this.#named = named;
      this.#title.replaceChildren(h(`h${Math.min(6, level)}`, {}, episode.name), this.#beside);
    }
    const date = (episode.datePublished && formatDate(episode.datePublished, strings.code)) || '';
    if (this.#beside.textContent === (chapter || date)) return;
    this.#beside.replaceChildren();
    append(this.#beside, [chapter || (date && label(date))]);
  }

  /** Where the sound can be had without us. */
  #wayOut({ show: { live }, episode, isLive, strings }: DeckView): StatusView['wayOut'] {
    const [file] = episode.audio;
    return isLive && live?.url
      ? { href: live.url, name: strings.openStream }
      : { href: file?.src ?? '', name: strings.openFile };
  }
}
