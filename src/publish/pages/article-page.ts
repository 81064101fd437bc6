import { decodeArticle } from '../../content/article.js';
import { staticArticle } from '../../embed/static/static-article.js';
import { type Content, jsonScript, lines, markup, raw } from './html.js';
import { medicalWebPage } from './json-ld.js';
import { addressesOf, page, type PageOptions } from './page.js';
import { prerenderArticle, prerenderShow } from './prerender.js';
import { stringsFor } from './strings.js';
import { shorten, wordsOf } from './words.js';

export interface ArticlePageOptions extends PageOptions {
  /** Draws the show whose card stands below the article, in a language given as a BCP 47 tag. */
  readonly show?: ShowBelow | undefined;
}

/** Gives the card of a show in a language. */
export type ShowBelow = (lang: string) => string;

/** The card of one show for many pages: drawn once in each language. */
export function showBelow(json: unknown, src: string): ShowBelow {
  const drawn = new Map<string, string>();
  return (lang) => {
    const card = drawn.get(lang) ?? prerenderShow(json, src, { lang });
    drawn.set(lang, card);
    return card;
  };
}

/**
 * The page of an article, whole without script: the article drawn as its element draws it, and in the element once more as
 * plain HTML, which is what readers' modes, search engines and older browsers find. Throws a `PinpointError` where the
 * JSON is no article.
 */
export function articlePage(json: unknown, options: ArticlePageOptions): string {
  const { page: url, document } = addressesOf(options);
  const article = decodeArticle(json, document).document;
  const {
    inLanguage: lang = 'en',
    headline,
    body,
    image,
    keywords = [],
    datePublished,
    dateModified,
  } = article;
  const strings = stringsFor(lang);
  const isWithdrawn = article.status === 'withdrawn';
  const description = isWithdrawn
    ? wordsOf(article.notice) || strings.withdrawn
    : wordsOf(article.description) || wordsOf(body);
  const fallback = raw(staticArticle(json, { src: document, url, headingLevel: 1, strings }));
  const hasLanguageLinks = (options.languages ?? []).length > 1;
  const meta = (property: string, content: string | undefined): Content =>
    content && markup`<meta property="article:${property}" content="${content}">`;
  return page(
    {
      strings,
      lang,
      title: headline,
      description: shorten(description),
      url,
      ogType: 'article',
      image: isWithdrawn ? undefined : image,
      isHidden: isWithdrawn,
      head: [
        meta('published_time', datePublished),
        meta('modified_time', dateModified),
        ...keywords.map((word) => meta('tag', word)),
        jsonScript('application/ld+json', medicalWebPage(article, url, options.languages)),
      ],
      main: lines(
        '<div class="sheet">',
        raw(prerenderArticle(json, document, { headingLevel: 1, hasLanguageLinks, fallback })),
        '</div>',
        options.show && raw(options.show(lang)),
      ),
      copyright: article.copyrightNotice,
    },
    options,
  );
}
