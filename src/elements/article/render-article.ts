import type { Article } from '../../content/article.js';
import { type BlockView, renderBlocks, renderProse } from '../blocks/blocks.js';
import { type Child, h } from '../dom.js';
import { renderFooter } from '../footer.js';
import { heading } from '../view.js';
import type { Origin } from './origin.js';
import { renderTools } from './render-tools.js';

/** What shows what only some articles have; it comes in a chunk of its own. */
export interface ArticleDetails {
  /** Instead of an article that was withdrawn. */
  renderWithdrawn(article: Article, view: BlockView): Child;
  /** Who and when, the tools, notices, picture, key points, notes: before the body. */
  renderBefore(article: Article, view: BlockView, parts: ArticleParts, tools: Child): Child;
  /** References, related articles, funding: after it. */
  renderAfter(article: Article, view: BlockView, parts: ArticleParts): Child;
}

/** What is needed beside the article and the view of its blocks. */
export interface ArticleParts {
  readonly details: ArticleDetails | undefined;
  readonly origin: Origin;
  /** The clinic's call to action. */
  readonly action: HTMLElement;
  /** Opens the whole article, where only its summary is shown. */
  readonly readMore: (() => void) | undefined;
  /** Whether the clinic wants the `readingTime`, or a tool. */
  isWanted(name: string): boolean;
  /** After how many years since the last review a notice says so. */
  readonly reviewYears: number;
}

/** An article, whole or its summary; of a withdrawn one the notice and the link alone. */
export function renderArticle(article: Article, view: BlockView, parts: ArticleParts): HTMLElement {
  const { strings, label } = view;
  const { status, headline, description, publisher, keywords } = article;
  const footer = renderFooter(article, strings.publishedBy, label);
  if (status === 'withdrawn') return h('article', {}, parts.details?.renderWithdrawn(article, view), footer);
  const about = [publisher?.name, keywords?.[0]].filter((word) => word).join(' · ');
  const minutes = parts.isWanted('readingTime') && minutesOf(article);
  const time = minutes && label(strings.readingTime(minutes));
  return h(
    'article',
    { 'aria-label': headline },
    (about || time) && h('p', { class: 'kicker small' }, about, about && time && ' · ', time),
    heading(view, 0, { part: 'title' }, headline),
    description && h('div', { part: 'summary', class: 'lead' }, renderProse(description, view)),
    (parts.readMore ? renderSummary : renderWhole)(article, view, parts),
    !parts.readMore && footer,
  );
}

/** About how many minutes it takes to read, at 200 words a minute; a Chinese character counts as a word. */
function minutesOf({ description = '', body }: Article): number {
  const count = (value: unknown): number =>
    typeof value === 'string'
      ? (value.match(/[\u3400-\u9fff]|[^\s\u3400-\u9fff]+/g) ?? []).length
      : Object.keys(Object(value) as object).reduce(
          (sum, key) => sum + count((value as Record<string, unknown>)[key]),
          0,
        );
  return Math.ceil(count([description, body]) / 200);
}

function renderSummary({ description, body }: Article, view: BlockView, parts: ArticleParts): Child {
  const end = body.findIndex((block) => block.type !== 'paragraph');
  const intro = description ? [] : body.slice(0, end < 0 ? 2 : Math.min(end, 2));
  return [
    intro.length > 0 && h('div', { part: 'summary', class: 'body' }, renderBlocks(intro, view)),
    h(
      'p',
      {},
      h(
        'button',
        { class: 'quiet', type: 'button', 'aria-expanded': 'false', click: parts.readMore },
        view.label(view.strings.readMore),
      ),
    ),
    parts.action,
  ];
}

/** The place of the choice of another language, which comes after the text (language-switch.ts). */
export function renderLanguages({ url, original }: Origin): Child {
  return url && original.document.translations?.[0] && h('div', { class: 'small languages' });
}

function renderWhole(article: Article, view: BlockView, parts: ArticleParts): Child {
  const { label, strings } = view;
  const { details, origin, action } = parts;
  const tools = renderTools(article, view, parts.isWanted);
  return [
    origin.kept && h('p', { part: 'note', class: 'small', role: 'status' }, label(strings.kept)),
    details ? details.renderBefore(article, view, parts, tools) : [renderLanguages(origin), tools],
    h('div', { part: 'body', class: 'body' }, renderBlocks(article.body, view)),
    action,
    details?.renderAfter(article, view, parts),
  ];
}
