import { expect } from '@open-wc/testing';
import { decodeArticle } from './article.js';
import { isBlocks } from './block.js';

const base = 'https://content.example/articles/a.json';
const picture = 'https://content.example/images/walk.svg';

/** What a body is read as, where problems were noted, and which types of blocks were seen. */
function read(body: unknown): { body: unknown; paths: string[]; types: string[] } {
  const { document, problems, blocks } = decodeArticle({ id: 'a', headline: 'A', body }, base);
  return { body: document.body, paths: problems.map(({ path }) => path), types: [...blocks] };
}

/** Reads a block between two others: they are always kept, and it becomes the blocks that are expected. */
function expectRead(block: unknown, expected: readonly unknown[], ...paths: string[]): void {
  const { body, paths: noted } = read([{ type: 'divider' }, block, { type: 'divider' }]);
  const name = JSON.stringify(block);
  expect(body, name).to.deep.equal([{ type: 'divider' }, ...expected, { type: 'divider' }]);
  expect(noted, name).to.deep.equal(paths);
}

function expectKept(block: Readonly<Record<string, unknown>>): void {
  expectRead(block, [block]);
  expect(read([block]).types).to.include(block['type']);
}

const paragraph = (text: unknown) => ({ type: 'paragraph', text });

describe('a block', () => {
  it('keeps every key of its own', () => {
    const image = { src: picture, width: 1280, height: 720, alt: 'A walk.' };
    const captions = [{ src: 'https://a.example/a.vtt', inLanguage: 'en-CA', label: 'English' }];
    const film = { src: 'https://a.example/a.mp4', encodingFormat: 'video/mp4', poster: picture, captions };
    expectKept(paragraph(['a ', { text: 'b', em: true }]));
    expectKept({ type: 'heading', text: 'Move', level: 3, id: 'move' });
    expectKept({ type: 'list', ordered: true, start: 4, items: ['a'] });
    expectKept({ type: 'image', ...image, srcset: `${picture} 1x`, caption: ['c'], credit: 'd' });
    expectKept({ type: 'quote', text: 'a', cite: [{ text: 'b', em: true }] });
    expectKept({ type: 'callout', tone: 'warning', title: 't', body: [paragraph('a')] });
    expectKept({ type: 'table', caption: 'c', head: ['', 'h'], rows: [['a', ['b']]], rowHeaders: true });
    expectKept({ type: 'steps', items: [{ title: 't', body: [paragraph('a')], image }] });
    expectKept({ type: 'faq', items: [{ question: ['q'], answer: [paragraph('a')] }] });
    expectKept({ type: 'video', ...film, title: 't', width: 640, height: 360 });
    expectKept({ type: 'audio', src: 'https://a.example/a.mp3', encodingFormat: 'audio/mpeg', title: 't' });
    expectKept({ type: 'divider' });
  });

  it('needs no more than what it is about', () => {
    expectKept(paragraph('a'));
    expectKept({ type: 'heading', text: 'a' });
    expectKept({ type: 'list', items: ['a'] });
    expectKept({ type: 'image', src: picture, alt: '' });
    expectKept({ type: 'quote', text: 'a' });
    expectKept({ type: 'callout', body: [paragraph('a')] });
    expectKept({ type: 'table', rows: [['a']] });
    expectKept({ type: 'steps', items: [{ title: 'a' }] });
    expectKept({ type: 'video', src: 'https://a.example/a.mp4' });
    expectKept({ type: 'audio', src: 'https://a.example/a.mp3' });
  });

  it('is left out without it, and the path says what is missing', () => {
    for (const type of ['paragraph', 'heading', 'quote']) expectRead({ type }, [], 'body[1].text');
    for (const type of ['list', 'steps', 'faq']) expectRead({ type }, [], 'body[1].items');
    for (const type of ['video', 'audio']) expectRead({ type }, [], 'body[1].src');
    expectRead({ type: 'image', alt: '' }, [], 'body[1].src');
    expectRead({ type: 'callout' }, [], 'body[1].body');
    expectRead({ type: 'table' }, [], 'body[1].rows');
  });

  it('is left out where its text is empty', () => {
    for (const text of ['', ' ', [], [''], null]) expectRead(paragraph(text), [], 'body[1].text');
    expectRead('', [], 'body[1].text');
  });

  it('is left out where it is none', () => {
    for (const value of [null, 5, true, [], [paragraph('a')]]) expectRead(value, [], 'body[1]');
  });

  it('of a type that is unknown is left out, and noted', () => {
    for (const type of [
      'poll',
      '',
      'Paragraph',
      '__proto__',
      'constructor',
      'hasOwnProperty',
      'toString',
      {},
    ]) {
      expectRead({ type, text: 'a' }, [], 'body[1].type');
    }
    expectRead({ text: 'a' }, [], 'body[1].type');
    expectRead({ type: { toString: 1, valueOf: 1 } }, [], 'body[1].type');
  });

  it('shows its fallback where its type is unknown', () => {
    const unknown = (fallback: unknown) => ({ type: 'poll', fallback });
    expectRead(unknown('Vote.'), [paragraph('Vote.')], 'body[1].type');
    expectRead(
      unknown(['Vote ', { text: 'now', em: true }]),
      [paragraph(['Vote ', { text: 'now', em: true }])],
      'body[1].type',
    );
    expectRead(unknown(paragraph('Vote.')), [paragraph('Vote.')], 'body[1].type');
    expectRead(
      unknown([paragraph('Vote.'), { type: 'divider' }]),
      [paragraph('Vote.'), { type: 'divider' }],
      'body[1].type',
    );
    for (const empty of ['', null, []]) expectRead(unknown(empty), [], 'body[1].type');
  });

  it('shows its fallback where it can’t be used itself', () => {
    expectRead(
      { type: 'video', src: 'javascript:alert(1)', fallback: 'A film.' },
      [paragraph('A film.')],
      'body[1].src',
      'body[1].src',
    );
  });

  it('shows the fallback of its fallback, and says where in it', () => {
    const fallback = { type: 'quiz', fallback: [paragraph('a'), paragraph('')] };
    expectRead(
      { type: 'poll', fallback },
      [paragraph('a')],
      'body[1].type',
      'body[1].fallback.type',
      'body[1].fallback.fallback[1].text',
    );
  });

  it('hides its fallback where it can be shown', () => {
    expectRead({ type: 'divider', fallback: 'A line.' }, [{ type: 'divider' }]);
  });

  it('ignores what it does not know', () => {
    expectRead({ ...paragraph('a'), style: 'color:red', onclick: 'alert(1)' }, [paragraph('a')]);
  });

  it('reads numbers and truth values that are strings', () => {
    expectRead({ type: 'heading', text: 5, level: '2' }, [{ type: 'heading', text: '5', level: 2 }]);
    expectRead({ type: 'list', ordered: 'true', start: '4', items: 'a' }, [
      { type: 'list', ordered: true, start: 4, items: ['a'] },
    ]);
    expectRead({ type: 'heading', text: 'a', id: ['b'] }, [{ type: 'heading', text: 'a', id: 'b' }]);
  });

  it('loses a key that can’t be used, and nothing else', () => {
    expectRead(
      { type: 'heading', text: 'a', level: 'two' },
      [{ type: 'heading', text: 'a' }],
      'body[1].level',
    );
    expectRead({ type: 'list', items: ['a'], start: -3 }, [{ type: 'list', items: ['a'] }], 'body[1].start');
    expectRead(
      { type: 'list', items: ['a'], ordered: { toString: 1 } },
      [{ type: 'list', items: ['a'] }],
      'body[1].ordered',
    );
    expectRead(
      { type: 'callout', tone: 'shout', body: 'a' },
      [{ type: 'callout', body: [paragraph('a')] }],
      'body[1].tone',
    );
    expectRead({ type: 'quote', text: 'a', cite: {} }, [{ type: 'quote', text: 'a' }], 'body[1].cite.text');
  });

  it('keeps the level of a heading as a number, for the view to bring into its bounds', () => {
    for (const level of [0, 1, 4, 5, 99]) expectKept({ type: 'heading', text: 'a', level });
    for (const level of [-1, NaN, Infinity]) {
      expectRead({ type: 'heading', text: 'a', level }, [{ type: 'heading', text: 'a' }], 'body[1].level');
    }
  });

  it('keeps every tone', () => {
    for (const tone of ['note', 'tip', 'warning', 'emergency']) {
      expectKept({ type: 'callout', tone, body: [paragraph('a')] });
    }
  });
});

