import type { Author } from './found-article.js';
import type { Attachment } from './shortcodes.js';
import { wxrParts } from './wxr-items.js';
import { list, parseXml, plainText, text, type Xml } from './xml.js';

/** What posts of an export refer to. */
export interface WxrIndex {
  readonly isWxr: boolean;
  /** The site's address. */
  readonly site: string;
  readonly language: string | undefined;
  /** By their login names. */
  readonly authors: ReadonlyMap<string, Author>;
  /** By their numbers. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Reusable blocks by their numbers. */
  readonly blocks: ReadonlyMap<string, string>;
  /** The slug of the article that the others of a group are translations of. */
  readonly originals: ReadonlyMap<string, string>;
}

/** Goes through an export once. @throws {Error} as reading the file does */
export async function readIndex(file: string): Promise<WxrIndex> {
  let channel: Xml = {};
  let isWxr = false;
  const attachments = new Map<string, Attachment>();
  const blocks = new Map<string, string>();
  const originals = new Map<string, string>();
  for await (const { kind, xml } of wxrParts(file)) {
    if (kind === 'head') {
      isWxr = /xmlns:wp=|<wp:wxr_version/.test(xml);
      channel = isWxr ? channelOf(xml) : {};
      continue;
    }
    if (!isWxr) break;
    const type = /<wp:post_type>(?:<!\[CDATA\[)?([\w-]+)/.exec(xml)?.[1];
    const isTranslated = /domain="post_translations"|_wpml_import_translation_group/.test(xml);
    if (type !== 'attachment' && type !== 'wp_block' && !isTranslated) continue;
    const item = parse(xml);
    const id = text(item['wp:post_id']);
    if (type === 'attachment') attachments.set(id, attachmentOf(item));
    else if (type === 'wp_block') blocks.set(id, text(item['content:encoded']));
    else note(item, text(channel['language']), originals);
  }
  return {
    isWxr,
    site: text(channel['wp:base_blog_url']) || text(channel['link']),
    language: text(channel['language']) || undefined,
    authors: authorsOf(channel),
    attachments,
    blocks,
    originals,
  };
}

function parse(xml: string): Xml {
  try {
    return list(parseXml(xml)['item'])[0] ?? {};
  } catch {
    // The second reading tells of it.
    return {};
  }
}

function channelOf(head: string): Xml {
  const xml = `${head.slice(head.indexOf('<channel>'))}</channel>`;
  return list(parseXml(xml)['channel'])[0] ?? {};
}

function authorsOf(channel: Xml): ReadonlyMap<string, Author> {
  return new Map(
    list(channel['wp:author']).map((author) => {
      const login = text(author['wp:author_login']);
      const whole = [author['wp:author_first_name'], author['wp:author_last_name']]
        .map(text)
        .join(' ')
        .trim();
      return [login, { name: plainText(text(author['wp:author_display_name'])) || whole || login }];
    }),
  );
}

function attachmentOf(item: Xml): Attachment {
  const meta = list(item['wp:postmeta']).find(
    (each) => text(each['wp:meta_key']) === '_wp_attachment_image_alt',
  );
  return {
    src: text(item['wp:attachment_url']) || text(item['guid']),
    alt: text(meta?.['wp:meta_value']),
    caption: text(item['excerpt:encoded']),
  };
}

/** The first in the site's own language, or else the first. */
function note(item: Xml, siteLanguage: string, originals: Map<string, string>): void {
  const categories = list(item['category']);
  const nicename = (domain: string) =>
    text(categories.find((each) => text(each['@domain']) === domain)?.['@nicename']);
  const meta = (...keys: readonly string[]) =>
    text(
      list(item['wp:postmeta']).find((each) => keys.includes(text(each['wp:meta_key'])))?.['wp:meta_value'],
    );
  const group = nicename('post_translations') || meta('_wpml_import_translation_group');
  const language = nicename('language') || meta('_wpml_language', '_wpml_import_language_code');
  const isOwn = Boolean(language) && siteLanguage.toLowerCase().startsWith(language.toLowerCase());
  const slug = text(item['wp:post_name']);
  if (slug && (isOwn || !originals.has(group))) originals.set(group, slug);
}
