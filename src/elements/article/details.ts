import { html, nothing } from 'lit/html.js';
import type { Article } from '../../content/article.js';
import type { Person } from '../../content/people.js';
import { formatDate } from '../../locale/format.js';
import { heading } from '../heading.js';
import { type BlockView, renderCallout } from '../render-blocks.js';
import { renderFigure, renderImage } from '../render-image.js';
import { renderText } from '../render-text.js';

export { detailsStyles } from './details.styles.js';

/** Who and when, notices, picture, key points: what some articles have before the body. */
export function renderBefore(article: Article, view: BlockView): unknown {
  const { image, takeaways } = article;
  return [
    renderByline(article, view),
    renderNotices(article, view),
    image ? renderFigure(image, view) : nothing,
    takeaways?.length
      ? html`<section class="takeaways">
          ${heading(view.level + 1, view.label(view.strings.takeaways))}
          <ul>
            ${takeaways.map((point) => html`<li>${renderText(point)}</li>`)}
          </ul>
        </section>`
      : nothing,
  ];
}

/** References, related articles, funding: what some articles have after the body. */
export function renderAfter({ citation, related, funding, publisher }: Article, view: BlockView): unknown {
  const { strings, label, level } = view;
  return [
    citation?.length
      ? html`<section class="small">
          ${heading(level + 1, label(strings.references))}
          <ol>
            ${citation.map(
              ({ text, url }) =>
                html`<li>${url ? html`<a href=${url}>${renderText(text)}</a>` : renderText(text)}</li>`,
            )}
          </ol>
        </section>`
      : nothing,
    related?.length
      ? html`<section>
          ${heading(level + 1, label(strings.related))}
          <ul>
            ${related.map(({ headline, url }) => html`<li><a href=${url}>${headline}</a></li>`)}
          </ul>
        </section>`
      : nothing,
    funding ? html`<p class="small"><b>${label(strings.funding)}</b> ${renderText(funding)}</p>` : nothing,
    publisher?.logo ? html`<p>${renderImage(publisher.logo, 'logo')}</p>` : nothing,
  ];
}

function renderPerson({ name, jobTitle, url }: Person): unknown {
  return html`<b>${url ? html`<a href=${url}>${name}</a>` : name}</b>${jobTitle ? `, ${jobTitle}` : nothing}`;
}

/** Who wrote and reviewed it, and when, as health publishers say it. */
function renderByline(article: Article, { strings, label }: BlockView): unknown {
  const { author, reviewedBy, datePublished, dateModified, lastReviewed } = article;
  const people = (name: string, list: readonly Person[] | undefined) =>
    list?.length
      ? html`<span>${label(name)} ${list.map((person, index) => [index ? ' \u00b7 ' : nothing, renderPerson(person)])}</span>`
      : nothing;
  const date = (name: string, iso: string | undefined) => {
    const words = iso && formatDate(iso, strings.code);
    return words ? html`<span>${label(name)} <time datetime=${iso}>${label(words)}</time></span>` : nothing;
  };
  const items = [
    people(strings.by, author),
    people(strings.reviewedBy, reviewedBy),
    date(strings.published, datePublished),
    date(strings.updated, dateModified === datePublished ? undefined : dateModified),
    date(strings.lastReviewed, lastReviewed),
  ].filter((item) => item !== nothing);
  return items.length ? html`<div class="byline small">${items}</div>` : nothing;
}

/** What the reader should know before reading: under review, due for review. */
function renderNotices({ status, notice, nextReview }: Article, view: BlockView): unknown {
  const { strings, label } = view;
  const due = nextReview && Date.parse(nextReview) < Date.now() && formatDate(nextReview, strings.code);
  return [
    status === 'under-review' || notice
      ? renderCallout('warning', '', html`<p>${notice ? renderText(notice) : label(strings.underReview)}</p>`, view)
      : nothing,
    due ? html`<p part="note" class="small">${label(strings.reviewDue(due))}</p>` : nothing,
  ];
}
