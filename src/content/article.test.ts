import { expect } from '@open-wc/testing';
import { type Article, decodeArticle } from './article.js';

const url = 'https://content.example/articles/a.json';
const required = { id: 'a', headline: 'A', body: [{ type: 'paragraph', text: 'a' }] };
const picture = { src: 'https://content.example/images/a.webp', alt: 'A back.' };
const javascript = 'javascript:alert(1)';

function read(keys: object): { article: Article; paths: string[] } {
  const { document, problems } = decodeArticle({ ...required, ...keys }, url);
  return { article: document, paths: problems.map(({ path }) => path) };
}

/** Reads some keys: those of the result are as expected, those expected to be `undefined` are absent. */
function expectRead(keys: object, expected: object, ...paths: string[]): void {
  const { article, paths: noted } = read(keys);
  const name = JSON.stringify(keys);
  for (const [key, value] of Object.entries(expected)) {
    expect((article as unknown as Record<string, unknown>)[key], name).to.deep.equal(value);
  }
  expect(noted, name).to.deep.equal(paths);
}

describe('decodeArticle', () => {
  it('keeps every key of the format', () => {
    const whole = {
      ...required,
      version: 1,
      type: 'article',
      url: 'https://pinpoint.example/a/',
      inLanguage: 'en-CA',
      description: ['It is ', { text: 'short', em: true }],
      keywords: ['Back pain', 'Exercise'],
      image: {
        ...picture,
        srcset: `${picture.src} 640w`,
        width: 1280,
        height: 720,
        caption: ['c'],
        credit: 'd',
      },
      author: [{ name: 'A. Sample', jobTitle: 'Author', url: 'https://a.example/', image: picture }],
      reviewedBy: [{ name: 'B. Sample' }, { name: 'C. Sample' }],
      datePublished: '2026-10-05',
      dateModified: '2026-11-16T09:00:00-07:00',
      lastReviewed: '2026-11',
      nextReview: '2027-11-16',
      status: 'under-review',
      notice: 'n',
      disclaimer: 'First talk to your doctor.',
      emergency: ['Call ', { text: '911', href: 'tel:911' }],
      takeaways: ['Move.', [{ text: 'Often.', strong: true }]],
      funding: 'f',
      citation: [
        { text: ['WHO. ', { text: 'Low back pain', em: true }], url: 'https://who.example/' },
        { text: 'c' },
      ],
      related: [{ headline: 'B', url: 'https://pinpoint.example/b/', src: 'https://content.example/b.json' }],
      publisher: { name: 'PinPoint Health' },
      copyrightNotice: '© 2024 PinPoint Health. All Rights Reserved.',
      translations: [{ inLanguage: 'fr-CA', src: 'https://content.example/fr/a.json' }],
    };
    expectRead(whole, whole);
    expect(Object.keys(read(whole).article)).to.have.members(Object.keys(whole));
  });

  it('needs no more than an id, a headline and a body', () => {
    expect(read({}).article).to.deep.equal({ ...required, version: 1, type: 'article' });
  });

  it('has no key for what is empty', () => {
    const empty = {
      description: '',
      notice: [],
      disclaimer: ' ',
      emergency: [''],
      funding: '',
      url: '',
      copyrightNotice: '',
    };
    expect(read(empty)).to.deep.equal(read({}));
  });

  it('reads a description as text, or as blocks', () => {
    const blocks = [{ type: 'paragraph', text: 'a' }, { type: 'divider' }];
    expectRead({ description: 'a' }, { description: 'a' });
    expectRead({ description: ['a', 'b'] }, { description: ['a', 'b'] });
    expectRead({ description: { text: 'a' } }, { description: [{ text: 'a' }] });
    expectRead({ description: blocks }, { description: blocks });
    expectRead({ description: blocks[0] }, { description: [blocks[0]] });
    expectRead({ description: ['a', blocks[1]] }, { description: blocks });
    expectRead(
      { description: [{ text: 'a', href: javascript }] },
      { description: [{ text: 'a' }] },
      'description[0].href',
    );
  });

  it('has no description where none of its blocks can be used', () => {
    expectRead({ description: [{ type: 'poll' }] }, { description: undefined }, 'description[0].type');
  });

  it('reads single values where the format has lists', () => {
    expectRead({ keywords: 'Sleep' }, { keywords: ['Sleep'] });
    expectRead({ takeaways: 'Move.' }, { takeaways: ['Move.'] });
    expectRead({ takeaways: { text: 'Move.' } }, { takeaways: [[{ text: 'Move.' }]] });
    expectRead({ author: { name: 'A' } }, { author: [{ name: 'A' }] });
    expectRead({ citation: { text: 'c' } }, { citation: [{ text: 'c' }] });
    expectRead(
      { related: { headline: 'B', url: 'https://b.example/' } },
      { related: [{ headline: 'B', url: 'https://b.example/' }] },
    );
  });

  it('reads a bare name as a person, and a bare string as a source', () => {
    expectRead({ author: 'A' }, { author: [{ name: 'A' }] });
    expectRead({ reviewedBy: ['A', { name: 'B' }] }, { reviewedBy: [{ name: 'A' }, { name: 'B' }] });
    expectRead({ citation: ['c'] }, { citation: [{ text: 'c' }] });
  });

  it('keeps the neighbours of a bad person', () => {
    const people = [
      'A',
      {},
      null,
      '',
      { name: 'B', url: javascript, image: { src: 'data:,x', alt: '' } },
      5,
      { name: 'C' },
    ];
    expectRead(
      { author: people },
      { author: [{ name: 'A' }, { name: 'B' }, { name: 'C' }] },
      'author[1].name',
      'author[2]',
      'author[3].name',
      'author[4].url',
      'author[4].image.src',
      'author[4].image.src',
      'author[5]',
    );
  });

  it('keeps the neighbours of a bad source', () => {
    const sources = ['a', { url: 'https://a.example/' }, { text: 'b', url: javascript }, null, 'c'];
    expectRead(
      { citation: sources },
      { citation: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] },
      'citation[1].text',
      'citation[2].url',
      'citation[3]',
    );
  });

  it('keeps the neighbours of a bad related article, key point or keyword', () => {
    const good = { headline: 'B', url: 'https://b.example/' };
    expectRead(
      { related: [good, { headline: 'C' }, { ...good, src: javascript }, { ...good, url: javascript }] },
      { related: [good, good] },
      'related[1].url',
      'related[2].src',
      'related[3].url',
      'related[3].url',
    );
    expectRead({ takeaways: ['a', {}, 'b', ''] }, { takeaways: ['a', 'b'] }, 'takeaways[1].text');
    expectRead({ keywords: ['a', {}, 5, ''] }, { keywords: ['a', '5'] }, 'keywords[1]');
  });

  it('keeps the neighbours of a bad block, however deep', () => {
    const list = { type: 'list', items: [[{ type: 'callout', body: [{ type: 'quote' }, 'kept'] }]] };
    const { article, paths } = read({ body: [{ type: 'poll' }, list, null, 'kept'] });
    expect(article.body).to.deep.equal([
      { type: 'list', items: [[{ type: 'callout', body: [{ type: 'paragraph', text: 'kept' }] }]] },
      { type: 'paragraph', text: 'kept' },
    ]);
    expect(paths).to.deep.equal(['body[0].type', 'body[1].items[0][0].body[0].text', 'body[2]']);
  });

  it('loses a key that can’t be used, and nothing else', () => {
    expectRead({ url: javascript }, { url: undefined }, 'url');
    expectRead(
      { notice: {}, status: 'withdrawn' },
      { notice: undefined, status: 'withdrawn' },
      'notice.text',
    );
    expectRead({ publisher: { url: 'https://a.example/' } }, { publisher: undefined }, 'publisher.name');
    expectRead({ copyrightNotice: {} }, { copyrightNotice: undefined }, 'copyrightNotice');
  });

  it('keeps every status', () => {
    for (const status of ['current', 'under-review', 'withdrawn']) expectRead({ status }, { status });
    expectRead({ status: ' withdrawn\n' }, { status: 'withdrawn' });
  });

  it('keeps dates as they are written', () => {
    const dates = [
      ...['2026-11-16', '2026-11', '2026-11-16T09:00', '2026-11-16T09:00Z', '2026-11-16T09:00:00.5+02:00'],
      '2026-11-16 09:00',
    ];
    for (const key of ['datePublished', 'dateModified', 'lastReviewed', 'nextReview']) {
      for (const date of dates) expectRead({ [key]: date }, { [key]: date });
    }
  });

  it('drops what is no date', () => {
    const none = [
      '',
      'today',
      '16/11/2026',
      'Nov 16, 2026',
      '2026',
      '2026-1-1',
      '2026-29-11',
      '2026-11-49',
      '20261116',
    ];
    for (const value of [
      ...none,
      '2026-11-16T',
      '2026-11-16Z',
      1_794_000_000,
      true,
      {},
      [],
      ['2026-11', '2026-12'],
    ]) {
      expectRead({ datePublished: value }, { datePublished: undefined }, 'datePublished');
    }
  });
});

