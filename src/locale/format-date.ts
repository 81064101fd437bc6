import { intl } from './format.js';

/**
 * A date in the language's own manner with the month as a word: `May 12, 2026`, `12 mai 2026`. A date without a time
 * is that day everywhere; one with a time is the day it is for the visitor. Undefined for what is no ISO 8601 date.
 */
export function formatDate(iso: string, lang: string): string | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(T.+)?$/.exec(iso) ?? [];
  const date = new Date(iso);
  // Some engines turn the 30th of February into the 2nd of March.
  if (!day || isNaN(+date) || new Date(day).getUTCDate() !== +day.slice(8)) return undefined;
  return intl(Intl.DateTimeFormat, lang, { dateStyle: 'long', timeZone: time ? undefined : 'UTC' }).format(
    date,
  );
}
