import { expect } from '@open-wc/testing';
import { decodeArticle } from './article.js';

const base = 'https://content.example/articles/a.json';

/** What the first block of a body is read as, and where problems were noted. */
function read(block: unknown): { block: unknown; paths: string[] } {
  const { document, problems } = decodeArticle({ id: 'a', headline: 'A', body: [block] }, base);
  return { block: document.body[0], paths: problems.map(({ path }) => path) };
}

function expectItems(type: string, items: unknown, expected: readonly unknown[], ...paths: string[]): void {
  const name = JSON.stringify(items);
  expect(read({ type, items }), name).to.deep.equal({ block: { type, items: expected }, paths });
  // The type says what items are, wherever it stands.
  expect(read({ items, type }), name).to.deep.equal({ block: { type, items: expected }, paths });
}

const paragraph = (text: unknown) => ({ type: 'paragraph', text });
const href = 'javascript:alert(1)';

describe('the items of a list', () => {
  it('are text, or blocks', () => {
    const items = ['a', ['b ', { text: 'c', em: true }], [paragraph('d'), { type: 'list', items: ['e'] }]];
    expectItems('list', items, items);
  });

  it('are read from numbers, spans and single blocks', () => {
    expectItems('list', 'a', ['a']);
    expectItems(
      'list',
      [5, { text: 'a', em: true }, paragraph('b')],
      ['5', [{ text: 'a', em: true }], [paragraph('b')]],
    );
    expectItems('list', [['a', paragraph('b')]], [[paragraph('a'), paragraph('b')]]);
  });

  it('keep their neighbours where one is bad', () => {
    expectItems(
      'list',
      ['a', null, {}, true, 'b'],
      ['a', 'b'],
      'body[0].items[1]',
      'body[0].items[2].text',
      'body[0].items[3]',
    );
    expectItems(
      'list',
      ['a', [paragraph('b'), { type: 'quote' }]],
      ['a', [paragraph('b')]],
      'body[0].items[1][1].text',
    );
  });

  it('are never the steps or questions of other blocks', () => {
    expectItems(
      'list',
      [{ title: 'a' }, { question: 'a', answer: 'b' }, 'c'],
      ['c'],
      'body[0].items[0].text',
      'body[0].items[1].text',
    );
  });

  it('are left out where nothing in them can be used', () => {
    expectItems(
      'list',
      ['a', [{ type: 'poll' }], { type: 'poll' }],
      ['a'],
      'body[0].items[1][0].type',
      'body[0].items[2].type',
    );
  });

  it('are left out where they are empty, which is no problem', () => {
    expectItems('list', ['', ' ', [], 'a'], ['a']);
    expectItems('list', [], []);
  });
});

describe('the items of steps', () => {
  const image = { src: 'https://a.example/a.svg', alt: '' };

  it('are a title, a body and an image, or some of them', () => {
    const items = [
      { title: 'a', body: [paragraph('b')], image },
      { title: ['a'] },
      { body: [paragraph('b')] },
      { image },
    ];
    expectItems('steps', items, items);
  });

  it('have text for a body as well', () => {
    expectItems('steps', [{ title: 'a', body: 'b' }], [{ title: 'a', body: [paragraph('b')] }]);
    expectItems('steps', [{ body: ['b ', { text: 'c' }] }], [{ body: [paragraph(['b ', { text: 'c' }])] }]);
  });

  it('may be text or blocks alone', () => {
    const step = { body: [paragraph('a')] };
    expectItems('steps', 'a', [step]);
    expectItems('steps', ['a', paragraph('a'), [paragraph('a')]], [step, step, step]);
    expectItems('steps', [{ text: 'a' }], [{ body: [paragraph([{ text: 'a' }])] }]);
  });

  it('keep their neighbours where one is bad', () => {
    const good = { title: 'a' };
    expectItems('steps', [good, null, {}, good], [good, good], 'body[0].items[1]', 'body[0].items[2]');
    expectItems(
      'steps',
      [good, { title: 'b', image: { alt: '' } }],
      [good, { title: 'b' }],
      'body[0].items[1].image.src',
    );
    expectItems(
      'steps',
      [good, { title: 'b', body: [paragraph({ text: 'c', href })] }],
      [good, { title: 'b', body: [paragraph([{ text: 'c' }])] }],
      'body[0].items[1].body[0].text.href',
    );
  });
});

describe('the items of questions and answers', () => {
  it('have both', () => {
    const items = [
      { question: ['Why ', { text: 'me', em: true }], answer: [paragraph('a'), { type: 'divider' }] },
    ];
    expectItems('faq', items, items);
  });

  it('have text for an answer as well', () => {
    expectItems('faq', { question: 'q', answer: 'a' }, [{ question: 'q', answer: [paragraph('a')] }]);
  });

  it('keep their neighbours where one is bad', () => {
    const good = { question: 'q', answer: [paragraph('a')] };
    expectItems(
      'faq',
      [good, { question: 'q' }, { answer: 'a' }, good],
      [good, good],
      'body[0].items[1].answer',
      'body[0].items[2].question',
    );
    expectItems(
      'faq',
      [good, 'q', null, { title: 'q' }, good],
      [good, good],
      'body[0].items[1]',
      'body[0].items[2]',
      'body[0].items[3].question',
    );
    expectItems('faq', [{ question: '', answer: 'a' }, good], [good], 'body[0].items[0].question');
  });
});

describe('a table', () => {
  const expectTable = (table: object, expected: object, ...paths: string[]): void => {
    const result = { block: { type: 'table', ...expected }, paths };
    expect(read({ type: 'table', ...table }), JSON.stringify(table)).to.deep.equal(result);
  };

  it('keeps the place of empty cells', () => {
    const rows = [
      ['', 'b', ''],
      ['', '', 'c'],
    ];
    expectTable({ head: ['', 'h', ''], rows }, { head: ['', 'h', ''], rows });
    expectTable(
      {
        rows: [
          [null, 'b', ' '],
          [[], 'c', ['']],
        ],
      },
      {
        rows: [
          ['', 'b', ''],
          ['', 'c', ''],
        ],
      },
    );
  });

  it('keeps the place of a cell that can’t be used', () => {
    expectTable(
      {
        rows: [
          ['a', {}, 'c'],
          ['d', true, 'f'],
        ],
      },
      {
        rows: [
          ['a', '', 'c'],
          ['d', '', 'f'],
        ],
      },
      'body[0].rows[0][1].text',
      'body[0].rows[1][1]',
    );
  });

  it('keeps the neighbours of a row that can’t be used', () => {
    const { block, paths } = read({ type: 'table', rows: [['a'], { cells: ['b'] }, ['c']] });
    expect(block).to.have.deep.nested.property('rows[0]', ['a']);
    expect(block).to.have.deep.nested.property('rows[2]', ['c']);
    expect(paths).to.deep.equal(['body[0].rows[1].text']);
  });

  it('reads numbers as cells, and one value as a row of one', () => {
    expectTable({ rows: [[0, 1.5]] }, { rows: [['0', '1.5']] });
    expectTable({ head: 'h', rows: ['a', 'b'] }, { head: ['h'], rows: [['a'], ['b']] });
  });
});
