import type { DocumentBase, Translation } from '../../content/document.js';
import type { Image } from '../../content/media.js';
import type { Person, Publisher } from '../../content/people.js';
import type { Span } from '../../content/text.js';
import { boolean, integer, list, object, ref, type Schema, string } from './object.js';

/** Where the schemas are published. */
export const SCHEMA_BASE = 'https://pinpoint.example/schema/';
export const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const span = object<Span>('a span of text', {
  required: { text: ref('text', 'The words.') },
  optional: {
    strong: boolean('Of importance.'),
    em: boolean('Stressed.'),
    sub: boolean('Below the line, as in H₂O.'),
    sup: boolean('Above the line, as the number of a source.'),
    code: boolean('To be typed as it stands.'),
    lang: ref('language', 'The language of these words, where it is another one.'),
    href: ref('link', 'Where the words link to; "#ref-2" is the second source, "#id" a heading.'),
  },
});

/** Words: one definition of a string, or a list of strings and spans, so that no problem speaks of alternatives. */
const text: Schema = {
  title: 'a text',
  description: 'A string, or a list of strings and spans. No HTML: it is shown as it stands.',
  type: ['string', 'array'],
  minLength: 1,
  minItems: 1,
  items: { ...span, type: ['string', 'object'] },
};

const image = object<Image>('a picture', {
  required: {
    src: ref('media', 'The address of the picture.'),
    alt: {
      type: 'string',
      description: 'What the picture says, for those who do not see it; "" where it only decorates.',
    },
  },
  optional: {
    srcset: string('Other sizes of it: "small.webp 640w, large.webp 1280w".'),
    width: integer(1, 'The width of the picture itself, in pixels.'),
    height: integer(1, 'The height of the picture itself, in pixels.'),
    caption: ref('text', 'What stands under it.'),
    credit: string('Who made it.'),
  },
});

const person = object<Person>('a person', {
  required: { name: string('The name.') },
  optional: {
    jobTitle: string('What they are, as in "Physiotherapist".'),
    url: ref('link', 'A page about them.'),
    image: ref('image', 'A picture of them.'),
  },
});

const publisher = object<Publisher>('a publisher', {
  required: { name: string('The name.') },
  optional: { url: ref('link', 'Their site.'), logo: ref('image', 'Their logo.') },
});

const translation = object<Translation>('a translation', {
  required: {
    inLanguage: ref('language', 'The language of that document.'),
    src: ref('media', 'The address of that document.'),
  },
  optional: {},
});

/** What every document may need, for its `$defs`. */
export const shared: Readonly<Record<string, Schema>> = {
  text,
  image,
  person,
  people: {
    ...person,
    title: 'a person, or a list of them',
    type: ['object', 'array'],
    minItems: 1,
    items: ref('person'),
  },
  publisher,
  translation,
  link: {
    title: 'an address to link to',
    description: 'An address with https:, http:, mailto: or tel:, or one relative to this document.',
    type: 'string',
    format: 'iri-reference',
    pattern: '^(?:[Hh][Tt][Tt][Pp][Ss]?://|mailto:|tel:|(?![A-Za-z][A-Za-z0-9+.\\-]*:))[^\\s<>"]+$',
    examples: ['https://pinpoint.example/articles/back-pain/'],
  },
  media: {
    title: 'an address to load from',
    description: 'An address with https:, or one relative to this document.',
    type: 'string',
    format: 'iri-reference',
    pattern: '^(?:[Hh][Tt][Tt][Pp][Ss]?://|(?![A-Za-z][A-Za-z0-9+.\\-]*:))[^\\s<>"]+$',
    examples: ['https://content.example/images/back.webp'],
  },
  language: {
    title: 'a language tag',
    description: 'A BCP 47 tag.',
    type: 'string',
    pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
    examples: ['en-CA'],
  },
  date: {
    title: 'a date',
    description: 'ISO 8601: a day, a month, or a time with its offset from UTC.',
    type: 'string',
    pattern: '^\\d{4}-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+\\-]\\d\\d:\\d\\d))?)?$',
    examples: ['2026-11-23', '2026-11-23T09:00:00-07:00', '2026-11'],
  },
  mediaType: {
    title: 'a media type',
    description: 'A media type, as in "audio/mpeg".',
    type: 'string',
    pattern: '^[A-Za-z0-9]+/[A-Za-z0-9][A-Za-z0-9.+\\-]*(;.*)?$',
    examples: ['audio/mpeg'],
  },
};

/** The keys of every document but `version` and `id`, as its own schema has them. */
export const ofEveryDocument = {
  required: {
    version: {
      const: 1,
      description: 'The major version of the format.',
    },
    id: string('What the document is known by; its translations share it.'),
  },
  optional: {
    url: ref('link', 'The canonical page, where the attribution links to.'),
    inLanguage: ref('language', 'The language of the content.'),
    publisher: ref('publisher', 'Who publishes it.'),
    copyrightNotice: string('As in "© 2024 PinPoint Health. All Rights Reserved."'),
    translations: list(ref('translation'), 'The same in other languages.'),
  },
} satisfies { required: object; optional: object } & Record<
  'required' | 'optional',
  Partial<Record<keyof DocumentBase, Schema>>
>;
