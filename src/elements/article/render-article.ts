import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Article } from '../../content/article.js';
import { heading } from '../heading.js';
import { type BlockView, renderBlocks, renderCallout, renderProse } from '../render-blocks.js';
import { renderText } from '../render-text.js';

/** The templates of what only some articles have; they come in a chunk of their own. */
export interface ArticleDetails {
  /** Who and when, notices, picture, key points: before the body. */
  renderBefore(article: Article, view: BlockView): unknown;
  /** References, related articles, funding: after it. */
  renderAfter(article: Article, view: BlockView): unknown;
}

/** What the article's templates need beside the article and the view of its blocks. */
export interface ArticleParts {
  readonly details: ArticleDetails | undefined;
  /** True where the last good copy is shown. */
  readonly kept: boolean;
  /** The clinic's call to action. */
  readonly action: TemplateResult;
  /** Opens the whole article, where only its summary is shown. */
  readonly readMore: (() => void) | undefined;
}

/** An article, whole or its summary; of a withdrawn one the notice and the link alone. */
export function renderArticle(article: Article, view: BlockView, parts: ArticleParts): TemplateResult {
  const { strings, label } = view;
  const { description, notice, publisher, keywords } = article;
  if (article.status === 'withdrawn')
    return html`<article>
      ${renderCallout('warning', '', html`<p>${notice ? renderText(notice) : label(strings.withdrawn)}</p>`, view)}
      ${renderFooter(article, view)}
    </article>`;
  const kicker = [publisher?.name, keywords?.[0]].filter((word) => word).join(' \u00b7 ');
  return html`<article>
    ${kicker ? html`<p class="kicker small">${kicker}</p>` : nothing}
    ${heading(view.level, article.headline, { part: 'title' })}
    ${description ? html`<div part="summary" class="lead">${renderProse(description, view)}</div>` : nothing}
    ${(parts.readMore ? renderSummary : renderWhole)(article, view, parts)}
  </article>`;
}

function renderSummary({ description, body }: Article, view: BlockView, { readMore, action }: ArticleParts): unknown {
  const end = body.findIndex((block) => block.type !== 'paragraph');
  const intro = description ? [] : body.slice(0, end < 0 ? 2 : Math.min(end, 2));
  return html`${intro.length ? html`<div part="summary" class="body">${renderBlocks(intro, view)}</div>` : nothing}
    <p>
      <button class="quiet" type="button" aria-expanded="false" @click=${readMore}>
        ${view.label(view.strings.readMore)}
      </button>
    </p>
    ${action}`;
}

function renderWhole(article: Article, view: BlockView, { details, kept, action }: ArticleParts): unknown {
  const { label, strings } = view;
  const { body, emergency, disclaimer } = article;
  const note = (tone: 'note' | 'emergency', title: string, text: Article['disclaimer']) =>
    text ? renderCallout(tone, title, html`<p>${renderText(text)}</p>`, view) : nothing;
  return html`${kept ? html`<p part="note" class="small" role="status">${label(strings.kept)}</p>` : nothing}
    ${details?.renderBefore(article, view)} ${note('emergency', strings.emergency, emergency)}
    ${note('note', strings.disclaimer, disclaimer)}
    <div part="body" class="body">${renderBlocks(body, view)}</div>
    ${action} ${details?.renderAfter(article, view)} ${renderFooter(article, view)}`;
}

/** Where the article comes from: the canonical address, the publisher and the copyright. */
function renderFooter(article: Article, { strings, label }: BlockView): TemplateResult {
  const { publisher, copyrightNotice } = article;
  const url = article.url ?? publisher?.url;
  const name = publisher?.name ?? (url && new URL(url).hostname);
  return html`<footer part="footer" class="footer">
    ${name ? html`<p>${label(strings.publishedBy)} ${url ? html`<a href=${url}>${name}</a>` : name}</p>` : nothing}
    ${copyrightNotice ? html`<p>${copyrightNotice}</p>` : nothing}
  </footer>`;
}
