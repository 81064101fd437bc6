import type { FileChapter } from '../content/chapters-file.js';
import type { Episode } from '../content/episode.js';
import type { Image } from '../content/media.js';
import type { Show } from '../content/show.js';
import { plainText } from '../content/text.js';
import { isActive, type PlaybackState } from './playback-state.js';
import { BACK, FORWARD } from './steps.js';

/** What the lock screen, the headphones and the keyboard are told. */
export interface Heard {
  readonly show: Show;
  readonly episode: Episode;
  /** As `normalizeChapters` gives them. */
  readonly chapters: readonly FileChapter[];
  /** That of the chapter or the episode; the show's where there is none. */
  readonly image?: Image | undefined;
  readonly state: PlaybackState;
  /** True for a stream: it can be paused, and that is all. */
  readonly isLive: boolean;
  /** Where the buttons for the track before and after lead; without one, there is no such button. */
  readonly previous?: Episode | undefined;
  readonly next?: Episode | undefined;
}

/** The player that they drive. */
export interface Driven {
  /** Seconds. */
  currentTime: number;
  play(): Promise<void>;
  pause(): void;
  select(episode: Episode, andPlay: boolean): void;
}

type Handlers = Partial<Record<MediaSessionAction, MediaSessionActionHandler | undefined>>;

/** Those that we take, and give back. */
const ACTIONS = 'play pause stop seekbackward seekforward seekto previoustrack nexttrack'.split(
  ' ',
) as MediaSessionAction[];

/** How far in seconds the lock screen's clock may be off before it is set again: it runs by itself meanwhile. */
const DRIFT = 1;

/**
 * The page's media session, for the player that is heard. A player takes it when its sound begins, and keeps it while
 * paused, until another one takes it, whether ours or the page's own, or a sound of the page's own begins: then nothing of
 * it is touched any more. What says that it is still ours is the metadata in it, which any other copy of this code can tell
 * from its own too.
 */
export class MediaSessionOwner {
  readonly #player: Driven;
  readonly #media: () => HTMLMediaElement | undefined;
  #metadata: MediaMetadata | null | undefined;
  #wasPlaying = false;
  /** What the metadata and the handlers were made from. */
  #made: readonly unknown[] = [];
  /** What the clock was set by. */
  #set: readonly unknown[] = [];
  /** When its zero was or will be by the page's own clock, in seconds: the same until something jumps. */
  #zero = 0;

  constructor(player: Driven, media: () => HTMLMediaElement | undefined) {
    this.#player = player;
    this.#media = media;
  }

