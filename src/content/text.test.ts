import { expect } from '@open-wc/testing';
import type { Context } from './decode.js';
import { text } from './keys.js';
import { plainText, type Text } from './text.js';

/** What a value is as text, and where problems were noted. */
function read(value: unknown): { text: Text | undefined; paths: string[] } {
  const context: Context = { base: 'https://content.example/a.json', problems: [], blocks: new Set() };
  const decoded = text(value, 'text', context);
  return { text: decoded, paths: context.problems.map(({ path }) => path) };
}

function expectText(value: unknown, expected: unknown, ...paths: string[]): void {
  expect(read(value), JSON.stringify(value)).to.deep.equal({ text: expected, paths });
}

describe('text', () => {
  it('is a string as it stands, however much it looks like HTML', () => {
    for (const words of ['Sit up.', ' Sit up. ', '<b>Sit</b> &amp; up', 'a\nb', '🦴', '__proto__']) {
      expectText(words, words);
    }
  });

  it('reads a number as its digits', () => {
    expectText(5, '5');
    expectText(0, '0');
    expectText(['a ', 5], ['a ', { text: '5' }]);
  });

  it('keeps every mark of a span', () => {
    const span = { text: 'deux', strong: true, em: true, sub: true, sup: false, code: true, lang: 'fr-CA' };
    expectText([span], [span]);
  });

  it('keeps spans in spans', () => {
    const nested = ['stop if it ', { text: ['hurts ', { text: 'more', em: true }], strong: true }, '.'];
    expectText(nested, nested);
  });

  it('reads a span without a list', () => {
    expectText({ text: 'now', em: true }, [{ text: 'now', em: true }]);
  });

  it('keeps the spaces that part runs', () => {
    const runs = [' call ', { text: ' 911 ', strong: true }, '  now '];
    expectText(runs, runs);
  });

  it('keeps a space that stands alone, marked or not', () => {
    expectText(['one', ' ', 'two'], ['one', ' ', 'two']);
    expectText(
      [{ text: 'one', em: true }, { text: ' ', strong: true }, 'two'],
      [{ text: 'one', em: true }, ' ', 'two'],
    );
    expectText(['one', { text: '\u00a0' }, 'two'], ['one', '\u00a0', 'two']);
  });

  it('is absent where it is empty, which is no problem', () => {
    for (const empty of ['', ' \n', '\u00a0', [], [''], [' ', ''], { text: '' }, [{ text: ' ', em: true }]]) {
      expectText(empty, undefined);
    }
  });

  it('reads marks that are strings, and leaves out others', () => {
    expectText([{ text: 'a', strong: 'true', em: 'false' }], [{ text: 'a', strong: true, em: false }]);
    expectText([{ text: 'a', strong: 'bold' }], [{ text: 'a' }], 'text[0].strong');
  });

  it('drops an address that is not allowed; its text stays', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'https://[', {}]) {
      expectText(['a ', { text: 'b', href }, ' c'], ['a ', { text: 'b' }, ' c'], 'text[1].href');
    }
    expectText([{ text: 'b', href: '' }], [{ text: 'b' }]);
  });

  it('links to what is relative, by mail and by telephone', () => {
    const linked = ['b.html', 'mailto:lou@a.example', 'tel:911'].map((href) => ({ text: 'b', href }));
    const [first, ...others] = linked;
    expectText(linked, [{ ...first, href: 'https://content.example/b.html' }, ...others]);
  });

  it('drops a language that is none', () => {
    expectText([{ text: 'b', lang: 'klingon!' }], [{ text: 'b' }], 'text[0].lang');
  });

  it('leaves out a run that can’t be used and keeps its neighbours', () => {
    expectText(['a ', { em: true }, 'c'], ['a ', 'c'], 'text[1].text');
    expectText(['a ', { text: {} }, 'c'], ['a ', 'c'], 'text[1].text.text', 'text[1].text');
    for (const run of [true, null, [], {}]) expect(read(['a ', run, 'c']).text).to.deep.equal(['a ', 'c']);
  });

  it('says where in a span, in a list or not', () => {
    const href = 'javascript:alert(1)';
    expect(read({ text: 'a', href }).paths).to.deep.equal(['text.href']);
    expect(read([{ text: 'a', href }]).paths).to.deep.equal(['text[0].href']);
    expect(read([{ text: ['a', { text: 'b', href }] }]).paths).to.deep.equal(['text[0].text[1].href']);
  });

  it('ignores what it does not know', () => {
    expectText([{ text: 'a', style: 'color:red', onclick: 'alert(1)', class: 'x' }], [{ text: 'a' }]);
  });

  it('notes what is none', () => {
    for (const value of [true, {}, { strong: true }]) {
      const { text: decoded, paths } = read(value);
      expect(decoded).to.equal(undefined);
      expect(paths).to.have.lengthOf(1);
    }
  });
});

describe('plainText', () => {
  it('is the words without their marks', () => {
    expect(plainText('As it stands ')).to.equal('As it stands ');
    expect(
      plainText(['stop if it ', { text: ['hurts ', { text: 'more', em: true }], strong: true }, '.']),
    ).to.equal('stop if it hurts more.');
    expect(plainText([])).to.equal('');
  });
});
