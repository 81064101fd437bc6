import { startAlone } from './one-at-a-time.js';
import { close, listen } from './playback-controller.js';
import type { PlaybackController, PlaybackHost, PlaybackListener } from './playback-controller.js';
import { isActive, type Ready } from './playback-state.js';
import { isPlayable, isPlaylist, waysOf, type Way } from './ways.js';

/** What changes what is shown, besides what the player hears of anyway. */
const EVENTS =
  'play waiting seeking seeked timeupdate durationchange ratechange volumechange progress stalled';

/** Waits before a stream that broke off is asked for again, in milliseconds. */
const RECONNECT = [1000, 2000, 4000, 8000, 15_000];

/** The same for a file; after those, its next source may be better. */
const REOPEN = [500, 4000];

/** Without data and without sound for so long, in milliseconds, it has stalled. */
const STALL = 8000;

/** How often in a row what was never heard may stall before the next source is tried. */
const PATIENCE = 3;

/**
 * What comes after the press: tells the host and the listener what becomes of the sound, goes on with the next source where
 * one fails, and asks again for what broke off or has stalled, as it has after a laptop slept. In a chunk of its own, since
 * most visitors never press.
 */
export class Keeper implements EventListenerObject {
  readonly #player: PlaybackController;
  readonly #media: HTMLAudioElement;
  readonly #host: PlaybackHost;
  readonly #listener: PlaybackListener;
  /** How many quarters were told. */
  #quarters = 0;
  /** The listener knows that it plays; short waits do not change that. */
  #audible = false;
  /** The failure that was told last. */
  #told: unknown;
  #second = 0;
  #release: (() => void) | undefined;
  /** How often it was asked for again since it was heard, and at which second it broke off. */
  #times = 0;
  #brokeAt = 0;
  /** What hls.js feeds to the element, and what ends that. */
  #fed: Ready | undefined;
  #stopFeeding: (() => void) | undefined;
  /** What has shown last that data comes, or that it sounds. */
  #sign = '';
  #stalls = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The stream that is heard, and when it began: the time of day less its own, in seconds. */
  #heard: Ready | undefined;
  #began = 0;

  constructor(
    player: PlaybackController,
    media: HTMLAudioElement,
    host: PlaybackHost,
    listener: PlaybackListener,
  ) {
    this.#player = player;
    this.#media = media;
    this.#host = host;
    this.#listener = listener;
    listen(media, EVENTS, player);
    // True by default, but a page may have changed that. Older engines have names of their own for it.
    for (const name of ['preservesPitch', 'webkitPreservesPitch', 'mozPreservesPitch'])
      if (name in media) (media as unknown as Record<string, boolean>)[name] = true;
  }

