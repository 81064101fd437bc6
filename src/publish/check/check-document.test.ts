import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkDocument } from './check-document.js';

const now = new Date('2026-11-23T12:00:00Z');

const paragraph = { type: 'paragraph', text: 'Move a little, often.' };
const heading = { type: 'heading', text: 'How', level: 1, id: 'how' };
const picture = { src: 'back.webp', width: 4, height: 3, alt: 'A back.' };
const link = (href: string) => ({ type: 'paragraph', text: ['See ', { text: 'there', href }] });

/** All of an article that has nothing wrong, with what is given. */
const article = (more: object = {}): object => ({
  version: 1,
  type: 'article',
  id: 'a',
  headline: 'A',
  inLanguage: 'en-CA',
  body: [paragraph],
  ...more,
});

const body = (...blocks: readonly unknown[]) => article({ body: blocks });

const episode = {
  id: 'e',
  name: 'E',
  audio: [{ src: 'e.mp3', type: 'audio/mpeg' }],
  transcript: [{ src: 'e.vtt', type: 'text/vtt' }],
};
const weekly = {
  byDay: ['Saturday'],
  startTime: '10:00',
  duration: 'PT1H',
  scheduleTimezone: 'America/Edmonton',
};

const show = (more: object = {}): object => ({
  version: 1,
  type: 'show',
  id: 's',
  name: 'S',
  inLanguage: 'en-CA',
  episodes: [episode],
  ...more,
});

const item = { id: 'i', title: 'I', url: 'https://a.clinic/', content_text: 'I' };

const feed = (more: object = {}): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'F',
  language: 'en-CA',
  items: [item],
  ...more,
});

function said(document: unknown): readonly string[] {
  return checkDocument(JSON.stringify(document), 'a.json', { now }).map(
    ({ severity, message, hint }) => `${severity}: ${message}${hint ? ` – ${hint}` : ''}`,
  );
}

/** What is wrong, what is said of it, and the same as it should be. */
type Case = readonly [bad: object, says: RegExp, good: object];

