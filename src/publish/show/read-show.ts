import { readdir, readFile } from 'node:fs/promises';
import { basename, join, posix, sep } from 'node:path';
import { isRecord } from '../../content/decode.js';
import { FORMAT_VERSION } from '../../content/document.js';
import type { LinkTo } from '../markdown/links.js';
import { inOrder, type Problem } from '../problem.js';
import { readYaml } from '../yaml.js';
import { contextOf } from './context.js';
import { fetchText as fetchFromWeb } from './fetch-text.js';
import { getFeed } from './get-feed.js';
import { newestFirst, unique } from './newest-first.js';
import { type FoundEpisode, readEpisode, type Reading } from './read-episode.js';
import { readShowFields, showKeys } from './show-fields.js';

/** Where a show is written. */
export interface ShowSource {
  /** The folder with show.yaml and, in `episodes/`, the episodes; absolute. */
  readonly folder: string;
  /** show.yaml, relative to the contents, for problems. */
  readonly file: string;
  /** The show's id where show.yaml names none. */
  readonly id: string;
  /** Gets a feed from the web; throws an `Error` that says what was found instead. */
  readonly fetchText?: ((url: string) => Promise<string>) | undefined;
  /** Finds where links in a file lead, which is named relative to the contents; by default they stay as they are written. */
  readonly linksFrom?: ((file: string) => LinkTo) | undefined;
  /** The time by which an episode is in the future, in milliseconds since the epoch; now by default. */
  readonly now?: number | undefined;
}

/** A show as it was read. */
export interface ReadShow {
  /**
   * The document, with all episodes, newest first. Its local media are relative to the show's folder, as addresses (so a space is
   * `%20`). Undefined where it can't be used.
   */
  readonly json: Record<string, unknown> | undefined;
  /** By file and place. */
  readonly problems: readonly Problem[];
  /** What was read, absolute and sorted: with a change in one of them, the show has to be read again. */
  readonly files: readonly string[];
  /** The feed as show.yaml names it, an address or a path; undefined where the show is written as Markdown. */
  readonly feed: string | undefined;
}

/** Reads a show: show.yaml with the episodes in `episodes/*.md`, or with the feed it names. Never throws for what an editor wrote. */
export async function readShow(source: ShowSource): Promise<ReadShow> {
  const path = join(source.folder, basename(source.file));
  const { folder, linksFrom } = source;
  const reading: Reading = { folder, linksFrom, seen: new Set([path]), problems: [] };
  const { json, feed } = await read(source, path, reading);
  return { json, feed, problems: inOrder(reading.problems), files: [...reading.seen].sort() };
}

async function read(
  source: ShowSource,
  path: string,
  reading: Reading,
): Promise<Pick<ReadShow, 'json' | 'feed'>> {
  const { problems } = reading;
  const { file, fetchText = fetchFromWeb, now = Date.now() } = source;
  const { value, at, problems: broken } = readYaml(await readFile(path, 'utf8'), file);
  problems.push(...broken);
  const none = { json: undefined, feed: undefined };
  if (broken.some(({ severity }) => severity === 'error')) return none;
  const context = contextOf(file, at, path, reading);
  const fields = readShowFields(value, context);
  if (!fields || !isRecord(value)) return none;

  const written = await readEpisodes(source, reading);
  if ('feed' in value && written.length)
    context.error(['feed'], 'there are a feed and episodes in episodes/', 'remove feed:, or the folder');
  const { feed: named, ...own } = fields;
  const feed = typeof named === 'string' ? named : undefined;
  const fed = feed && (await getFeed({ feed, path, file, place: at('feed'), fetchText }, reading));
  // Why there is none has been told.
  if ('feed' in value && !fed) return { ...none, feed };
  const given = fed || { show: {}, episodes: [] };
  const episodes = newestFirst(unique([...written, ...given.episodes], problems), now, problems);
  const show: Record<string, unknown> = { id: source.id, ...given.show, ...own };
  if (!show['name']) {
    if (!('name' in value)) context.error([], 'name is missing', 'add "name:"');
    return { ...none, feed };
  }
  const ordered = showKeys.flatMap((key) => (key in show ? [[key, show[key]] as const] : []));
  return { json: { version: FORMAT_VERSION, type: 'show', ...Object.fromEntries(ordered), episodes }, feed };
}

/** Reads episodes/*.md but drafts, `_….md`: the last by its name first, which is how they are numbered. */
async function readEpisodes(source: ShowSource, reading: Reading): Promise<readonly FoundEpisode[]> {
  const folder = join(source.folder, 'episodes');
  const names = await readdir(folder).catch(() => []);
  const markdown = names.filter((name) => name.endsWith('.md') && !name.startsWith('_')).sort();
  const found: FoundEpisode[] = [];
  for (const name of markdown.reverse()) {
    const file = posix.join(posix.dirname(source.file.split(sep).join('/')), 'episodes', name);
    found.push(await readEpisode(join(folder, name), file, reading));
  }
  return found;
}
