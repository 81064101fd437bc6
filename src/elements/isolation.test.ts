import { expect, fixtureSync, html } from '@open-wc/testing';
import { article, everyBlock, heard, isVisible, load, make, one, show } from '../../test/elements.js';
import type { PinpointArticle } from './article/pinpoint-article.js';

/** What a page may do to all text in it, by inheritance, each by itself and all together. */
const inherited: Record<string, string> = {
  'font-size': '0',
  'font-style': 'italic',
  'font-stretch': 'expanded',
  'font-variant': 'small-caps',
  'font-weight': '900',
  'letter-spacing': '9px',
  'line-height': '0',
  'list-style': 'none',
  'text-align': 'justify',
  'text-align-last': 'center',
  'text-indent': '5em',
  'text-shadow': '1px 1px red',
  'text-transform': 'uppercase',
  'text-wrap': 'nowrap',
  'white-space': 'pre',
  'word-break': 'break-all',
  'word-spacing': '1em',
  'writing-mode': 'vertical-rl',
  '-webkit-text-fill-color': 'red',
  '-webkit-text-stroke': '2px red',
  'border-collapse': 'collapse',
  'border-spacing': '9px',
  'caption-side': 'bottom',
  'empty-cells': 'hide',
  cursor: 'wait',
  direction: 'rtl',
  hyphens: 'auto',
  quotes: 'none',
  'tab-size': '40',
  'user-select': 'none',
};

/** What of it can be seen inside, with what follows from it. */
const properties = [
  ...Object.keys(inherited).filter((name) => !['font-size', 'list-style', 'text-wrap'].includes(name)),
  'font-size',
  'list-style-type',
  'text-wrap-mode',
];

/** Rules for everything, that a page has against its own templates. */
const rules: Record<string, string> = {
  'every element inline': '* { display: inline !important }',
  'every element without its own look': '* { all: revert !important }',
  'margins and sizes for all':
    '* { margin: 0 !important; padding: 9px !important; border: 1px solid !important }',
  'a size for all text': '* { font-size: 9px !important; line-height: 1 !important }',
  'headings, lists and buttons': 'h2, h3, p, ul, li, button, a, table { all: unset !important }',
  'empty elements away': '*:empty { display: none }',
  'unknown elements away': 'body *:not(div, p, a, span, script, style) { display: none !important }',
};

interface Look {
  readonly styles: readonly Record<string, string>[];
  /** Left, top, width and height, from the element's own corner. */
  readonly boxes: readonly (readonly number[])[];
}

/** How everything in an element looks. */
function lookOf(element: PinpointArticle): Look {
  const { left, top } = element.renderRoot.firstElementChild!.getBoundingClientRect();
  const nodes = [...element.renderRoot.querySelectorAll<HTMLElement>('article *')].filter(isVisible);
  return {
    styles: nodes.map((node) => {
      const style = getComputedStyle(node);
      const values = properties.map((name) => [name, style.getPropertyValue(name)]);
      return Object.fromEntries([['node', node.localName], ...values]) as Record<string, string>;
    }),
    boxes: nodes.map((node) => {
      const rect = node.getBoundingClientRect();
      return [rect.left - left, rect.top - top, rect.width, rect.height];
    }),
  };
}

/** Fails unless an element looks as it did elsewhere, but for what engines round. */
function expectLook(element: PinpointArticle, { styles, boxes }: Look): void {
  const look = lookOf(element);
  expect(look.styles).to.deep.equal(styles);
  const moved = look.boxes.filter((box, index) =>
    box.some((length, side) => Math.abs(length - boxes[index]![side]!) > 2),
  );
  expect(moved).to.deep.equal([]);
}

/** Loads the sample of everything into a place 600 px wide, and waits for its pictures' room. */
async function placed(css: string): Promise<PinpointArticle> {
  const element = make({ src: everyBlock, loading: 'eager' });
  const box = fixtureSync<HTMLElement>(html`<div>${element}</div>`);
  box.style.cssText = `font-family: serif; ${css}`;
  element.style.cssText = 'width: 600px; margin: 0';
  await heard(element, 'pinpoint-load');
  return element;
}

