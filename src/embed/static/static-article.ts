import { type Article, decodeArticle } from '../../content/article.js';
import type { Span } from '../../content/text.js';
import { attributesOf, element, escapeHtml } from '../html.js';
import { byline } from './byline.js';
import { type Context, contextOf, type StaticOptions } from './context.js';
import { figureOf } from './figure.js';
import { blocksOf, items, proseOf } from './static-blocks.js';
import { heading, labelled, textOf } from './text.js';

/**
 * An article as plain HTML: no classes, no styles, no ids, absolute links. Of a withdrawn one the notice and the link
 * alone. Throws a `PinpointError` where the JSON is no article.
 */
export function staticArticle(json: unknown, options: StaticOptions): string {
  const article = decodeArticle(json, options.src).document;
  const { inLanguage, dateModified } = article;
  const context = contextOf({ ...options, url: options.url ?? article.url });
  const isWithdrawn = article.status === 'withdrawn';
  const content = isWithdrawn
    ? [element('p', {}, element('strong', {}, textOf(article.notice ?? context.strings.withdrawn, context)))]
    : [...before(article, context), blocksOf(article.body, context), ...after(article, context)];
  return [
    `<article${attributesOf({ lang: inLanguage, 'data-date-modified': dateModified })}>`,
    !isWithdrawn && heading(0, escapeHtml(article.headline), context),
    ...content,
    origin(article, context),
    '</article>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** What stands between the title and the body. */
function before(article: Article, context: Context): readonly string[] {
  const { strings } = context;
  const { description, status, notice, image, takeaways = [], emergency, disclaimer } = article;
  const underReview = notice ?? (status === 'under-review' ? strings.underReview : undefined);
  return [
    description ? proseOf(description, context, 'p') : '',
    byline(article, context),
    underReview ? labelled(strings.tone.warning, underReview, context) : '',
    image ? figureOf(image, context) : '',
    takeaways.length
      ? heading(1, escapeHtml(strings.takeaways), context) + items('ul', takeaways, context)
      : '',
    emergency ? labelled(strings.emergency, emergency, context) : '',
    disclaimer ? labelled(strings.disclaimer, disclaimer, context) : '',
  ];
}

/** What stands after the body. */
function after(article: Article, context: Context): readonly string[] {
  const { strings } = context;
  const { citation = [], related = [], funding } = article;
  const list = (title: string, tag: string, links: readonly Span[]) =>
    links.length
      ? heading(1, escapeHtml(title), context) +
        items(
          tag,
          links.map((link) => [link]),
          context,
        )
      : '';
  return [
    list(
      strings.references,
      'ol',
      citation.map(({ text, url }) => (url ? { text, href: url } : { text })),
    ),
    list(
      strings.related,
      'ul',
      related.map(({ headline, url }) => ({ text: headline, href: url })),
    ),
    funding ? labelled(strings.funding, funding, context) : '',
  ];
}

function origin({ publisher, copyrightNotice }: Article, { strings, url }: Context): string {
  const href = url ?? publisher?.url;
  const name = escapeHtml(publisher?.name ?? href ?? '');
  const link = href ? element('a', { href }, name) : name;
  return [
    name && element('p', {}, `${escapeHtml(strings.publishedBy)} ${link}`),
    copyrightNotice ? element('p', {}, escapeHtml(copyrightNotice)) : '',
  ]
    .filter(Boolean)
    .join('\n');
}
