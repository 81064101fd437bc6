import { expect } from '@open-wc/testing';
import { decodeArticle } from './article.js';
import type { Decoded, DocumentBase } from './document.js';
import { PinpointError } from './pinpoint-error.js';
import { decodeShow } from './show.js';

const url = 'https://content.example/a.json';
const article = { id: 'a', headline: 'A' };
const show = { id: 's', name: 'S' };
const kept = { type: 'paragraph', text: 'kept' };
const levels = 10_000;

/** JSON nested so deep, parsed: `before` and `after` stand around each level. */
function nested(before: string, inside: string, after: string): unknown {
  return JSON.parse(before.repeat(levels) + inside + after.repeat(levels));
}

/** Reads a hostile value in a body, between blocks that must be kept. */
function readBetween(value: unknown): Decoded<DocumentBase & { readonly body: readonly unknown[] }> {
  const result = decodeArticle({ ...article, body: [kept, value, kept] }, url);
  expect(result.document.body[0]).to.deep.equal(kept);
  expect(result.document.body.at(-1)).to.deep.equal(kept);
  return result;
}

describe('a document that nests 10,000 levels deep', () => {
  const deep: Record<string, unknown> = {
    arrays: nested('[', '', ']'),
    objects: nested('{"a":', '1', '}'),
    'spans in spans': { type: 'paragraph', text: nested('{"text":', '"a"', '}') },
    'lists of spans': { type: 'paragraph', text: nested('[{"text":', '"a"', '}]') },
    'lists in text': { type: 'paragraph', text: nested('[', '"a"', ']') },
    'lists in lists': nested('{"type":"list","items":[[', '"a"', ']]}'),
    'blocks for items': nested('{"type":"list","items":', '"a"', '}'),
    'callouts in callouts': nested('{"type":"callout","body":[', '"a"', ']}'),
    'callouts without lists': nested('{"type":"callout","body":', '"a"', '}'),
    'steps in steps': nested('{"type":"steps","items":[{"body":', '"a"', '}]}'),
    'questions in answers': nested('{"type":"faq","items":{"question":"q","answer":', '"a"', '}}'),
    'fallbacks of fallbacks': nested('{"type":"poll","fallback":', '"a"', '}'),
    'fallbacks in lists': nested('{"type":"poll","fallback":[', '"a"', ']}'),
    'fallbacks of broken blocks': nested('{"type":"quote","fallback":', '"a"', '}'),
    'fallbacks for text': { type: 'quote', text: nested('{"type":"poll","fallback":', '"a"', '}') },
    'tables in cells': nested('{"type":"table","rows":[[', '"a"', ']]}'),
  };

  for (const [name, value] of Object.entries(deep)) {
    it(`keeps what stands around it, and says so: ${name}`, () => {
      const { problems } = readBetween(value);
      expect(problems).to.not.deep.equal([]);
      expect(problems.at(-1)?.path).to.match(/^body\[1\]/);
    });
  }

  it('is read where each key may stand, whatever the key', () => {
    const keys = [
      ...[
        'version',
        'url',
        'inLanguage',
        'description',
        'keywords',
        'image',
        'author',
        'datePublished',
        'status',
      ],
      ...[
        'notice',
        'takeaways',
        'citation',
        'related',
        'publisher',
        'copyrightNotice',
        'translations',
        'tagline',
      ],
      ...['host', 'schedule', 'live', 'callIn', 'links', 'next', 'duration', 'audio', 'chapters', 'explicit'],
    ];
    for (const key of keys) {
      for (const value of [deep['arrays'], deep['objects'], deep['fallbacks of fallbacks']]) {
        expect(decodeArticle({ ...article, body: [kept], [key]: value }, url).document.body).to.deep.equal([
          kept,
        ]);
        const episode = { id: 'e', name: 'E', audio: 'e.mp3' };
        const episodes = [episode, { ...episode, [key]: value }, episode];
        const { document } = decodeShow({ ...show, episodes, [key]: value }, url);
        expect(document.episodes.at(-1)).to.have.property('name', 'E');
      }
    }
  });

  it('is refused, not thrown over, where it is the whole', () => {
    for (const key of ['id', 'headline', 'body', 'type']) {
      for (const value of Object.values(deep)) {
        try {
          decodeArticle({ ...article, body: [kept], [key]: value }, url);
        } catch (error) {
          expect(error).to.be.an.instanceOf(PinpointError);
          expect(error).to.include({ kind: 'format', path: key });
        }
      }
    }
  });

  it('may well nest as deep as people write', () => {
    let list: object = { type: 'list', items: ['bottom'] };
    for (let level = 0; level < 20; level++) list = { type: 'list', items: ['a', [list]] };
    const { document, problems } = readBetween(list);
    expect(problems).to.deep.equal([]);
    expect(document.body[1]).to.deep.equal(list);
  });
});

