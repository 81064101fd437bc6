import { expect } from '@open-wc/testing';
import { PinpointError } from './pinpoint-error.js';
// Not article.js, which teaches this decoder the rest: it comes at the end.
import { decodePlainArticle } from './plain-article.js';

const url = 'https://content.example/articles/a.json';
const required = { id: 'a', headline: 'A', body: ['Go.'] };

/** All that a plain text may have. */
const plain = {
  ...required,
  version: 1,
  type: 'article',
  url: 'https://pinpoint.example/a/',
  inLanguage: 'en-CA',
  description: ['It is ', { text: 'short', em: true }],
  keywords: ['Back pain'],
  publisher: { name: 'PinPoint Health', url: 'https://pinpoint.example/' },
  copyrightNotice: '© 2024',
  translations: [{ inLanguage: 'fr-CA', src: 'https://content.example/fr/a.json' }],
  body: [
    { type: 'heading', text: 'A', level: 2, id: 'a' },
    { type: 'paragraph', text: ['b ', { text: 'c', href: 'https://a.example/', lang: 'fr', strong: true }] },
    { type: 'list', ordered: true, start: 2, items: ['d', [{ type: 'paragraph', text: 'e' }]] },
    { type: 'callout', tone: 'tip', title: 'f', body: [{ type: 'paragraph', text: 'g' }] },
    { type: 'divider' },
  ],
};

const read = (keys: object) => decodePlainArticle({ ...required, ...keys }, url);
const early = read(plain);

function failure(json: unknown): PinpointError {
  try {
    decodePlainArticle(json, url);
  } catch (error) {
    if (error instanceof PinpointError) return error;
    throw error;
  }
  throw new Error('was read');
}

/** What a plain text does not have, by the key or the block. */
const rich: Record<string, object> = {
  'an author': { author: 'Ann' },
  'a picture': { image: 'a.webp' },
  'a date': { datePublished: '2026-10-05' },
  'a status': { status: 'withdrawn' },
  'a disclaimer': { disclaimer: 'Ask.' },
  'key points': { takeaways: ['a'] },
  'a source': { citation: ['a'] },
  'a logo': { publisher: { name: 'P', logo: 'logo.svg' } },
  'a quote': { body: ['a', { type: 'quote', text: 'b' }] },
  'a table in a callout': { body: [{ type: 'callout', body: [{ type: 'table', rows: [['a']] }] }] },
  'a picture in a list': { body: [{ type: 'list', items: [[{ type: 'image', src: 'a.webp', alt: '' }]] }] },
  'a picture in a fallback': { body: [{ type: 'list', fallback: { type: 'image', src: 'a.webp' } }] },
  'a picture alone': { body: { type: 'image', src: 'a.webp', alt: '' } },
  'a quote alone': { body: { type: 'quote', text: 'b' } },
  'steps, by their items': { body: ['a', { type: 'steps', items: ['b'] }] },
  'a key that nobody knows': { polls: [] },
  'a block that nobody knows': { body: ['a', { type: 'poll' }] },
};

describe('decodePlainArticle', () => {
  it('reads the whole of a plain text, and says that there is no more', () => {
    expect(early.isRich).to.equal(undefined);
    expect(early.problems).to.deep.equal([]);
    expect(early.document).to.deep.equal(plain);
    expect([...early.blocks]).to.have.members(['heading', 'paragraph', 'list', 'callout', 'divider']);
  });

  it('takes null for what is absent, be it rich or not', () => {
    expect(read({ author: null, image: null, description: null, polls: null }).isRich).to.equal(undefined);
  });

  for (const [name, keys] of Object.entries(rich))
    it(`says that there is more, and does not fail, where it has ${name}`, () => {
      expect(read(keys).isRich).to.equal(true);
    });

  it('says so of each document by itself', () => {
    expect(read({ author: 'Ann' }).isRich).to.equal(true);
    expect(read({}).isRich).to.equal(undefined);
  });

  it('fails as every decoder of documents where it is none, or of another version', () => {
    expect(failure({ ...required, headline: '' })).to.include({ kind: 'format', path: 'headline', url });
    expect(failure({ ...required, type: 'show' })).to.include({ kind: 'format', path: 'type' });
    expect(failure({ ...required, version: 2 })).to.include({ kind: 'version' });
    expect(failure([required])).to.include({ kind: 'format', path: '' });
  });

  describe('as against the decoder of everything', () => {
    let decodeArticle: typeof import('./article.js').decodeArticle;

    before(async () => {
      ({ decodeArticle } = await import('./article.js'));
    });

    it('gives the same of a plain text', () => {
      expect(decodeArticle(plain, url)).to.deep.equal(early);
    });

    it('leaves to it what is wrong with the body', () => {
      for (const body of [undefined, null, true, {}, '']) {
        const { document, isRich } = read({ body });
        expect([document.body, isRich]).to.deep.equal([undefined, undefined]);
        expect(() => decodeArticle({ ...required, body }, url))
          .to.throw(PinpointError)
          .with.property('path', 'body');
      }
    });

    for (const [name, keys] of Object.entries(rich))
      it(`agrees that there is more where it has ${name}`, () => {
        expect(decodeArticle({ ...required, ...keys }, url).isRich).to.equal(true);
      });

    it('reads a picture that is all of the body, as ever', () => {
      const { document } = decodeArticle({ ...required, ...rich['a picture alone'] }, url);
      expect(document.body).to.have.length(1);
    });
  });
});
