import { posix } from 'node:path';
import { isBlocks, type ListItem } from '../../content/block.js';
import { wordsOf } from '../pages/words.js';
import type { SiteLanguage } from './site.js';

/** An item of a JSON Feed 1.1, with the extension that has the tip read in place. */
export interface TipItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  readonly content_text: string;
  /** Relative to the endpoint, unless it is elsewhere; so is the document's address. */
  readonly image?: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly tags?: readonly string[];
  readonly language: string;
  readonly _pinpoint: { readonly src: string };
}

/** How many tips a page of a feed holds; its first has up to twice as many, so that the others never change. */
const PAGE = 50;

/** The paragraphs of a text, as words. */
function paragraphsOf(body: unknown): readonly string[] {
  return isBlocks(body) ? body.map((block) => wordsOf([block])).filter(Boolean) : [];
}

/** Noon: the same day in nearly all places where it is read. */
function momentOf(date: unknown): string | undefined {
  if (typeof date !== 'string' || date.includes('T')) return date as string | undefined;
  return `${date.length > 7 ? date : `${date}-01`}T12:00:00Z`;
}

const isAbsolute = (address: string): boolean => /^[a-z]+:/i.test(address);

/**
 * A tip of a list, from its article as it was put into the output.
 *
 * @param path where the document is, relative to the endpoint
 */
export function tipOf(article: Record<string, unknown>, path: string, inLanguage: string): TipItem {
  const { headline, description, body, image, keywords } = article;
  const url = article['url'] as string;
  const opening = paragraphsOf(body);
  const summary = wordsOf(description as ListItem | undefined) || opening[0];
  const src = (image as { src?: string } | undefined)?.src;
  const published = momentOf(article['datePublished']);
  const modified = momentOf(article['dateModified']);
  return {
    id: url,
    url,
    title: headline as string,
    ...(summary && { summary }),
    content_text: opening.slice(0, 2).join('\n\n') || summary || (headline as string),
    ...(src && { image: isAbsolute(src) ? src : posix.join(posix.dirname(path), src) }),
    ...(published && { date_published: published }),
    ...(modified && { date_modified: modified }),
    ...(keywords ? { tags: keywords as readonly string[] } : {}),
    language: inLanguage,
    _pinpoint: { src: path },
  };
}

/** The newest first; those without a date last, by their address. */
const byDate = (a: TipItem, b: TipItem): number =>
  (b.date_published ?? '').localeCompare(a.date_published ?? '') || (a.url < b.url ? -1 : 1);

/** A name for files: `Mal de dos` is `mal-de-dos`. */
export function slugOf(words: string): string {
  return (
    words
      .normalize('NFKD')
      // The accents of Latin letters; in other scripts marks are vowels.
      .replace(/[\u0300-\u036f]/g, '')
      .normalize()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  );
}

/** All feeds of one language: every tip, and one feed for each keyword. Path → document. */
export function feedsOf(
  tips: readonly TipItem[],
  language: string,
  site: SiteLanguage,
  home: string,
): ReadonlyMap<string, unknown> {
  const end = language && `.${language}`;
  const files = new Map<string, unknown>(pagesOf('tips', end, site.title, tips, site, home));
  const byKeyword = new Map<string, { title: string; tips: TipItem[] }>();
  for (const tip of tips)
    for (const keyword of tip.tags ?? []) {
      const slug = slugOf(keyword);
      const found = byKeyword.get(slug) ?? { title: keyword, tips: [] };
      found.tips.push(tip);
      byKeyword.set(slug, found);
    }
  for (const [slug, found] of [...byKeyword].sort())
    for (const [path, feed] of pagesOf(`tips/${slug}`, end, found.title, found.tips, site, home))
      files.set(path, feed);
  return files;
}

/** The pages of one feed. They are filled from the oldest tip on, so a new one changes the first page alone. */
function pagesOf(
  name: string,
  end: string,
  title: string,
  tips: readonly TipItem[],
  site: SiteLanguage,
  home: string,
): [path: string, feed: unknown][] {
  const items = tips.toSorted(byDate);
  const count = Math.max(1, Math.floor(items.length / PAGE));
  const pathOf = (page: number): string => `${name}${page === count ? '' : `.${page}`}${end}.json`;
  return Array.from({ length: count }, (_, index) => {
    const page = count - index;
    const path = pathOf(page);
    const from = page === count ? 0 : items.length - page * PAGE;
    const to = items.length - (page - 1) * PAGE;
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: home,
      ...(page > 1 && { next_url: posix.basename(pathOf(page - 1)) }),
      ...(site.description && { description: site.description }),
      language: site.inLanguage,
      items: items.slice(from, to).map((tip) => relativeTo(posix.dirname(path), tip)),
    };
    return [path, feed];
  });
}

/** A tip as a feed in a folder has it. */
function relativeTo(folder: string, { image, _pinpoint: { src }, ...tip }: TipItem): TipItem {
  const relative = (address: string): string =>
    isAbsolute(address) ? address : posix.relative(folder, address);
  return { ...tip, ...(image && { image: relative(image) }), _pinpoint: { src: relative(src) } };
}
