import { duration as decodeDuration } from '../../content/duration.js';
import { isDate, isDay, isMoment } from '../dates.js';
import { didYouMean } from './did-you-mean.js';
import { nameOf, type Read, shown } from './fields.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A string that is not empty. */
export const string: Read<string> = (value, path, { error }) => {
  if (typeof value === 'string' && value.trim()) return value.trim();
  const isBare = typeof value === 'number' || typeof value === 'boolean';
  return error(
    path,
    `${nameOf(path)} is ${shown(value)}, not text`,
    isBare ? `put it in quotes: "${value}"` : undefined,
  );
};

/** A string for which a test holds. */
function checked(test: (value: string) => boolean, kind: string, hint: (value: string) => string) {
  const read: Read<string> = (value, path, context) => {
    const words = string(value, path, context);
    if (words === undefined || test(words)) return words;
    return context.error(path, `${nameOf(path)} is ${shown(words)}, which is no ${kind}`, hint(words));
  };
  return read;
}

function suggest(names: readonly string[], otherwise: string) {
  return (value: string) => {
    const meant = didYouMean(value.replace(/ /g, '_'), names);
    return meant ? `did you mean "${meant}"?` : otherwise;
  };
}

export const boolean: Read<boolean> = (value, path, { error }) =>
  typeof value === 'boolean'
    ? value
    : error(path, `${nameOf(path)} is ${shown(value)}`, 'write true or false, without quotes');

/** A whole number from 0. */
export const count: Read<number> = (value, path, { error }) =>
  Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : error(path, `${nameOf(path)} is ${shown(value)}`, 'write a whole number, without quotes');

/** Gives the value as it was written: seconds, a clock or an ISO 8601 duration. */
function durationOf(isAllowed: (seconds: number) => boolean): Read<string | number> {
  return (value, path, { error }) => {
    const seconds = secondsOf(value);
    if (seconds !== undefined && isAllowed(seconds)) return value as string | number;
    const hint = 'write PT1H30M, seconds, or a clock in quotes, as in "1:30:00"';
    return error(path, `${nameOf(path)} is ${shown(value)}, which is no duration`, hint);
  };
}

/** Seconds of a duration as documents and feeds write it. */
export function secondsOf(value: unknown): number | undefined {
  // A list of one is coerced by those who read a document, not by those who write it.
  if (Array.isArray(value)) return undefined;
  return decodeDuration(value, '', { base: '', problems: [], blocks: new Set() });
}

/** A duration of more than nothing. */
export const duration = durationOf((seconds) => seconds > 0);

/** A place in a sound. */
export const offset = durationOf(() => true);

export const weekday = checked(
  (value) => weekdays.includes(value),
  'day of the week',
  suggest(weekdays, `write one of ${weekdays.join(', ')}`),
);

export const timeOfDay = checked(
  (value) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(value),
  'time of day',
  () => 'write hours from 00 to 23 and minutes, as in "09:30"',
);

export const timeZone = checked(
  isTimeZone,
  'time zone',
  suggest(Intl.supportedValuesOf('timeZone'), 'write its IANA name, as in America/Edmonton'),
);

function isTimeZone(value: string): boolean {
  // An abbreviation or an offset does not know of summer time.
  if (!/^[A-Z][\w+-]*(\/[\w+-]+)+$/.test(value) && value !== 'UTC') return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

const phone = checked(
  (value) => /^\+[1-9]\d{6,14}$/.test(value),
  'telephone number in E.164',
  (value) => {
    const digits = value.replace(/\D/g, '');
    const guess = value.startsWith('+') || digits.length > 10 ? digits : `1${digits}`;
    return `write + and the country's number and digits only, as in "+${guess.length > 6 ? guess : '18005550142'}"`;
  },
);

/** E.164. YAML takes one without quotes for a number, and loses its plus. */
export const telephone: Read<string> = (value, path, context) =>
  typeof value === 'number'
    ? context.error(path, `${nameOf(path)} has no quotes, so its + is lost`, `write "+${value}"`)
    : phone(value, path, context);

/** A language tag in its usual spelling; undefined for what is none. */
export function languageTag(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

export const language = checked(
  (value) => languageTag(value) !== undefined,
  'language tag',
  (value) => (value.includes('_') ? `write "${value.replace(/_/g, '-')}"` : 'write one as in en-CA'),
);

/** A day, `YYYY-MM-DD`. */
export const day = checked(isDay, 'date', () => 'write one as in 2026-11-21');

/** A day, or a moment with an offset from UTC. */
export const date = checked(isDate, 'date', () => 'write one as in 2026-11-21 or 2026-11-21T12:00:00-07:00');

/** A moment with an offset from UTC. */
export const moment = checked(
  isMoment,
  'moment',
  () => 'write one with its offset from UTC, as in 2026-11-21T12:00:00-07:00',
);

function address(schemes: RegExp, hint: string) {
  return checked(
    (value) => URL.canParse(value) && schemes.test(new URL(value).protocol),
    'address that may be used',
    () => hint,
  );
}

/** The address of a page. */
export const page = address(/^https?:$/, 'write it whole, as in https://clinic.example/shows/');

/** Where a link may go. */
export const link = address(/^(https?|mailto|tel):$/, 'write it whole, with https:, http:, mailto: or tel:');

/** The address of another document; it may be relative to this one's. */
export const document = checked(
  (value) =>
    URL.canParse(value, 'https://x.example/') && /^https?:/.test(new URL(value, 'https://x.example/').href),
  'address that may be used',
  () => 'write it as in https://clinic.example/shows/ID.json or ID.fr.json',
);

/** Text in which Markdown's links and emphasis are read; several paragraphs are blocks. */
export const markdown: Read<unknown> = (value, path, context) => {
  const words = string(value, path, context);
  return words === undefined ? undefined : textOrBlocks(context.markdown(words, path));
};

/** Likewise, of one paragraph. */
export const markdownText: Read<unknown> = (value, path, context) => {
  const read = markdown(value, path, context);
  if (!isBlockList(read)) return read;
  return context.error(path, `${nameOf(path)} is more than one paragraph`, 'write one, without a list');
};

/** One paragraph alone is its text; nothing is `undefined`. */
export function textOrBlocks(blocks: readonly Record<string, unknown>[]): unknown {
  const [first, second] = blocks;
  return first?.['type'] === 'paragraph' && !second ? first['text'] : first ? blocks : undefined;
}

function isBlockList(value: unknown): boolean {
  return (
    Array.isArray(value) && value.some((part) => typeof part === 'object' && part !== null && 'type' in part)
  );
}
