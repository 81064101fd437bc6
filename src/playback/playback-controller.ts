import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PinpointError } from '../content/pinpoint-error.js';
import { startAlone } from './one-at-a-time.js';
import { readState } from './playback-state.js';
import type { PlaybackState, Ready, Settings } from './playback-state.js';

/** One file of a track. */
export interface Source {
  /** The address, used byte for byte as given. */
  readonly src: string;
  /** MIME type. A source of a type that the browser does not play is passed over, unless all are. */
  readonly type?: string;
}

/** A sound in one or more formats, the best first. */
export interface Track {
  readonly id: string;
  readonly sources: readonly Source[];
  /** Seconds, from the document; shown until the media says. */
  readonly duration?: number;
  /** True for a stream, which has no end: where it ends, it has broken off. */
  readonly isLive?: boolean;
}

/** What others may want to know. Called in the media element's events, `load()` and `play()`; never in a setter. */
export interface PlaybackListener {
  /** The sound has begun, or gone on after a pause; not after each wait for data. */
  playing?(): void;
  /** The sound has stopped before its end, also because another track is loaded. */
  paused?(): void;
  /** The sound has come to its end; `paused` is not called then. */
  ended?(): void;
  /**
   * The track plays beyond a quarter of it, each told once per `load()`. What a seek has jumped over counts as
   * soon as the sound plays on from there. A live stream has no quarters.
   */
  progressed?(percent: 25 | 50 | 75 | 100): void;
  /** No source can be played. The error is of kind `media` and has the address that was tried last. */
  failed?(error: PinpointError): void;
}

const EVENTS =
  'play playing pause waiting seeking seeked timeupdate durationchange ratechange volumechange ended error ' +
  'progress loadedmetadata';

const ignore = (): void => {};

/** Waits before a stream that broke off is asked for again, in milliseconds. */
const RECONNECT = [1000, 2000, 4000, 8000, 15_000];

/** Keeps a value between two bounds; an upper one of `NaN` is none. */
const clamp = (value: number, low: number, high: number): number =>
  value > low ? (value > high ? high : value) : low;

/**
 * Plays one track after another for its host, and nothing else on the page at the same time.
 *
 * There is no media element and no request until the first `play()`. One element, kept out of the document,
 * serves all tracks: phones allow sound per element.
 */
