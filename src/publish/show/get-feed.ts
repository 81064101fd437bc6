import { readFile } from 'node:fs/promises';
import { posix, relative, sep } from 'node:path';
import type { Place } from '../problem.js';
import { textOf } from './fetch-text.js';
import { LocalFiles } from './local-files.js';
import type { Reading } from './read-episode.js';
import { type Feed, readFeed } from './read-feed.js';

/** Where show.yaml names a feed. */
export interface FeedSource {
  /** An address, or a path from show.yaml. */
  readonly feed: string;
  /** show.yaml, absolute. */
  readonly path: string;
  /** Likewise, relative to the contents, for problems. */
  readonly file: string;
  readonly place: Place;
  readonly fetchText: (url: string) => Promise<string>;
}

/** Gets the feed of a show, and reads it; undefined where it can't be had or is none, which has been noted. */
export async function getFeed(source: FeedSource, reading: Reading): Promise<Feed | undefined> {
  const { feed, path, file, place, fetchText } = source;
  const { folder, seen, problems } = reading;
  const wrong = (message: string, hint: string): undefined => {
    problems.push({ severity: 'error', file, ...place, message, hint });
  };
  if (/^https?:/i.test(feed)) {
    let text: string;
    try {
      text = await fetchText(feed);
    } catch (error) {
      return wrong(
        `the feed ${feed} can't be had: ${reasonOf(error)}`,
        'open the address, and mend it or try again',
      );
    }
    return readFeed(text, feed, problems);
  }
  const absolute = new LocalFiles(folder, path, seen).absolute(feed);
  const bytes = await readFile(absolute).catch((error: unknown) => error);
  if (!(bytes instanceof Uint8Array)) {
    const isMissing = bytes instanceof Error && 'code' in bytes && bytes.code === 'ENOENT';
    return wrong(
      `the feed "${feed}" ${isMissing ? 'is not there' : `can't be read: ${reasonOf(bytes)}`}`,
      'mend its path',
    );
  }
  seen.add(absolute);
  const name = posix.join(posix.dirname(file), relative(folder, absolute).split(sep).join('/'));
  return readFeed(textOf(bytes), name, problems);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
