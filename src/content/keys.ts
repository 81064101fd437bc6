import { type Block, isBlocks, type ListItem, type Step } from './block.js';
import {
  anyString,
  boolean,
  type Decode,
  isRecord,
  list,
  matching,
  note,
  number,
  string,
  written,
} from './decode.js';
import type { Image } from './media.js';
import { link, media, srcset } from './safe-url.js';
import { plainText, type Span, type Text } from './text.js';

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
      // Only what items are hangs on where they stand.
      const name = key === 'items' ? `${written(value['type'])} items` : key;
      const decoded =
        raw == null || !Object.hasOwn(keys, name) ? undefined : keys[name]!(raw, at(key), context);
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
  const isList = Array.isArray(value);
  if (!isList && !isRecord(value)) return string(value, path, context) && `${value as string}`;
  const runs = [value].flat().flatMap((run: unknown, index) => {
    const span = isRecord(run) ? run : { text: run };
    const words = span['text'];
    // A run keeps its spaces: they part it from its neighbours.
    if (typeof words === 'string' && (words === run || !words.trim())) return words;
    return record<Span>('text')(span, isList ? `${path}[${index}]` : path, context) ?? [];
  });
  return plainText(runs).trim() ? runs : undefined;
};

/** A cell of a table; an empty one keeps its place. */
const cell: Decode<Text> = (value, path, context) =>
  value == null ? '' : (text(value, path, context) ?? '');

/** Reads a block; one of an unknown type, or one that can't be used, is its fallback or nothing. */
const block: Decode<readonly Block[]> = (value, path, context) => {
  if (typeof value === 'string') value = { type: 'paragraph', text: value };
  if (!isRecord(value) || isTooDeep(path)) return note(context, path, 'is not an object that can be read');
  const { fallback } = value;
  const type = `${written(value['type'])}`;
  const decoded = Object.hasOwn(blockTypes, type)
    ? blockTypes[type]!(value, path, context)
    : note(context, `${path}.type`, 'is not a block');
  if (decoded) {
    context.blocks.add(type);
    return [decoded as Block];
  }
  return fallback == null ? undefined : blocks(fallback, `${path}.fallback`, context);
};

const textOrBlocks: Decode<ListItem> = (value, path, context) => {
  if (!isBlocks(value) && !(isRecord(value) && 'type' in value)) return text(value, path, context);
  const read = list(block)(value, path, context)?.flat();
  return read?.length ? read : undefined;
};

/** Reads a list of blocks, which may be empty; text is a paragraph. */
const blocks: Decode<readonly Block[]> = (value, path, context) => {
  const read = textOrBlocks(value, path, context);
  if (!read) return Array.isArray(value) ? [] : undefined;
  return isBlocks(read) ? read : [{ type: 'paragraph', text: read }];
};

const image: Decode<Image> = (value, path, context) => {
  const raw = isRecord(value) ? value : { src: value, alt: '' };
  if (raw['alt'] == null) note(context, `${path}.alt`, 'is required; it may be empty');
  return record<Image>('src')({ ...raw, alt: raw['alt'] ?? '' }, path, context);
};

export const person = recordOr('name');
export const date = matching('an ISO 8601 date', /^\d{4}-[01]\d(-[0-3]\d([T ]\d\d:\d\d.*)?)?$/);

export const language = matching('a language tag', /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i);

/** Reads a step of an exercise; text or blocks alone are its body. */
const step: Decode<Step> = (value, path, context) => {
  const isStep = isRecord(value) && !('type' in value || 'text' in value);
  const read = record<Step>()(isStep ? value : { body: value }, path, context);
  return read && Object.keys(read).length ? read : note(context, path, 'is not an object that can be read');
};

/** One decoder for several keys. */
export function each<T>(names: string, decode: Decode<T>): Record<string, Decode<T>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, decode]));
}

/** How to read each type of block, with the keys that it can't do without. */
const blockTypes: Record<string, Decode<unknown>> = {
  ...each('paragraph heading quote', record('text')),
  ...each('list steps faq', record('items')),
  ...each('video audio', record('src')),
  callout: record('body'),
  table: record('rows'),
  divider: record(),
  image,
};

/** In this format, a key means the same wherever it stands: so one table says how to read each. */
const keys: Record<string, Decode<unknown>> = {
  ...each('type id headline name jobTitle credit copyrightNotice label status encodingFormat', string),
  alt: (value, path, context) => anyString(value, path, context) ?? '',
  ...each('text caption cite title question notice disclaimer emergency funding', text),
  description: textOrBlocks,
  ...each('body answer', blocks),
  ...each('version width height start level', number),
  ...each('ordered rowHeaders strong em sub sup code', boolean),
  ...each('inLanguage lang', language),
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
  'list items': list(textOrBlocks),
  'steps items': list(step),
  'faq items': list(record('question', 'answer')),
  captions: list(recordOr('src')),
  citation: list(recordOr('text')),
  related: list(record('headline', 'url')),
  translations: list(record('inLanguage', 'src')),
};

/** Adds the keys that only one type of document has. */
export function addKeys(more: Record<string, Decode<unknown>>): void {
  Object.assign(keys, more);
}
