import { type Context, type Decode, isRecord, list, matching, note, string, written } from './decode.js';
import type { Decoded } from './document.js';
import type { Image } from './media.js';
import { PinpointError } from './pinpoint-error.js';
import { link, media, type SafeUrl } from './safe-url.js';

/** A tip in a list: an item of a JSON Feed, with the feed's own names. */
export interface Tip {
  /** Unique in the feed; an item that lacks it is known by its address. */
  readonly id: string;
  /** The page of the tip. */
  readonly url?: SafeUrl;
  readonly title?: string;
  readonly summary?: string;
  readonly image?: Image;
  /** ISO 8601. */
  readonly date_published?: string;
  readonly tags?: readonly string[];
  /** BCP 47 tag. */
  readonly language?: string;
  /** PinPoint's extension: the document of the tip, which is then read in place. */
  readonly _pinpoint?: { readonly src: SafeUrl };
}

/**
 * A list of tips: a JSON Feed, version 1 or 1.1 (https://jsonfeed.org/version/1.1). One that says it has `expired` will
 * have no new items; those it has are shown all the same.
 */
export interface Feed {
  readonly version: string;
  readonly title?: string;
  readonly language?: string;
  /** The same, as the other documents call it. */
  readonly inLanguage?: string;
  readonly items: readonly Tip[];
  /** The address of the next page of the feed. */
  readonly next_url?: SafeUrl;
}

const language = matching('a language tag', /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i);

const withSrc: Decode<{ readonly src: SafeUrl }> = (value, path, context) => {
  const src = isRecord(value)
    ? media(value['src'], `${path}.src`, context)
    : note(context, path, 'has no src');
  return src && { src };
};

/** A picture in a feed is but an address: it only decorates. */
const image: Decode<Image> = (value, path, context) => {
  const picture = withSrc(isRecord(value) ? value : { src: value }, path, context);
  return picture && { ...picture, alt: '' };
};

/** How to read each key. Not the table of keys.ts, which knows the blocks of articles too: a list does without. */
type Keys = Readonly<Record<string, Decode<unknown>>>;

const itemKeys: Keys = {
  id: string,
  url: link,
  title: string,
  summary: string,
  image,
  date_published: matching('an ISO 8601 date', /^\d{4}-[01]\d-[0-3]\d(T\d\d:\d\d.*)?$/),
  tags: list(string),
  language,
  _pinpoint: withSrc,
};

const feedKeys: Keys = { title: string, language, next_url: media };

/** Reads what has a key; `null` counts as absent. */
function readKeys(keys: Keys, from: Record<string, unknown>, path: string, context: Context): object {
  const read: Record<string, unknown> = {};
  for (const [key, decode] of Object.entries(keys)) {
    const value = from[key] == null ? undefined : decode(from[key], path + key, context);
    if (value !== undefined) read[key] = value;
  }
  return read;
}

type CodePoints = Readonly<Record<string, number>>;

/** The entities that editors write, but for letters with accents. A space that does not break is but a space here. */
const entities: CodePoints = {
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
  nbsp: 0x20,
  laquo: 0xab,
  raquo: 0xbb,
  ndash: 0x2013,
  mdash: 0x2014,
  lsquo: 0x2018,
  rsquo: 0x2019,
  ldquo: 0x201c,
  rdquo: 0x201d,
  hellip: 0x2026,
};

/** The accents in the names of letters, as in `&eacute;`: each the mark that follows its letter. */
const accents: CodePoints = {
  grave: 0x300,
  acute: 0x301,
  circ: 0x302,
  tilde: 0x303,
  uml: 0x308,
  cedil: 0x327,
};

function readEntity(whole: string, code: string | undefined, name = ''): string {
  const own = (points: CodePoints, key: string) => (Object.hasOwn(points, key) ? points[key] : 0);
  const accent = own(accents, name.slice(1));
  const letter = accent ? name.slice(0, 1) : '';
  const point = accent || (code ? +`0${code}` : own(entities, name));
  return point ? (letter + String.fromCodePoint(point)).normalize() : whole;
}

/** The words of HTML, as text: they are shown as text, never as HTML. Pages with Trusted Types forbid to parse it. */
function words(html: string): string {
  return html
    .replace(/<(?:script|style)\b[^<>]*>[^<]*|<\/?(?:[abisu]|em|strong|span|su[bp]|code)\b[^<>]*>/gi, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(x[\da-f]{1,5}|\d{1,6})|([a-z]+));/gi, readEntity)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads an item; what a feed of somebody else's leaves out is taken from where it can be had. */
function readItem(item: unknown, path: string, context: Context): Tip | undefined {
  if (!isRecord(item)) return note(context, path, 'is not an item');
  const url = item['url'] || item['external_url'];
  const html = written(item['content_html']) ?? '';
  const known = {
    ...item,
    id: written(item['id']) || url,
    url,
    summary: item['summary'] || item['content_text'] || words(html) || null,
    title: item['title'] || null,
    image: item['image'] || item['banner_image'],
  };
  const tip = readKeys(itemKeys, known, `${path}.`, context) as Tip;
  if (!tip.id) return note(context, `${path}.id`, 'is required');
  // A tip without words is none.
  return tip.title || tip.summary ? tip : note(context, path, 'has no title');
}

/** Reads a JSON Feed. Throws a `PinpointError` of kind `format` or `version`. */
export function decodeFeed(json: unknown, url: string): Decoded<Feed> {
  const context: Context = { base: url, problems: [], blocks: new Set() };
  const fail = (path: string, message: string, kind: 'format' | 'version' = 'format'): never => {
    throw new PinpointError(kind, `${path} ${message}`, url, { path });
  };
  if (!isRecord(json)) return fail('', 'the document is not a JSON object');
  const version = written(json['version']) ?? '';
  if (/jsonfeed\.org\/version\/([2-9]|1\d)/.test(version))
    fail('version', `${version} is newer than this code reads`, 'version');
  const { items } = json;
  if (!Array.isArray(items)) return fail('items', 'is not a list: this is no JSON Feed');
  const known = new Set<string>();
  const tips = items.flatMap((item: unknown, index) => {
    const path = `items[${index}]`;
    const tip = readItem(item, path, context);
    if (tip && known.has(tip.id)) note(context, `${path}.id`, 'stands twice');
    if (!tip || known.has(tip.id)) return [];
    known.add(tip.id);
    return tip;
  });
  const read = readKeys(feedKeys, { ...json, language: json['language'] ?? json['inLanguage'] }, '', context);
  const { language: inLanguage } = read as Feed;
  return { document: { ...read, version, items: tips, ...(inLanguage && { inLanguage }) }, ...context };
}
