import { boolean, type Context, type Decode, isRecord, string } from './decode.js';
import { duration as seconds } from './duration.js';
import type { Chapter } from './episode.js';
import type { Image } from './media.js';
import { PinpointError } from './pinpoint-error.js';
import { link, media } from './safe-url.js';

/** A chapter of a sound, whether it came with its episode or in a file of its own. */
export interface FileChapter extends Chapter {
  /** Seconds, after the start; absent where the end is not known. */
  readonly endTime?: number;
  /** True in the table of contents. A silent chapter is false: it only has a picture for its time. */
  readonly toc: boolean;
}

/** How much too early a sound may say it is after a seek to a chapter, in seconds: engines count in units of their own. */
const SEEK_LOSS = 0.01;

/**
 * Orders chapters by their start, and says where each ends if they don't: one of the table of contents where the next
 * of them starts, a silent one where any starts, the last with the sound. A chapter without a title is silent, and
 * without a picture too it is none. Of two that start at once the first is kept, but a silent one beside one that is not.
 *
 * @param duration Of the sound, in seconds, where it is known.
 */
export function normalizeChapters(chapters: readonly Chapter[], duration = NaN): readonly FileChapter[] {
  let end = duration;
  let listedEnd = duration;
  return chapters
    .filter(({ title, image }) => title || image)
    .map((chapter) => ({ ...chapter, toc: !!chapter.title && chapter.toc !== false }))
    .sort((a, b) => a.startTime - b.startTime || +b.toc - +a.toc)
    .filter(({ startTime, toc }, index, sorted) => {
      const before = sorted[index - 1];
      return before?.startTime !== startTime || before.toc !== toc;
    })
    .reverse()
    .map(({ endTime: own = NaN, ...chapter }) => {
      const { startTime, toc } = chapter;
      const endTime = own > startTime ? own : toc ? listedEnd : end;
      end = startTime;
      if (toc) listedEnd = startTime;
      return endTime > startTime ? { ...chapter, endTime } : chapter;
    })
    .reverse();
}

/**
 * Reads a file of Podcasting 2.0 chapters, version 1.2, as {@link normalizeChapters} gives them. Chapters without a start
 * are left out, and addresses that may not be used. Throws a `PinpointError` of kind `format` where there is no list.
 *
 * @param url The file's own address: those in it may be relative.
 */
export function decodeChapters(json: unknown, url: string): readonly FileChapter[] {
  const chapters: unknown = isRecord(json) && json['chapters'];
  if (!Array.isArray(chapters)) throw new PinpointError('format', 'has no list of chapters', url);
  const context: Context = { base: url, problems: [], blocks: new Set() };
  const read = chapters.filter(isRecord).flatMap((chapter) => {
    const key = <T>(name: string, decode: Decode<T>) => decode(chapter[name], name, context);
    const startTime = key('startTime', seconds);
    const endTime = key('endTime', seconds);
    const title = key('title', string);
    const page = key('url', link);
    const src = key('img', media);
    return startTime === undefined
      ? []
      : {
          startTime,
          ...(endTime && { endTime }),
          ...(title && { title }),
          ...(page && { url: page }),
          ...(src && { image: { src, alt: '' } }),
          toc: key('toc', boolean) !== false,
        };
  });
  return normalizeChapters(read);
}

/**
 * The chapter of the table of contents at a time; `undefined` before the first one, and in a gap after one that says
 * its end. Silent chapters don't count: Podcasting 2.0 has them neither listed nor jumped to. While one has its time, the
 * chapter around it goes on, and only {@link imageAt} gives something else.
 *
 * @param chapters As {@link normalizeChapters} gives them.
 * @param time Seconds.
 * @param silent True where silent chapters count too: then whichever started last.
 */
export function chapterAt(
  chapters: readonly FileChapter[],
  time: number,
  silent = false,
): FileChapter | undefined {
  return chapters
    .filter(
      ({ toc, startTime, endTime = time }) =>
        (toc || silent) && startTime <= time + SEEK_LOSS && time <= endTime,
    )
    .at(-1);
}

/**
 * The picture at a time: of whichever chapter started last, silent or not; `undefined` where it is the episode's own.
 *
 * @param chapters As {@link normalizeChapters} gives them.
 * @param time Seconds.
 */
export function imageAt(chapters: readonly FileChapter[], time: number): Image | undefined {
  return chapterAt(chapters, time, true)?.image ?? chapterAt(chapters, time)?.image;
}
