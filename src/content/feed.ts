import { type Context, isRecord, list, note, string, written } from './decode.js';
import type { Decoded } from './document.js';
import { addKeys, date, each, language, record } from './keys.js';
import type { Image } from './media.js';
import { PinpointError } from './pinpoint-error.js';
import { media, type SafeUrl } from './safe-url.js';

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

/** A list of tips: a JSON Feed, version 1 or 1.1 (https://jsonfeed.org/version/1.1). */
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

const src = record('src');
const decodeItem = record<Tip>('id');

addKeys({
  ...each('summary', string),
  date_published: date,
  tags: list(string),
  language,
  _pinpoint: src,
  next_url: media,
});

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
};

/** The words of HTML, as text: they are shown as text, never as HTML. */
function words(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,4})|(amp|lt|gt|quot|nbsp));/g, (_, code: string | undefined, name: string) =>
      code ? String.fromCharCode(+code) : (entities[name] ?? ''),
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads an item; what a feed of somebody else's leaves out is taken from where it can be had. */
function readItem(value: unknown, path: string, context: Context): Tip | undefined {
  if (!isRecord(value)) return note(context, path, 'is not an item');
  const { id, url, external_url, title, summary, content_text, content_html, image, banner_image } = value;
  const address = url ?? external_url;
  const text = summary || content_text || words(written(content_html) ?? '');
  const picture = image ?? banner_image;
  // Not the format's own text, which may have marks.
  const name = title == null ? null : string(title, `${path}.title`, context);
  const tip = decodeItem(
    {
      ...value,
      id: id ?? address,
      url: address,
      title: name,
      summary: text === '' ? null : text,
      image: picture,
    },
    path,
    context,
  );
  // An image in a feed is but an address: it only decorates. And a tip without words is none.
  return tip && (tip.title || tip.summary)
    ? tip
    : tip && note(context, path, `has no title: ${String(title)}`);
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
    if (!tip) return [];
    if (known.has(tip.id)) {
      note(context, `${path}.id`, 'stands twice');
      return [];
    }
    known.add(tip.id);
    return tip;
  });
  const { title, next_url: next } = json;
  const name = title == null ? undefined : string(title, 'title', context);
  const tag = json['language'] ?? json['inLanguage'];
  const lang = tag == null ? undefined : language(tag, 'language', context);
  const following = next == null ? undefined : media(next, 'next_url', context);
  const document = {
    version,
    items: tips,
    ...(name && { title: name }),
    ...(lang && { language: lang, inLanguage: lang }),
    ...(following && { next_url: following }),
  };
  return { document, ...context };
}
