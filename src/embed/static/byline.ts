import type { Article } from '../../content/article.js';
import type { Person } from '../../content/people.js';
import { formatDate } from '../../locale/format-date.js';
import { element, escapeHtml } from '../html.js';
import type { Context } from './context.js';

/** Who wrote and reviewed an article, and when. */
export function byline(article: Article, { strings }: Context): string {
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
