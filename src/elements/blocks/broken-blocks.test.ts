import { expect } from '@open-wc/testing';
import { all, article, one, show, textOf, words } from '../../../test/elements.js';

/** Blocks that cannot be used, each for another reason. */
const broken: Record<string, unknown> = {
  'a number': 7,
  nothing: null,
  'an object without a type': { text: 'x' },
  'a paragraph without text': { type: 'paragraph' },
  'a list of numbers for a paragraph': { type: 'paragraph', text: { em: true } },
  'a heading of nothing': { type: 'heading', text: '' },
  'a list without items': { type: 'list' },
  'a picture without an address': { type: 'image', alt: 'Nowhere' },
  'a picture that is code': { type: 'image', src: 'javascript:alert(1)', alt: 'Nowhere' },
  'a callout without a body': { type: 'callout', title: 'Nowhere' },
  'a table without rows': { type: 'table', head: ['Nowhere'] },
  'steps that are none': { type: 'steps', items: {} },
  'a question without an answer': { type: 'faq' },
  'a video of another scheme': { type: 'video', src: 'ftp://tips.example/a.mp4', title: 'Nowhere' },
  'a sound without an address': { type: 'audio', title: 'Nowhere' },
  'an unknown block': { type: 'hologram', text: 'Nowhere' },
  'a type that is an object’s own': { type: 'constructor' },
  'a type of many words': { type: ['a', 'b'] },
};

const before = { type: 'paragraph', text: 'Before.' };
const after = { type: 'paragraph', text: 'After.' };

describe('a broken block', () => {
  for (const [name, block] of Object.entries(broken)) {
    it(`costs its neighbours nothing: ${name}`, async () => {
      const element = await show(article({ body: [before, block, after] }));
      expect(element.status).to.equal('ready');
      expect(textOf(element)).to.equal('Walk a Little Before. After.');
    });
  }

  it('shows its fallback: text, or other blocks', async () => {
    const unknown = { type: 'hologram' };
    const body = [
      { ...unknown, fallback: 'A picture of a spine.' },
      { ...unknown, fallback: ['A ', { text: 'spine', em: true }, '.'] },
      { ...unknown, fallback: [{ type: 'list', items: ['One', { ...unknown, fallback: 'Two' }] }] },
      { type: 'image', alt: 'x', fallback: { type: 'quote', text: 'In words.' } },
    ];
    const element = await show(article({ body }));
    expect(textOf(element)).to.equal('Walk a Little A picture of a spine. A spine. One Two In words.');
    expect(one(element, 'list')).to.exist;
    expect(one(element, 'figure')).to.exist;
  });

  it('in a list costs one item', async () => {
    const items = ['One', 7.5, { type: 'hologram' }, null, 'Two', { type: 'paragraph', text: 'Three' }];
    const element = await show(article({ body: [{ type: 'list', items }] }));
    expect(all(element, 'listitem').map((item) => words(item.innerText))).to.deep.equal([
      'One',
      '7.5',
      'Two',
      'Three',
    ]);
  });

  it('is told to the page, with where it stands', async () => {
    const element = document.createElement('pinpoint-article');
    document.body.append(element);
    const problems = new Promise((resolve) =>
      element.addEventListener('pinpoint-load', ({ detail }) =>
        resolve(detail.problems.map(({ path }) => path)),
      ),
    );
    element.article = article({ body: [before, 7, { type: 'list', items: ['a', { type: 'image' }] }] });
    expect(await problems).to.include('body[1]');
    expect(await problems).to.include('body[2].items[1].src');
    element.remove();
  });

  it('may be nested as deep as it likes', async () => {
    let deep: unknown = 'Deep.';
    for (let level = 0; level < 5000; level++) deep = { type: 'callout', body: [deep] };
    const element = await show(article({ body: [before, deep, after] }));
    expect(textOf(element)).to.match(/^Walk a Little Before\. .*After\.$/);
  });
});
