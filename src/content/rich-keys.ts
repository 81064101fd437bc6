import type { Step } from './block.js';
import { anyString, boolean, type Decode, isRecord, list, matching, note, number, string } from './decode.js';
import { addKeys, blocks, each, record, recordOr, text } from './keys.js';
import type { Image } from './media.js';
import { media, srcset } from './safe-url.js';
import type { Text } from './text.js';

/** What plain texts do without: people, dates, sources, pictures, films, tables, exercises, questions. */

/** A cell of a table; an empty one keeps its place. */
const cell: Decode<Text> = (value, path, context) =>
  value == null ? '' : (text(value, path, context) ?? '');

const image: Decode<Image> = (value, path, context) => {
  const raw = isRecord(value) ? value : { src: value, alt: '' };
  if (raw['alt'] == null) note(context, `${path}.alt`, 'is required; it may be empty');
  return record<Image>('src')({ ...raw, alt: raw['alt'] ?? '' }, path, context);
};

export const person = recordOr('name');
export const date = matching('an ISO 8601 date', /^\d{4}-[01]\d(-[0-3]\d([T ]\d\d:\d\d.*)?)?$/);

/** Reads a step of an exercise; text or blocks alone are its body. */
const step: Decode<Step> = (value, path, context) => {
  const isStep = isRecord(value) && !('type' in value || 'text' in value);
  const read = record<Step>()(isStep ? value : { body: value }, path, context);
  return read && Object.keys(read).length ? read : note(context, path, 'is not an object that can be read');
};

addKeys(
  {
    ...each('jobTitle credit label status encodingFormat', string),
    alt: (value, path, context) => anyString(value, path, context) ?? '',
    ...each('caption cite question notice disclaimer emergency funding', text),
    answer: blocks,
    ...each('width height', number),
    rowHeaders: boolean,
    ...each('datePublished dateModified lastReviewed nextReview', date),
    poster: media,
    srcset,
    ...each('image logo', image),
    ...each('author reviewedBy', list(person)),
    takeaways: list(text),
    head: list(cell),
    rows: list(list(cell)),
    'steps items': list(step),
    'faq items': list(record('question', 'answer')),
    captions: list(recordOr('src')),
    citation: list(recordOr('text')),
    related: list(record('headline', 'url')),
  },
  {
    quote: record('text'),
    ...each('steps faq', record('items')),
    ...each('video audio', record('src')),
    table: record('rows'),
    image,
  },
);
