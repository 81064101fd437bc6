import { type Article, decodeArticle } from '../content/article.js';
import { type Block, isBlocks, type ListItem } from '../content/block.js';
import type { Image } from '../content/media.js';
import type { Person } from '../content/people.js';
import { plainText, type Span, type Text } from '../content/text.js';
import { enArticle } from '../locale/en-article.js';
import { enCommon } from '../locale/en-common.js';
import { enDetails } from '../locale/en-details.js';
import { enMedia } from '../locale/en-media.js';
import { formatDate } from '../locale/format-date.js';
import type { ArticleStrings, CommonStrings, DetailStrings, MediaStrings } from '../locale/strings.js';

/** The labels beside an article's own words. */
export type StaticStrings = CommonStrings & ArticleStrings & DetailStrings & MediaStrings;

const english: StaticStrings = { ...enCommon, ...enArticle, ...enDetails, ...enMedia };

/** How an article is written as HTML. */
export interface StaticOptions {
  /** The address of the article's document; relative addresses in it resolve against that. */
  readonly src: string;
  /** The article's page, where it says so of itself the article's own `url` by default. */
  readonly url?: string | undefined;
  /** The level of the title, 1 to 6; 2 by default. */
  readonly headingLevel?: number | undefined;
  /** The labels, in the language of the article; English by default. */
  readonly strings?: StaticStrings | undefined;
}

export interface SnippetOptions extends StaticOptions {
  /** The address of `pinpoint.js`. */
  readonly scriptUrl: string;
}

/** What every block is told. */
interface Context {
  readonly src: string;
  readonly url: string | undefined;
  readonly level: number;
  readonly strings: StaticStrings;
}

/** Text as HTML, in an element as well as in an attribute in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * The script tag and the element, with the article's text in it as plain HTML: it is read with no script at all, and
 * taken over when the script is there. Throws a `PinpointError` where the JSON is no article.
 */
export function staticSnippet(json: unknown, options: SnippetOptions): string {
  const { src, scriptUrl, headingLevel = 2 } = options;
  const { inLanguage } = decodeArticle(json, src).document;
  const attributes = attributesOf({
    src,
    lang: inLanguage,
    'heading-level': headingLevel === 2 ? undefined : headingLevel,
  });
  return [
    element('script', { type: 'module', src: scriptUrl }),
    `<pinpoint-article${attributes}>`,
    staticArticle(json, options),
    '</pinpoint-article>',
    '',
  ].join('\n');
}

/**
 * An article as plain HTML: no classes, no styles, no ids, absolute links. Of a withdrawn one the notice and the link
 * alone. Throws a `PinpointError` where the JSON is no article.
 */
export function staticArticle(json: unknown, options: StaticOptions): string {
  const { src, headingLevel: level = 2, strings = english } = options;
  const article = decodeArticle(json, src).document;
  const { inLanguage, dateModified } = article;
  const context: Context = { src, url: options.url ?? article.url, level, strings };
  const isWithdrawn = article.status === 'withdrawn';
  const content = isWithdrawn
    ? [element('p', {}, element('strong', {}, textOf(article.notice ?? strings.withdrawn, context)))]
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

function byline(article: Article, { strings }: Context): string {
  const people = (label: string, list: readonly Person[] = []) =>
    list.length
      ? `${escapeHtml(label)} ${list
          .map(
            ({ name, jobTitle, url }) =>
              (url ? element('a', { href: url }, escapeHtml(name)) : escapeHtml(name)) +
              (jobTitle ? escapeHtml(`, ${jobTitle}`) : ''),
          )
          .join(' · ')}`
      : '';
  const date = (label: string, iso: string | undefined) => {
    const words = iso && formatDate(iso, strings.code);
    return words
      ? `${escapeHtml(label)} ${element('time', { datetime: iso.replace(' ', 'T') }, escapeHtml(words))}`
      : '';
  };
  const { author, reviewedBy, datePublished, dateModified, lastReviewed } = article;
  const facts = [
    people(strings.by, author),
    people(strings.reviewedBy, reviewedBy),
    date(strings.published, datePublished),
    date(strings.updated, dateModified === datePublished ? undefined : dateModified),
    date(strings.lastReviewed, lastReviewed),
  ].filter(Boolean);
  return facts.length ? element('p', {}, facts.join('<br>\n')) : '';
}

/** Blocks as plain HTML, likewise; `headingLevel` is the level of the title that they stand under. */
export function staticBlocks(content: ListItem, options: StaticOptions): string {
  const { src, url, headingLevel: level = 2, strings = english } = options;
  return proseOf(content, { src, url, level, strings }, 'p');
}

function blocksOf(blocks: readonly Block[], context: Context): string {
  return blocks
    .map((block) => blockOf(block, context))
    .filter(Boolean)
    .join('\n');
}

function blockOf(block: Block, context: Context): string {
  const { strings } = context;
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, textOf(block.text, context));
    case 'heading':
      return heading(
        Math.min(4, Math.max(1, Math.round(block.level ?? 1))),
        textOf(block.text, context),
        context,
      );
    case 'list':
      return items(block.ordered ? 'ol' : 'ul', block.items, context, { start: block.start });
    case 'image':
      return figureOf(block, context);
    case 'quote': {
      const cite = block.cite ? element('p', {}, `— ${textOf(block.cite, context)}`) : '';
      return element('blockquote', {}, element('p', {}, textOf(block.text, context)) + cite);
    }
    case 'callout': {
      const title = block.title ?? strings.tone[block.tone ?? 'note'];
      return element('p', {}, element('strong', {}, textOf(title, context))) + blocksOf(block.body, context);
    }
    case 'table':
      return tableOf(block, context);
    case 'steps':
      return element('ol', {}, block.items.map((step) => stepOf(step, context)).join('\n'));
    case 'faq':
      return block.items
        .map(
          ({ question, answer }) =>
            element('p', {}, element('strong', {}, textOf(question, context))) + blocksOf(answer, context),
        )
        .join('\n');
    case 'video':
    case 'audio': {
      const title = plainText(block.title ?? '');
      const name = block.type === 'video' ? strings.playVideo(title) : strings.playAudio(title);
      return element('p', {}, element('a', { href: block.src }, escapeHtml(name)));
    }
    case 'divider':
      return '<hr>';
  }
}