const cases: Readonly<Record<string, readonly Case[]>> = {
  'the keys of a document': [
    [
      { ...article(), headline: undefined, headlin: 'A' },
      /^error: "headlin" is not a key of an article; did you mean "headline"\?$/,
      article(),
    ],
    [
      article({ colour: 'red' }),
      /^error: "colour" is not a key of an article – remove it; keys of your own begin with _ or x-$/,
      article({ _colour: 'red', 'x-a': null }),
    ],
    [
      article({ headline: undefined }),
      /^error: an article has to have "headline" – add it: the title$/,
      article(),
    ],
    [
      article({ type: undefined }),
      /^error: an article has to have "type" – add "type": "article"$/,
      article(),
    ],
    [article({ version: 2 }), /^error: "version" is 2 – write 1$/, article()],
    [
      article({ headline: ['A'] }),
      /^error: "headline" is \["A"\], not a text with words in it – write a text$/,
      article(),
    ],
    [article({ headline: ' ' }), /^error: "headline" is empty – fill it/, article()],
    [
      article({ description: null }),
      /^error: "description" is null – leave the key out/,
      article({ description: 'D' }),
    ],
    [
      article({ status: 'withdrawm', notice: 'N' }),
      /^error: "status" is "withdrawm"; did you mean "withdrawn"\? – write "current" or/,
      article({ status: 'withdrawn', notice: 'N' }),
    ],
    [
      article({ keywords: ['a', 'a'] }),
      /^error: "keywords" says something twice/,
      article({ keywords: ['a', 'b'] }),
    ],
    [
      article({ author: 'A. Sample' }),
      /^error: "author" is "A. Sample", not a person/,
      article({ author: [{ name: 'A. Sample' }] }),
    ],
    [
      article({ author: [{ nam: 'A' }] }),
      /^error: "nam" is not a key of a person; did you mean "name"\?$/,
      article({ author: { name: 'A' } }),
    ],
    [
      article({ url: 'javascript:alert(1)' }),
      /^error: "url" is "javascript:alert\(1\)", which is not an address to link to/,
      article({ url: '../a/' }),
    ],
    [
      article({ image: { ...picture, src: 'data:image/png,' } }),
      /^error: "src" is "data:image\/png,", which is not an address to load from/,
      article({ image: picture }),
    ],
    [
      article({ inLanguage: 'English, of course' }),
      /^error: "inLanguage" is .* not a language tag – write it like "en-CA"$/,
      article(),
    ],
    [
      article({ datePublished: '23.11.2026' }),
      /^error: "datePublished" is "23.11.2026", which is not a date – write it like "2026-11-23"$/,
      article({ datePublished: '2026-11-23' }),
    ],
    [
      article({ datePublished: '2026-11-23T09:00' }),
      /not a date/,
      article({ datePublished: '2026-11-23T09:00Z' }),
    ],
  ],
  'blocks and texts': [
    [
      body({ type: 'paragraf', text: 'a' }),
      /^error: "paragraf" is not a type of block; did you mean "paragraph"\?$/,
      body(paragraph),
    ],
    [body({ text: 'a' }), /^error: a block has to have "type" – add it: paragraph, /, body(paragraph)],
    [body('a'), /^error: "body", number 1 is "a", not a block/, body(paragraph)],
    [body({ type: 'paragraph', text: '' }), /^error: "text" is empty/, body(paragraph)],
    [
      body({ type: 'paragraph', text: [{ text: 'a', strong: 'yes' }] }),
      /^error: "strong" is "yes", not true or false/,
      body({ type: 'paragraph', text: [{ text: 'a', strong: true }] }),
    ],
    [body({ ...heading, level: 5 }), /^error: "level" is 5 – it may be 1 to 4$/, body(heading)],
    [
      body({ ...heading, level: '1' }),
      /^error: "level" is "1", not a whole number – write 1 without quotes$/,
      body(heading),
    ],
    [
      body({ type: 'list', items: [] }),
      /^error: "items" is empty/,
      body({ type: 'list', items: ['a', [paragraph]] }),
    ],
    [
      body({ type: 'list', items: [[paragraph, { type: 'paragraf' }]] }),
      /"paragraf" is not a type of block/,
      body({ type: 'list', items: [[paragraph]] }),
    ],
    [
      body({ type: 'callout', tone: 'tpi', body: [paragraph] }),
      /"tone" is "tpi"; did you mean "tip"\?/,
      body({ type: 'callout', tone: 'tip', body: [paragraph] }),
    ],
    [
      body({ type: 'steps', items: [{}] }),
      /^error: "items", number 1 is empty/,
      body({ type: 'steps', items: [{ title: 'a' }] }),
    ],
    [
      body({ type: 'table', rows: ['a'] }),
      /^error: "rows", number 1 is "a", not a list/,
      body({ type: 'table', rows: [['a', '']] }),
    ],
  ],
  pictures: [
    [
      body({ type: 'image', ...picture, alt: null }),
      /^error: the picture has no alt text – say what it shows/,
      body({ type: 'image', ...picture, alt: '' }),
    ],
    [
      body({ type: 'image', ...picture, alt: undefined }),
      /^error: a picture has to have "alt" – add it: what the picture says/,
      body({ type: 'image', ...picture }),
    ],
    [
      article({ image: { ...picture, alt: 'IMG_1234.jpg' } }),
      /^warning: "IMG_1234.jpg" is the name of a file/,
      article({ image: picture }),
    ],
    [
      article({ image: { ...picture, width: undefined } }),
      /^warning: the picture does not say its size/,
      article({ image: picture }),
    ],
  ],
  'films and sounds': [
    [
      body({ type: 'video', src: 'a.mp4', title: 'A', width: 4, height: 3 }),
      /^warning: the film has no captions/,
      body({ type: 'video', src: 'a.mp4', title: 'A', width: 4, height: 3, captions: [{ src: 'a.vtt' }] }),
    ],
    [
      body({ type: 'audio', src: 'a.mp3' }),
      /^warning: the sound has no title/,
      body({ type: 'audio', src: 'a.mp3', title: 'A' }),
    ],
    [
      body({ type: 'audio', src: 'http://a.clinic/a.mp3', title: 'A' }),
      /^error: http:\/\/a.clinic\/a.mp3 is not secure/,
      body({ type: 'audio', src: 'https://a.clinic/a.mp3', title: 'A' }, link('http://a.clinic/')),
    ],
  ],
  'places in the article': [
    [body(heading, heading), /^error: the id "how" stands twice/, body(heading, { ...heading, id: 'why' })],
    [body({ ...heading, id: 'ref-1' }), /^error: the id "ref-1" is that of a source/, body(heading)],
    [
      body(heading, link('#hwo')),
      /^error: "#hwo" leads nowhere – no heading has the id "hwo": there are how$/,
      body(heading, link('#how')),
    ],
    [
      body(link('#ref-1')),
      /^error: "#ref-1" leads nowhere – there is no source/,
      article({ body: [link('#ref-1')], citation: [{ text: 'WHO' }] }),
    ],
    [
      article({ body: [link('#ref-2')], citation: [{ text: 'WHO' }] }),
      /^error: "#ref-2" leads nowhere – there are 1 sources/,
      article({ body: [link('#ref-1')], citation: [{ text: 'WHO' }] }),
    ],
    [
      article({ url: 'https://a.clinic/a/', body: [link('https://a.clinic/a/#how')] }),
      /^error: "#how" leads nowhere/,
      article({
        url: 'https://a.clinic/a/',
        body: [heading, link('https://a.clinic/a/#how'), link('https://a.clinic/b/#c')],
      }),
    ],
    [
      body(heading, { ...heading, id: 'x', level: 3 }),
      /^warning: a heading of level 3 follows one of level 1 – make it 2/,
      body(heading, { ...heading, id: 'x', level: 2 }, { ...heading, id: 'y' }),
    ],
    [
      body({ ...heading, level: 2 }),
      /^warning: the first heading is of level 2 – make it 1/,
      body({ ...heading, level: undefined }),
    ],
  ],
  dates: [
    [
      article({ datePublished: '2026-02-29' }),
      /^error: there is no 2026-02-29/,
      article({ datePublished: '2024-02-29' }),
    ],
    [
      article({ datePublished: '2026-13' }),
      /^error: there is no 2026-13/,
      article({ datePublished: '2026-11' }),
    ],
    [
      article({ datePublished: '2026-11-23T25:00Z' }),
      /^error: there is no 2026-11-23T25:00Z/,
      article({ datePublished: '2026-11-23T00:00Z' }),
    ],
    [
      article({ dateModified: '2027-01-01' }),
      /^warning: "dateModified" is 2027-01-01, which is to come/,
      article({ dateModified: '2026-11-23' }),
    ],
    [
      article({ datePublished: '2026-02-02', dateModified: '2026-02-01' }),
      /^warning: it was changed on 2026-02-01, before it was published/,
      article({ datePublished: '2026-02', dateModified: '2026-02-01' }),
    ],
    [
      article({ dateModified: '2026-02-01', lastReviewed: '2026-02-02' }),
      /^warning: it was reviewed on 2026-02-02, after it was changed last/,
      article({ dateModified: '2026-02-02T08:00Z', lastReviewed: '2026-02-02' }),
    ],
    [
      article({ lastReviewed: '2026-11-23', nextReview: '2026-11-23' }),
      /^warning: the next review, 2026-11-23, is not after the last/,
      article({ lastReviewed: '2026-11-01', nextReview: '2027-11-01' }),
    ],
    [
      article({ nextReview: '2026-11-22' }),
      /^warning: the review of 2026-11-22 is due/,
      article({ nextReview: '2026-11-23' }),
    ],
  ],
  wording: [
    [
      body({ type: 'paragraph', text: 'Move a <b>little</b>.' }),
      /^warning: there is HTML in it, <b>/,
      body({ type: 'paragraph', text: 'If a < b and b > c, AT&T' }),
    ],
    [
      article({ headline: 'Back&nbsp;pain' }),
      /^warning: there is HTML in it, &nbsp;/,
      article({ headline: 'Back pain & more' }),
    ],
    [article({ inLanguage: undefined }), /^warning: it does not say its language/, article()],
    [
      article({ translations: [{ inLanguage: 'en-CA', src: 'b.json' }] }),
      /^error: en-CA is its own language/,
      article({ translations: [{ inLanguage: 'fr-CA', src: 'b.json' }] }),
    ],
    [
      article({ status: 'withdrawn' }),
      /^warning: it is withdrawn, and does not say why/,
      article({ status: 'withdrawn', notice: 'We were wrong.' }),
    ],
  ],
  'a show': [
    [
      show({ episodes: [episode, episode] }),
      /^error: the id "e" stands twice/,
      show({ episodes: [episode, { ...episode, id: 'f' }] }),
    ],
    [show({ episodes: [{ ...episode, transcript: undefined }] }), /^warning: "E" has no transcript/, show()],
    [show({ episodes: [{ ...episode, audio: [] }] }), /^error: "audio" is empty/, show({ episodes: [] })],
    [
      show({ episodes: [{ ...episode, audio: [{ src: 'e.mp3' }] }] }),
      /^error: a recording has to have "type"/,
      show(),
    ],
    [
      show({ episodes: [{ ...episode, duration: '1 hour' }] }),
      /^error: "duration" is "1 hour", which is not a duration – write it like "PT1H2M3S"/,
      show({ episodes: [{ ...episode, duration: 'PT1H' }] }),
    ],
    [
      show({
        episodes: [
          {
            ...episode,
            chapters: [
              { startTime: 9, title: 'A' },
              { startTime: 3, title: 'B' },
            ],
          },
        ],
      }),
      /^warning: the chapter does not start after/,
      show({
        episodes: [
          {
            ...episode,
            chapters: [
              { startTime: 3, title: 'A' },
              { startTime: 9, title: 'B' },
            ],
          },
        ],
      }),
    ],
    [
      show({ episodes: [{ ...episode, duration: 5, chapters: [{ startTime: 9, title: 'A' }] }] }),
      /^error: the chapter starts after the end/,
      show({ episodes: [{ ...episode, duration: 10, chapters: [{ startTime: 9, title: 'A' }] }] }),
    ],
    [
      show({ schedule: { ...weekly, byDay: ['Caturday'] } }),
      /^error: "byDay", number 1 is "Caturday"; did you mean "Saturday"\?/,
      show({ schedule: weekly }),
    ],
    [
      show({ schedule: { ...weekly, scheduleTimezone: 'Mars/Olympus' } }),
      /^error: there is no time zone "Mars\/Olympus"/,
      show({ schedule: [weekly, weekly] }),
    ],
    [
      show({ schedule: [{ ...weekly, startTime: '25:00' }] }),
      /^error: "startTime" is "25:00", which is not a time of the day/,
      show({ schedule: [weekly] }),
    ],
    [
      show({ schedule: { startDate: '2026-12-24T19:00:00Z', endDate: '2026-12-24T18:00:00Z' } }),
      /^error: the broadcast ends before it begins/,
      show({ schedule: { startDate: '2026-12-24T19:00:00Z', endDate: '2026-12-24T20:00:00Z' } }),
    ],
    [
      show({ schedule: { startDate: '2026-12-24T19:00:00', endDate: '2026-12-24T20:00:00Z' } }),
      /^error: "startDate" is .* not a time with its offset/,
      show({ schedule: weekly }),
    ],
    [
      show({ callIn: { telephone: '1-800-555-0142' } }),
      /^error: "telephone" is .* write it like "\+18005550142"$/,
      show({ callIn: { telephone: '+18005550142' } }),
    ],
    [
      show({ live: { src: 'a.m3u8', status: 'on' } }),
      /^error: "status" is "on" – write "pending" or/,
      show({ live: { src: 'a.m3u8', status: 'live' } }),
    ],
  ],
  'a list of tips': [
    [
      feed({ items: [item, item] }),
      /^error: the id "i" stands twice/,
      feed({ items: [item, { ...item, id: 'j' }] }),
    ],
    [feed({ items: [{ ...item, id: 1 }] }), /^error: "id" is 1, not a text/, feed()],
    [
      feed({ items: [{ ...item, content_text: undefined }] }),
      /^error: "items", number 1 has neither "content_text" nor/,
      feed({ items: [{ ...item, content_text: undefined, content_html: '<p>I</p>' }] }),
    ],
    [
      feed({ items: [{ ...item, url: undefined }] }),
      /^warning: the item leads nowhere/,
      feed({ items: [{ ...item, url: undefined, _pinpoint: { src: 'i.json' } }] }),
    ],
    [
      feed({ items: [{ ...item, date_published: '2026-11-23' }] }),
      /^error: "date_published" is .* not a time with its offset/,
      feed({ items: [{ ...item, date_published: '2026-11-23T09:00:00-07:00' }] }),
    ],
    [feed({ titel: 'F' }), /^error: "titel" is not a key of a list of tips; did you mean "title"\?$/, feed()],
    [feed({ language: undefined }), /^warning: it does not say its language/, feed()],
  ],
};