describe('a document with the names of what every object has', () => {
  const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype'];
  /** JSON can name a key `__proto__` where a literal can't. */
  const withKey = (name: string, value: string, rest: object): unknown =>
    JSON.parse(JSON.stringify(rest).replace('{', `{"${name}":${value},`));

  it('ignores them as keys', () => {
    for (const name of names) {
      for (const value of ['1', 'null', '{"text":"b","href":"javascript:alert(1)"}', '["x"]']) {
        const { document, problems } = decodeArticle(
          withKey(name, value, { ...article, body: [withKey(name, value, kept)] }),
          url,
        );
        expect(document).to.deep.equal({ ...article, body: [kept], type: 'article', version: 1 });
        expect(Object.getPrototypeOf(document)).to.equal(Object.prototype);
        expect(Object.getPrototypeOf(document.body[0])).to.equal(Object.prototype);
        expect(problems).to.deep.equal([]);
      }
    }
    expect('href' in {}).to.equal(false);
  });

  it('takes nothing that it needs from them', () => {
    const inherited = JSON.parse('{"__proto__":{"id":"a","headline":"A","body":["a"]}}') as unknown;
    expect(() => decodeArticle(inherited, url)).to.throw(PinpointError, 'id');
    const { problems } = readBetween(JSON.parse('{"type":"paragraph","__proto__":{"text":"a"}}'));
    expect(problems.map(({ path }) => path)).to.deep.equal(['body[1].text']);
  });

  it('knows no blocks, tones, marks or statuses of these names', () => {
    for (const name of names) {
      const { document, blocks } = readBetween({ type: name, items: [name], text: name });
      expect(document.body).to.have.lengthOf(2);
      expect([...blocks]).to.deep.equal(['paragraph']);
      const callout = readBetween({
        type: 'callout',
        tone: name,
        body: [{ type: 'paragraph', text: [{ text: 'a', em: name }] }],
      });
      expect(callout.document.body[1]).to.deep.equal({
        type: 'callout',
        body: [{ type: 'paragraph', text: [{ text: 'a' }] }],
      });
    }
  });

  it('may have them for values that cannot become strings', () => {
    const odd = { toString: 1, valueOf: { a: 1 }, constructor: null, hasOwnProperty: 'x' };
    const keys = [
      'type',
      'text',
      'items',
      'level',
      'ordered',
      'tone',
      'src',
      'srcset',
      'fallback',
      'rows',
      'body',
    ];
    for (const type of [
      'paragraph',
      'heading',
      'list',
      'image',
      'callout',
      'table',
      'steps',
      'faq',
      'video',
      'poll',
    ]) {
      for (const key of keys) readBetween({ type, text: 'a', items: ['a'], src: 'a', body: 'a', [key]: odd });
    }
    expect(
      decodeArticle({ ...article, body: [], version: odd, type: odd, inLanguage: odd }, url).document.id,
    ).to.equal('a');
  });
});

describe('a document with huge lists', () => {
  it('is read whole', () => {
    const body = Array.from({ length: 100_000 }, (_, index) => ({ type: 'paragraph', text: `${index}` }));
    expect(decodeArticle({ ...article, body }, url).document.body).to.have.lengthOf(100_000);
    const episodes = Array.from({ length: 20_000 }, (_, index) => ({
      id: index,
      name: 'E',
      audio: `${index}.mp3`,
    }));
    expect(decodeShow({ ...show, episodes }, url).document.episodes).to.have.lengthOf(20_000);
  });

  it('keeps what is good among what is not', () => {
    const body = Array.from({ length: 100_000 }, (_, index) => (index % 2 ? kept : null));
    const { document, problems } = decodeArticle({ ...article, body }, url);
    expect(document.body).to.have.lengthOf(50_000);
    expect(problems).to.have.lengthOf(50_000);
    expect(problems.at(-1)?.path).to.equal('body[99998]');
  });

  it('reads text of 2 MB', () => {
    const text = 'word '.repeat(400_000);
    const { document } = readBetween({ type: 'paragraph', text });
    expect(document.body[1]).to.deep.equal({ type: 'paragraph', text });
  });
});
