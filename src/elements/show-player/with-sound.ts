import { plainText } from '../../content/text.js';
import type { Episode } from '../../content/episode.js';
import type { PlaybackController } from '../../playback/playback-controller.js';
import type { PlaybackState } from '../../playback/playback-state.js';
import { warn } from '../warn.js';
import { Art } from './art.js';
import type { DeckView } from './deck-view.js';
import { Device } from './device.js';
import { KeptPlace } from './keep-place.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import type { Sticky } from './sticky.js';

/** What is known of the chapters. */
type Guide = Pick<DeckView, 'chapters' | 'chapter' | 'image'>;

/**
 * What comes once the sound is heard, which does not wait for it: the lock screen and other devices, the place that is
 * remembered, the chapters and their pictures, the bar at the bottom of the window.
 */
export class WithSound {
  readonly #player: PinpointShowPlayer;
  readonly #playback: PlaybackController;
  readonly #device: Device;
  readonly #art: Art;
  readonly #place = new KeptPlace();
  #chapters: typeof import('./chapters.js') | undefined;
  /** The episode whose chapters were asked for. */
  #chaptersOf: Episode | undefined;
  #sticky: Sticky | undefined;
  #observer: IntersectionObserver | undefined;

  /** @param side Where the button for other devices goes. */
  constructor(player: PinpointShowPlayer, playback: PlaybackController, side: HTMLElement) {
    this.#player = player;
    this.#playback = playback;
    this.#device = new Device(player, () => playback.media);
    this.#art = new Art(player.renderRoot);
    side.prepend(this.#device.place);
  }

  /** Where an episode is: those chapters too that their list has got where this could not. */
  guide(episode: Episode, { currentTime, duration }: PlaybackState): Guide {
    const chapters = this.#chapters?.chaptersOf(episode, duration) ?? [];
    const title = this.#chapters?.chapterAt(chapters, currentTime)?.title;
    return {
      chapters,
      chapter: title ? plainText(title) : '',
      image: this.#chapters?.imageAt(chapters, currentTime) ?? episode.image,
    };
  }

  /** @param isFading True while the volume is not the visitor's own. */
  update(view: DeckView, isFading: boolean): void {
    this.#watch();
    this.#place.update(view, isFading);
    this.#findChapters(view);
    this.#stopInTime(view);
    this.#device.update(view);
    this.#sticky?.update(view);
    this.#art.update(view.image);
  }

  /** Gives everything back, once the player has left the page; an update begins it again. */
  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#device.stop();
    this.#sticky?.stop();
  }

  #findChapters({ episode, state }: DeckView): void {
    if (!episode.chapters || this.#chaptersOf === episode) return;
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

  /** Stops where the page's address says so: once. */
  #stopInTime({ state: { status, currentTime } }: DeckView): void {
    const { stopAt = Infinity } = this.#player;
    if (status !== 'playing' || currentTime < stopAt) return;
    this.#player.stopAt = undefined;
    this.#player.pause();
  }

  /** Asks for the bar at the bottom of the window when the player is first scrolled away, unless the page forbids it. */
  #watch(): void {
    const player = this.#player;
    const playback = this.#playback;
    const isAsked = this.#observer ?? this.#sticky;
    if (isAsked || player.noSticky || !player.isConnected || typeof IntersectionObserver !== 'function')
      return;
    this.#observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== false) return;
      this.#observer?.disconnect();
      import('./sticky.js').then(({ Sticky }) => {
        this.#sticky ??= new Sticky(player, {
          toggle: () => playback.toggle(),
          seekBy: (seconds) => playback.seekBy(seconds),
          goLive: () => playback.goLive(),
        });
        player.requestUpdate();
      }, warn);
    });
    this.#observer.observe(player);
  }
}
