import { heardOf } from '../../playback/memory.js';
import { remember } from '../../playback/remember.js';
import type { DeckView } from './deck-view.js';

/** Seconds of sound between two notes of where it is. */
const OFTEN = 5;

/** Notes where an episode is, once it was heard: each few seconds, and whenever it stops. A broadcast has no place. */
export class KeptPlace {
  /** What was noted last. */
  #noted = '';

  /** @param isFading True while the volume is not the visitor's own. */
  update({ show, episode: { id }, state, isLive }: DeckView, isFading: boolean): void {
    const { status, currentTime, duration, playbackRate, volume } = state;
    if (isLive || !/playing|paused|ended/.test(status)) return;
    const note = [id, status, Math.floor(currentTime / OFTEN), playbackRate, isFading || volume].join();
    if (this.#noted === note) return;
    this.#noted = note;
    // What is nearly over is over: who stops at the last words does not want them again.
    const isOver = status === 'ended' || duration - currentTime < OFTEN;
    remember({
      heard: { [id]: { at: isOver ? 0 : currentTime, isPlayed: isOver || !!heardOf(id)?.isPlayed } },
      last: { [show.id]: id },
      playbackRate,
      ...(!isFading && { volume }),
    });
  }
}
