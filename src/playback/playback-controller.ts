import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PinpointError } from '../content/pinpoint-error.js';
import type { Keeper } from './keep-playing.js';
import { readState } from './playback-state.js';
import type { PlaybackState, Ready, Settings } from './playback-state.js';

/** One file of a track. */
export interface Source {
  /** The address, used byte for byte as given. */
  readonly src: string;
  /** MIME type. A source of a type that the browser does not play is tried last, by a way around where there is one (HLS). */
  readonly type?: string;
}

/** A sound in one or more formats, the best first. */
export interface Track {
  readonly id: string;
  readonly sources: readonly Source[];
  /** Seconds, from the document; shown until the media says. */
  readonly duration?: number | undefined;
  /** True for a stream, which has no end: where it ends, it has broken off. */
  readonly isLive?: boolean;
}

/**
 * What others may want to know, from the first play on. Called in the media element's events, `load()` and `play()`; never
 * in a setter.
 */
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

/** What has to be known of the media even where the code for the rest does not come. */
const EVENTS = 'loadedmetadata playing pause ended error';

const ignore = (): void => {};

/** Keeps a value between two bounds; an upper one of `NaN` is none. */
const clamp = (value: number, low: number, high: number): number =>
  value > low ? (value > high ? high : value) : low;

/** What shows the sound. */
export type PlaybackHost = ReactiveControllerHost & { readonly isConnected: boolean };

/** Makes what comes after the press: who is told, the next source, a connection that breaks. */
export type MakeKeeper = (player: PlaybackController, media: HTMLAudioElement) => Keeper;

/**
 * Plays one track after another for its host, and nothing else on the page at the same time.
 *
 * There is no media element and no request until the first `play()`. One element, kept out of the document,
 * serves all tracks: phones allow sound per element.
 */
export class PlaybackController implements ReactiveController, EventListenerObject {
  readonly #host: PlaybackHost;
  readonly #loadKeeper: () => Promise<MakeKeeper>;
  /** The media element from the first play on. */
  #settings: Settings = { defaultPlaybackRate: 1, playbackRate: 1, volume: 1, muted: false };
  #makeKeeper: MakeKeeper | undefined;
  #keeper: Keeper | undefined;
  /** The track loaded last; only this file sets it. */
  track: Track | undefined;
  /** What sounds, from the first play on: always the same element; only this file sets it. */
  media: HTMLAudioElement | undefined;
  /**
   * What is known besides the media.
   * @internal
   */
  ready: Ready = { clock: { currentTime: 0 }, duration: NaN };
  /**
   * The source that was opened last.
   * @internal
   */
  source: Source | undefined;

  /**
   * The host is asked to update whenever the state changes, for the time alone once a second.
   *
   * @param loadKeeper Gets the code for what comes after the press.
   */
  constructor(host: PlaybackHost, loadKeeper: () => Promise<MakeKeeper>) {
    this.#host = host;
    this.#loadKeeper = loadKeeper;
    host.addController(this);
  }

  /** What the media element reports at this moment. */
  get state(): PlaybackState {
    return readState(this.media, this.ready, this.#settings);
  }

  get paused(): boolean {
    return !this.ready.wait && (this.media?.paused ?? true);
  }

  /** True while what broke off waits to be asked for again. */
  get isReconnecting(): boolean {
    return this.ready.wait === 'reconnecting';
  }

  /** Seconds; `NaN` where unknown, `Infinity` for a live stream. */
  get duration(): number {
    return this.state.duration;
  }

  /** Seconds. */
  get currentTime(): number {
    return this.ready.clock.currentTime;
  }

  set currentTime(seconds: number) {
    this.seek(seconds);
  }

  /** 1, the default, is normal speed; kept between 0.5 and 3, where speech can be understood. The pitch stays. */
  get playbackRate(): number {
    return this.#settings.playbackRate;
  }

  set playbackRate(rate: number) {
    rate = clamp(rate, 0.5, 3);
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
    // the end of the old track is told while `track` is still the old one
    this.#keeper?.leave();
    this.track = track;
    this.ready = { clock: { currentTime: 0 }, duration: track.isLive ? Infinity : (track.duration ?? NaN) };
    close(this.media);
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
    const media = (this.media ??= this.#create());
    if (!media.src) {
      const sources = this.track?.sources ?? [];
      this.open(sources.find(({ type }) => !type || media.canPlayType(type)) ?? sources[0]);
    }
    const started = media.src ? media.play() : Promise.reject(this.ready.error!);
    this.#keep();
    return started;
  }

  pause(): void {
    const { wait } = this.ready;
    this.ready.wait = this.ready.isWanted = undefined;
    this.media?.pause();
    if (wait) this.#keeper?.heed();
  }

  /** Leaves the past of a stream that was paused for the present. */
  goLive(): void {
    if (this.track) this.load(this.track);
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
    if (duration !== Infinity) this.ready.clock.currentTime = clamp(seconds, 0, duration);
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
    const media = this.media!;
    const { currentTime } = this;
    if (media.readyState && !media.error && this.ready.clock !== media) {
      this.ready.clock = media;
      if (currentTime) this.seek(currentTime);
    }
    if (this.#keeper) {
      this.#keeper.heed(type);
    } else {
      this.#host.requestUpdate();
      if (media.error) this.#keep();
    }
  }

  /**
   * Opens a source at the current position; without one, it has failed.
   *
   * @internal
   */
  open(source?: Source, message = this.media!.error?.message): void {
    const media = this.media!;
    const { currentTime, duration } = this.state;
    this.ready = { clock: { currentTime }, duration };
    if (source) {
      this.source = source;
      media.src = source.src;
    } else {
      this.ready.error = new PinpointError('media', message as string, this.source?.src);
      close(media);
      this.#host.requestUpdate();
    }
  }

  /** Gets what comes after the press. To be called when a press is near; `play()` does it anyway, and does not wait for it. */
  async prepare(): Promise<void> {
    this.#makeKeeper = await this.#loadKeeper();
  }

  /** Leaves what plays to the code for it; until that is here, the sound plays without. */
  #keep(): void {
    const media = this.media!;
    this.#keeper ??= this.#makeKeeper?.(this, media);
    if (this.#keeper) this.#keeper.heed();
    else
      this.prepare().then(
        () => this.#keep(),
        () => media.error && this.open(),
      );
  }

  #set(settings: Partial<Settings>): void {
    Object.assign(this.#settings, settings);
    this.#host.requestUpdate();
  }

  #create(): HTMLAudioElement {
    const media = Object.assign(new Audio(), this.#settings);
    listen(media, EVENTS, this);
    return (this.#settings = media);
  }
}

/** Listens to events, given with spaces between them. */
export function listen(media: HTMLAudioElement, types: string, listener: EventListenerObject): void {
  for (const type of types.split(' ')) media.addEventListener(type, listener);
}

/** Ends the download. The element stays, and with it the permission to sound. */
export function close(media: HTMLAudioElement | undefined): void {
  media?.removeAttribute('src');
  media?.load();
}
