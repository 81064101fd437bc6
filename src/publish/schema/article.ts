import type { Article, Citation, Related } from '../../content/article.js';
import { blockDefinitions } from './blocks.js';
import { list, object, ref, type Schema, string } from './object.js';
import { DIALECT, ofEveryDocument, SCHEMA_BASE, shared } from './shared.js';

const citation = object<Citation>('a source', {
  required: { text: ref('text', 'The source, as it is cited.') },
  optional: { url: ref('link', 'Where it can be read.') },
});

const related = object<Related>('a related article', {
  required: { headline: string('Its title.'), url: ref('link', 'Its page.') },
  optional: { src: ref('media', 'The address of its document.') },
});

const article = object<Article>('an article', {
  required: {
    ...ofEveryDocument.required,
    type: { const: 'article' },
    headline: string('The title.'),
    body: { ...list(ref('block'), 'The text, as a list of blocks.') },
  },
  optional: {
    ...ofEveryDocument.optional,
    description: ref('textOrBlocks', 'The intro, shown under the title.'),
    keywords: { ...list(string('A keyword.'), 'What it is about.'), uniqueItems: true },
    image: ref('image', 'The picture of the article.'),
    author: ref('people', 'Who wrote it.'),
    reviewedBy: ref('people', 'Who reviewed it.'),
    datePublished: ref('date', 'When it was published.'),
    dateModified: ref('date', 'When it was changed last.'),
    lastReviewed: ref('date', 'When it was reviewed last.'),
    nextReview: ref('date', 'When it has to be reviewed again.'),
    status: {
      enum: ['current', 'under-review', 'withdrawn'] satisfies Article['status'][],
      description: 'Withdrawn: only the notice and the link are shown.',
    },
    notice: ref('text', 'What readers are told where it is under review or withdrawn.'),
    disclaimer: ref('text', 'A note before the body.'),
    emergency: ref('text', 'What to do in an emergency, with the number to call.'),
    takeaways: list(ref('text'), 'What to remember.'),
    funding: ref('text', 'Who paid.'),
    citation: list(citation, 'The sources; "#ref-1" links to the first.'),
    related: list(related, 'What to read next.'),
  },
});

/** What an article has to be to be published. */
export const articleSchema: Schema = {
  $schema: DIALECT,
  $id: `${SCHEMA_BASE}article.schema.json`,
  ...article,
  description: 'An article of PinPoint widgets.',
  $defs: { ...shared, ...blockDefinitions },
};
