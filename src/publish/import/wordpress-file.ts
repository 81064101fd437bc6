import { autop } from '@wordpress/autop';
import type { Problem } from '../problem.js';
import { zonedTime } from './dates.js';
import { insertFootnotes } from './footnotes.js';
import type { FoundArticle } from './found-article.js';
import { insertReusable } from './gutenberg.js';
import { replaceShortcodes } from './shortcodes.js';
import { readIndex, type WxrIndex } from './wxr-index.js';
import { wxrParts } from './wxr-items.js';
import { list, parseXml, plainText, text, type Xml } from './xml.js';

/** What is read of a site. */
export interface WordPressOptions {
  /** Also what is not published; default no. */
  readonly drafts?: boolean | undefined;
  readonly report: (problem: Problem) => void;
}

/** What a site's visitors can read, and what its editors are at work on. */
const statuses = { published: ['publish'], all: ['publish', 'draft', 'pending', 'future', 'private'] };

/** Kinds of items that are no texts, or that come with the posts that use them. */
const ofTheSite = new Set(
  `attachment custom_css customize_changeset nav_menu_item oembed_cache revision user_request wp_block wp_font_face
  wp_font_family wp_global_styles wp_navigation wp_template wp_template_part`.split(/\s+/),
);

/**
 * Reads the posts and pages of a WordPress export (WXR). The file is read twice in a stream, first for what posts
 * refer to (authors, pictures, reusable blocks), so memory grows with their number, not with the texts.
 *
 * @throws {Error} as reading the file does
 */
export async function* readWordPressFile(
  file: string,
  options: WordPressOptions,
): AsyncGenerator<FoundArticle> {
  const index = await readIndex(file);
  if (!index.isWxr) {
    options.report({
      severity: 'error',
      file,
      message: 'this is no export of WordPress',
      hint: 'export it in WordPress at Tools, Export, All content',
    });
    return;
  }
  const wanted = options.drafts ? statuses.all : statuses.published;
  const tell = (message: string, hint: string) => {
    options.report({ severity: 'warning', file, message, hint });
  };
  let left = 0;
  let comments = 0;
  const others = new Map<string, number>();
  for await (const part of wxrParts(file)) {
    if (part.kind !== 'item') continue;
    const item = parseItem(part.xml, file, options.report);
    const type = text(item?.['wp:post_type']);
    if (!item) continue;
    if (type !== 'post' && type !== 'page') {
      if (!ofTheSite.has(type)) others.set(type, (others.get(type) ?? 0) + 1);
      continue;
    }
    const status = text(item['wp:status']);
    const own = plainText(text(item['title']));
    const title = own || `item ${text(item['wp:post_id'])}`;
    if (!wanted.includes(status)) left += status === 'trash' || status === 'auto-draft' ? 0 : 1;
    else if (text(item['wp:post_password'])) {
      options.report({ severity: 'warning', file, message: `“${title}” has a password and is left out` });
    } else {
      if (!own) tell(`“${title}” has no title but this`, 'write one in its front matter');
      comments += list(item['wp:comment']).length;
      yield foundIn(item, title, index);
    }
  }
  for (const [type, count] of others)
    tell(`what is neither post nor page is left out: ${count} of “${type}”`, 'copy what readers need');
  if (comments) tell(`readers’ comments are left out: ${comments}`, 'copy what readers need');
  if (left)
    tell(`posts and pages that are not published are left out: ${left}`, 'add --drafts to import them');
}

function parseItem(xml: string, file: string, report: (problem: Problem) => void): Xml | undefined {
  try {
    return list(parseXml(xml)['item'])[0];
  } catch (error) {
    const title = /<title>([^<]*)/.exec(xml)?.[1] ?? '';
    report({
      severity: 'error',
      file,
      message: `“${title}” cannot be read: ${String(error)}`,
      hint: 'export it again',
    });
    return undefined;
  }
}

function foundIn(item: Xml, headline: string, index: WxrIndex): FoundArticle {
  const url = text(item['link']);
  const categories = list(item['category']);
  const ofDomain = (...domains: readonly string[]) =>
    categories.filter((category) => domains.includes(text(category['@domain'])));
  const language =
    text(ofDomain('language')[0]?.['@nicename']) ||
    metaOf(item, '_wpml_language', '_wpml_import_language_code');
  const creator = text(item['dc:creator']);
  const picture = index.attachments.get(metaOf(item, '_thumbnail_id'));
  const group =
    text(ofDomain('post_translations')[0]?.['@nicename']) || metaOf(item, '_wpml_import_translation_group');
  const excerpt = text(item['excerpt:encoded']).trim();
  const slug = text(item['wp:post_name']) || headline || `post-${text(item['wp:post_id'])}`;
  const original = group ? index.originals.get(group) : undefined;
  return {
    source: headline,
    slug,
    headline,
    html: htmlOf(insertFootnotes(text(item['content:encoded']), metaOf(item, 'footnotes')), index),
    base: url || index.site,
    description: excerpt || undefined,
    keywords: keywordsOf(ofDomain('category', 'post_tag')),
    author: creator ? [index.authors.get(creator) ?? { name: creator }] : [],
    datePublished: zonedTime(text(item['wp:post_date']), text(item['wp:post_date_gmt'])),
    dateModified: zonedTime(text(item['wp:post_modified']), text(item['wp:post_modified_gmt'])),
    image: picture,
    url: url || undefined,
    inLanguage: finer(language.replace('_', '-'), index.language),
    translationOf: original === slug ? undefined : original,
  };
}

/** The site says `en-CA` where a post says `en`. */
function finer(own: string, site: string | undefined): string | undefined {
  return !own || site?.toLowerCase().startsWith(`${own.toLowerCase()}-`) ? site : own;
}

/** Texts from before the block editor have lines where paragraphs are meant. */
function htmlOf(content: string, index: WxrIndex): string {
  const whole = insertReusable(content, (id) => index.blocks.get(id));
  const html = replaceShortcodes(whole, (id) => index.attachments.get(id));
  return /<!--\s*wp:/.test(whole) ? html : autop(html);
}

function metaOf(item: Xml, ...keys: readonly string[]): string {
  const found = list(item['wp:postmeta']).find((meta) => keys.includes(text(meta['wp:meta_key'])));
  return text(found?.['wp:meta_value']);
}

function keywordsOf(categories: readonly Xml[]): readonly string[] {
  const named = categories.filter((category) => text(category['@nicename']) !== 'uncategorized');
  return [...new Set(named.map((category) => plainText(text(category))).filter(Boolean))];
}
