import type { Article } from '../../content/article.js';
import type { Tone } from '../../content/block.js';
import type { Person } from '../../content/people.js';
import type { Text } from '../../content/text.js';
import { enDetails } from '../../locale/en-details.js';
import { formatDate } from '../../locale/format-date.js';
import type { CommonStrings, DetailStrings } from '../../locale/strings.js';
import type { BlockView } from '../blocks/blocks.js';
import { renderCallout } from '../blocks/callout.js';
import { renderFigure } from '../blocks/figure.js';
import { renderImage } from '../blocks/image.js';
import { renderText } from '../blocks/text.js';
import { type Child, h } from '../dom.js';
import { heading } from '../view.js';
import { moreBlockStyles } from '../blocks/more-blocks.js';
import { detailsStyles } from './details.styles.js';
import { type ArticleParts, renderLanguages } from './render-article.js';

export { decodeArticle } from '../../content/article.js';

export const styles = [moreBlockStyles, detailsStyles];

/** The labels of the details; but for English, those of the article have them. */
function detailStrings(strings: CommonStrings): DetailStrings & CommonStrings {
  return { ...enDetails, ...strings };
}

/** In milliseconds. */
const YEAR = 365.25 * 86_400_000;

/** What joins sources with where they are cited; it comes with an article that cites some. */
let references: typeof import('./references.js') | undefined;

/** Gets what this article needs beside these templates. */
export async function prepare(article: Article): Promise<void> {
  // What is cited nowhere stays a list; it does so too where that code can't be had.
  if (article.citation && JSON.stringify(article).includes('#ref-'))
    references = await import('./references.js').catch(() => undefined);
}

/** Instead of an article that was withdrawn: why, or that it was. */
export function renderWithdrawn({ notice }: Article, view: BlockView): Child {
  return note('warning', '', view, notice ?? [], view.label(detailStrings(view.strings).withdrawn));
}

/** Who and when, the tools, notices, picture, key points, notes: what some articles have before the body. */
export function renderBefore(article: Article, view: BlockView, parts: ArticleParts, tools: Child): Child {
  const { image, takeaways = [], emergency, disclaimer } = article;
  const strings = detailStrings(view.strings);
  return [
    renderByline(article, view, parts),
    tools,
    renderNotices(article, view, parts),
    image && renderFigure(image, view),
    renderList(view, 'takeaways', strings.takeaways, 'ul', takeaways.map(renderText)),
    emergency && note('emergency', strings.emergency, view, emergency),
    disclaimer && note('note', strings.disclaimer, view, disclaimer),
  ];
}

/** References, related articles, funding: what some articles have after the body. */
export function renderAfter(article: Article, view: BlockView, { origin }: ArticleParts): Child {
  const { label } = view;
  const strings = detailStrings(view.strings);
  const { citation = [], related = [], funding, publisher } = article;
  const sources = citation.map(({ text, url }) =>
    url ? h('a', { href: url }, renderText(text)) : renderText(text),
  );
  const links = related.map(({ headline, url }) => h('a', { href: url }, headline));
  const list = renderList(view, 'small', strings.references, 'ol', sources);
  const { base } = origin.content;
  // Once all stands there, and before it is painted.
  if (list) queueMicrotask(() => references?.join(list, article, base, strings));
  return [
    list,
    renderList(view, '', strings.related, 'ul', links),
    funding && h('p', { class: 'small' }, h('b', {}, label(strings.funding)), ' ', renderText(funding)),
    publisher?.logo && h('p', {}, renderImage(publisher.logo, 'logo')),
  ];
}

/** A callout with one paragraph: the text, else other words. */
function note(tone: Tone, title: string, view: BlockView, text: Text, instead?: Child): HTMLElement {
  return renderCallout(tone, title, view, h('p', {}, text.length ? renderText(text) : instead));
}

/** A list with a heading; nothing where it is empty. */
function renderList(
  view: BlockView,
  className: string,
  title: string,
  list: 'ol' | 'ul',
  items: readonly Child[],
): HTMLElement | false {
  return (
    items.length > 0 &&
    h(
      'section',
      { class: className },
      heading(view, 1, {}, view.label(title)),
      h(
        list,
        {},
        items.map((item) => h('li', {}, item)),
      ),
    )
  );
}

function renderPerson({ name, jobTitle, url }: Person): Child {
  return [h('b', {}, url ? h('a', { href: url }, name) : name), jobTitle && `, ${jobTitle}`];
}

/** Who wrote and reviewed it, and when, as health publishers say it. */
function renderByline(article: Article, view: BlockView, { origin }: ArticleParts): Child {
  const { label } = view;
  const strings = detailStrings(view.strings);
  const { author, reviewedBy, datePublished, dateModified, lastReviewed } = article;
  const people = (name: string, list: readonly Person[] = []) =>
    list.length > 0 &&
    h(
      'span',
      {},
      label(name),
      ' ',
      list.map((person, index) => [index > 0 && ' · ', renderPerson(person)]),
    );
  const date = (name: string, iso: string | undefined) => {
    const words = iso && formatDate(iso, strings.code);
    return words && h('span', {}, label(name), ' ', h('time', { datetime: iso }, label(words)));
  };
  const items = [
    people(strings.by, author),
    people(strings.reviewedBy, reviewedBy),
    date(strings.published, datePublished),
    date(strings.updated, dateModified === datePublished ? undefined : dateModified),
    date(strings.lastReviewed, lastReviewed),
  ];
  const languages = renderLanguages(origin);
  const isAlone = !items.some((item) => item);
  return (
    !(isAlone && !languages) && h('div', { class: isAlone ? 'small' : 'byline small' }, items, languages)
  );
}

/** What the reader should know before reading: under review, due for review. */
function renderNotices(article: Article, view: BlockView, { reviewYears }: ArticleParts): Child {
  const { status, notice, nextReview, lastReviewed } = article;
  const { label } = view;
  const strings = detailStrings(view.strings);
  const before = (date = '', years = 0) =>
    Date.parse(date) < Date.now() - years * YEAR && formatDate(date, strings.code);
  const due = before(nextReview);
  const old = reviewYears > 0 && before(lastReviewed, reviewYears);
  return [
    (status === 'under-review' || notice) &&
      note('warning', '', view, notice ?? [], label(strings.underReview)),
    (due || old) &&
      h(
        'p',
        { part: 'note', class: 'small' },
        label(due ? strings.reviewDue(due) : strings.reviewOld(old || '')),
      ),
  ];
}
