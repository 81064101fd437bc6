import { heardOf } from '../../playback/memory.js';
import { remember } from '../../playback/remember.js';
import type { PlaybackController } from '../../playback/playback-controller.js';
import type { DeckView } from './deck-view.js';

/** Seconds of sound between two notes of where it is. */
const OFTEN = 5;

/** What was noted last, by player. */
const noted = new WeakMap<PlaybackController, string>();

/**
 * Notes where an episode is, once it was heard: each few seconds, and whenever it stops. A broadcast has no place.
 *
 * @param isFading True while the volume is not the visitor's own.
 */
export function keepPlace(
  { show, episode: { id }, state, isLive }: DeckView,
  playback: PlaybackController,
  isFading: boolean,
): void {
  const { status, currentTime, duration, playbackRate, volume } = state;
  if (isLive || status === 'idle' || status === 'waiting' || status === 'failed') return;
  const note = [id, status, Math.floor(currentTime / OFTEN), playbackRate, isFading || volume].join();
  if (noted.get(playback) === note) return;
  noted.set(playback, note);
  // What is nearly over is over: who stops at the last words does not want them again.
  const isOver = status === 'ended' || duration - currentTime < OFTEN;
  remember({
    heard: { [id]: { at: isOver ? 0 : currentTime, isPlayed: isOver || !!heardOf(id)?.isPlayed } },
    last: { [show.id]: id },
    playbackRate,
    ...(!isFading && { volume }),
  });
}
