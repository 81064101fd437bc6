/** What the publisher writes of an article, by its own functions. */
import { articlePage } from '../../src/publish/pages/article-page.js';
import { articleEmbedPage } from '../../src/publish/pages/embed-page.js';
import { oembed } from '../../src/publish/pages/oembed.js';

/** An article's document, as far as this needs it. */
export interface Article {
  readonly id: string;
  readonly headline: string;
}

/** The files of an article. */
export interface TipPages {
  /** The address of the page. */
  readonly url: string;
  /** The address of the document. */
  readonly src: string;
  /** By their paths within the endpoint. */
  readonly files: Readonly<Record<string, readonly [type: string, text: string]>>;
}

/** Writes them for an endpoint at this address. */
export function publisherPages(article: Article, at: { baseUrl: string; scriptUrl: string }): TipPages {
  const { baseUrl, scriptUrl } = at;
  const path = `articles/${article.id}/`;
  const address = (relative: string) => new URL(relative, baseUrl).href;
  const [url, src] = [address(path), address(`articles/${article.id}.json`)];
  const [oembedUrl, embedUrl] = [address(`oembed/articles/${article.id}.json`), address(`embed/${path}`)];
  const site = { name: 'PinPoint Health', url: 'https://pinpoint.example/' };
  const html = 'text/html; charset=utf-8';
  return {
    url,
    src,
    files: {
      [`articles/${article.id}.json`]: ['application/json', JSON.stringify(article)],
      [path]: [html, articlePage(article, { baseUrl, path, src, scriptUrl, site, oembedUrl })],
      [`oembed/articles/${article.id}.json`]: [
        'application/json',
        JSON.stringify(oembed(article, { src, embedUrl, url, site })),
      ],
      [`embed/${path}`]: [html, articleEmbedPage(article, { src, scriptUrl, url })],
    },
  };
}
