import { isDay } from '../../dates.js';
import { walk } from '../walk.js';
import { type Checked, error, type Finding, warning } from './rule.js';

const names = new Set([
  ...['datePublished', 'dateModified', 'lastReviewed', 'nextReview', 'date_published', 'date_modified'],
  ...['startDate', 'endDate', 'exceptDate'],
]);

/** What says when something was, and not when it will be. */
const ofThePast = new Set([
  'datePublished',
  'dateModified',
  'lastReviewed',
  'date_published',
  'date_modified',
]);

/** Dates exist, and are in an order that can be. */
export function* dates({ document, now }: Checked): Generator<Finding> {
  for (const { value, key, path } of walk(document)) {
    if (typeof value !== 'string' || !names.has(key)) continue;
    if (!exists(value)) yield error(path, `there is no ${value}`, 'see the days of that month, and the time');
    else if (now && ofThePast.has(key) && Date.parse(value) > +now + DAY)
      yield warning(path, `"${key}" is ${value}, which is to come`, 'see that the year is right');
  }
  yield* order(document, now);
}

/** Clocks differ, and a date without a time is in some zone. */
const DAY = 86_400_000;

function exists(date: string): boolean {
  const [, month, day = '01'] = /^(\d{4}-\d\d)(?:-(\d\d))?/.exec(date) ?? [];
  // What has another form, the schema refuses.
  return month === undefined || (isDay(`${month}-${day}`) && !Number.isNaN(Date.parse(date)));
}

function* order(document: Checked['document'], now: Date | undefined): Generator<Finding> {
  const date = (key: string) => {
    const value = document[key];
    return typeof value === 'string' && /^\d{4}-\d\d/.test(value) ? value : undefined;
  };
  const [published, modified, reviewed, next] = [
    date('datePublished'),
    date('dateModified'),
    date('lastReviewed'),
    date('nextReview'),
  ];
  if (published && modified && isBefore(modified, published))
    yield warning(['dateModified'], `it was changed on ${modified}, before it was published on ${published}`);
  if (reviewed && modified && isBefore(modified, reviewed))
    yield warning(
      ['lastReviewed'],
      `it was reviewed on ${reviewed}, after it was changed last on ${modified}`,
      `set "dateModified" to ${reviewed} too: pages that keep a copy go by it`,
    );
  if (reviewed && next && !isBefore(reviewed, next))
    yield warning(['nextReview'], `the next review, ${next}, is not after the last, ${reviewed}`);
  if (next && now && isBefore(next, now.toISOString().slice(0, 10)))
    yield warning(
      ['nextReview'],
      `the review of ${next} is due, and readers are told so`,
      'review it, then set "lastReviewed" and "nextReview"',
    );
}

/** As precisely as both say it: a month and a day in it are at once. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 10);
  return one.slice(0, length) < other.slice(0, length);
}
