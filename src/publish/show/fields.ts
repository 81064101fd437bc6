import { isRecord } from '../../content/decode.js';
import { didYouMean } from './did-you-mean.js';
import type { LocalFiles } from './local-files.js';

/** Where a value stands in its file, by keys and indices. */
export type Path = readonly (string | number)[];

/** What a reader of values is told beside the value. */
export interface Context {
  /** Notes an error; gives `undefined`, so that a reader can return it. */
  readonly error: (path: Path, message: string, hint?: string) => undefined;
  /** Likewise, for what does not keep a build from being put in place. */
  readonly warning: (path: Path, message: string, hint?: string) => undefined;
  /** What paths in this file mean. */
  readonly files: LocalFiles;
  /** Markdown that stands as a string at that place, as blocks. */
  readonly markdown: (text: string, path: Path) => readonly Record<string, unknown>[];
}

/** Reads a value strictly: gives `undefined` for what may not be published, having noted why. */
export type Read<T> = (value: unknown, path: Path, context: Context) => T | undefined;

/** As editors write it: `schedule[0].startTime`. */
export function nameOf(path: Path): string {
  const name = path.reduce<string>(
    (before, key) => (typeof key === 'number' ? `${before}[${key}]` : before ? `${before}.${key}` : key),
    '',
  );
  return name || 'this';
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (value == null) return 'empty';
  const words = JSON.stringify(value);
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

/**
 * An object with these keys and no others, in this order.
 *
 * @param required without one of these the object can't be used
 * @param shorthand the key that a string alone stands for
 */
export function object(
  shape: Readonly<Record<string, Read<unknown>>>,
  required: readonly string[] = [],
  shorthand?: string,
): Read<Record<string, unknown>> {
  const names = Object.keys(shape);
  return (given, path, context) => {
    const value = shorthand && typeof given === 'string' ? { [shorthand]: given } : given;
    if (!isRecord(value)) {
      const keys = required.length ? required : names;
      return context.error(path, `${nameOf(path)} is ${shown(given)}`, `it has keys: ${keys.join(', ')}`);
    }
    for (const key of Object.keys(value)) if (!names.includes(key)) unknownKey(key, names, path, context);
    const result: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(shape)) {
      if (!Object.hasOwn(value, key)) {
        if (required.includes(key))
          context.error(path, `${nameOf([...path, key])} is missing`, `add "${key}:"`);
        continue;
      }
      // The place of what a shorthand stands for is its own.
      const own = value === given ? [...path, key] : path;
      const field = readField(read, value[key], own, context);
      if (field !== undefined) result[key] = field;
    }
    return required.every((key) => key in result) ? result : undefined;
  };
}

function readField(read: Read<unknown>, value: unknown, path: Path, context: Context): unknown {
  if (value !== null) return read(value, path, context);
  return context.error(path, `${nameOf(path)} is empty`, 'write its value, or leave the key out');
}

function unknownKey(key: string, names: readonly string[], path: Path, { error }: Context): void {
  const meant = didYouMean(key, names);
  const hint = meant ? `did you mean "${meant}"?` : `there are ${names.join(', ')}`;
  error([...path, key], `there is no key "${nameOf([...path, key])}"`, hint);
}

/** A list; one value is read as a list of it. */
export function list<T>(read: Read<T>): Read<readonly T[]> {
  return (value, path, context) => {
    if (!Array.isArray(value)) {
      const only = read(value, path, context);
      return only === undefined ? undefined : [only];
    }
    if (!value.length) return context.error(path, `${nameOf(path)} is an empty list`, 'leave the key out');
    return value.flatMap((element, index) => readOne(read, element, [...path, index], context));
  };
}

function readOne<T>(read: Read<T>, element: unknown, path: Path, context: Context): readonly T[] {
  const one = read(element, path, context);
  return one === undefined ? [] : [one];
}

/** One value or a list, and it stays what it was. */
export function oneOrList<T>(read: Read<T>): Read<T | readonly T[]> {
  const readList = list(read);
  return (value, path, context) => (Array.isArray(value) ? readList : read)(value, path, context);
}
