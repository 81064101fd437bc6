import type { AudioSource, Chapter, ChaptersFile, Episode, Transcript } from '../../content/episode.js';
import type { Broadcast, Weekday, WeeklyRule } from '../../content/schedule.js';
import type { CallIn, ListenLink, Live, Show } from '../../content/show.js';
import { blockDefinitions } from './blocks.js';
import { boolean, integer, list, object, ref, type Schema, string } from './object.js';
import { DIALECT, ofEveryDocument, SCHEMA_BASE, shared } from './shared.js';

const weekdays: readonly Weekday[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
];

const duration: Schema = {
  title: 'a duration',
  description: 'ISO 8601, or seconds.',
  type: ['string', 'number'],
  exclusiveMinimum: 0,
  pattern: '^P(?=.)(\\d+D)?(T(?=.)(\\d+(\\.\\d+)?H)?(\\d+(\\.\\d+)?M)?(\\d+(\\.\\d+)?S)?)?$',
  examples: ['PT1H2M3S'],
};

const weekly = object<WeeklyRule>('a weekly broadcast', {
  required: {
    byDay: { ...list({ enum: weekdays }, 'The days of the week.'), minItems: 1 },
    startTime: {
      type: 'string',
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$',
      title: 'a time of the day',
      examples: ['10:00'],
      description: 'On the clocks of the time zone of the show.',
    },
    duration: ref('duration', 'How long it lasts.'),
    scheduleTimezone: string('The IANA time zone, as in "America/Edmonton".'),
  },
  optional: { exceptDate: list(ref('day'), 'Days without a broadcast.') },
});

const single = object<Broadcast>('a single broadcast', {
  required: {
    startDate: ref('moment', 'When it begins.'),
    endDate: ref('moment', 'When it ends.'),
  },
  optional: {},
});

const live = object<Live>('a live stream', {
  required: { src: ref('media', 'The stream: mp3, or HLS.') },
  optional: {
    type: ref('mediaType'),
    status: {
      enum: ['pending', 'live', 'ended'] satisfies Live['status'][],
      description: 'Wins over the clock.',
    },
    url: ref('link', 'Where to listen if the stream fails.'),
  },
});

const callIn = object<CallIn>('how to call the show', {
  required: {
    telephone: {
      type: 'string',
      title: 'a telephone number as E.164 has it',
      pattern: '^\\+[1-9]\\d{6,14}$',
      examples: ['+18005550142'],
      description: 'The number with its country, without spaces.',
    },
  },
  optional: {
    label: string('The number as people read it.'),
    note: ref('text', 'What callers should know.'),
    whileOnAir: boolean('True where the lines are open only while the show is on air.'),
  },
});

const listenLink = object<ListenLink>('a link', {
  required: { label: string('Its words.'), href: ref('link', 'Where it leads.') },
  optional: {},
});

const audioSource = object<AudioSource>('a recording', {
  required: { src: ref('media', 'The address, used byte for byte.') },
  optional: { type: ref('mediaType', 'The media type, as in "audio/mpeg".'), size: integer(0, 'In bytes.') },
  alsoRequired: ['type'],
});

const seconds = (description: string): Schema => ({ type: 'number', minimum: 0, description });

const chapter = object<Chapter>('a chapter', {
  required: { startTime: seconds('In seconds.') },
  optional: {
    title: ref('text', 'What it is called.'),
    url: ref('link', 'What it is about.'),
    image: ref('image', 'A picture for its time.'),
    endTime: seconds('In seconds.'),
    toc: boolean('False where it is not listed.'),
  },
});

const chaptersFile = object<ChaptersFile>('a file of chapters', {
  required: { src: ref('media', 'The address of Podcasting 2.0 chapters.') },
  optional: {},
});

const transcript = object<Transcript>('a transcript', {
  required: { src: ref('media', 'The address of the transcript.') },
  optional: {
    type: ref('mediaType', 'text/vtt, application/x-subrip, application/json or text/plain.'),
    inLanguage: ref('language', 'The language that is spoken.'),
  },
  alsoRequired: ['type'],
});

const episode = object<Episode>('an episode', {
  required: {
    id: string('The GUID of the podcast; it never changes.'),
    name: string('The title.'),
    audio: { ...list(audioSource, 'Its recordings, the best first.'), minItems: 1 },
  },
  optional: {
    url: ref('link', 'Its page.'),
    description: ref('textOrBlocks', 'The notes.'),
    datePublished: ref('date', 'When it was published.'),
    duration: ref('duration', 'How long it lasts.'),
    image: ref('image', 'Its picture.'),
    episodeNumber: integer(0, 'Its number.'),
    seasonNumber: integer(0, 'The number of its season.'),
    guests: ref('people', 'Who was there.'),
    chapters: {
      ...chaptersFile,
      title: 'a list of chapters, or a file of them',
      type: ['object', 'array'],
      items: ref('chapter'),
      description: 'A list of chapters, or the address of a file of them.',
    },
    transcript: list(transcript, 'What is said.'),
    explicit: boolean('True where it is not for children.'),
  },
});

/** A single broadcast has `startDate`; a problem then speaks of that alone. */
const broadcast: Schema = {
  if: { type: 'object', required: ['startDate'] },
  then: ref('single'),
  else: ref('weekly'),
};

const show = object<Show>('a show', {
  required: {
    ...ofEveryDocument.required,
    type: { const: 'show' },
    name: string('The name.'),
    episodes: list(ref('episode'), 'Its episodes, newest first; may be empty.'),
  },
  optional: {
    ...ofEveryDocument.optional,
    tagline: string('As in "with Doctor Lou".'),
    description: ref('textOrBlocks', 'What it is about.'),
    image: ref('image', 'Its cover.'),
    host: ref('people', 'Who hosts it.'),
    schedule: {
      if: { type: 'array' },
      then: list(ref('broadcast')),
      else: ref('broadcast'),
      description: 'When it is on air.',
    },
    live: { ...live, description: 'The stream while it is on air.' },
    callIn,
    links: list(listenLink, 'Where else to listen.'),
    next: ref('media', 'The address of a document with older episodes.'),
  },
});

const moment: Schema = {
  title: 'a time with its offset from UTC',
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+\\-]\\d\\d:\\d\\d)$',
  examples: ['2026-12-24T19:00:00-07:00'],
};

const day: Schema = {
  title: 'a day',
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\d$',
  examples: ['2026-12-26'],
};

/** What a show has to be to be published. */
export const showSchema: Schema = {
  $schema: DIALECT,
  $id: `${SCHEMA_BASE}show.schema.json`,
  ...show,
  description: 'A show of PinPoint widgets, with its episodes.',
  $defs: {
    ...shared,
    ...blockDefinitions,
    duration,
    weekly,
    single,
    moment,
    day,
    broadcast,
    episode,
    chapter,
  },
};