export class PlaybackController implements ReactiveController, EventListenerObject {
  readonly #host: ReactiveControllerHost & { readonly isConnected: boolean };
  readonly #listener: PlaybackListener;
  #media: HTMLAudioElement | undefined;
  /** The media element from the first play on. */
  #settings: Settings = { defaultPlaybackRate: 1, playbackRate: 1, volume: 1, muted: false };
  #track: Track | undefined;
  #ready: Ready = { clock: { currentTime: 0 }, duration: NaN };
  /** How many sources were tried. */
  #tried = 0;
  /** How many quarters were told. */
  #quarters = 0;
  /** The listener knows that it plays; short waits do not change that. */
  #audible = false;
  #second = 0;
  #release: (() => void) | undefined;
  /** How often a stream was asked for again since it was heard. */
  #reconnects = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The host is asked to update whenever the state changes, for the time alone once a second. */
  constructor(
    host: ReactiveControllerHost & { readonly isConnected: boolean },
    listener: PlaybackListener = {},
  ) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** What the media element reports at this moment. */
  get state(): PlaybackState {
    return readState(this.#media, this.#ready, this.#settings);
  }

  /** The track loaded last. */
  get track(): Track | undefined {
    return this.#track;
  }

  /** What sounds, from the first play on: always the same element. */
  get media(): HTMLAudioElement | undefined {
    return this.#media;
  }

  get paused(): boolean {
    return !this.#ready.isReconnecting && (this.#media?.paused ?? true);
  }

  /** True while a stream that broke off waits to be asked for again. */
  get isReconnecting(): boolean {
    return !!this.#ready.isReconnecting;
  }

  /** Seconds; `NaN` where unknown, `Infinity` for a live stream. */
  get duration(): number {
    return this.state.duration;
  }

  /** Seconds. */
  get currentTime(): number {
    return this.#ready.clock.currentTime;
  }

  set currentTime(seconds: number) {
    this.seek(seconds);
  }

  /** 1, the default, is normal speed; kept between 0.25 and 4, where browsers give sound. */
  get playbackRate(): number {
    return this.#settings.playbackRate;
  }

  set playbackRate(rate: number) {
    rate = clamp(rate, 0.25, 4);
    // each load of the element returns to its default rate
    this.#set({ defaultPlaybackRate: rate, playbackRate: rate });
  }

  /** 0 to 1, the default; some phones leave it to their keys. */
  get volume(): number {
    return this.#settings.volume;
  }

  set volume(volume: number) {
    this.#set({ volume: clamp(volume, 0, 1) });
  }

  get muted(): boolean {
    return this.#settings.muted;
  }

  set muted(muted: boolean) {
    this.#set({ muted });
  }

  /** Stops what plays and makes a track ready at a position in seconds. Requests nothing. */
  load(track: Track, startTime = 0): void {
    this.pause();
    this.#reconnects = 0;
    // the end of the old track is told while `track` is still the old one
    this.#report();
    this.#track = track;
    this.#quarters = this.#tried = 0;
    this.#ready = { clock: { currentTime: 0 }, duration: track.duration ?? NaN };
    close(this.#media);
    this.seek(startTime);
  }

  /**
   * Plays on from the current position; what has ended, from its start; what has failed, from its first source.
   * To be called in the visitor's gesture: the element's own `play()` is called before this returns.
   *
   * @returns settled like that of `HTMLMediaElement.play()`, so rejected where the first source fails, though the
   *   next one may play: the state tells. Rejected with a `PinpointError` where there is nothing to play.
   */
  play(): Promise<void> {
    const media = (this.#media ??= this.#create());
    if (!media.src) this.#open(media);
    const started = media.src ? media.play() : Promise.reject(this.#ready.error!);
    this.#report();
    return started;
  }

  pause(): void {
    clearTimeout(this.#timer);
    if (this.#ready.isReconnecting) {
      this.#ready.isReconnecting = false;
      this.#report();
    }
    this.#media?.pause();
  }

  /** Leaves the past of a stream that was paused for the present. */
  goLive(): void {
    if (this.#track) this.load(this.#track);
    this.retry();
  }

  /** Pauses what plays or is about to, and plays anything else. */
  toggle(): void {
    if (this.paused) this.retry();
    else this.pause();
  }

  /** Plays at the same position, after a failure from the first source on. Whether it does, the state tells. */
  retry(): void {
    this.play().catch(ignore);
  }

  /** Goes to a position in seconds, within the track. Before the metadata is there: once it is. Not in a live stream. */
  seek(seconds: number): void {
    const { duration } = this;
    if (duration === Infinity) return;
    this.#ready.clock.currentTime = clamp(seconds, 0, duration);
    this.#host.requestUpdate();
  }

  /** Goes some seconds forward, or back. */
  seekBy(delta: number): void {
    this.seek(this.currentTime + delta);
  }

  /** A host that is moved in the document plays on; one that is gone falls silent. */
  hostDisconnected(): void {
    setTimeout(() => {
      if (!this.#host.isConnected) this.pause();
    });
  }

  /** @internal for the media element */
  handleEvent({ type }: Event): void {
    const media = this.#media!;
    const { error, paused } = media;
    if ((error || type === 'ended') && this.#reconnect(media)) return;
    if (type === 'timeupdate' && media.currentTime > 0) this.#reconnects = 0;
    if (error) {
      this.#open(media);
      if (media.src && !paused) this.retry();
    } else if (media.readyState && this.#ready.clock !== media) {
      const { currentTime } = this;
      this.#ready.clock = media;
      if (currentTime) this.seek(currentTime);
    }
    this.#report(type);
  }

  /** Asks again, a little later each time, for a stream that was heard and broke off. Gives whether it does. */
  #reconnect(media: HTMLAudioElement): boolean {
    const wait = RECONNECT[this.#reconnects];
    if (!this.#track?.isLive || !this.#audible || !wait || this.#ready.isReconnecting) return false;
    this.#reconnects++;
    this.#ready = { clock: { currentTime: 0 }, duration: NaN, isReconnecting: true };
    this.#tried = 0;
    close(media);
    this.#timer = setTimeout(() => {
      this.#ready.isReconnecting = false;
      this.retry();
    }, wait);
    this.#report();
    return true;
  }

  #set(settings: Partial<Settings>): void {
    Object.assign(this.#settings, settings);
    this.#host.requestUpdate();
  }

  #create(): HTMLAudioElement {
    const media = Object.assign(new Audio(), this.#settings);
    for (const type of EVENTS.split(' ')) media.addEventListener(type, this);
    return (this.#settings = media);
  }

  /** Opens the next source at the current position; where none is left, it has failed. */
  #open(media: HTMLAudioElement): void {
    const { currentTime, duration } = this.state;
    const sources = this.#track?.sources ?? [];
    const playable = sources.filter(({ type }) => !type || media.canPlayType(type));
    const source = (playable[0] ? playable : sources)[this.#tried++];
    this.#ready = { clock: { currentTime }, duration };
    if (source) {
      media.src = source.src;
      return;
    }
    this.#ready.error = new PinpointError('media', media.error?.message as string, media.src);
    close(media);
    this.#tried = 0;
    // a failure is told even where nothing was heard
    this.#audible = true;
  }

  /** Tells the host and the listener what has become of the media. */
  #report(type = ''): void {
    const { status, currentTime, duration } = this.state;
    const isPlaying = status === 'playing';
    const isEnded = status === 'ended';
    const second = Math.floor(currentTime);
    if (type !== 'timeupdate' || second !== this.#second) this.#host.requestUpdate();
    this.#second = second;

    if (isPlaying || status === 'waiting') this.#release ??= startAlone(this);
    else this.#release = this.#release?.() as undefined;

    if (this.#audible && (isPlaying || isEnded)) {
      while (this.#quarters < 4 && (isEnded || currentTime / duration >= (this.#quarters + 1) / 4)) {
        this.#listener.progressed?.((++this.#quarters * 25) as 25);
      }
    }
    if (this.#audible !== isPlaying && status !== 'waiting') {
      this.#audible = isPlaying;
      // `load()` leaves nothing to tell when it becomes idle
      this.#listener[status as 'failed']?.(this.#ready.error!);
    }
  }
}

/** Ends the download. The element stays, and with it the permission to sound. */
function close(media: HTMLAudioElement | undefined): void {
  media?.removeAttribute('src');
  media?.load();
}
