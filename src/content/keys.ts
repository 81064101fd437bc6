import { type Block, isBlocks, type ListItem } from './block.js';
import { anyString, boolean, type Decode, isRecord, list, matching, note, number, string } from './decode.js';
import type { Image } from './media.js';
import { link, media, srcset } from './safe-url.js';
import type { Span, Text } from './text.js';

/** Nesting deeper than any editor writes is an attack on the stack; the path grows with each level. */
function isTooDeep(path: string): boolean {
  return path.length > 400;
}

/**
 * Reads an object. Keys that the format does not know are ignored, `null` counts as absent; without one of the
 * required keys, the object can't be used.
 */
export function record<T>(...required: string[]): Decode<T> {
  return (value, path, context) => {
    if (!isRecord(value) || isTooDeep(path)) return note(context, path, 'is not an object that can be read');
    const at = (key: string) => (path ? `${path}.${key}` : key);
    const result: Record<string, unknown> = {};
    for (const [key, raw] of Object.entries(value)) {
      const decoded =
        raw == null || !Object.hasOwn(keys, key) ? undefined : keys[key]!(raw, at(key), context);
      if (decoded !== undefined) result[key] = decoded;
    }
    const missing = required.find((key) => result[key] === undefined);
    return missing ? note(context, at(missing), 'is required') : (result as T);
  };
}

/** Reads an object, or a bare string as the object with that one key. */
export function recordOr<T>(key: string, ...required: string[]): Decode<T> {
  const decode = record<T>(key, ...required);
  return (value, path, context) =>
    decode(typeof value === 'string' ? { [key]: value } : value, path, context);
}

/** Reads {@link Text}; empty text counts as absent. */
export const text: Decode<Text> = (value, path, context) => {
  if (!Array.isArray(value)) {
    if (isRecord(value)) return text([value], path, context);
    return string(value, path, context) && `${value as string}`;
  }
  const runs = value.flatMap((run: unknown, index) => {
    const at = `${path}[${index}]`;
    // A run keeps its spaces: they part it from its neighbours.
    if (typeof run === 'string') return run;
    return record<Span>('text')(isRecord(run) ? run : { text: run }, at, context) ?? [];
  });
  return runs.length ? runs : undefined;
};

/** A cell of a table; an empty one keeps its place. */
const cell: Decode<Text> = (value, path, context) =>
  value === '' || value == null ? '' : (text(value, path, context) ?? '');

/** The keys that a block of each type can't do without. */
const blockKeys: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['text'],
  heading: ['text'],
  list: ['items'],
  image: ['src'],
  quote: ['text'],
  callout: ['body'],
  table: ['rows'],
  steps: ['items'],
  faq: ['items'],
  video: ['src'],
  audio: ['src'],
  divider: [],
};

/** Reads a block; one of an unknown type, or one that can't be used, is its fallback or nothing. */
const block: Decode<readonly Block[]> = (value, path, context) => {
  if (typeof value === 'string') return [{ type: 'paragraph', text: value }];
  if (!isRecord(value)) return note(context, path, 'is not a block');
  const { type, fallback } = value;
  const required = Object.hasOwn(blockKeys, `${type as string}`) && blockKeys[`${type as string}`];
  const decode = type === 'image' ? (image as Decode<unknown>) : required && record(...required);
  const decoded = decode && decode(value, path, context);
  if (decoded) {
    context.blocks.add(type as string);
    return [decoded as Block];
  }
  return fallback == null ? undefined : blocks(textOrBlocks(fallback, path, context), path, context);
};

/** Reads a list of blocks; text is a paragraph. */
const blocks: Decode<readonly Block[]> = (value, path, context) => {
  if (Array.isArray(value) && value.length && !isBlocks(value)) value = { type: 'paragraph', text: value };
  return list(block)(value, path, context)?.flat();
};

const textOrBlocks: Decode<ListItem> = (value, path, context) =>
  isBlocks(value) || (isRecord(value) && 'type' in value)
    ? blocks(value, path, context)
    : text(value, path, context);

const image: Decode<Image> = (value, path, context) => {
  const raw = isRecord(value) ? value : { src: value, alt: '' };
  if (raw['alt'] == null) note(context, `${path}.alt`, 'is required; it may be empty');
  return record<Image>('src')({ ...raw, alt: raw['alt'] ?? '' }, path, context);
};

export const person = recordOr('name');
export const date = matching('an ISO 8601 date', /^\d{4}-[01]\d(-[0-3]\d([T ]\d\d:\d\d.*)?)?$/);
const question = record('question', 'answer');
const step = record();

/** A list's item, an exercise's step, or a question. */
const item: Decode<unknown> = (value, path, context) =>
  (!isRecord(value) || 'type' in value || 'text' in value
    ? textOrBlocks
    : 'question' in value
      ? question
      : step)(value, path, context);

/** One decoder for several keys. */
export function each<T>(names: string, decode: Decode<T>): Record<string, Decode<T>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, decode]));
}

/** In this format, a key means the same wherever it stands: so one table says how to read each. */
const keys: Record<string, Decode<unknown>> = {
  ...each('type id headline name jobTitle credit copyrightNotice label status encodingFormat', string),
  alt: anyString,
  ...each('text caption cite title question notice disclaimer emergency funding', text),
  description: textOrBlocks,
  ...each('body answer', blocks),
  ...each('version width height start level', number),
  ...each('ordered rowHeaders strong em sub sup code', boolean),
  ...each('inLanguage lang', matching('a language tag', /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i)),
  ...each('datePublished dateModified lastReviewed nextReview', date),
  tone: matching('a tone', /^(note|tip|warning|emergency)$/),
  ...each('url href', link),
  ...each('src poster', media),
  srcset,
  ...each('image logo', image),
  ...each('author reviewedBy', list(person)),
  publisher: recordOr('name'),
  keywords: list(string),
  takeaways: list(text),
  head: list(cell),
  rows: list(list(cell)),
  items: list(item),
  captions: list(recordOr('src')),
  citation: list(recordOr('text')),
  related: list(record('headline', 'url')),
  translations: list(record('inLanguage', 'src')),
};

/** Adds the keys that only one type of document has. */
export function addKeys(more: Record<string, Decode<unknown>>): void {
  Object.assign(keys, more);
}
