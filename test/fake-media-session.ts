import { override } from './fake-network.js';

interface Shown extends MediaMetadataInit {
  readonly chapterInfo?: readonly { title: string; startTime: number; artwork: MediaImage[] }[];
}

/** What `new MediaMetadata()` was given. */
export class FakeMetadata {
  readonly shown: Shown;
  constructor(shown: Shown) {
    this.shown = shown;
  }
}

/** A lock screen that notes what it was told, and is as strict as browsers are. It has all actions but `stop`. */
export class FakeSession {
  metadata: FakeMetadata | null = null;
  playbackState: MediaSessionPlaybackState = 'none';
  readonly handlers = new Map<string, MediaSessionActionHandler>();
  /** Each time that the clock was set; `undefined` where it was cleared. */
  readonly clocks: (MediaPositionState | undefined)[] = [];

  setActionHandler(action: MediaSessionAction, handler: MediaSessionActionHandler | null): void {
    if (action === 'stop') throw new TypeError('stop is no action');
    if (handler) this.handlers.set(action, handler);
    else this.handlers.delete(action);
  }

  setPositionState(state?: MediaPositionState): void {
    if (state) {
      const { duration = NaN, position = 0, playbackRate = 1 } = state;
      if (!(duration >= 0) || !(position >= 0 && position <= duration) || !playbackRate)
        throw new TypeError('No such position');
    }
    this.clocks.push(state);
  }

  get title(): string | undefined {
    return this.metadata?.shown.title;
  }

  get actions(): string[] {
    return [...this.handlers.keys()];
  }

  /** What the visitor does there. */
  press(action: MediaSessionAction, details: Partial<MediaSessionActionDetails> = {}): void {
    const handler = this.handlers.get(action);
    if (!handler) throw new Error(`Nobody handles ${action}.`);
    handler({ action, ...details });
  }
}

/** Gives the page a lock screen of ours: to be restored. */
export function fakeMediaSession(): { readonly session: FakeSession; restore(): void } {
  const session = new FakeSession();
  const restores = [
    override(navigator, 'mediaSession', session),
    override(window, 'MediaMetadata', FakeMetadata),
  ];
  return { session, restore: () => restores.forEach((restore) => restore()) };
}
