import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBlocks } from './read-blocks.js';

/** The blocks of Markdown in which nothing is wrong. */
function blocks(...lines: readonly string[]): unknown {
  const { blocks: read, problems } = readBlocks(lines.join('\n'), 'x.md');
  assert.deepEqual(problems, []);
  return read;
}

const paragraph = (text: unknown): object => ({ type: 'paragraph', text });

describe('blocks of Markdown', () => {
  it('keeps each paragraph, and joins its lines by spaces', () => {
    assert.deepEqual(blocks('one', '  two', '', 'three'), [paragraph('one two'), paragraph('three')]);
  });

  it('counts headings from the one below the title, and gives them their ids', () => {
    assert.deepEqual(blocks('## A *b* {#a-b}', '', '### C'), [
      { type: 'heading', text: ['A ', { text: 'b', em: true }], level: 1, id: 'a-b' },
      { type: 'heading', text: 'C', level: 2 },
    ]);
  });

  it('reads lists, numbered ones from their first number, and what stands in their items', () => {
    assert.deepEqual(blocks('4. four', '5. five', '   - in it', '', 'x'), [
      {
        type: 'list',
        ordered: true,
        start: 4,
        items: ['four', [paragraph('five'), { type: 'list', items: ['in it'] }]],
      },
      paragraph('x'),
    ]);
  });

  it('makes a figure of an image that stands alone, with caption and credit', () => {
    assert.deepEqual(blocks('![A spine](../a.png "It *bends*."){credit="© *A* & B" width=4 height=3}'), [
      {
        type: 'image',
        src: '../a.png',
        width: 4,
        height: 3,
        alt: 'A spine',
        caption: ['It ', { text: 'bends', em: true }, '.'],
        credit: '© *A* & B',
      },
    ]);
  });

  it('makes a figure of each image where they stand one below the other', () => {
    assert.deepEqual(blocks('![A](a.png)', '![](b.png){decorative}'), [
      { type: 'image', src: 'a.png', alt: 'A' },
      { type: 'image', src: 'b.png', alt: '' },
    ]);
  });

  for (const [how, ...lines] of [
    ['in the last line', '> Move.', '> — *Lou*'],
    ['in a paragraph of its own', '> Move.', '>', '> -- *Lou*'],
    ['after a line break', '> Move.\\', '> — *Lou*'],
  ] as const)
    it(`tells who is quoted, ${how}`, () => {
      assert.deepEqual(blocks(...lines), [
        { type: 'quote', text: 'Move.', cite: [{ text: 'Lou', em: true }] },
      ]);
    });

  it('keeps a dash within a quote', () => {
    assert.deepEqual(blocks('> Move — now', '> and then.'), [
      { type: 'quote', text: 'Move — now and then.' },
    ]);
  });

  for (const [alert, tone] of [
    ['NOTE', 'note'],
    ['IMPORTANT', 'note'],
    ['TIP', 'tip'],
    ['WARNING', 'warning'],
    ['CAUTION', 'emergency'],
    ['emergency', 'emergency'],
  ] as const)
    it(`reads the alert [!${alert}] as a callout`, () => {
      assert.deepEqual(blocks(`> [!${alert}] A *title*`, '> Words.', '>', '> - one'), [
        {
          type: 'callout',
          tone,
          title: ['A ', { text: 'title', em: true }],
          body: [paragraph('Words.'), { type: 'list', items: ['one'] }],
        },
      ]);
    });

  for (const tone of ['note', 'tip', 'warning', 'emergency'] as const)
    it(`reads :::${tone} as a callout, with and without a title`, () => {
      assert.deepEqual(blocks(`:::${tone}[Title]`, 'Words.', ':::', '', `:::${tone}`, 'Words.', ':::'), [
        { type: 'callout', tone, title: 'Title', body: [paragraph('Words.')] },
        { type: 'callout', tone, body: [paragraph('Words.')] },
      ]);
    });

  it('reads a table with its caption above it or around it', () => {
    const table = ['| A | B |', '|---|---|', '| **1** | `a\\|b` |', '| 2 |'];
    const expected = {
      type: 'table',
      caption: 'What it *says*'.replaceAll('*', ''),
      head: ['A', 'B'],
      rows: [
        [[{ text: '1', strong: true }], [{ text: 'a|b', code: true }]],
        ['2', ''],
      ],
      rowHeaders: true,
    };
    assert.deepEqual(blocks('Table: What it says {rowHeaders}', '', ...table), [expected]);
    assert.deepEqual(blocks(':::table[What it says]{rowHeaders}', ...table, ':::'), [expected]);
    assert.deepEqual(blocks('| | |', '|-|-|', '| a | b |'), [{ type: 'table', rows: [['a', 'b']] }]);
  });

  it('reads steps from headings, and takes the first image of each as its own', () => {
    assert.deepEqual(
      blocks(
        '::::steps',
        '### A',
        'Do.',
        '',
        '![I](i.png)',
        '',
        ':::tip',
        'T',
        ':::',
        '### B',
        'Do.',
        '::::',
      ),
      [
        {
          type: 'steps',
          items: [
            {
              title: 'A',
              body: [paragraph('Do.'), { type: 'callout', tone: 'tip', body: [paragraph('T')] }],
              image: { src: 'i.png', alt: 'I' },
            },
            { title: 'B', body: [paragraph('Do.')] },
          ],
        },
      ],
    );
  });

  it('reads steps from a numbered list, titles being bold first lines', () => {
    assert.deepEqual(blocks(':::steps', '1. **A**', '   Do.', '2. **Now** do.', '3. Rest.', ':::'), [
      {
        type: 'steps',
        items: [
          { title: 'A', body: [paragraph('Do.')] },
          { body: [paragraph([{ text: 'Now', strong: true }, ' do.'])] },
          { body: [paragraph('Rest.')] },
        ],
      },
    ]);
  });

  it('reads questions and answers', () => {
    assert.deepEqual(
      blocks(':::faq', '### *Why*?', 'So.', '', '#### And', 'so.', '### When?', 'Now.', ':::'),
      [
        {
          type: 'faq',
          items: [
            {
              question: [{ text: 'Why', em: true }, '?'],
              answer: [paragraph('So.'), { type: 'heading', text: 'And', level: 3 }, paragraph('so.')],
            },
            { question: 'When?', answer: [paragraph('Now.')] },
          ],
        },
      ],
    );
  });

  it('reads films with their captions, and sounds, and tells their type by the name', () => {
    assert.deepEqual(
      blocks(
        ':::video[T]{src=a.webm poster=p.jpg width=4 height=3}',
        '- [English](en.vtt){lang=en-CA}',
        '- [?](x.vtt)',
        ':::',
        '',
        '::video[T]{src=a captions=c.vtt encodingFormat=video/mp4}',
        '',
        '::audio{src="b.mp3?x" title="T *t*"}',
      ),
      [
        {
          type: 'video',
          src: 'a.webm',
          encodingFormat: 'video/webm',
          poster: 'p.jpg',
          captions: [
            { src: 'en.vtt', inLanguage: 'en-CA', label: 'English' },
            { src: 'x.vtt', label: '?' },
          ],
          title: 'T',
          width: 4,
          height: 3,
        },
        { type: 'video', src: 'a', encodingFormat: 'video/mp4', captions: [{ src: 'c.vtt' }], title: 'T' },
        {
          type: 'audio',
          src: 'b.mp3?x',
          encodingFormat: 'audio/mpeg',
          title: ['T ', { text: 't', em: true }],
        },
      ],
    );
  });

  it('makes dividers, and leaves comments out', () => {
    assert.deepEqual(blocks('a <!-- b --> c', '', '<!-- d', '', 'e -->', '', '---', '', 'f'), [
      paragraph('a c'),
      { type: 'divider' },
      paragraph('f'),
    ]);
  });
});
