import { escapeHtml } from '../../embed/html.js';
import { alternatesOf, type PageLanguage } from './page.js';

/** A page that is to be found. */
export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  /** When it was changed last, ISO 8601. */
  readonly dateModified?: string | undefined;
  /** All languages of it, its own included; the first is for visitors who read none of them. */
  readonly languages?: readonly PageLanguage[] | undefined;
}

/** A file, relative to the folder that is written. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** More, no file may have. */
const MOST = 50_000;

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * `sitemap.xml`, by address whatever the order that is given. Where there are more pages than one file may have, that one
 * lists the others, `sitemap-1.xml` and on.
 *
 * @param baseUrl the address of the folder that is written, with a slash at its end
 * @param most how many pages a file has at most
 */
export function sitemap(entries: readonly SitemapEntry[], baseUrl: string, most = MOST): readonly TextFile[] {
  const sorted = entries.toSorted((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
  const count = Math.ceil(sorted.length / most);
  if (count < 2) return [{ path: 'sitemap.xml', text: urlSet(sorted) }];
  const files = Array.from({ length: count }, (_, index) => ({
    path: `sitemap-${index + 1}.xml`,
    text: urlSet(sorted.slice(index * most, (index + 1) * most)),
  }));
  const list = files.map(
    ({ path }) => `<sitemap><loc>${escapeHtml(new URL(path, baseUrl).href)}</loc></sitemap>`,
  );
  const index = [XML, `<sitemapindex xmlns="${SCHEMA}">`, ...list, '</sitemapindex>', ''].join('\n');
  return [{ path: 'sitemap.xml', text: index }, ...files];
}

function urlSet(entries: readonly SitemapEntry[]): string {
  return [
    XML,
    `<urlset xmlns="${SCHEMA}" xmlns:xhtml="http://www.w3.org/1999/xhtml">`,
    ...entries.map(entry),
    '</urlset>',
    '',
  ].join('\n');
}

function entry({ url, dateModified, languages = [] }: SitemapEntry): string {
  return [
    '<url>',
    `<loc>${escapeHtml(url)}</loc>`,
    dateModified && `<lastmod>${escapeHtml(dateModified)}</lastmod>`,
    ...alternatesOf(languages).map(
      ({ lang, url }) =>
        `<xhtml:link rel="alternate" hreflang="${escapeHtml(lang)}" href="${escapeHtml(url)}"/>`,
    ),
    '</url>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** `robots.txt`: everything may be read, and where the map is. It only counts at the root of a host. */
export function robots(baseUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap.xml', baseUrl).href}\n`;
}
