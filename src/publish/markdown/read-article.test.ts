import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describe as written } from '../problem.js';
import { readFrontMatter } from './front-matter.js';
import { type ReadArticle, readArticle } from './read-article.js';

function read(frontMatter: readonly string[], ...body: readonly string[]): ReadArticle {
  const text = ['---', ...frontMatter, '---', ...body].join('\n');
  return readArticle({ file: 'x.md', id: 'x', text, inLanguage: 'en-CA' });
}

function told(frontMatter: readonly string[], ...body: readonly string[]): readonly string[] {
  return read(frontMatter, ...(body.length > 0 ? body : ['Text.'])).problems.map(written);
}

describe('front matter', () => {
  it('comes out in the order of the format, whatever its own order', () => {
    const { json, problems } = read(
      ['copyrightNotice: C', 'funding: F', 'keywords: [b, a]', 'url: https://a.example/', 'headline: H'],
      'Text.[^s]',
      '',
      '[^s]: S',
    );
    assert.deepEqual(problems, []);
    assert.equal(
      Object.keys(json ?? {}).join(' '),
      'version type id headline url inLanguage keywords funding body citation copyrightNotice',
    );
    assert.deepEqual(json?.['keywords'], ['b', 'a']);
  });

  it('may use inline Markdown, more paragraphs in the description, and strings for people and portraits', () => {
    const { json, problems } = read(
      [
        'headline: H *h*',
        'description: |',
        '  One *1*.',
        '',
        '  Two.',
        'author: [A, {name: B, image: b.png}]',
        'notice: "See [b](https://b.example/)."',
        'citation: ["*S*"]',
      ],
      'Text.[^a]',
      '',
      '[^a]: *A*. <https://a.example/>.',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(json, {
      version: 1,
      type: 'article',
      id: 'x',
      headline: 'H *h*',
      inLanguage: 'en-CA',
      description: [
        { type: 'paragraph', text: ['One ', { text: '1', em: true }, '.'] },
        { type: 'paragraph', text: 'Two.' },
      ],
      author: [{ name: 'A' }, { name: 'B', image: { src: 'b.png', alt: '' } }],
      notice: ['See ', { text: 'b', href: 'https://b.example/' }, '.'],
      body: [{ type: 'paragraph', text: ['Text.', { text: '2', sup: true, href: '#ref-2' }] }],
      citation: [
        { text: [{ text: 'S', em: true }] },
        { text: [{ text: 'A', em: true }, '.'], url: 'https://a.example/' },
      ],
    });
  });

  for (const [line, expected] of [
    ['heading: H', /^x\.md:3:10 error: heading is no key .* – did you mean headline\?$/],
    ['title: T', /did you mean headline\?/],
    ['constructor: T', /is no key of the format – known ones: id, headline/],
    ['author: {name: A, jobtitle: B}', /author\.jobtitle is no key .* jobTitle\?/],
    ['datePublished: 2026-02-30', /^x\.md:3:16 error: datePublished: "2026-02-30" is no date/],
    ['datePublished: 2026-11-23T10:00', /is no date/],
    ['datePublished: 2026', /is no text – put it into quotes/],
    ['status: curent', /status: "curent" is none .* – did you mean current\?/],
    ['status: withdrawn', /warning: withdrawn without a notice/],
    ['id: a/b', /id: "a\/b" is no id/],
    ['image: a.png', /image is no list of keys – write src: and alt:/],
    ['image: {src: a.png}', /image has no alt/],
    ['keywords: a, b', /keywords\[1\]: "a, b" is no keyword – write a list/],
    ['takeaways: a', /takeaways is no list/],
    ['notice:', /notice is empty/],
    ['notice: <b>a</b>', /^x\.md:3:9 error: HTML is not read/],
    ['url: /a/', /is no whole address/],
    ['inLanguage: fr', /not the language of the file’s name/],
    ['related: [{headline: A, url: "javascript:b"}]', /related\[1\]\.url: "javascript:b"/],
  ] as const)
    it(`refuses “${line}”`, () => {
      const [first, second] = told(['headline: H', line]);
      assert.match(first ?? '', expected);
      assert.equal(second, undefined);
    });

  it('warns of dates that come in the wrong order', () => {
    assert.match(
      told(['headline: H', 'lastReviewed: 2026-02-01', 'nextReview: 2026-01-31'])[0] ?? '',
      /^x\.md:4:13 warning: nextReview is before lastReviewed/,
    );
  });

  it('tells where YAML is broken, and throws nothing', () => {
    const { json, problems } = read(['headline: "H', 'a: ['], 'Text <b>.');
    assert.equal(json, undefined);
    assert.match(problems.map(written).join('\n'), /^x\.md:\d+:\d+ error: this is no YAML/);
    assert.match(problems.map(written).join('\n'), /^x\.md:5:6 error: HTML/m);
    assert.match(told(['- a'])[0] ?? '', /2:1 error: the front matter is no list of keys/);
  });

  it('has its places, with any ends of lines', () => {
    const { data, at, body, offset } = readFrontMatter('\uFEFF---\r\na:\r\n  - b\r\n---\r\n# T\r\n', 'x.md');
    assert.deepEqual(data, { a: ['b'] });
    assert.deepEqual(at('a', 0), { line: 3, column: 5 });
    assert.equal(body, '# T\n');
    assert.equal(offset, 4);
    assert.match(
      readFrontMatter('---\na: b\n', 'x.md').problems.map(written).join(),
      /x\.md:1:1 error: the front matter never ends/,
    );
  });
});

describe('an article', () => {
  it('may have its headline as its only # heading', () => {
    const { json, problems } = readArticle({ file: 'x.md', id: 'x', text: '# H\n\nText.' });
    assert.deepEqual(problems, []);
    assert.ok(json);
    assert.equal(json['headline'], 'H');
    assert.deepEqual(json['body'], [{ type: 'paragraph', text: 'Text.' }]);
  });

  it('has one headline, and a text', () => {
    assert.match(told([], '# A', '', '# B', '', 'c').join(), /5:1 error: this is a second # heading/);
    assert.match(told([], 'a').join(), /1 error: the article has no headline/);
    assert.match(told(['headline: H'], '').join(), /^x\.md:4:1 error: the article has no text/);
    assert.deepEqual(told(['headline: H', 'status: withdrawn', 'notice: N'], ''), []);
  });

  it('has an id that names files, by its own name or in the front matter', () => {
    const text = 'headline: H\n---\na';
    const { json, problems } = readArticle({ file: 'é.md', id: 'é', text: `---\n${text}` });
    assert.equal(json, undefined);
    assert.match(problems.map(written).join(), /^é\.md:1:1 error: the file’s name gives no id/);
    assert.equal(readArticle({ file: 'é.md', id: 'é', text: `---\nid: e\n${text}` }).json?.['id'], 'e');
  });

  it('numbers its sources in the order in which they are cited, the others last', () => {
    const { json } = read(
      ['headline: H'],
      'a[^x] b[^y] c[^x]',
      '',
      '[^z]: Z',
      '[^y]: [Y](https://y.example/)',
      '[^x]: X',
    );
    assert.deepEqual(json?.['citation'], [
      { text: 'X' },
      { text: 'Y', url: 'https://y.example/' },
      { text: 'Z' },
    ]);
  });

  it('is the same each time', () => {
    const lines = ['a[^x] *b* <c>', '', ':::note', 'd', ':::', '', '[^x]: X'];
    assert.deepEqual(read(['headline: H'], ...lines), read(['headline: H'], ...lines));
  });
});
