import { parseHTML } from 'linkedom';
import type { Author } from './found-article.js';
import { list, text, type Xml } from './xml.js';

/** What a page says of itself. */
export interface PageData {
  readonly headline: string;
  readonly description: string | undefined;
  readonly keywords: readonly string[];
  readonly author: readonly Author[];
  readonly datePublished: string | undefined;
  readonly dateModified: string | undefined;
  readonly image: { readonly src: string; readonly alt: string; readonly caption: string } | undefined;
  readonly url: string | undefined;
  readonly inLanguage: string | undefined;
  /** The style sheets in the page. */
  readonly css: string;
}

/** Reads the data of a page: JSON-LD first, then Open Graph and other `<meta>`, then what stands in it. */
export function pageData(html: string): PageData {
  const { document } = parseHTML(html);
  const article = articleOf(document);
  const meta = (...names: readonly string[]) =>
    names
      .map((name) =>
        document
          .querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`)
          ?.getAttribute('content')
          ?.trim(),
      )
      .find(Boolean);
  const headings = [...document.querySelectorAll('h1')]
    .map(({ textContent }) => oneLine(textContent))
    .filter(Boolean);
  const published =
    isoDate(text(article['datePublished'])) ??
    isoDate(meta('article:published_time', 'datePublished', 'date', 'DC.date.issued'));
  return {
    headline: oneLine(
      text(article['headline']) ||
        (headings.length === 1 ? headings[0] : '') ||
        meta('og:title') ||
        withoutSite(document, meta('og:site_name')),
    ),
    description: text(article['description']) || meta('description', 'og:description'),
    keywords: keywordsOf(article['keywords'], meta('keywords'), document),
    author: authorsOf(article['author'], meta('author', 'article:author')),
    datePublished: published ?? isoDate(document.querySelector('time[datetime]')?.getAttribute('datetime')),
    dateModified:
      isoDate(text(article['dateModified'])) ??
      isoDate(meta('article:modified_time', 'og:updated_time', 'dateModified')),
    image: imageOf(article['image'], meta('og:image:secure_url', 'og:image'), meta('og:image:alt')),
    url: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url'),
    inLanguage:
      text(article['inLanguage']) ||
      document.documentElement.getAttribute('lang') ||
      meta('og:locale')?.replace('_', '-'),
    css: [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n'),
  };
}

/** The object of an article in the page's JSON-LD; empty where there is none. */
function articleOf(document: Document): Xml {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const data = JSON.parse(script.textContent) as unknown;
      const objects = list(data).flatMap((object) => [
        object,
        ...list(object['@graph']),
        ...list(object['mainEntity']),
      ]);
      const found = objects.find((object) =>
        /(?:Article|BlogPosting|MedicalWebPage|Report)$/.test(text(object['@type'])),
      );
      if (found) return found;
    } catch {
      // Pages often have broken JSON-LD; the other sources stay.
    }
  }
  return {};
}

function oneLine(line: string | null | undefined): string {
  return (line ?? '').replace(/\s+/g, ' ').trim();
}

/** "Back pain | Clinic" is "Back pain" on the site "Clinic". */
function withoutSite(document: Document, site: string | undefined): string {
  const title = oneLine(document.querySelector('title')?.textContent);
  const [, before = '', after = ''] = /^(.+?)\s+[|–—-]\s+([^|]+)$/.exec(title) ?? [];
  return before && (after === site || title.includes(' | ')) ? before : title;
}

function keywordsOf(told: unknown, meta: string | undefined, document: Document): readonly string[] {
  const tags = [...document.querySelectorAll('meta[property="article:tag"]')].map(
    (tag) => tag.getAttribute('content') ?? '',
  );
  const lists = Array.isArray(told) ? told.map((each) => text(each)) : text(told).split(',');
  const all = [...lists, ...tags, ...(meta?.split(',') ?? [])].map(oneLine).filter(Boolean);
  return all.filter(
    (word, index) => all.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === index,
  );
}

function authorsOf(told: unknown, meta: string | undefined): readonly Author[] {
  const people = (Array.isArray(told) ? (told as unknown[]) : [told]).flatMap((person): Author[] => {
    if (typeof person === 'string') return [{ name: oneLine(person) }];
    const [known] = list(person);
    const name = oneLine(text(known?.['name']));
    return name ? [{ name, url: text(known?.['url']) || undefined }] : [];
  });
  // On some pages this is the address of a profile.
  return people.length || !meta || /^https?:/.test(meta) ? people : [{ name: oneLine(meta) }];
}

function imageOf(told: unknown, meta: string | undefined, alt = ''): PageData['image'] {
  const [known] = list(told);
  const src = text(known?.['url'] ?? known?.['contentUrl']) || text(told) || meta;
  return src ? { src, alt: src === meta ? alt : '', caption: text(known?.['caption']) } : undefined;
}

/** A time with its zone as it is given, of one without only the date; undefined where it is none. */
function isoDate(date: string | null | undefined): string | undefined {
  const given = date?.trim() ?? '';
  const zoned = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)$/.exec(given);
  const written = zoned
    ? `${zoned[1] ?? ''}${(zoned[2] ?? '').replace(/(\d\d)(\d\d)$/, '$1:$2')}`
    : given.slice(0, 10);
  return /^\d{4}-\d\d-\d\d/.test(written) && !Number.isNaN(Date.parse(written)) ? written : undefined;
}
