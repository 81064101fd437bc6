import type { Feed, Tip } from '../../content/feed.js';
import { boolean, integer, list, object, ref, type Schema, string } from './object.js';
import { DIALECT, SCHEMA_BASE, shared } from './shared.js';

/** An author, as JSON Feed has it. */
interface FeedAuthor {
  readonly name?: string;
  readonly url?: string;
  readonly avatar?: string;
}

/** What else JSON Feed 1.1 knows of an item; the widgets do without. */
interface ItemOfJsonFeed extends Tip {
  readonly external_url?: string;
  readonly content_html?: string;
  readonly content_text?: string;
  readonly banner_image?: string;
  readonly date_modified?: string;
  readonly authors?: readonly FeedAuthor[];
  readonly attachments?: readonly Attachment[];
}

interface Attachment {
  readonly url: string;
  readonly mime_type: string;
  readonly title?: string;
  readonly size_in_bytes?: number;
  readonly duration_in_seconds?: number;
}

/** What else JSON Feed 1.1 knows of a feed. `inLanguage` is what our other documents call `language`. */
interface JsonFeed extends Omit<Feed, 'inLanguage'> {
  readonly home_page_url?: string;
  readonly feed_url?: string;
  readonly description?: string;
  readonly user_comment?: string;
  readonly icon?: string;
  readonly favicon?: string;
  readonly authors?: readonly FeedAuthor[];
  readonly expired?: boolean;
  readonly hubs?: readonly Hub[];
}

interface Hub {
  readonly type: string;
  readonly url: string;
}

const author = object<FeedAuthor>('an author', {
  required: {},
  optional: {
    name: string('The name.'),
    url: ref('link', 'A page about them.'),
    avatar: ref('media', 'A picture of them.'),
  },
});

const attachment = object<Attachment>('an attachment', {
  required: { url: ref('media'), mime_type: ref('mediaType') },
  optional: {
    title: string('What it is called.'),
    size_in_bytes: integer(0, 'In bytes.'),
    duration_in_seconds: { type: 'number', minimum: 0, description: 'In seconds.' },
  },
});

const hub = object<Hub>('a hub', {
  required: { type: string('The protocol.'), url: ref('link') },
  optional: {},
});

const pinpoint = object<NonNullable<Tip['_pinpoint']>>("PinPoint's extension", {
  required: { src: ref('media', 'The document of the tip, relative to this one.') },
  optional: {},
});

const item: Schema = {
  ...object<ItemOfJsonFeed>('an item', {
    required: { id: string('What the item is known by; it never changes.') },
    optional: {
      url: ref('link', 'The page of the tip.'),
      title: string('The title.'),
      summary: string('A sentence or two.'),
      image: ref('media', 'The address of its picture.'),
      date_published: ref('moment', 'When it was published.'),
      tags: list(string('A keyword.'), 'Keywords.'),
      language: ref('language', 'The language of the item.'),
      _pinpoint: pinpoint,
      external_url: ref('link', 'A page elsewhere that the item is about.'),
      content_html: string('The content, as HTML.'),
      content_text: string('The content, as text.'),
      banner_image: ref('media', 'The address of a picture for its top.'),
      date_modified: ref('moment', 'When it was changed.'),
      authors: list(author, 'Who wrote it.'),
      attachments: list(attachment, 'Recordings, for example.'),
    },
  }),
  // JSON Feed asks for one of them; readers other than the widgets show nothing without.
  anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
};

const feed = object<JsonFeed>('a list of tips', {
  required: {
    version: {
      enum: ['https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1'],
      description: 'The version of JSON Feed.',
    },
    items: list(ref('item'), 'The tips.'),
  },
  optional: {
    title: string('What the list is called.'),
    language: ref('language', 'The language of the list.'),
    next_url: ref('media', 'The address of the next page of the list.'),
    home_page_url: ref('link', 'The page that the list belongs to.'),
    feed_url: ref('media', 'The address of this document.'),
    description: string('What the list is about.'),
    user_comment: string('What people are told who open the document itself.'),
    icon: ref('media', 'A square picture.'),
    favicon: ref('media', 'A small square picture.'),
    authors: list(author, 'Who writes it.'),
    expired: boolean('True where no new items will come.'),
    hubs: list(hub, 'Where to be told of new items.'),
  },
  alsoRequired: ['title'],
});

const moment: Schema = {
  title: 'a time with its offset from UTC',
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+\\-]\\d\\d:\\d\\d)$',
  examples: ['2026-11-23T09:00:00-07:00'],
};

/** What a list of tips has to be to be published: JSON Feed 1.1, with PinPoint's extension. */
export const feedSchema: Schema = {
  $schema: DIALECT,
  $id: `${SCHEMA_BASE}feed.schema.json`,
  ...feed,
  description: 'A list of tips of PinPoint widgets: a JSON Feed 1.1.',
  $defs: {
    ...Object.fromEntries(
      ['link', 'media', 'language', 'mediaType'].map((name) => [name, shared[name] ?? {}]),
    ),
    moment,
    item,
  },
};
