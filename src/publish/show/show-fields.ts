import { isRecord } from '../../content/decode.js';
import { type Context, list, nameOf, object, oneOrList, type Read, shown } from './fields.js';
import { file, image, person } from './media-fields.js';
import {
  boolean,
  day,
  document,
  duration,
  language,
  link,
  markdown,
  markdownText,
  moment,
  page,
  string,
  telephone,
  timeOfDay,
  timeZone,
  weekday,
} from './values.js';

const weekly = object(
  {
    byDay: list(weekday),
    startTime: timeOfDay,
    duration,
    scheduleTimezone: timeZone,
    exceptDate: list(day),
  },
  ['byDay', 'startTime', 'duration', 'scheduleTimezone'],
);

const readSingle = object({ startDate: moment, endDate: moment }, ['startDate', 'endDate']);

const single: Read<Record<string, unknown>> = (value, path, context) => {
  const read = readSingle(value, path, context);
  if (!read || Date.parse(String(read['startDate'])) < Date.parse(String(read['endDate']))) return read;
  return context.error(
    [...path, 'endDate'],
    `${nameOf(path)} ends before it begins`,
    'mend one of the dates',
  );
};

/** A single broadcast, or a weekly rule. */
const broadcast: Read<Record<string, unknown>> = (value, path, context) =>
  (isRecord(value) && ('startDate' in value || 'endDate' in value) ? single : weekly)(value, path, context);

const status: Read<string> = (value, path, { error }) =>
  ['pending', 'live', 'ended'].includes(value as string)
    ? (value as string)
    : error(
        path,
        `${nameOf(path)} is ${shown(value)}`,
        'write pending, live or ended, or leave it to the schedule',
      );

const publisher = object({ name: string, url: page, logo: image }, ['name'], 'name');

/** What show.yaml may say, in the order in which the document has it. */
const fields = {
  id: string,
  name: string,
  tagline: string,
  description: markdown,
  url: page,
  inLanguage: language,
  image,
  host: oneOrList(person),
  schedule: oneOrList(broadcast),
  live: object({ src: file, type: string, status, url: link }, ['src'], 'src'),
  callIn: object({ telephone, label: string, note: markdownText, whileOnAir: boolean }, ['telephone']),
  links: list(object({ label: string, href: link }, ['label', 'href'])),
  publisher,
  copyrightNotice: string,
  translations: list(object({ inLanguage: language, src: document }, ['inLanguage', 'src'])),
};

/** The keys of a show's document, in the order in which it has them. */
export const showKeys: readonly string[] = Object.keys(fields);

const readFields = object({ ...fields, feed: string });

/** Reads show.yaml: what it says of the show, and where its feed is. */
export function readShowFields(value: unknown, context: Context): Record<string, unknown> | undefined {
  if (value != null) return readFields(value, [], context);
  return context.error([], 'there is nothing in this file', 'write at least name:, or feed:');
}
