import { expect } from '@open-wc/testing';
import { all, article, everyBlock, load, one, outline, show, textOf, words } from '../../../test/elements.js';

const shown = (...body: unknown[]) => show(article({ body }));

describe('the blocks of an article', () => {
  it('show all that a document can hold, with nothing left out', async () => {
    const text = textOf(await load(everyBlock));
    const body = ((await (await fetch(everyBlock)).json()) as { body: unknown }).body;
    for (const { closed, line } of lines(body)) if (!closed) expect(text).to.contain(line);
  });

  it('are paragraphs, with their marks as elements', async () => {
    const element = await shown({
      type: 'paragraph',
      text: [
        'Plain, ',
        { text: 'strong', strong: true },
        { text: 'em', em: true },
        { text: 'sub', sub: true },
        { text: 'sup', sup: true },
        { text: 'code', code: true },
        { text: [{ text: 'both', em: true }], strong: true },
        { text: 'marche', lang: 'fr' },
      ],
    });
    const paragraph = one(element, 'paragraph', /^Plain/);
    expect(words(paragraph.textContent)).to.equal('Plain, strongemsubsupcodebothmarche');
    for (const mark of ['strong', 'em', 'sub', 'sup', 'code'])
      expect(paragraph.querySelector(mark), mark).to.have.text(mark);
    expect(paragraph.querySelector('strong em')).to.have.text('both');
    expect(paragraph.querySelector('[lang=fr]')).to.have.text('marche');
  });

  it('link to where they say, in the language that they say', async () => {
    const element = await shown([
      { text: 'site', href: 'https://tips.example/?a=1&b=2' },
      { text: 'mail', href: 'mailto:a@tips.example' },
      { text: 'call', href: 'tel:+18005550142' },
      { text: 'appeler', href: 'https://tips.example/fr/', lang: 'fr', strong: true },
    ]);
    expect(one(element, 'link', 'site')).to.have.attribute('href', 'https://tips.example/?a=1&b=2');
    expect(one(element, 'link', 'mail')).to.have.attribute('href', 'mailto:a@tips.example');
    expect(one(element, 'link', 'call')).to.have.attribute('href', 'tel:+18005550142');
    expect(one(element, 'link', 'appeler')).to.have.attribute('lang', 'fr');
  });

  it('are lists in lists, numbered from where they say', async () => {
    const element = await shown({
      type: 'list',
      ordered: true,
      start: 4,
      items: [
        'Lift slowly.',
        [
          { type: 'paragraph', text: 'Turn' },
          { type: 'list', items: ['your feet', [{ text: 'never', em: true }, ' your back']] },
        ],
      ],
    });
    const [outer, inner] = all(element, 'list') as [HTMLOListElement, HTMLElement];
    expect([outer.localName, outer.start, inner.localName]).to.deep.equal(['ol', 4, 'ul']);
    expect(all(inner, 'listitem').map((item) => item.innerText)).to.deep.equal([
      'your feet',
      'never your back',
    ]);
    expect(outer.contains(inner)).to.equal(true);
  });

  it('are headings with ids, in the outline of the article', async () => {
    const element = await shown(
      { type: 'heading', text: 'First', id: 'first' },
      { type: 'heading', text: ['1. ', { text: 'Numbered', em: true }], level: 2, id: 'numbered' },
      { type: 'heading', text: 'Too deep', level: 9 },
      { type: 'heading', text: 'Too high', level: 0 },
    );
    expect(outline(element).slice(1)).to.deep.equal(['3 First', '4 1. Numbered', '6 Too deep', '3 Too high']);
    expect(one(element, 'heading', 'First').id).to.equal('first');
    expect(one(element, 'heading', '1. Numbered').id).to.equal('numbered');
  });

  it('are pictures with a caption and who made them', async () => {
    const element = await shown({
      type: 'image',
      src: '/demo/content-src/images/walk.svg',
      srcset: '/demo/content-src/images/walk.svg 640w',
      width: 640,
      height: 360,
      alt: 'A walk',
      caption: 'Ten minutes',
      credit: 'B. Sample',
    });
    const image = one(
      one(element, 'figure', /Ten minutes Credit: B\. Sample$/),
      'img',
      'A walk',
    ) as HTMLImageElement;
    expect([image.width / image.height, image.getAttribute('width')]).to.deep.equal([640 / 360, '640']);
    expect(image.srcset).to.match(/^http.*walk\.svg 640w$/);
  });

  it('are pictures without words where they say nothing', async () => {
    const element = await shown({ type: 'image', src: '/demo/content-src/images/walk.svg', alt: '' });
    expect(element.renderRoot.querySelector('img')).to.have.attribute('alt', '');
    expect(element.renderRoot.querySelector('figcaption')).to.equal(null);
  });

  it('are quotes with who said them', async () => {
    const element = await shown({ type: 'quote', text: 'The next posture.', cite: 'Doctor Lou' });
    const quote = one(element, 'figure');
    expect(quote.querySelector('blockquote')).to.have.text('The next posture.');
    expect(quote.querySelector('figcaption')).to.have.text('Doctor Lou');
  });

  it('are callouts that say their tone in words', async () => {
    const callout = (tone: string) => ({
      type: 'callout',
      tone,
      title: `A ${tone}`,
      body: [`Text of a ${tone}`],
    });
    const element = await shown(
      ...['note', 'tip', 'warning', 'emergency'].map(callout),
      { type: 'callout', body: ['No tone'] },
      { type: 'callout', tone: 'loud', body: ['No such tone'] },
    );
    expect(all(element, 'note').map((note) => note.getAttribute('aria-label'))).to.deep.equal([
      'Note: A note',
      'Tip: A tip',
      'Warning: A warning',
      'Emergency: A emergency',
      'Note',
      'Note',
    ]);
    expect(words(one(element, 'note', /^Tip/).innerText)).to.equal('A tip Text of a tip');
  });

  it('are tables with headers for columns and rows, that scroll by keyboard', async () => {
    const rows = [
      ['Walk', '10 minutes', ''],
      ['Stretch', [{ text: '5', strong: true }, ' times'], 8],
    ];
    const plan = { type: 'table', caption: 'A plan', head: ['', 'Now', 'Later'], rows, rowHeaders: true };
    // As wide as a watch, so that it has to scroll.
    const element = await show(article({ body: [plan] }), { style: 'width: 8em' });
    const table = one(one(element, 'region', 'A plan'), 'table', 'A plan');
    expect(one(element, 'region', 'A plan').tabIndex).to.equal(0);
    const texts = (role: 'columnheader' | 'rowheader' | 'cell') =>
      all(table, role).map((cell) => cell.innerText);
    expect(texts('columnheader')).to.deep.equal(['', 'Now', 'Later']);
    expect(texts('rowheader')).to.deep.equal(['Walk', 'Stretch']);
    expect(texts('cell')).to.deep.equal(['10 minutes', '', '5 times', '8']);
  });

  it('are tables without headers and caption, named all the same', async () => {
    const body = [{ type: 'table', rows: [['a'.repeat(99), 'b']] }];
    const element = await show(article({ body }), { style: 'width: 8em' });
    expect(all(one(element, 'region', 'Table'), 'cell')).to.have.length(2);
    expect([...all(element, 'columnheader'), ...all(element, 'rowheader')]).to.have.length(0);
  });

  it('are exercises as numbered steps', async () => {
    const image = { src: '/demo/content-src/images/walk.svg', alt: 'A walk' };
    const items = [{ title: 'Stand', body: ['Feet apart.'], image }, { title: 'Go' }, { body: ['Stop.'] }];
    const element = await shown({ type: 'steps', items });
    const list = one(element, 'list');
    expect(list.localName).to.equal('ol');
    expect(all(list, 'listitem').map((item) => words(item.innerText))).to.deep.equal([
      'Stand Feet apart.',
      'Go',
      'Stop.',
    ]);
    expect(one(all(list, 'listitem')[0]!, 'img', 'A walk')).to.exist;
  });

  it('are questions that open', async () => {
    const element = await shown({ type: 'faq', items: [{ question: 'Heat or cold?', answer: ['Either.'] }] });
    expect(all(element, 'paragraph', 'Either.')).to.have.length(0);
    one(element, 'button', 'Heat or cold?').click();
    expect(one(element, 'paragraph', 'Either.')).to.exist;
  });

  it('are dividers, which end the section of a number', async () => {
    const element = await shown(
      { type: 'heading', text: '1. Walk' },
      'In the section.',
      { type: 'heading', level: 2, text: 'Below it' },
      { type: 'divider' },
      'After it.',
    );
    const section = one(element, 'heading', '1. Walk').parentElement!;
    expect(words(section.innerText)).to.equal('1. Walk In the section. Below it');
    expect(one(element, 'separator').compareDocumentPosition(section)).to.equal(
      Node.DOCUMENT_POSITION_PRECEDING,
    );
  });

  it('are sections under each number, up to the next heading of its level', async () => {
    const element = await shown(
      { type: 'heading', text: '1. Walk', level: 2 },
      'One.',
      { type: 'heading', text: '2. Rest', level: 2 },
      'Two.',
      { type: 'heading', text: 'Then' },
      'Three.',
    );
    const section = (name: string) => words(one(element, 'heading', name).parentElement!.innerText);
    expect(section('1. Walk')).to.equal('1. Walk One.');
    expect(section('2. Rest')).to.equal('2. Rest Two.');
    expect(section('Then')).to.equal('1. Walk One. 2. Rest Two. Then Three.');
  });
});

/** The strings of a body that are there to be read; an answer is closed at first. */
function lines(value: unknown, closed = false): { closed: boolean; line: string }[] {
  if (typeof value === 'string') return [{ closed, line: words(value) }];
  if (typeof value !== 'object' || !value) return [];
  const unread = ['type', 'src', 'poster', 'encodingFormat', 'href', 'lang', 'id', 'tone', 'alt', 'captions'];
  return Object.entries(value).flatMap(([key, part]) =>
    unread.includes(key) ? [] : lines(part, closed || key === 'answer'),
  );
}
