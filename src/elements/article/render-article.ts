import type { Article } from '../../content/article.js';
import { type BlockView, renderBlocks, renderCallout, renderProse } from '../blocks/blocks.js';
import { renderText } from '../blocks/text.js';
import { type Child, h } from '../dom.js';
import { renderFooter } from '../footer.js';
import { heading } from '../view.js';
import { renderTools } from './render-tools.js';

/** What shows what only some articles have; it comes in a chunk of its own. */
export interface ArticleDetails {
  /** Who and when, the tools, notices, picture, key points: before the body. */
  renderBefore(article: Article, view: BlockView, parts: ArticleParts, tools: Child): Child;
  /** References, related articles, funding: after it. */
  renderAfter(article: Article, view: BlockView): Child;
}

/** What is needed beside the article and the view of its blocks. */
export interface ArticleParts {
  readonly details: ArticleDetails | undefined;
  /** True where the last good copy is shown. */
  readonly kept: boolean;
  /** The clinic's call to action. */
  readonly action: HTMLElement;
  /** Opens the whole article, where only its summary is shown. */
  readonly readMore: (() => void) | undefined;
  /** What the clinic does without: `reading-time` and the tools. */
  readonly without: readonly string[];
  /** After how many years since the last review a notice says so. */
  readonly reviewYears: number;
}

/** An article, whole or its summary; of a withdrawn one the notice and the link alone. */
export function renderArticle(article: Article, view: BlockView, parts: ArticleParts): HTMLElement {
  const { strings, label } = view;
  const { status, headline, description, notice, publisher, keywords } = article;
  const footer = renderFooter(article, strings.publishedBy, label);
  if (status === 'withdrawn') {
    const words = notice ? renderText(notice) : label(strings.withdrawn);
    return h('article', {}, renderCallout('warning', '', view, h('p', {}, words)), footer);
  }
  const about = [publisher?.name, keywords?.[0]].filter((word) => word).join(' · ');
  const time = !parts.without.includes('reading-time') && label(strings.readingTime(minutesOf(article)));
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
      ? (value.match(/\p{sc=Han}|[^\s\p{sc=Han}]+/gu) ?? []).length
      : Object.values(value ?? {}).reduce((sum: number, part) => sum + count(part), 0);
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

function renderWhole(article: Article, view: BlockView, parts: ArticleParts): Child {
  const { label, strings } = view;
  const { details, kept, action, without } = parts;
  const { body, emergency, disclaimer } = article;
  const note = (tone: 'note' | 'emergency', title: string, text: Article['disclaimer']) =>
    text && renderCallout(tone, title, view, h('p', {}, renderText(text)));
  const tools = renderTools(article, view, without);
  return [
    kept && h('p', { part: 'note', class: 'small', role: 'status' }, label(strings.kept)),
    details?.renderBefore(article, view, parts, tools) ?? tools,
    note('emergency', strings.emergency, emergency),
    note('note', strings.disclaimer, disclaimer),
    h('div', { part: 'body', class: 'body' }, renderBlocks(body, view)),
    action,
    details?.renderAfter(article, view),
  ];
}