describe('an image', () => {
  it('may be its address: then it says nothing', () => {
    for (const image of ['../images/a.webp', picture.src, ['../images/a.webp']]) {
      expectRead({ image }, { image: { src: picture.src, alt: '' } });
    }
  });

  it('keeps its place without words, and says that they are missing', () => {
    const silent = { image: { ...picture, alt: '' } };
    expectRead(silent, silent);
    expectRead({ image: { src: picture.src } }, silent, 'image.alt');
    expectRead({ image: { ...picture, alt: null } }, silent, 'image.alt');
    expectRead({ image: { ...picture, alt: {} } }, silent, 'image.alt');
  });

  it('has words that are strings', () => {
    expectRead({ image: { ...picture, alt: ' A back. ' } }, { image: picture });
    expectRead({ image: { ...picture, alt: ['A back.'] } }, { image: picture });
    expectRead({ image: { ...picture, alt: 42 } }, { image: { ...picture, alt: '42' } });
  });

  it('is dropped where it may not be loaded', () => {
    for (const src of [javascript, 'data:image/png;base64,AAAA', 'mailto:a@a.example', {}]) {
      expectRead({ image: { ...picture, src } }, { image: undefined }, 'image.src', 'image.src');
    }
    expectRead({ image: '' }, { image: undefined }, 'image.src');
  });

  it('loses a size or a set that can’t be used, and nothing else', () => {
    expectRead(
      { image: { ...picture, width: '1280', height: 'auto' } },
      { image: { ...picture, width: 1280 } },
      'image.height',
    );
    expectRead(
      { image: { ...picture, width: -1, height: NaN } },
      { image: picture },
      'image.width',
      'image.height',
    );
    expectRead({ image: { ...picture, srcset: `${javascript} 2x` } }, { image: picture }, 'image.srcset');
  });
});