for (const [subject, of] of Object.entries(cases))
  describe(`of ${subject}, checkDocument`, () => {
    for (const [bad, says, good] of of)
      it(`says ${says.source.replace(/\\/g, '')}`, () => {
        const messages = said(bad);
        assert.equal(messages.length, 1, messages.join('\n'));
        assert.match(messages[0]!, says);
        assert.deepEqual(said(good), []);
      });
  });

describe('checkDocument', () => {
  it('names file, line and column, of a key by its name', () => {
    const text = JSON.stringify(body({ ...heading, levl: 2 }, { ...heading, level: 9 }), null, 2);
    assert.deepEqual(
      checkDocument(text, 'articles/a.json').map(({ file, line, column }) => [file, line, column]),
      [
        ['articles/a.json', 13, 7],
        ['articles/a.json', 18, 16],
        ['articles/a.json', 19, 13],
      ],
    );
  });

  it('says nothing about what is past where it is not told the date', () => {
    assert.deepEqual(checkDocument(JSON.stringify(article({ nextReview: '2020-01-01' })), 'a.json'), []);
  });

  it('refuses what is no document, and more than 2 MB', () => {
    for (const nothing of [null, [], 'a', 3, {}, { type: 'recipe' }])
      assert.match(
        said(nothing).join(),
        /^error: this is neither an article, nor a show, nor a list of tips/,
      );
    assert.match(
      said(article({ _more: 'x'.repeat(2_000_000) })).join(),
      /^error: it has 2.0 MB, and readers take 2 MB/,
    );
  });

  it('speaks of each mistake of many, and of each once', () => {
    const messages = said(article({ headlin: 'A', imag: picture, body: [{ type: 'heading', levl: 1 }] }));
    assert.equal(messages.length, 4, messages.join('\n'));
  });

  it('throws nothing, whatever a document says where', () => {
    const odd = [
      null,
      3,
      'a',
      true,
      [],
      {},
      [[]],
      [{}],
      [null],
      { type: 'x' },
      { src: 3 },
      [{ type: 'heading', id: 3 }],
    ];
    for (const document of [article(), show(), feed()])
      for (const key of [
        ...Object.keys(document),
        'citation',
        'schedule',
        'translations',
        'image',
        'url',
        'nextReview',
      ])
        for (const value of odd)
          checkDocument(JSON.stringify({ ...document, [key]: value }), 'a.json', { now });
  });
});
