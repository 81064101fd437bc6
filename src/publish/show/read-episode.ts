import { readFile } from 'node:fs/promises';
import { isRecord } from '../../content/decode.js';
import { readFrontMatter } from '../markdown/front-matter.js';
import type { LinkTo } from '../markdown/links.js';
import { readBlocks } from '../markdown/read-blocks.js';
import { isForPeople } from '../output/place-media.js';
import type { Place, Problem } from '../problem.js';
import { contextOf } from './context.js';
import { readEpisodeFields } from './episode-fields.js';
import type { Context } from './fields.js';

/** An episode with the place that names it in problems with others. */
export interface FoundEpisode {
  /** As the document has it; undefined where it can't be used. */
  readonly json: Record<string, unknown> | undefined;
  readonly file: string;
  /** Where its id stands; undefined where that is not known. */
  readonly place: Place | undefined;
}

/** What the episodes of a show have in common while they are read. */
export interface Reading {
  /** The show's folder, absolute. */
  readonly folder: string;
  /** Finds where links in a file lead. */
  readonly linksFrom?: ((file: string) => LinkTo) | undefined;
  /** Where files that were read are noted, absolute. */
  readonly seen: Set<string>;
  readonly problems: Problem[];
}

/**
 * Reads an episode that is written as Markdown: front matter, and its notes below that.
 *
 * @param path absolute
 * @param file what problems name
 */
export async function readEpisode(path: string, file: string, reading: Reading): Promise<FoundEpisode> {
  const { seen, problems } = reading;
  seen.add(path);
  const { data, at, body, offset, problems: broken } = readFrontMatter(await readFile(path, 'utf8'), file);
  problems.push(...broken);
  const found = { file, place: at('id') };
  // What is no YAML has been said already.
  if (broken.some(({ severity }) => severity === 'error')) return { ...found, json: undefined };

  const context = contextOf(file, at, path, reading);
  const fields = readEpisodeFields(data ?? {}, [], context);
  const notes = readBlocks(body, file, offset, reading.linksFrom?.(file));
  problems.push(...notes.problems);
  if (!fields) return { ...found, json: undefined };
  if (notes.blocks.length && 'description' in fields)
    context.error(['description'], 'there are notes here and below the front matter', 'keep one of them');
  const description = fields['description'] ?? (notes.blocks.length ? notes.blocks : undefined);
  // A key stays where it is first, which is the contract's order.
  const json = {
    id: fields['id'],
    name: fields['name'],
    ...(description !== undefined && { description }),
    ...fields,
  };
  return { ...found, json: relocate(json, context) };
}

/** What the notes show stands beside their file; the document's addresses are relative to the show's folder. */
function relocate(json: Record<string, unknown>, context: Context): Record<string, unknown> {
  const { description } = json;
  return Array.isArray(description) ? { ...json, description: relocated(description, context) } : json;
}

function relocated(value: unknown, context: Context): unknown {
  if (Array.isArray(value)) return value.map((part: unknown) => relocated(part, context));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === 'string' && (['src', 'poster'].includes(key) || (key === 'href' && isForPeople(part)))
        ? moved(part, context)
        : relocated(part, context),
    ]),
  );
}

function moved(src: string, { files, error }: Context): string {
  if (URL.canParse(src)) return src;
  const found = files.find(decoded(src));
  if (found.problem === undefined) return found.src;
  error([], `the notes show the file "${src}", which ${found.problem}`, found.hint);
  return src;
}

/** The path that an address means; a `%` that is nothing else is itself. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