describe('a list of blocks', () => {
  it('may be text: it is a paragraph', () => {
    const expectText = (text: unknown, expected = text): void => {
      expect(read(text)).to.deep.include({ body: [paragraph(expected)], paths: [] });
    };
    expectText('a');
    expectText(['a ', { text: 'b', em: true }]);
    expectText({ text: 'b', em: true }, [{ text: 'b', em: true }]);
    expectText(5, '5');
  });

  it('may be one block', () => {
    expect(read(paragraph('a'))).to.deep.include({ body: [paragraph('a')], paths: [] });
  });

  it('may have strings among its blocks', () => {
    expect(read(['a', { type: 'divider' }, 'b']).body).to.deep.equal([
      paragraph('a'),
      { type: 'divider' },
      paragraph('b'),
    ]);
  });

  it('may be empty', () => {
    expect(read([])).to.deep.equal({ body: [], paths: [], types: [] });
  });

  it('stays, though it is empty, where nothing in it can be used', () => {
    expect(read([{ type: 'poll' }, null])).to.deep.equal({
      body: [],
      paths: ['body[0].type', 'body[1]'],
      types: [],
    });
    expectRead({ type: 'callout', title: 't', body: [''] }, [{ type: 'callout', title: 't', body: [] }]);
  });

  it('says where, whether it is text or blocks', () => {
    const href = 'javascript:alert(1)';
    expect(read(['a ', { text: 'b', href }]).paths).to.deep.equal(['body[1].href']);
    expect(read({ text: 'b', href }).paths).to.deep.equal(['body.href']);
    expect(read([paragraph(['a ', { text: 'b', href }])]).paths).to.deep.equal(['body[0].text[1].href']);
    expect(read(paragraph({ text: 'b', href })).paths).to.deep.equal(['body.text.href']);
  });

  it('names the types that stand in it, at any depth', () => {
    const callout = { type: 'callout', body: [{ type: 'steps', items: [{ body: [{ type: 'divider' }] }] }] };
    const { types } = read([
      callout,
      { type: 'poll', fallback: { type: 'quote', text: 'a' } },
      { type: 'table' },
    ]);
    expect(types).to.have.members(['callout', 'steps', 'divider', 'quote']);
  });

  it('is told from text', () => {
    for (const blocks of [[paragraph('a')], ['a', paragraph('b')]]) expect(isBlocks(blocks)).to.equal(true);
    for (const text of [
      'a',
      [],
      ['a'],
      ['a', { text: 'b' }],
      { type: 'paragraph' },
      null,
      [null],
      [['type']],
    ]) {
      expect(isBlocks(text)).to.equal(false);
    }
  });
});
