import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLine, readNotes } from './notes.js';

function blocks(html: string): unknown {
  return readNotes(html, 'https://talk.example/1/').blocks;
}

const paragraph = (text: unknown) => ({ type: 'paragraph', text });

describe('notes that are HTML', () => {
  it('keep paragraphs, headings, lists, links and emphasis', () => {
    const html = `<h2>In this <em>episode</em></h2><p>We <strong>lift</strong>,
      and <a href="https://x.example/?a=1&amp;b=2">read <b>more</b></a>.</p>
      <ul><li>one</li><li><p>two</p><ol start="3"><li>deep</li></ol></li></ul><h4>Links</h4>`;
    assert.deepEqual(blocks(html), [
      { type: 'heading', text: ['In this ', { text: 'episode', em: true }], level: 1 },
      paragraph([
        'We ',
        { text: 'lift', strong: true },
        ', and ',
        { text: ['read ', { text: 'more', strong: true }], href: 'https://x.example/?a=1&b=2' },
        '.',
      ]),
      {
        type: 'list',
        items: ['one', [paragraph('two'), { type: 'list', ordered: true, start: 3, items: ['deep'] }]],
      },
      { type: 'heading', text: 'Links', level: 3 },
    ]);
  });

  it('are never code: scripts, frames and addresses that run are gone, the words around them stay', () => {
    const { blocks, lost } = readNotes(
      '<p onclick="a()">Hi <a href="javascript:a()">there</a><script>a()</script><style>p{}</style><iframe src="x">no</iframe></p>',
    );
    assert.deepEqual(blocks, [paragraph('Hi there')]);
    assert.deepEqual(lost, ['script', 'iframe']);
  });

  it('give relative links the address of the episode', () => {
    assert.deepEqual(blocks('<a href="../2/">next</a>'), [
      paragraph([{ text: 'next', href: 'https://talk.example/2/' }]),
    ]);
  });

  it('part lines at <br>, and need no <p>', () => {
    assert.deepEqual(blocks('One<br/>two<br><br><div>three <div>four</div></div>five'), [
      paragraph('One'),
      paragraph('two'),
      paragraph('three'),
      paragraph('four'),
      paragraph('five'),
    ]);
  });

  it('keep the words of a table, and what nobody closed', () => {
    assert.deepEqual(blocks('<table><tr><td>a<td>b</table><p>c<p>d'), ['a', 'b', 'c', 'd'].map(paragraph));
  });

  it('show no code of characters', () => {
    assert.deepEqual(blocks('<p>a&nbsp;&lt;b&gt; &eacute; &#8217;</p><p>&nbsp;</p>'), [
      paragraph('a\u00A0<b> é ’'),
    ]);
  });
});

describe('notes that are plain text', () => {
  it('keep their lines, and link bare addresses', () => {
    assert.deepEqual(blocks('Hello.\r\n\r\nMore: https://x.example/a?b=c&d=1. Bye & 3 < 4'), [
      paragraph('Hello.'),
      paragraph([
        'More: ',
        { text: 'https://x.example/a?b=c&d=1', href: 'https://x.example/a?b=c&d=1' },
        '. Bye & 3 < 4',
      ]),
    ]);
  });
});

describe('a line', () => {
  it('that was escaped twice is read, and one that was not stays', () => {
    assert.equal(readLine('Q&amp;A &#8217; 3 <  4'), 'Q&A ’ 3 < 4');
    assert.equal(readLine('R&D'), 'R&D');
  });
});
