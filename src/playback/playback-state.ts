import type { PinpointError } from '../content/pinpoint-error.js';

/**
 * - `idle`: the track is ready, nothing of it was asked for
 * - `waiting`: it is to play, and it seeks or has not enough data yet
 * - `playing`, `paused`, `ended`: as the media element says
 * - `failed`: no source of the track can be played
 */
export type PlaybackStatus = 'idle' | 'waiting' | 'playing' | 'paused' | 'ended' | 'failed';

/** Whether it is heard, or is to be as soon as it can. */
export const isActive = (status?: PlaybackStatus): boolean => status === 'playing' || status === 'waiting';

/**
 * Why nothing is heard:
 * - `stalled`: no data has come for some seconds
 * - `offline`: the visitor's device has no connection
 */
export type PlaybackTrouble = 'stalled' | 'offline';

/** What the view shows: what the media element reports, never what was asked of it. */
export interface PlaybackState {
  readonly status: PlaybackStatus;
  /** Seconds. Before the media is there: where it will start. */
  readonly currentTime: number;
  /** Seconds; `NaN` where unknown, `Infinity` for a live stream. */
  readonly duration: number;
  /** 1 is normal speed. */
  readonly playbackRate: number;
  /** 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** The position, in seconds, up to which the sound is loaded without a gap from the current one on. */
  readonly bufferedEnd: number;
  /** Set while it waits or has failed for a reason that is known. */
  readonly trouble?: PlaybackTrouble | undefined;
  /** How many seconds a live stream is later than when it began, because it was paused or had to wait. */
  readonly behind?: number | undefined;
}

/** The part of a media element that a state is read from. */
export type MediaLike = Pick<
  HTMLMediaElement,
  'src' | 'readyState' | 'paused' | 'ended' | 'seeking' | 'duration' | 'buffered'
>;

/** What a visitor sets, and what outlives a track. */
export type Settings = Pick<HTMLMediaElement, 'defaultPlaybackRate' | 'playbackRate' | 'volume' | 'muted'>;

/** What is known of a track besides its media. */
export interface Ready {
  /** What keeps the time: a note of where to start until the metadata is there, then the media element. */
  clock: { currentTime: number };
  /** Seconds, from the document or from a source that has failed since; `NaN` where unknown, `Infinity` for what is live. */
  readonly duration: number;
  /** Set once every source was tried in vain. */
  error?: PinpointError;
  /**
   * Set while nothing is open though it is to play: what opens it is still loading, or what broke off waits to be asked
   * for again.
   */
  wait?: 'opening' | 'reconnecting' | undefined;
  /** True where it was to be heard when it failed: it is tried again once there is a connection. */
  isWanted?: boolean | undefined;
  /** As in {@link PlaybackState}. */
  trouble?: PlaybackTrouble | undefined;
  /** As in {@link PlaybackState}. */
  behind?: number | undefined;
}

/**
 * Reads the state from what the media element reports; without one, or while it has no `src`, the track is
 * ready or has failed.
 *
 * @param settings the media element; before there is one, what was set
 */
export function readState(media: MediaLike | undefined, ready: Ready, settings: Settings): PlaybackState {
  const { playbackRate, volume, muted } = settings;
  const { clock, duration, trouble, behind } = ready;
  const { currentTime } = clock;
  let bufferedEnd = currentTime;
  for (let i = media?.buffered.length ?? 0; i--;) {
    if (media!.buffered.start(i) <= currentTime) bufferedEnd = Math.max(bufferedEnd, media!.buffered.end(i));
  }
  return {
    status: readStatus(media, ready),
    currentTime,
    // to some engines, a stream is as long as what has come of it
    duration: duration === Infinity ? duration : media?.duration || duration,
    playbackRate,
    volume,
    muted,
    bufferedEnd,
    trouble,
    behind,
  };
}

function readStatus(media: MediaLike | undefined, { error, wait }: Ready): PlaybackStatus {
  if (wait) return 'waiting';
  if (!media?.src) return error ? 'failed' : 'idle';
  if (media.ended) return 'ended';
  if (media.paused) return 'paused';
  // from 3 on, HAVE_FUTURE_DATA, an element that is not paused plays
  return media.seeking || media.readyState < 3 ? 'waiting' : 'playing';
}
