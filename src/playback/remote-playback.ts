/** Safari's own names for it, older than the standard's, and what it has besides. */
interface AirPlay {
  readonly webkitCurrentPlaybackTargetIsWireless?: boolean;
  webkitShowPlaybackTargetPicker?(): void;
}

const AVAILABILITY = 'webkitplaybacktargetavailabilitychanged';
const EVENTS = ['connecting', 'connect', 'disconnect', 'webkitcurrentplaybacktargetiswirelesschanged'];

/**
 * Another device that can play a sound: by AirPlay, or by what the browser has for Remote Playback. It looks for one from
 * the beginning, so it is to be made once the sound plays.
 */
export class RemoteDevice implements EventListenerObject {
  /** Whether there is such a device. */
  isAvailable = false;
  readonly #media: HTMLMediaElement & AirPlay;
  readonly #remote: RemotePlayback | undefined;
  readonly #changed: () => void;

  /** @param changed Something else is available, or the state is another one. */
  constructor(media: HTMLMediaElement & AirPlay, changed: () => void) {
    this.#media = media;
    this.#remote = (media as Partial<HTMLMediaElement>).remote;
    this.#changed = changed;
    this.#listen('addEventListener');
    if (!media.webkitShowPlaybackTargetPicker)
      // Where it can't look for devices: a button that might find none helps nobody.
      quietly(() => this.#remote?.watchAvailability((isAvailable) => this.#set(isAvailable)));
  }

  get state(): RemotePlaybackState {
    return this.#media.webkitCurrentPlaybackTargetIsWireless
      ? 'connected'
      : (this.#remote?.state ?? 'disconnected');
  }

  /** Lets the visitor choose a device, or come back from one. To be called in a gesture. */
  choose(): void {
    quietly(
      () =>
        this.#media.webkitShowPlaybackTargetPicker
          ? this.#media.webkitShowPlaybackTargetPicker()
          : this.#remote?.prompt(),
      // Who chooses none changes nothing.
      (reason) => {
        if ((reason as Partial<DOMException> | undefined)?.name === 'NotSupportedError') this.#set(false);
      },
    );
  }

  /** Ends the search. The sound stays where it is. */
  stop(): void {
    this.#listen('removeEventListener');
    // All searches for this element: it is nobody else's.
    quietly(() => this.#remote?.cancelWatchAvailability());
  }

  /** @internal */
  handleEvent(event: Event): void {
    if (event.type === AVAILABILITY)
      this.#set((event as Event & { readonly availability?: string }).availability === 'available');
    else this.#changed();
  }

  #set(isAvailable: boolean): void {
    this.isAvailable = isAvailable;
    this.#changed();
  }

  /** Safari looks for devices as long as somebody listens for them. */
  #listen(add: 'addEventListener' | 'removeEventListener'): void {
    this.#media[add](AVAILABILITY, this);
    for (const type of EVENTS) for (const target of [this.#media, this.#remote]) target?.[add](type, this);
  }
}

/** Does what may throw, or reject. */
function quietly(attempt: () => unknown, failed: (reason: unknown) => void = () => undefined): void {
  // Called at once: a gesture does not last.
  new Promise((resolve) => resolve(attempt())).catch(failed);
}
