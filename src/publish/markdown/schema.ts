import type { Place, Problem } from '../problem.js';
import { isDate } from '../dates.js';
import { isAbsolute, isLink, isMedia, LINK_HINT, MEDIA_HINT } from './address.js';
import { isTag } from './language.js';
import type { LinkTo } from './links.js';
import { nearest } from '../nearest.js';
import { readBlocks } from './read-blocks.js';
import { readText } from './read-text.js';

export type Path = readonly (string | number)[];

/** Where values come from, and where problems go. */
export interface Source {
  readonly file: string;
  readonly at: (...path: Path) => Place;
  readonly problems: Problem[];
  /** Where links to files lead; undefined where they stay as they are written. */
  readonly linkTo: LinkTo | undefined;
}

/** Reads a value of front matter as the JSON has it; undefined where it is wrong, which has been told. */
export type Read = (value: unknown, path: Path, source: Source) => unknown;

export function tell(
  { file, at, problems }: Source,
  path: Path,
  message: string,
  hint: string,
  severity: Problem['severity'] = 'error',
): undefined {
  problems.push({ severity, file, ...at(...path), message, hint });
  return undefined;
}

function nameOf(path: Path): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key + 1}]` : name ? `${name}.${key}` : key),
    '',
  );
}

/** Words without marks. */
export const string: Read = (value, path, source) => {
  if (typeof value === 'string' && value.trim()) return value.trim();
  const isNumber = typeof value === 'number' || typeof value === 'boolean';
  return tell(
    source,
    path,
    `${nameOf(path)} is no text`,
    isNumber ? `put it into quotes: "${value}"` : 'write words',
  );
};

/** Strings that are right where `isRight` says so. */
export const checked =
  (isRight: (value: string) => boolean, what: string, hint: string): Read =>
  (value, path, source) => {
    const text = typeof value === 'string' ? value : string(value, path, source);
    if (typeof text !== 'string') return undefined;
    return isRight(text) ? text : tell(source, path, `${nameOf(path)}: "${text}" is ${what}`, hint);
  };

export const date = checked(isDate, 'no date', 'write year-month-day: 2026-11-23');
export const language = checked(isTag, 'no language', 'write a tag as in fr or fr-CA');
export const page = checked(isAbsolute, 'no whole address', 'write all of it, https://…');
const address = checked(isLink, 'no address of a page', LINK_HINT);
/** The address of a page; that of an article of ours may be the name of its Markdown. */
export const link: Read = (value, path, source) => {
  const written = address(value, path, source);
  const target = typeof written === 'string' ? source.linkTo?.(written) : undefined;
  if (target?.problem) {
    const { message, hint, severity } = target.problem;
    tell(source, path, `${nameOf(path)}: ${message}`, hint, severity);
  }
  return target?.href ?? written;
};
export const media = checked(isMedia, 'no address of a file', MEDIA_HINT);
/** Whether files and folders can have that name everywhere. */
export function isId(value: string): boolean {
  return /^[A-Za-z0-9](?:[\w.-]{0,98}[A-Za-z0-9])?$/.test(value);
}

export const id = checked(isId, 'no id', 'use letters without accents, digits, - and _: it names files');

export const oneOf =
  (...names: readonly string[]): Read =>
  (value, path, source) => {
    if (names.some((name) => name === value)) return value;
    const meant = typeof value === 'string' && nearest(value, names);
    const hint = meant ? `did you mean ${meant}?` : `write ${names.join(' or ')}`;
    return tell(source, path, `${nameOf(path)}: "${String(value)}" is none of the values it can have`, hint);
  };

export const number: Read = (value, path, source) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0
    ? value
    : tell(source, path, `${nameOf(path)} is no number of pixels`, 'write it without a unit and quotes');

/** Inline Markdown. */
export const text: Read = (value, path, source) => {
  const words = string(value, path, source);
  if (typeof words !== 'string') return undefined;
  const read = readText(words, source.file, source.at(...path), source.linkTo);
  source.problems.push(...read.problems);
  return read.text;
};

/** Inline Markdown, or Markdown of more than one paragraph. */
export const textOrBlocks: Read = (value, path, source) => {
  const words = string(value, path, source);
  if (typeof words !== 'string' || !/\n\s*\n/.test(words)) return text(value, path, source);
  const { blocks, problems } = readBlocks(words, source.file, 0, source.linkTo);
  const place = source.at(...path);
  source.problems.push(...problems.map((problem) => ({ ...problem, ...place })));
  return blocks;
};

/** An alternative way to write a thing: a string. */
export const orString =
  (of: (value: string) => unknown, read: Read): Read =>
  (value, path, source) =>
    read(typeof value === 'string' ? of(value) : value, path, source);

/** A list of them. */
export const list =
  (read: Read): Read =>
  (value, path, source) => {
    if (!Array.isArray(value))
      return tell(source, path, `${nameOf(path)} is no list`, 'begin each line with -, or write [one, two]');
    return value
      .map((item: unknown, index) => read(item, [...path, index], source))
      .filter((item) => item !== undefined);
  };

/** One of them or a list, as it is written. */
export const oneOrMore =
  (read: Read): Read =>
  (value, path, source) =>
    (Array.isArray(value) ? list(read) : read)(value, path, source);

const MISSING = new Map([['alt', 'write alt: with what it shows, or alt: "" if it only decorates']]);

/** Keys in the order of the contract; those that are `required` come without a `?`. */
export const record =
  (
    keys: Readonly<Record<string, Read>>,
    required: readonly string[],
    others: Readonly<Record<string, string>> = {},
  ): Read =>
  (value, path, source) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return tell(
        source,
        path,
        `${nameOf(path)} is no list of keys`,
        `write ${(required.length > 0 ? required : Object.keys(keys)).map((name) => `${name}:`).join(' and ')} in lines below it`,
      );
    const given = value as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(given))
      if (!Object.hasOwn(keys, name)) tellUnknown(name, path, source, keys, others);
    const entries = Object.entries(keys).flatMap(([name, read]) => {
      if (!Object.hasOwn(given, name)) return [];
      const here = [...path, name];
      if (given[name] === null) {
        tell(source, here, `${nameOf(here)} is empty`, 'fill it in, or take it out');
        return [];
      }
      const result = read(given[name], here, source);
      return result === undefined ? [] : [[name, result] as const];
    });
    const missing = required.filter((name) => !Object.hasOwn(given, name));
    for (const name of missing)
      tell(source, path, `${nameOf(path)} has no ${name}`, MISSING.get(name) ?? `write ${name}:`);
    const result = Object.fromEntries(entries);
    return required.every((name) => Object.hasOwn(result, name)) ? result : undefined;
  };

function tellUnknown(
  name: string,
  path: Path,
  source: Source,
  keys: Readonly<Record<string, Read>>,
  others: Readonly<Record<string, string>>,
): void {
  const known = Object.keys(keys);
  const lower = name.toLowerCase();
  const meant = (Object.hasOwn(others, lower) && others[lower]) || nearest(name, known);
  tell(
    source,
    [...path, name],
    `${nameOf([...path, name])} is no key of the format`,
    meant ? `did you mean ${meant}?` : `known ones: ${known.join(', ')}`,
  );
}
