import { expect } from '@open-wc/testing';
import { Keeper } from '../src/playback/keep-playing.js';
import type { MakeKeeper, PlaybackHost, PlaybackListener } from '../src/playback/playback-controller.js';

/** An audio element that does nothing by itself. What it is told, it does as the HTML standard says. */
export class FakeAudio extends EventTarget {
  static made: FakeAudio[] = [];

  /** Every address it was given. */
  opened: string[] = [];
  error: { code: number; message: string } | null = null;
  readyState = 0;
  paused = true;
  ended = false;
  seeking = false;
  duration = NaN;
  defaultPlaybackRate = 1;
  playbackRate = 1;
  volume = 1;
  muted = false;
  buffered = { length: 0, start: () => 0, end: () => 0 };
  /** What the next `play()` is refused with. */
  refusal: DOMException | undefined;
  #src = '';
  #currentTime = 0;
  #reject: (reason: DOMException) => void = () => {};

  constructor() {
    super();
    FakeAudio.made.push(this);
  }

  get src(): string {
    return this.#src;
  }
  set src(src: string) {
    this.#src = src;
    this.opened.push(src);
    this.load();
  }
  removeAttribute(name: string): void {
    expect(name).to.equal('src');
    this.#src = '';
  }

  get currentTime(): number {
    return this.#currentTime;
  }
  set currentTime(seconds: number) {
    expect(this.readyState, 'some browsers forget a seek before the metadata').to.be.above(0);
    expect(seconds).to.be.finite;
    this.#currentTime = seconds;
    this.ended = false;
  }

  canPlayType(type: string): string {
    return type === 'audio/mpeg' ? 'probably' : '';
  }
  load(): void {
    this.error = null;
    this.readyState = this.#currentTime = 0;
    this.duration = NaN;
    this.paused = true;
    this.ended = false;
    this.playbackRate = this.defaultPlaybackRate;
    this.#reject(new DOMException('', 'AbortError'));
  }
  async play(): Promise<void> {
    if (this.refusal) throw this.refusal;
    this.paused = this.ended = false;
    await new Promise((_, reject) => (this.#reject = reject));
  }
  pause(): void {
    this.paused = true;
    this.#reject(new DOMException('', 'AbortError'));
  }

  tell(...types: string[]): void {
    for (const type of types) this.dispatchEvent(new Event(type));
  }
  /** The data arrives. */
  loads(duration = 100): void {
    Object.assign(this, { readyState: 4, duration });
    this.tell('durationchange', 'loadedmetadata', 'playing');
  }
  /** Time goes by. */
  reaches(seconds: number): void {
    this.#currentTime = seconds;
    this.tell('timeupdate');
  }
  ends(): void {
    this.#currentTime = this.duration;
    this.ended = this.paused = true;
    this.tell('timeupdate', 'pause', 'ended');
  }
  /** @param code of a `MediaError`: 2 where the connection broke off */
  fails(message = '', code = 4): void {
    this.error = { code, message };
    this.tell('error');
    this.#reject(new DOMException('', 'NotSupportedError'));
  }
}

/** An element that has a controller, and counts what it is asked for. */
export class FakeHost {
  isConnected = true;
  updates = 0;
  updateComplete = Promise.resolve(true);
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {
    this.updates++;
  }
}

/** What a `PlaybackController` loads with the press, telling a listener. */
export const keeping =
  (host: PlaybackHost, listener: PlaybackListener = {}) =>
  (): Promise<MakeKeeper> =>
    Promise.resolve((player, media) => new Keeper(player, media, host, listener));