function stepOf(
  { title, body, image }: { title?: Text; body?: readonly Block[]; image?: Image },
  context: Context,
): string {
  return element(
    'li',
    {},
    (title ? element('p', {}, element('strong', {}, textOf(title, context))) : '') +
      (image ? element('p', {}, imageOf(image)) : '') +
      blocksOf(body ?? [], context),
  );
}

function tableOf(
  { caption, head, rows, rowHeaders }: Extract<Block, { type: 'table' }>,
  context: Context,
): string {
  const row = (cells: readonly Text[], scope: (index: number) => 'col' | 'row' | undefined) =>
    element(
      'tr',
      {},
      cells
        .map((cell, index) =>
          element(scope(index) ? 'th' : 'td', { scope: scope(index) }, textOf(cell, context)),
        )
        .join(''),
    );
  return element(
    'table',
    {},
    (caption ? element('caption', {}, textOf(caption, context)) : '') +
      (head
        ? element(
            'thead',
            {},
            row(head, () => 'col'),
          )
        : '') +
      element(
        'tbody',
        {},
        rows.map((cells) => row(cells, (index) => (rowHeaders && !index ? 'row' : undefined))).join('\n'),
      ),
  );
}

function figureOf(image: Image, context: Context): string {
  const words = [
    image.caption ? textOf(image.caption, context) : '',
    image.credit ? escapeHtml(`${context.strings.credit} ${image.credit}`) : '',
  ].filter(Boolean);
  return element(
    'figure',
    {},
    imageOf(image) + (words.length ? element('figcaption', {}, words.join(' ')) : ''),
  );
}

function imageOf({ src, srcset, width, height, alt }: Image): string {
  const sizes = srcset && '(min-width: 44em) 42em, 100vw';
  return `<img${attributesOf({ src, srcset, sizes, width, height, loading: 'lazy' })} alt="${escapeHtml(alt)}">`;
}

function labelled(label: string, text: Text, context: Context): string {
  return element('p', {}, `${element('strong', {}, escapeHtml(label))}<br>\n${textOf(text, context)}`);
}

function items(
  tag: string,
  list: readonly ListItem[],
  context: Context,
  attributes: Parameters<typeof attributesOf>[0] = {},
): string {
  return element(tag, attributes, list.map((item) => element('li', {}, proseOf(item, context))).join('\n'));
}

/** What is either text or blocks; text alone stands in an element of that name, or in none. */
function proseOf(content: ListItem, context: Context, wrapper?: string): string {
  if (isBlocks(content)) return blocksOf(content, context);
  const text = textOf(content, context);
  return wrapper ? element(wrapper, {}, text) : text;
}

function heading(below: number, content: string, { level }: Context): string {
  return element(`h${Math.min(6, level + below)}`, {}, content);
}

const marks = ['strong', 'em', 'sub', 'sup', 'code'] as const;

function textOf(text: Text, context: Context): string {
  if (typeof text === 'string') return escapeHtml(text);
  return text.map((run) => (typeof run === 'string' ? escapeHtml(run) : spanOf(run, context))).join('');
}

function spanOf(span: Span, { src, url, ...rest }: Context): string {
  let content = textOf(span.text, { src, url, ...rest });
  for (const mark of marks) if (span[mark]) content = element(mark, {}, content);
  // A link within the document, `#ref-1`, was resolved against the JSON, which nobody reads: it leads to the page.
  const href = span.href?.startsWith(`${src}#`) ? `${url ?? ''}${span.href.slice(src.length)}` : span.href;
  if (href) return element('a', { href, lang: span.lang }, content);
  return span.lang ? element('span', { lang: span.lang }, content) : content;
}

function element(name: string, attributes: Parameters<typeof attributesOf>[0] = {}, content = ''): string {
  return `<${name}${attributesOf(attributes)}>${content}</${name}>`;
}

function attributesOf(attributes: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value || value === 0 ? ` ${name}="${escapeHtml(`${value}`)}"` : ''))
    .join('');
}