  /** Something may have happened: to the media, by an event of that type, or to what is known of it. */
  heed(type = ''): void {
    const { track, source, ready, state } = this.#player;
    const { error, ended, src, currentTime } = this.#media;
    if (type === 'timeupdate' && currentTime > this.#brokeAt + 1) this.#times = 0;
    const isBroken = track?.isLive ? error || ended : error?.code === MediaError.MEDIA_ERR_NETWORK;
    if (isBroken && this.#askAgain()) return;
    // What the browser says it cannot play is not waited for where there is another way.
    const isVain =
      src && source && this.#fed !== ready && isPlaylist(source) && !isPlayable(source, this.#media);
    if (error || isBroken || isVain) this.#goOn();
    else if (type === 'stalled' && state.status === 'waiting') this.#noteTrouble();
    this.#watch(type === 'progress');
    this.#report(type);
  }

  /** Ends what is told of a track, and what was to become of it; the next one is about to be loaded. */
  leave(): void {
    this.#report();
    this.#end();
    this.#quarters = this.#times = this.#brokeAt = 0;
  }

  /** The connection is back. */
  handleEvent(): void {
    const { ready } = this.#player;
    this.#times = 0;
    if (!this.#host.isConnected) this.#player.pause();
    else if (ready.wait || ready.isWanted) this.#player.retry();
  }

  /** Goes on with the next way to play the track; where none is left, it has failed. */
  #goOn(message?: string): void {
    const player = this.#player;
    const { source, track, ready, paused } = player;
    const ways = waysOf(track?.sources ?? [], this.#media);
    const isFed = this.#fed === ready;
    const way = ways[ways.findIndex((tried) => tried.source === source && tried.isFed === isFed) + 1];
    this.#end();
    if (way) {
      this.#begin(way, !paused);
      return;
    }
    player.open(undefined, message);
    player.ready.isWanted = !paused;
    player.ready.trouble = ready.trouble;
    if (!navigator.onLine) this.#noteTrouble();
    this.#times = 0;
  }

  #begin({ source, isFed }: Way, isWanted: boolean): void {
    if (isFed) {
      this.#feed(source.src, isWanted);
      this.#player.source = source;
      return;
    }
    this.#player.open(source);
    if (isWanted) this.#player.retry();
  }

  /** Plays HLS by code that is got for it; where nobody waits for that, once it is played. */
  #feed(src: string, isWanted: boolean): void {
    const { state } = this.#player;
    const ready = this.#rest(state.currentTime, isWanted ? 'opening' : undefined);
    const fail = (reason: unknown): void => {
      if (this.#player.ready !== ready) return;
      if (!(this.#player.track?.isLive && this.#askAgain())) this.#goOn(`${reason as string}`);
      this.#report();
    };
    this.#fed = ready;
    import('./hls.js')
      .then(({ feed }) => {
        if (this.#player.ready !== ready || !ready.wait) return;
        this.#stopFeeding = feed(src, this.#media, fail);
        ready.wait = undefined;
        this.#player.retry();
      })
      .catch(fail);
  }

  /** Asks again for what broke off, a little later each time. Gives whether there is no more to do. */
  #askAgain(): boolean {
    const player = this.#player;
    const { ready, track, source, paused } = player;
    const { currentTime } = player.state;
    const media = this.#media;
    if (ready.wait === 'reconnecting') return true;
    if (paused && !media.ended) {
      // Nobody waits for it: the next press opens it.
      const wasOpen = ready.clock === media;
      if (wasOpen) this.#rest(currentTime);
      return wasOpen;
    }
    const pause = (track?.isLive ? RECONNECT : REOPEN)[this.#times];
    if (!this.#audible || !pause || !source) return false;
    const way = { source, isFed: this.#fed === ready };
    const waiting = this.#rest(currentTime, 'reconnecting');
    waiting.trouble = ready.trouble;
    this.#times++;
    this.#brokeAt = waiting.clock.currentTime;
    setTimeout(() => {
      if (player.ready !== waiting || !waiting.wait) return;
      this.#begin(way, true);
      this.#report();
    }, pause);
    if (!navigator.onLine) this.#noteTrouble();
    this.#report();
    return true;
  }

  /** Closes what is open, and keeps the position in it; a stream has none. */
  #rest(currentTime: number, wait?: Ready['wait']): Ready {
    const { duration } = this.#player;
    this.#end();
    const ready: Ready = { clock: { currentTime: duration === Infinity ? 0 : currentTime }, duration, wait };
    this.#player.ready = ready;
    close(this.#media);
    return ready;
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#sign = '';
    this.#stopFeeding?.();
    this.#fed = this.#stopFeeding = undefined;
  }

  #noteTrouble(): void {
    this.#player.ready.trouble = navigator.onLine ? 'stalled' : 'offline';
  }

  /** Sees to it that something comes, or sounds, while it is to play: an engine may wait for ever. */
  #watch(hasCome = false): void {
    const { ready, state } = this.#player;
    const { status, currentTime, bufferedEnd } = state;
    const sign = [status, currentTime, bufferedEnd].join();
    const isAwaited = isActive(status) && ready.wait !== 'reconnecting';
    if (isAwaited && sign === this.#sign && !hasCome) return;
    clearTimeout(this.#timer);
    this.#sign = sign;
    this.#stalls = 0;
    if (!isAwaited) return;
    ready.trouble = undefined;
    this.#timer = setTimeout(this.#stall, STALL);
  }

  readonly #stall = (): void => {
    const { status, currentTime, bufferedEnd } = this.#player.state;
    if ([status, currentTime, bufferedEnd].join() !== this.#sign) {
      // The page was too busy to hear of it.
      this.#watch();
      return;
    }
    this.#noteTrouble();
    this.#timer = setTimeout(this.#stall, STALL);
    if (this.#audible ? !this.#askAgain() : ++this.#stalls >= PATIENCE) this.#goOn('stalled');
    this.#report();
  };

  /** Tells the host and the listener what has become of the media. */
  #report(type = ''): void {
    const { ready, state, track } = this.#player;
    const { status, currentTime, duration, trouble } = state;
    const isPlaying = status === 'playing';
    const isEnded = status === 'ended';
    const second = Math.floor(currentTime);
    if (type !== 'timeupdate' || second !== this.#second) this.#host.requestUpdate();
    this.#second = second;

    if (isActive(status)) this.#release ??= startAlone(this.#player);
    else this.#release = this.#release?.() as undefined;

    const isAwaited = ready.wait === 'reconnecting' || (ready.isWanted && trouble === 'offline');
    globalThis[isAwaited ? 'addEventListener' : 'removeEventListener']('online', this);

    if (isPlaying && track?.isLive) this.#measure(ready, currentTime);
    if (this.#audible && (isPlaying || isEnded)) {
      while (this.#quarters < 4 && (isEnded || currentTime / duration >= (this.#quarters + 1) / 4)) {
        this.#quarters++;
        this.#listener.progressed?.((this.#quarters * 25) as 25);
      }
    }
    if (ready.error && ready.error !== this.#told) {
      // A failure is told even where nothing was heard.
      this.#told = ready.error;
      this.#audible = false;
      this.#listener.failed?.(ready.error);
    } else if (this.#audible !== isPlaying && status !== 'waiting') {
      this.#audible = isPlaying;
      this.#listener[isPlaying ? 'playing' : isEnded ? 'ended' : 'paused']?.();
    }
  }

  /** How far a stream is behind: by so much as the time of day has gone on and the stream has not. */
  #measure(ready: Ready, currentTime: number): void {
    const began = Date.now() / 1000 - currentTime;
    this.#began = this.#heard === ready ? Math.min(this.#began, began) : began;
    this.#heard = ready;
    ready.behind = began - this.#began;
  }
}
