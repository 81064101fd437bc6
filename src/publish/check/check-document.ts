import { inOrder, type Problem } from '../problem.js';
import { againstSchema, type Kind } from './against-schema.js';
import type { Explained } from './explain.js';
import { type Json, readJson } from './json.js';
import { rules } from './rules/all.js';
import { isObject } from './walk.js';

/** The largest document that readers take, in bytes. */
export const SIZE_LIMIT = 2_000_000;

/** What a document is judged by beside itself. */
export interface Circumstances {
  /** The moment of the check; without it nothing is said about what is past or to come. */
  readonly now?: Date | undefined;
  /** The address of the document. */
  readonly base?: string | undefined;
}

/** What a publisher has to refuse in a document, and what could be better. */
export function checkDocument(
  text: string,
  file: string,
  circumstances: Circumstances = {},
): readonly Problem[] {
  return checkJson(readJson(text), text, file, circumstances);
}

/** The same of what has been read. */
export function checkJson(
  json: Json,
  text: string,
  file: string,
  circumstances: Circumstances = {},
): readonly Problem[] {
  const problems: Problem[] = json.problems.map((problem) => ({ severity: 'error', file, ...problem }));
  const size = Buffer.byteLength(text);
  if (size > SIZE_LIMIT)
    problems.push({
      severity: 'error',
      file,
      message: `it has ${(size / 1e6).toFixed(1)} MB, and readers take 2 MB`,
      hint: 'put older episodes or tips into documents of their own: "next", "next_url"',
    });
  // What is no JSON, has been said.
  if (json.value === undefined) return inOrder(problems);
  const kind = kindOf(json.value);
  if (!kind || !isObject(json.value)) return inOrder([...problems, noDocument(file)]);
  const document = json.value;
  for (const explained of againstSchema(document, kind))
    problems.push({ ...problemOf(explained, json, file), severity: 'error' });
  for (const rule of rules)
    for (const { severity, ...finding } of rule({ ...circumstances, kind, document }))
      problems.push({ ...problemOf(finding, json, file), severity });
  return inOrder(problems);
}

/** Which document of the contract it is, or means to be; undefined for something else. */
export function kindOf(value: unknown): Kind | undefined {
  if (!isObject(value)) return undefined;
  const { type, version } = value;
  if (type === 'article' || type === 'show') return type;
  if (typeof version === 'string' && version.includes('jsonfeed.org')) return 'feed';
  if ('episodes' in value) return 'show';
  if ('headline' in value || 'body' in value) return 'article';
  return 'items' in value ? 'feed' : undefined;
}

function noDocument(file: string): Problem {
  return {
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'this is neither an article, nor a show, nor a list of tips',
    hint: 'it has to have "type": "article" or "show", or the "version" of JSON Feed',
  };
}

function problemOf(
  { path, isKey, message, hint }: Explained,
  json: Json,
  file: string,
): Omit<Problem, 'severity'> {
  const { line, column } = isKey ? json.atKey(path) : json.at(path);
  return { file, line, column, message, hint };
}
