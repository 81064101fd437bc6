import { decodeChapters } from '../../content/chapters-file.js';
import { isRecord } from '../../content/decode.js';
import { PinpointError } from '../../content/pinpoint-error.js';
import { list, nameOf, object, type Read } from './fields.js';
import { audio, file, image, person, transcript } from './media-fields.js';
import {
  boolean,
  count,
  date,
  duration,
  markdown,
  markdownText,
  offset,
  page,
  secondsOf,
  string,
} from './values.js';

const readChapter = object(
  { startTime: offset, title: markdownText, url: page, image, endTime: offset, toc: boolean },
  ['startTime'],
);

const chapter: Read<Record<string, unknown>> = (value, path, context) => {
  const read = readChapter(value, path, context);
  if (!read) return undefined;
  if (!('title' in read || 'image' in read))
    return context.error(path, `${nameOf(path)} has neither a title nor an image`, 'add title:');
  const { startTime, endTime } = read;
  if (endTime !== undefined && (secondsOf(endTime) ?? 0) <= (secondsOf(startTime) ?? 0))
    return context.error(
      [...path, 'endTime'],
      `${nameOf(path)} ends before it begins`,
      'mend one of the times',
    );
  return read;
};

/** A file of Podcasting 2.0 chapters. One that lies here is opened: players say nothing of one that is broken. */
const chaptersFile: Read<string> = (value, path, context) => {
  const src = file(value, path, context);
  if (src === undefined || URL.canParse(src)) return src;
  try {
    const json: unknown = JSON.parse(context.files.read(String(value).trim()));
    if (decodeChapters(json, 'https://file.example/').length) return src;
    return context.error(path, `the chapters in "${src}" have neither start nor title`, 'mend the file');
  } catch (error) {
    const reason = error instanceof PinpointError ? 'has no list of chapters' : 'is no JSON';
    return context.error(path, `the file "${src}" ${reason}`, 'give a file of Podcasting 2.0 chapters');
  }
};

const readChaptersFile = object({ src: chaptersFile }, ['src'], 'src');

/** A list of chapters, or the file that has them. */
const chapters: Read<unknown> = (value, path, context) =>
  (typeof value === 'string' || isRecord(value) ? readChaptersFile : list(chapter))(value, path, context);

/** Reads the front matter of an episode, in the order in which the document has its keys. */
export const readEpisodeFields = object(
  {
    id: string,
    name: string,
    description: markdown,
    audio,
    url: page,
    datePublished: date,
    duration,
    image,
    episodeNumber: count,
    seasonNumber: count,
    guests: list(person),
    chapters,
    transcript,
    explicit: boolean,
  },
  ['id', 'name', 'audio'],
);
