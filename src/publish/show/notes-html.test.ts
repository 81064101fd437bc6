import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { notesHtml, notesText } from './notes-html.js';

const base = 'https://content.example/shows/talk.json';

describe('notes in a feed', () => {
  it('are plain HTML, in which text is text', () => {
    const text = [
      'a < b & "c" ',
      { text: 'x', href: '../x/' },
      { text: 'y', href: 'mailto:a@b.example' },
      { text: 'z', em: true, strong: true },
    ];
    assert.equal(
      notesHtml(text, base),
      '<p>a &lt; b &amp; &quot;c&quot; <a href="https://content.example/x/">x</a><a href="mailto:a@b.example">y</a><em><strong>z</strong></em></p>',
    );
  });

  it('keep the words of blocks that feeds have no form for', () => {
    const paragraph = (text: string) => ({ type: 'paragraph', text });
    const blocks = [
      { type: 'heading', text: 'H', level: 2 },
      { type: 'callout', tone: 'tip', title: 'T', body: [paragraph('b')] },
      { type: 'steps', items: [{ title: 'S', body: [paragraph('s')] }] },
      { type: 'faq', items: [{ question: 'Q', answer: [paragraph('a')] }] },
      { type: 'table', head: ['x', 'y'], rows: [['1', '2']] },
      { type: 'quote', text: 'q' },
      { type: 'video', src: 'v.mp4', title: 'V' },
      { type: 'image', src: 'i.png', alt: 'I' },
    ];
    assert.deepEqual(notesHtml(blocks, base).split('\n').filter(Boolean), [
      '<h4>H</h4>',
      '<p><strong>T</strong></p>',
      '<p>b</p>',
      '<p><strong>S</strong></p>',
      '<p>s</p>',
      '<p><strong>Q</strong></p>',
      '<p>a</p>',
      '<p>x – y</p>',
      '<p>1 – 2</p>',
      '<blockquote><p>q</p></blockquote>',
    ]);
  });

  it('are words alone where no HTML may be', () => {
    assert.equal(notesText(['a ', { text: ['b', { text: 'c', em: true }] }]), 'a bc');
    assert.equal(
      notesText([
        { type: 'paragraph', text: 'a' },
        { type: 'list', items: ['b'] },
      ]),
      'a\nb',
    );
  });
});
