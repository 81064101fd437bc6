/** What the timer puts to sleep: a player. */
export interface Sleeper {
  readonly isConnected: boolean;
  readonly paused: boolean;
  /** 0 to 1. Some phones leave it to their keys: there it is always 1, and nothing fades. */
  volume: number;
  pause(): void;
}

/** How often it looks at the clock, in milliseconds: so late at most is it after a laptop has slept. */
const TICK = 5000;

/** For how long the sound fades, in seconds, and how often it becomes softer meanwhile, in milliseconds. */
const FADE = 10;
const STEP = 200;

/** In milliseconds: what is on its way to the loudspeaker still would be heard at the full volume. */
const SETTLE = 500;

/**
 * Stops the sound after some minutes, or at the end of the episode.
 *
 * The minutes go on while the sound is paused, as on a clock: who sets 30 of them wants silence half an hour from now.
 * When they are over and nothing plays, the timer is off and nobody is told.
 */
export class SleepTimer {
  readonly #host: Sleeper;
  readonly #changed: (hasStopped: boolean) => void;
  /** When the sound is to stop, in milliseconds since the epoch. */
  #end: number | undefined;
  #minutes = 0;
  #atEnd = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The volume before the fade, and what the fade has made of it; none while nothing fades. */
  #volume: number | undefined;
  #faded = 0;

  /**
   * @param changed It was set or stopped, or time has gone by; `hasStopped` says that it has stopped the sound just now.
   */
  constructor(host: Sleeper, changed: (hasStopped: boolean) => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** How long the sound goes on, in seconds; nothing where no minutes were set. */
  get remaining(): number | undefined {
    return this.#end === undefined ? undefined : Math.max(0, (this.#end - Date.now()) / 1000);
  }

  /** How many minutes were set; 0 for none. */
  get minutes(): number {
    return this.#minutes;
  }

  /** Whether the episode that plays is the last one. */
  get atEnd(): boolean {
    return this.#atEnd;
  }

  /** True while the volume is not the visitor's own, and is not to be remembered. */
  get isFading(): boolean {
    return this.#volume !== undefined;
  }

  /** Stops the sound in so many minutes. What was set before does not count any more. */
  start(minutes: number): void {
    this.#set(minutes);
    this.#look();
  }

  /** Stops the sound when the episode ends, whichever plays then. */
  startAtEnd(): void {
    this.#set(0, true);
    this.#changed(false);
  }

  /** Lets the sound play on. */
  stop(): void {
    this.#set(0);
    this.#changed(false);
  }

  /** To be told when an episode has ended; gives whether it was to be the last one, and is off then. */
  ended(): boolean {
    const { atEnd } = this;
    if (atEnd) {
      this.#set(0);
      this.#changed(true);
    }
    return atEnd;
  }

  #set(minutes: number, atEnd = false): void {
    clearTimeout(this.#timer);
    this.#restore();
    this.#minutes = minutes;
    this.#end = minutes ? Date.now() + minutes * 60_000 : undefined;
    this.#atEnd = atEnd;
  }

  #look(): void {
    const { isConnected, paused } = this.#host;
    const left = this.remaining;
    if (!isConnected) this.stop();
    else if (!left) this.#sleep(!paused);
    else {
      const isNear = left <= FADE;
      if (isNear && !paused) this.#fade(left / FADE);
      else this.#restore();
      this.#timer = setTimeout(() => this.#look(), isNear ? STEP : Math.min(TICK, (left - FADE) * 1000));
      this.#changed(false);
    }
  }

  #sleep(wasHeard: boolean): void {
    this.#host.pause();
    this.#minutes = 0;
    this.#end = undefined;
    this.#timer = setTimeout(() => this.#restore(), SETTLE);
    this.#changed(wasHeard);
  }

  /** @param share From 1, the whole volume, to 0. */
  #fade(share: number): void {
    const host = this.#host;
    const { volume } = host;
    // What somebody else has set meanwhile is the volume to come back to.
    if (this.#volume === undefined || volume !== this.#faded) this.#volume = volume;
    // As the ear hears it: half as loud is far less than half of it.
    host.volume = this.#volume * share ** 2;
    this.#faded = host.volume;
  }

  #restore(): void {
    const host = this.#host;
    if (this.#volume !== undefined && host.volume === this.#faded) host.volume = this.#volume;
    this.#volume = undefined;
  }
}
