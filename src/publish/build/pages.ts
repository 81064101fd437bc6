import { articlePage } from '../pages/article-page.js';
import { articleEmbedPage, showEmbedPage } from '../pages/embed-page.js';
import { oembed } from '../pages/oembed.js';
import type { PageLanguage, PageOptions } from '../pages/page.js';
import { showPage } from '../pages/show-page.js';
import { robots, sitemap, type SitemapEntry } from '../pages/sitemap.js';
import { type Addresses, addressesOf } from './addresses.js';
import type { BuiltArticle } from './article.js';
import type { Builder, Written } from './builder.js';
import type { ArticleSource, ShowSource } from './sources.js';

type Json = Readonly<Record<string, unknown>>;

/** What all pages of a document are told. */
function optionsFor({ baseUrl, scriptUrl }: Builder, addresses: Addresses, publisher: unknown): PageOptions {
  const { name = 'PinPoint Health', url = baseUrl } = (publisher ?? {}) as { name?: string; url?: string };
  return {
    baseUrl,
    path: addresses.page,
    src: addresses.document,
    scriptUrl,
    site: { name, url },
    oembedUrl: new URL(addresses.oembed, baseUrl).href,
  };
}

/** The page of an article, the one for frames, and what announces that where the link is pasted. */
export function pagesOfArticle(
  builder: Builder,
  source: ArticleSource,
  siblings: readonly ArticleSource[],
  json: Json,
): readonly Written[] {
  const addresses = addressesOf('articles', source.id, source.language);
  const options = optionsFor(builder, addresses, json['publisher']);
  const languages = languagesOf(builder, siblings);
  return [
    [`${addresses.page}index.html`, articlePage(json, { ...options, languages, show: builder.show })],
    ...embedding(builder, addresses, options, json, articleEmbedPage),
  ];
}

export function pagesOfShow(
  builder: Builder,
  source: ShowSource,
  json: Json,
  feedUrl: string,
): readonly Written[] {
  const addresses = addressesOf('shows', source.id);
  const options = optionsFor(builder, addresses, json['publisher']);
  return [
    [`${addresses.page}index.html`, showPage(json, { ...options, feedUrl })],
    ...embedding(builder, addresses, options, json, showEmbedPage),
  ];
}

function embedding(
  { baseUrl, scriptUrl }: Builder,
  { document, page, embed, oembed: path }: Addresses,
  { site }: PageOptions,
  json: Json,
  embedPage: typeof articleEmbedPage,
): readonly Written[] {
  const absolute = (relative: string): string => new URL(relative, baseUrl).href;
  const src = absolute(document);
  return [
    [`${embed}index.html`, embedPage(json, { src, scriptUrl, url: absolute(page) })],
    [
      path,
      `${JSON.stringify(oembed(json, { src, embedUrl: absolute(embed), url: absolute(page), site }))}\n`,
    ],
  ];
}

/** All languages of an article, the site's own first. */
function languagesOf(
  { baseUrl, site }: Builder,
  siblings: readonly ArticleSource[],
): readonly PageLanguage[] {
  return siblings
    .toSorted((a, b) => (a.language < b.language ? -1 : 1))
    .map(({ id, language }) => ({
      inLanguage: site.of(language).inLanguage,
      url: new URL(addressesOf('articles', id, language).page, baseUrl).href,
    }));
}

/** What there is one of: the map for search engines, and where it is. */
export function pagesOfSite(
  builder: Builder,
  sources: ReadonlyMap<string, readonly ArticleSource[]>,
  articles: ReadonlyMap<string, BuiltArticle>,
  shows: readonly string[],
): readonly Written[] {
  const { baseUrl } = builder;
  const entries: SitemapEntry[] = shows.map((id) => ({
    url: new URL(addressesOf('shows', id).page, baseUrl).href,
  }));
  for (const siblings of sources.values()) {
    const languages = languagesOf(builder, siblings);
    for (const { file } of siblings) {
      const tip = articles.get(file)?.tip;
      if (tip)
        entries.push({ url: tip.url, dateModified: tip.date_modified ?? tip.date_published, languages });
    }
  }
  return [
    ...sitemap(entries, baseUrl).map(({ path, text }): Written => [path, text]),
    ['robots.txt', robots(baseUrl)],
  ];
}
