import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import { heardOf, remember } from '../../playback/memory.js';
import type { PlaybackController } from '../../playback/playback-controller.js';

/** Seconds of sound between two notes of where it is. */
const OFTEN = 5;

/** What was noted last, by player. */
const noted = new WeakMap<PlaybackController, string>();

/** Notes where an episode is, once it was heard: each few seconds, and whenever it stops. A broadcast has no place. */
export function keepPlace(show: Show, { id }: Episode, playback: PlaybackController, isLive: boolean): void {
  const { status, currentTime, duration, playbackRate, volume } = playback.state;
  if (isLive || status === 'idle' || status === 'waiting' || status === 'failed') return;
  const isEnded = status === 'ended';
  const note = [id, status, Math.floor(currentTime / OFTEN), playbackRate, volume].join();
  if (noted.get(playback) === note) return;
  noted.set(playback, note);
  // What is nearly over is over: who stops at the credits does not want them again.
  const isOver = isEnded || duration - currentTime < OFTEN;
  remember({
    heard: {
      [id]: { at: isOver ? 0 : currentTime, isPlayed: isOver || !!heardOf(id)?.isPlayed },
    },
    last: { [show.id]: id },
    playbackRate,
    volume,
  });
}
