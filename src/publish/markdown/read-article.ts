import { FORMAT_VERSION } from '../../content/document.js';
import { inOrder, type Problem } from '../problem.js';
import { ARTICLE_KEYS, KEY_ORDER, OTHER_NAMES } from './article-keys.js';
import { type Body, readBody } from './body.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import type { LinkTo } from './links.js';
import { wordsOf } from './plain.js';
import { isId, record, type Source, tell } from './schema.js';

/** A Markdown file. */
export interface ArticleFile {
  /** What problems name. */
  readonly file: string;
  readonly text: string;
  /** By the file's name; `id:` in the front matter wins. */
  readonly id: string;
  /** The language that the file's name or the site tells; `inLanguage:` may be more precise. */
  readonly inLanguage?: string | undefined;
  /** Where links to files lead; by default they stay as they are written. */
  readonly linkTo?: LinkTo | undefined;
}

/** An article as it was read. */
export interface ReadArticle {
  /** The document; undefined where it cannot be used. With errors, what is wrong is not in it. */
  readonly json: Record<string, unknown> | undefined;
  readonly problems: readonly Problem[];
}

const readKeys = record(ARTICLE_KEYS, [], OTHER_NAMES);

/**
 * Reads an article: YAML front matter with the names of the format, and Markdown below it.
 * docs/publishing-markdown.md has the conventions. Of images without a text, those are errors that are not
 * marked by `{decorative}`.
 */
export function readArticle({ file, text, id, inLanguage, linkTo }: ArticleFile): ReadArticle {
  const front = readFrontMatter(text, file);
  const source: Source = { file, at: front.at, problems: [...front.problems], linkTo };
  const keys = front.data && (readKeys(front.data, [], source) as Readonly<Record<string, unknown>>);
  const given = listOf(keys?.['citation']);
  const body = readBody(front.body, file, front.offset, { sources: given.length, linkTo });
  const headline = headlineOf(front, body, keys, source);
  const ownId = keys?.['id'] ?? idOfFile(id, source);
  if (keys) checkDates(keys, source);
  const language = keys && languageOf(keys, inLanguage, source);
  if (body.blocks.length === 0 && keys && keys['status'] !== 'withdrawn') {
    const below = { ...source, at: () => ({ line: front.offset + 1, column: 1 }) };
    tell(below, [], 'the article has no text', 'write it below the front matter');
  }
  const problems = inOrder([...source.problems, ...body.report.problems]);
  if (!keys || headline === undefined || ownId === undefined) return { json: undefined, problems };
  const citation = [...given, ...body.citation];
  const all: Readonly<Record<string, unknown>> = {
    ...keys,
    version: FORMAT_VERSION,
    type: 'article',
    id: ownId,
    headline,
    inLanguage: language,
    body: body.blocks,
    citation: citation.length > 0 ? citation : undefined,
  };
  const json = Object.fromEntries(
    KEY_ORDER.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])),
  );
  return { json, problems };
}

/** The id that the file's name gives. */
function idOfFile(id: string, source: Source): string | undefined {
  if (isId(id)) return id;
  const top = { ...source, at: () => ({ line: 1, column: 1 }) };
  return tell(
    top,
    [],
    `the file’s name gives no id: "${id}"`,
    'name it with letters without accents, digits and -, or write id: in the front matter',
  );
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** `headline:`, or else the body's only `#` heading. */
function headlineOf(
  { data }: FrontMatter,
  { titles, report }: Body,
  keys: Readonly<Record<string, unknown>> | undefined,
  source: Source,
): unknown {
  const isGiven = data !== undefined && 'headline' in data;
  for (const [index, { node }] of titles.entries()) {
    if (isGiven) report.error(node, 'there is a headline in the front matter too', 'take one of the two out');
    else if (index > 0)
      report.error(node, 'this is a second # heading', 'write ## for what stands below the title');
  }
  if (isGiven) return keys?.['headline'];
  const [title] = titles;
  if (!title) {
    if (keys)
      tell(
        source,
        [],
        'the article has no headline',
        'write headline: in the front matter, or one # heading',
      );
    return undefined;
  }
  if (typeof title.text !== 'string')
    report.warning(title.node, 'a headline has no marks and links', 'write plain words');
  return wordsOf(title.text) || undefined;
}

function languageOf(
  keys: Readonly<Record<string, unknown>>,
  byName: string | undefined,
  source: Source,
): unknown {
  const given = keys['inLanguage'];
  if (typeof given !== 'string') return byName;
  const base = (tag: string): string | undefined => tag.toLowerCase().split('-')[0];
  if (byName !== undefined && base(byName) !== base(given))
    tell(
      source,
      ['inLanguage'],
      `inLanguage: "${given}" is not the language of the file’s name or the site, "${byName}"`,
      'take the line out, or give the file the name of its language: name.fr.md',
    );
  return given;
}

const SEQUENCES = [
  ['datePublished', 'dateModified'],
  ['datePublished', 'lastReviewed'],
  ['lastReviewed', 'nextReview'],
] as const;

function checkDates(keys: Readonly<Record<string, unknown>>, source: Source): void {
  for (const [earlier, later] of SEQUENCES) {
    const [first, second] = [keys[earlier], keys[later]];
    if (typeof first === 'string' && typeof second === 'string' && second.slice(0, 10) < first.slice(0, 10))
      tell(source, [later], `${later} is before ${earlier}`, 'mend one of the two', 'warning');
  }
  const { status, notice } = keys;
  if (typeof status === 'string' && status !== 'current' && notice === undefined)
    tell(
      source,
      ['status'],
      `${status} without a notice says nothing to readers`,
      'write notice:',
      'warning',
    );
}