  /** To be called with each change, and about once a second of sound: tells the session only what is new to it. */
  update(heard: Heard): void {
    const { status } = heard.state;
    const isPlaying = isActive(status);
    const begins = isPlaying && !this.#wasPlaying;
    this.#wasPlaying = isPlaying;
    attempt((session) => {
      if (begins) {
        this.#made = this.#set = [];
        document.addEventListener('play', this.#onPlay, true);
      } else if (!this.#isOurs(session)) return;
      this.#tell(session, heard);
      this.#setClock(session, heard, isPlaying);
    });
  }

  /** Gives the session back, where nobody else has it by now. */
  release(): void {
    this.#wasPlaying = false;
    document.removeEventListener('play', this.#onPlay, true);
    attempt((session) => {
      if (!this.#isOurs(session)) return;
      session.metadata = null;
      session.playbackState = 'none';
      handle(session, {});
      session.setPositionState();
    });
  }

  /** Our own sound is in no document. Muted films are decoration. */
  readonly #onPlay = ({ target }: Event): void => {
    if ((target as Partial<HTMLMediaElement>).muted === false) this.release();
  };

  #isOurs({ metadata }: MediaSession): boolean {
    return !!metadata && metadata === this.#metadata;
  }

  /** What is heard, and what can be done with it. */
  #tell(session: MediaSession, heard: Heard): void {
    const { show, episode, chapters, isLive, previous, next } = heard;
    const image = heard.image ?? show.image;
    // An empty list may be another one each time.
    const made = [show, episode, chapters[0] && chapters, image, isLive, previous, next];
    if (isSame(made, this.#made)) return;
    this.#made = made;
    const metadata = {
      title: episode.name,
      artist: show.host?.map(({ name }) => name).join(', ') || show.publisher?.name || '',
      album: show.name,
      artwork: artwork(image),
      // Chromium has it, and the compiler does not know it yet; others don't look.
      chapterInfo: chapters
        .filter(({ toc }) => toc)
        .map(({ title = '', startTime, image }) => ({
          title: plainText(title),
          startTime,
          artwork: artwork(image),
        })),
    };
    session.metadata = new MediaMetadata(metadata);
    this.#metadata = session.metadata;

    const player = this.#player;
    const skip =
      (direction: number, usual: number): MediaSessionActionHandler =>
      ({ seekOffset }) => {
        player.currentTime += direction * (seekOffset || usual);
      };
    const go = (other: Episode | undefined) => other && (() => player.select(other, true));
    handle(session, {
      play: () => void player.play().catch(() => undefined),
      pause: () => player.pause(),
      stop: () => {
        player.pause();
        this.release();
      },
      ...(!isLive && {
        seekbackward: skip(-1, BACK),
        seekforward: skip(1, FORWARD),
        // Never without: where a page has handlers and not this one, iOS lets nobody drag the clock.
        seekto: this.#seekTo,
        previoustrack: go(previous),
        nexttrack: go(next),
      }),
    });
  }

  readonly #seekTo: MediaSessionActionHandler = ({ seekTime, fastSeek }) => {
    const media = this.#media();
    if (seekTime === undefined) return;
    // Asked for while a finger drags; Chromium's elements can't.
    if (fastSeek && media?.readyState && 'fastSeek' in media) media.fastSeek(seekTime);
    else this.#player.currentTime = seekTime;
  };

  /** Sets the clock when something jumps. It goes on by itself, and would stutter if it were set each second. */
  #setClock(session: MediaSession, { episode, state, isLive }: Heard, isPlaying: boolean): void {
    const { status, duration, playbackRate, currentTime } = state;
    const zero = currentTime - (status === 'playing' ? (performance.now() / 1000) * playbackRate : 0);
    const set = [episode, isLive, status, duration, playbackRate];
    if (isSame(set, this.#set) && Math.abs(zero - this.#zero) < DRIFT) return;
    this.#set = set;
    this.#zero = zero;
    session.playbackState = isPlaying ? 'playing' : 'paused';
    // It throws for anything else, and what was set for another episode would stay.
    if (!isLive && duration > 0 && duration < Infinity && currentTime >= 0 && playbackRate)
      session.setPositionState({ duration, playbackRate, position: Math.min(currentTime, duration) });
    else session.setPositionState();
  }
}

/** Browsers may have no session, or half of one; the sound does not depend on it. */
function attempt(use: (session: MediaSession) => void): void {
  try {
    const { mediaSession } = navigator as Partial<Navigator>;
    if (mediaSession) use(mediaSession);
  } catch {
    // No lock screen, then.
  }
}

function handle(session: MediaSession, handlers: Handlers): void {
  for (const action of ACTIONS)
    try {
      session.setActionHandler(action, handlers[action] ?? null);
    } catch {
      // A browser throws for an action that it does not have.
    }
}

function isSame(values: readonly unknown[], others: readonly unknown[]): boolean {
  return values.length === others.length && values.every((value, index) => Object.is(value, others[index]));
}

/** A picture in all its sizes, for the device to choose. Covers are square where the document does not say. */
function artwork(image: Image | undefined): MediaImage[] {
  if (!image) return [];
  const { src, srcset, width = 0, height = width } = image;
  const ratio = width ? height / width : 1;
  const one = (address: string, pixels: number): MediaImage => {
    const type = /\.(png|jpe?g|webp|avif|gif|svg)(?=$|[?#])/i.exec(address)?.[1]?.toLowerCase();
    const sizes = type === 'svg' ? 'any' : pixels && `${pixels}x${Math.round(pixels * ratio)}`;
    return {
      src: address,
      ...(sizes && { sizes }),
      ...(type && { type: `image/${{ svg: 'svg+xml', jpg: 'jpeg' }[type] ?? type}` }),
    };
  };
  // As the decoder writes it.
  const others = srcset?.split(', ').map((candidate) => {
    const [address = '', descriptor = '1x'] = candidate.split(/\s+/);
    const times = parseFloat(descriptor);
    return one(address, descriptor.endsWith('w') ? times : times * width);
  });
  return [one(src, width), ...(others ?? [])];
}
