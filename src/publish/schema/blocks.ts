import type {
  Audio,
  Block,
  Callout,
  Divider,
  Faq,
  Figure,
  Heading,
  List,
  Paragraph,
  Question,
  Quote,
  Step,
  Steps,
  Table,
  Video,
} from '../../content/block.js';
import type { Captions, Image } from '../../content/media.js';
import { boolean, integer, list, object, ref, type Schema, string } from './object.js';
import { shared } from './shared.js';

const step = object<Step>('a step', {
  required: {},
  optional: {
    title: ref('text', 'What the step is called.'),
    body: ref('blocks', 'What to do.'),
    image: ref('image', 'What it looks like.'),
  },
});

const question = object<Question>('a question', {
  required: { question: ref('text', 'What is asked.'), answer: ref('blocks', 'What is answered.') },
  optional: {},
});

const captions = object<Captions>('a file of captions', {
  required: { src: ref('media', 'The address of a WebVTT file.') },
  optional: {
    inLanguage: ref('language', 'The language of the captions.'),
    label: string('What the choice is called, as in "English".'),
  },
});

const type = (name: Block['type']): Schema => ({ const: name });
const encodingFormat = ref('mediaType', 'The media type; "type" names the block.');
const picture = shared['image']?.['properties'] as Record<keyof Image, Schema>;

/** One schema for each type of block: the compiler refuses this where a type has none. */
export const blockSchemas: Readonly<Record<Block['type'], Schema>> = {
  paragraph: object<Paragraph>('a paragraph', {
    required: { type: type('paragraph'), text: ref('text', 'Its words.') },
    optional: {},
  }),
  heading: object<Heading>('a heading', {
    required: { type: type('heading'), text: ref('text', 'Its words.') },
    optional: {
      level: integer(1, 'Below the title: 1 is right under it.', 4),
      id: { ...string('What "#id" links to.'), pattern: '^\\S+$', title: 'an id without spaces' },
    },
  }),
  list: object<List>('a list', {
    required: {
      type: type('list'),
      items: { ...list(ref('textOrBlocks'), 'Each a text, or a list of blocks.'), minItems: 1 },
    },
    optional: {
      ordered: boolean('True for a numbered list.'),
      start: integer(0, 'The first number of a numbered list.'),
    },
  }),
  image: object<Figure>('a picture', {
    required: { type: type('image'), src: picture.src, alt: picture.alt },
    optional: {
      srcset: picture.srcset,
      width: picture.width,
      height: picture.height,
      caption: picture.caption,
      credit: picture.credit,
    },
  }),
  quote: object<Quote>('a quote', {
    required: { type: type('quote'), text: ref('text', 'What is quoted.') },
    optional: { cite: ref('text', 'Who or what is quoted.') },
  }),
  callout: object<Callout>('a callout', {
    required: { type: type('callout'), body: ref('blocks', 'What it says.') },
    optional: {
      tone: {
        enum: ['note', 'tip', 'warning', 'emergency'] satisfies Callout['tone'][],
        description: 'How much it matters.',
      },
      title: ref('text', 'What it is called.'),
    },
  }),
  table: object<Table>('a table', {
    required: {
      type: type('table'),
      rows: list(list(ref('cell')), 'Each row is a list of cells.'),
    },
    optional: {
      caption: ref('text', 'What the table shows.'),
      head: list(ref('cell'), 'The headers of the columns.'),
      rowHeaders: boolean('True where the first cell of each row is its header.'),
    },
  }),
  steps: object<Steps>('a list of steps', {
    required: { type: type('steps'), items: { ...list({ ...step, minProperties: 1 }), minItems: 1 } },
    optional: {},
  }),
  faq: object<Faq>('a list of questions', {
    required: { type: type('faq'), items: { ...list(question), minItems: 1 } },
    optional: {},
  }),
  video: object<Video>('a video', {
    required: { type: type('video'), src: ref('media', 'The address of the video.') },
    optional: {
      encodingFormat,
      poster: ref('media', 'A picture of it, shown before it plays.'),
      captions: list(captions, 'What is said, for those who do not hear it.'),
      title: ref('text', 'What it shows.'),
      width: integer(1, 'In pixels.'),
      height: integer(1, 'In pixels.'),
    },
  }),
  audio: object<Audio>('a sound', {
    required: { type: type('audio'), src: ref('media', 'The address of the sound.') },
    optional: { encodingFormat, title: ref('text', 'What it is.') },
  }),
  divider: object<Divider>('a divider', { required: { type: type('divider') }, optional: {} }),
};

/** The names of the definition of a type of block. */
const nameOf = (block: string) => `${block}Block`;

/** Blocks, for the `$defs` of a document that has some. */
export const blockDefinitions: Readonly<Record<string, Schema>> = {
  block: {
    title: 'a block',
    description: 'A piece of the text.',
    type: 'object',
    required: ['type'],
    // Validators that know it report the one type that was meant; others pass over it.
    discriminator: { propertyName: 'type' },
    oneOf: Object.keys(blockSchemas).map((name) => ref(nameOf(name))),
  },
  blocks: list(ref('block')),
  textOrBlocks: {
    description: 'A text, or a list of blocks.',
    if: { type: 'array', contains: { type: 'object', required: ['type'] } },
    then: ref('blocks'),
    else: ref('text'),
  },
  cell: { ...shared['text'], minLength: 0, minItems: 0, title: 'a cell of a table' },
  ...Object.fromEntries(Object.entries(blockSchemas).map(([name, schema]) => [nameOf(name), schema])),
};
