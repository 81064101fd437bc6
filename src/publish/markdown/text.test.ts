import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readText } from './read-text.js';

function text(markdown: string): unknown {
  const read = readText(markdown, 'x.md', { line: 1, column: 1 });
  assert.deepEqual(read.problems, []);
  return read.text;
}

describe('texts of Markdown', () => {
  for (const plain of [
    'at 10:30, 12:sub, note:this, 1:2, a: b :) :-)',
    'see:Note[1] and Anhang:a',
    '2^3 and 4^2, ~5 minutes or ~6',
    '~two words~ and ^two words^',
    '2024. A year',
    '- no item',
    '# no heading',
    '“Quotes” – and… ‘others’ 1/2 (c) -- as they are',
  ])
    it(`leaves “${plain}” as it is`, () => {
      assert.equal(text(plain), plain);
    });

  for (const [markdown, expected] of [
    ['H~2~O', ['H', { text: '2', sub: true }, 'O']],
    ['m^2^, x^a\\^b^', ['m', { text: '2', sup: true }, ', x', { text: 'a^b', sup: true }]],
    ['10:sup[*th*]', ['10', { text: 'th', em: true, sup: true }]],
    ['\\^2^ \\*a* &amp; \\:sup[2]', '^2^ *a* & :sup[2]'],
    ['**a *b***', [{ text: ['a ', { text: 'b', em: true }], strong: true }]],
    ['***a***', [{ text: 'a', strong: true, em: true }]],
    ['**[911](tel:911)**', [{ text: '911', strong: true, href: 'tel:911' }]],
    [':lang[*une marche*]{fr-CA} a', [{ text: 'une marche', em: true, lang: 'fr-CA' }, ' a']],
    ['*a walk*{lang=en}.', [{ text: 'a walk', em: true, lang: 'en' }, '.']],
    ['`a *b*`', [{ text: 'a *b*', code: true }]],
    ['a@b.example', [{ text: 'a@b.example', href: 'mailto:a@b.example' }]],
    ['\u00a0', ''],
    ['[a](b/) [c](?d)', [{ text: 'a', href: 'b/' }, ' ', { text: 'c', href: '?d' }]],
    ['<https://a.example/?b&c>', [{ text: 'https://a.example/?b&c', href: 'https://a.example/?b&c' }]],
  ] as const)
    it(`reads ${markdown}`, () => {
      assert.deepEqual(text(markdown), expected);
    });

  it('tells all problems where the text stands', () => {
    const { problems } = readText('<b>x</b> [y](ftp://z)', 'x.md', { line: 7, column: 9 });
    assert.deepEqual(
      problems.map(({ line, column, message }) => [line, column, message]),
      [
        [7, 9, 'HTML is not read: <b>'],
        [7, 9, 'a link can’t lead to "ftp://z"'],
      ],
    );
  });
});