/** A page's own style sheet, for as long as a test. */
function page(css: string): void {
  const style = document.createElement('style');
  style.append(css);
  document.head.append(style);
  sheets.push(style);
}
const sheets: HTMLStyleElement[] = [];

describe('in a stranger’s page', () => {
  afterEach(() => {
    for (const sheet of sheets.splice(0)) sheet.remove();
  });

  let plain: Look;
  before(async () => {
    plain = lookOf(await placed(''));
    expect(plain.boxes).to.have.length.above(150);
  });

  for (const [name, value] of Object.entries(inherited))
    it(`text is not changed by ${name}: ${value} around it`, async () => {
      expectLook(await placed(`${name}: ${value}`), plain);
    });

  it('text is not changed by all of that at once', async () => {
    const all = Object.entries(inherited).map(([name, value]) => `${name}: ${value};`);
    expectLook(await placed(all.join('')), plain);
  });

  for (const [name, rule] of Object.entries(rules))
    it(`text is not changed by rules for ${name}, and the element keeps its place`, async () => {
      page(`.stranger { font-family: serif; padding: 0 !important } ${rule}`);
      const element = await placed('');
      expect(getComputedStyle(element).display).to.equal('block');
      expect(isVisible(one(element, 'heading', /^Sample:/))).to.equal(true);
      if (!rule.includes('revert')) expectLook(element, plain);
      expect(parseFloat(getComputedStyle(one(element, 'paragraph', /^A sore back/)).fontSize)).to.be.at.least(
        16,
      );
    });

  it('the page can hide the element as it hides others', async () => {
    const element = await show(article());
    for (const hide of [
      () => (element.hidden = true),
      () => (element.style.display = 'none'),
      () => element.setAttribute('style', 'color:red;display:none'),
      () => element.style.setProperty('display', 'none', 'important'),
    ]) {
      hide();
      expect(getComputedStyle(element).display).to.equal('none');
      element.hidden = false;
      element.removeAttribute('style');
      expect(getComputedStyle(element).display).to.equal('block');
    }
    element.hidden = true;
    page('* { display: inline !important }');
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('what the page makes invisible or dead to the mouse is that inside too', async () => {
    const element = await show(article());
    element.parentElement!.style.cssText = 'visibility: hidden; pointer-events: none';
    const { visibility, pointerEvents } = getComputedStyle(element.renderRoot.querySelector('h2')!);
    expect([visibility, pointerEvents]).to.deep.equal(['hidden', 'none']);
  });

  it('the font and the colour of the page are taken', async () => {
    const element = await show(article());
    element.parentElement!.style.cssText = 'font-family: monospace; color: rgb(1, 2, 3); font-size: 20px';
    const style = getComputedStyle(one(element, 'paragraph'));
    expect([style.fontFamily, style.color]).to.deep.equal(['monospace', 'rgb(1, 2, 3)']);
    expect(parseFloat(style.fontSize)).to.be.at.least(20);
  });

  it('text is at least 16 px on pages that count in tenths, and never in rem', async () => {
    page('html { font-size: 62.5% } body { font-size: 10px }');
    const element = await show(article());
    expect(parseFloat(getComputedStyle(one(element, 'paragraph')).fontSize)).to.be.at.least(16);
    page('html { font-size: 400% }');
    expect(parseFloat(getComputedStyle(one(element, 'paragraph')).fontSize)).to.be.below(24);
  });

  it('the size is what the clinic says, where it says one', async () => {
    const element = await show(article({ description: 'Short.' }));
    element.style.setProperty('--pinpoint-font-size', '40px');
    element.style.width = '300px';
    expect(getComputedStyle(one(element, 'paragraph')).fontSize).to.equal('40px');
  });

  it('ids, classes and names of the page are its own', async () => {
    page('.root, .box, .body, .small, #move { display: none !important }');
    const element = await load(everyBlock);
    expect(isVisible(one(element, 'heading', 'Move a little, often'))).to.equal(true);
    expect(document.getElementById('move')).to.equal(null);
  });
});
