import { decodeChapters, type FileChapter, normalizeChapters } from '../../content/chapters-file.js';
import type { Chapter, Episode } from '../../content/episode.js';
import { getDocument } from '../../endpoint/get-document.js';

// One chunk for all that have to do with chapters.
export { chapterAt, imageAt } from '../../content/chapters-file.js';

interface Known {
  readonly read: readonly Chapter[];
  readonly duration: number;
  readonly chapters: readonly FileChapter[];
}

/** What was read, by what the episode says of its chapters. */
const known = new WeakMap<object, Known>();

const none: readonly FileChapter[] = [];

/**
 * Gets the chapters of an episode, as `normalizeChapters` gives them: those that stand in it, or those of its file,
 * which is asked for like a document, once for all who want it. Rejects with a `PinpointError`; asked for again, it
 * tries again.
 *
 * @param duration Of the sound, in seconds, where it is known; else `NaN`.
 */
export async function loadChapters(episode: Episode, duration: number): Promise<readonly FileChapter[]> {
  const { chapters } = episode;
  if (chapters && !known.has(chapters)) {
    const read = 'src' in chapters ? (await getDocument(chapters.src, decodeChapters)).document : chapters;
    make(chapters, read, duration);
  }
  return chaptersOf(episode, duration);
}

/**
 * The chapters of an episode, once they were loaded, and none before. The same list each time, until another duration
 * is known.
 *
 * @param duration Of the sound, in seconds, where it is known; else `NaN`.
 */
export function chaptersOf({ chapters }: Episode, duration: number): readonly FileChapter[] {
  const found = chapters && known.get(chapters);
  if (!found) return none;
  return Object.is(found.duration, duration) ? found.chapters : make(chapters, found.read, duration);
}

function make(key: object, read: readonly Chapter[], duration: number): readonly FileChapter[] {
  const chapters = normalizeChapters(read, duration);
  known.set(key, { read, duration, chapters });
  return chapters;
}
