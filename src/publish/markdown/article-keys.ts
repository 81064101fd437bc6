import { isRecord } from '../../content/decode.js';
import {
  checked,
  date,
  id,
  language,
  link,
  list,
  media,
  number,
  oneOf,
  oneOrMore,
  orString,
  page,
  type Read,
  record,
  string,
  text,
  textOrBlocks,
} from './schema.js';

const alt: Read = (value, path, source) => (value === '' ? '' : string(value, path, source));

const srcset = string;

const image = record(
  { src: media, srcset, width: number, height: number, alt, caption: text, credit: string },
  ['src', 'alt'],
);

/** A portrait stands beside the name: it has nothing to add. */
const portrait = orString((src) => ({ src, alt: '' }), image);

const person = orString(
  (name) => ({ name }),
  record({ name: string, jobTitle: string, url: link, image: portrait }, ['name']),
);

const publisher = orString(
  (name) => ({ name }),
  record({ name: string, url: link, logo: portrait }, ['name']),
);

const keyword = checked(
  (value) => value.trim() !== '' && !value.includes(','),
  'no keyword',
  'write a list: [one, two]',
);

const citation = orString((words) => ({ text: words }), record({ text, url: link }, ['text']));

const relatedKeys = record({ headline: string, url: link, src: link }, ['headline', 'url']);

/** Of an article of ours, the document is known. */
const related: Read = (value, path, source) => {
  const read = relatedKeys(value, path, source);
  if (!isRecord(value) || !isRecord(read)) return read;
  const { url, src = url } = value;
  const document = typeof src === 'string' ? source.linkTo?.(src)?.document : undefined;
  return document === undefined ? read : { ...read, src: document };
};

/** What front matter may say, in the order of the contract; `body` stands below it. */
export const ARTICLE_KEYS = {
  id,
  headline: string,
  url: page,
  inLanguage: language,
  description: textOrBlocks,
  keywords: orString((word) => [word], list(keyword)),
  image,
  author: oneOrMore(person),
  reviewedBy: oneOrMore(person),
  datePublished: date,
  dateModified: date,
  lastReviewed: date,
  nextReview: date,
  status: oneOf('current', 'under-review', 'withdrawn'),
  notice: text,
  disclaimer: text,
  emergency: text,
  takeaways: list(text),
  funding: text,
  citation: list(citation),
  related: list(related),
  publisher,
  copyrightNotice: string,
  translations: list(record({ inLanguage: language, src: media }, ['inLanguage', 'src'])),
} satisfies Readonly<Record<string, Read>>;

/** What other tools call them. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  title: 'headline',
  name: 'headline',
  slug: 'id',
  permalink: 'url',
  canonical: 'url',
  lang: 'inLanguage',
  language: 'inLanguage',
  locale: 'inLanguage',
  summary: 'description',
  excerpt: 'description',
  intro: 'description',
  tags: 'keywords',
  categories: 'keywords',
  cover: 'image',
  thumbnail: 'image',
  authors: 'author',
  by: 'author',
  reviewer: 'reviewedBy',
  reviewers: 'reviewedBy',
  date: 'datePublished',
  published: 'datePublished',
  updated: 'dateModified',
  modified: 'dateModified',
  lastmod: 'dateModified',
  reviewed: 'lastReviewed',
  warning: 'emergency',
  keypoints: 'takeaways',
  sources: 'citation',
  references: 'citation',
  citations: 'citation',
  license: 'copyrightNotice',
  copyright: 'copyrightNotice',
};

/** In what order the JSON has its keys. */
export const KEY_ORDER = [
  'version',
  'type',
  ...Object.keys(ARTICLE_KEYS).flatMap((key) => (key === 'citation' ? ['body', key] : [key])),
];
