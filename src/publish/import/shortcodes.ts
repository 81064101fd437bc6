import { excerpt } from './losses.js';

/** A picture of a site's media library. */
export interface Attachment {
  readonly src: string;
  readonly alt: string;
  /** HTML. */
  readonly caption: string;
}

/** A picture of the library by its number. */
export type AttachmentById = (id: string) => Attachment | undefined;

/** Comments, tags and code, in which brackets are no shortcodes; then shortcodes, opening or closing. */
const tokens =
  /<!--[\s\S]*?-->|<(pre|code|script|style|textarea)\b[\s\S]*?<\/\1\s*>|<\/?[a-z][^>]*>|\[\[[^[\]]+\]\]|\[(\/?)([a-z][\w-]*)((?:[\s=][^[\]]*|\[[^[\]]*\])*?)(\/?)\]/gi;

/** A name="value", name='value' or name=value. */
const attributes = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;

/**
 * Replaces the shortcodes of WordPress by HTML: `[caption]`, `[gallery]`, `[embed]`, `[audio]` and `[video]` by what
 * they show; each other one by `<pinpoint-lost>`, which says what it was, with its content kept.
 */
export function replaceShortcodes(html: string, attachment: AttachmentById = () => undefined): string {
  const known = html
    .replace(/\[caption\b([^\]]*)\]([\s\S]*?)\[\/caption\]/gi, (_, given: string, inner: string) =>
      captioned(inner, read(given)['caption']),
    )
    .replace(/\[embed\b[^\]]*\]([\s\S]*?)\[\/embed\]/gi, (_, url: string) => {
      const address = escapeHtml(url.trim());
      return `<p><a href="${address}">${address}</a></p>`;
    })
    .replace(
      /\[(audio|video)\b([^\]]*)\](?:[^[\]]*\[\/\1\])?/gi,
      (whole, name: string, given: string) =>
        media(name.toLowerCase(), { src: bare(given), ...read(given) }) ?? whole,
    )
    .replace(/\[gallery\b([^\]]*)\]/gi, (whole, given: string) => gallery(read(given), attachment) ?? whole);
  const names = (pattern: RegExp) => new Set([...known.matchAll(pattern)].map(([, name]) => name));
  const closed = names(/\[\/([a-z][\w-]*)\]/gi);
  const opened = names(/\[([a-z][\w-]*)[\]\s=]/gi);
  return known.replace(tokens, (whole, _code, slash?: string, name?: string, rest?: string) => {
    if (whole.startsWith('[[')) return whole.slice(1, -1);
    if (name === undefined) return whole;
    if (slash) return opened.has(name) ? '' : whole;
    // "[sic]" and "[1]" are text. What has attributes, is closed, or is named as only code is, is a shortcode.
    const isCode =
      /=/.test(rest ?? '') || closed.has(name) || /[_-]|\d$/.test(name) || unmistakable.has(name);
    return isCode ? lost(whole) : whole;
  });
}

/** Core shortcodes that were not understood above. */
const unmistakable = new Set(['caption', 'gallery', 'embed', 'audio', 'video', 'playlist']);

function read(given: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...given.matchAll(attributes)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

function captioned(inner: string, given: string | undefined): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? '';
  return `<figure>${picture}<figcaption>${given ?? inner.slice(picture.length)}</figcaption></figure>`;
}

/** `[audio https://…]`: an address alone. */
function bare(given: string): string {
  return /^\s+(https?:\S+)/.exec(given)?.[1] ?? '';
}

function media(name: string, given: Readonly<Record<string, string>>): string | undefined {
  const kinds = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'mp3', 'm4a', 'ogg', 'wav', 'flac'];
  const src = kinds.map((kind) => given[kind]).find(Boolean);
  if (!src) return undefined;
  const poster = given['poster'] ? ` poster="${escapeHtml(given['poster'])}"` : '';
  return `<${name} src="${escapeHtml(src)}"${poster}></${name}>`;
}

/** Only with numbers that are all known: a gallery with pictures missing would be a loss that nobody is told of. */
function gallery(given: Readonly<Record<string, string>>, attachment: AttachmentById): string | undefined {
  const ids = (given['ids'] ?? given['include'] ?? '').split(/[\s,]+/).filter(Boolean);
  const pictures = ids.map(attachment);
  if (!pictures.length || !pictures.every((picture) => picture !== undefined)) return undefined;
  return pictures
    .map(
      ({ src, alt, caption }) =>
        `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}"><figcaption>${caption}</figcaption></figure>`,
    )
    .join('\n');
}

function lost(shortcode: string): string {
  return `<pinpoint-lost data-what="${escapeHtml(excerpt(shortcode))}"></pinpoint-lost>`;
}

/** Text as HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
