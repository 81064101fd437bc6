import { type Block, isBlocks, type ListItem } from './block.js';
import {
  boolean,
  type Context,
  type Decode,
  isRecord,
  list,
  matching,
  note,
  number,
  string,
  written,
} from './decode.js';
import { link, media } from './safe-url.js';
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
      const decoded = raw == null ? raw : pick(keys, name, context)?.(raw, at(key), context);
      if (decoded != null) result[key] = decoded;
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

/** Reads a block; one of an unknown type, or one that can't be used, is its fallback or nothing. */
const block: Decode<readonly Block[]> = (value, path, context) => {
  if (typeof value === 'string') value = { type: 'paragraph', text: value };
  if (!isRecord(value) || isTooDeep(path)) return note(context, path, 'is not an object that can be read');
  const { fallback } = value;
  const type = `${written(value['type'])}`;
  const decode = pick(blockTypes, type, context);
  const decoded = decode ? decode(value, path, context) : note(context, `${path}.type`, 'is not a block');
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
export const blocks: Decode<readonly Block[]> = (value, path, context) => {
  const read = textOrBlocks(value, path, context);
  if (!read) return Array.isArray(value) ? [] : undefined;
  return isBlocks(read) ? read : [{ type: 'paragraph', text: read }];
};

export const language = matching('a language tag', /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i);

/** How to read what has a name: a key, or a type of block. */
type Table = Record<string, Decode<unknown>>;

/** One decoder for several names. */
export function each<T>(names: string, decode: Decode<T>): Record<string, Decode<T>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, decode]));
}

/** What a plain text is made of, and what else can be read: nothing, until `addKeys` says how. */
type Tables = readonly [plain: Table, rich: Table];

/** How to read each type of block, with the keys that it can't do without. */
const blockTypes: Tables = [
  {
    ...each('paragraph heading', record('text')),
    list: record('items'),
    callout: record('body'),
    divider: record(),
  },
  {},
];

/** In this format, a key means the same wherever it stands: so one table says how to read each. */
const keys: Tables = [
  {
    ...each('type id headline name copyrightNotice', string),
    ...each('text title', text),
    description: textOrBlocks,
    body: blocks,
    ...each('version start level', number),
    ...each('ordered strong em sub sup code', boolean),
    ...each('inLanguage lang', language),
    tone: matching('a tone', /^(note|tip|warning|emergency)$/),
    ...each('url href', link),
    src: media,
    publisher: recordOr('name'),
    keywords: list(string),
    'list items': list(textOrBlocks),
    translations: list(record('inLanguage', 'src')),
  },
  {},
];

/** How to read what has a name; for what no plain text has, notes that there is more than that. */
function pick([plain, rich]: Tables, name: string, context: Context): Decode<unknown> | undefined {
  if (Object.hasOwn(plain, name)) return plain[name];
  context.isRich = true;
  return Object.hasOwn(rich, name) ? rich[name] : undefined;
}

/** Adds what plain texts have not. */
export function addKeys(more: Table, moreBlocks: Table = {}): void {
  Object.assign(keys[1], more);
  Object.assign(blockTypes[1], moreBlocks);
}
