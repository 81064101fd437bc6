import { expect } from '@open-wc/testing';
import { all, article, drawn, everyBlock, heard, load, one, show } from '../../test/elements.js';
import type { PinpointArticle } from './article/pinpoint-article.js';
import { adopt } from './styles.js';

/** Another document, as an editor's preview: without a doctype, so in quirks mode too. */
function otherPage(): Document {
  const frame = document.createElement('iframe');
  frame.width = '800';
  document.body.append(frame);
  frames.push(frame);
  return frame.contentDocument!;
}
const frames: HTMLIFrameElement[] = [];

/** How an element's parts look: what its style sheets alone make so. */
function look(element: PinpointArticle): unknown[] {
  return [...element.renderRoot.querySelectorAll('article *')].map((node) => {
    const { display, fontSize, lineHeight, padding, color, borderBottomWidth, counterIncrement } =
      node.ownerDocument.defaultView!.getComputedStyle(node);
    return [
      node.localName,
      display,
      fontSize,
      lineHeight,
      padding,
      color,
      borderBottomWidth,
      counterIncrement,
    ];
  });
}

describe('a move into another document', () => {
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  it('keeps all styles, those of rare parts and blocks too, there and back', async () => {
    const element = await load(everyBlock);
    const home = element.parentElement!;
    home.style.width = '600px';
    const before = look(element);
    const { body } = otherPage();
    body.style.cssText = 'width: 600px; font: 16px serif';
    body.append(element);
    await drawn();
    expect(look(element)).to.deep.equal(before);
    home.append(element);
    await drawn();
    expect(look(element)).to.deep.equal(before);
    expect(element.renderRoot.querySelectorAll('style')).to.have.length(0);
  });

  it('is not a new load', async () => {
    const element = await show(article());
    let loads = 0;
    element.addEventListener('pinpoint-load', () => loads++);
    const title = one(element, 'heading');
    otherPage().body.append(element);
    await drawn();
    expect(loads).to.equal(0);
    expect(one(element, 'heading') === title).to.equal(true);
    expect(element.status).to.equal('ready');
  });

  it('leaves the element alive: it loads, changes and answers there', async () => {
    const element = await show(article());
    const { body } = otherPage();
    body.append(element);
    const loaded = heard(element, 'pinpoint-load');
    element.article = article({ body: [{ type: 'table', rows: [['A cell']] }], takeaways: ['A point'] });
    await loaded;
    expect(all(element, 'cell').map((cell) => cell.innerText)).to.deep.equal(['A cell']);
    const { fontVariantNumeric } = body.ownerDocument.defaultView!.getComputedStyle(one(element, 'table'));
    expect(fontVariantNumeric).to.equal('tabular-nums');
  });

  it('leaves a table the colour of the text in a page without a doctype', async () => {
    const element = await show(article({ body: [{ type: 'table', rows: [['A cell']] }] }), { theme: 'dark' });
    const { body } = otherPage();
    expect(body.ownerDocument.compatMode).to.equal('BackCompat');
    body.style.cssText = 'color: rgb(1, 2, 3)';
    body.append(element);
    await drawn();
    const { color } = body.ownerDocument.defaultView!.getComputedStyle(one(element, 'cell'));
    expect(color).to.equal('rgb(233, 236, 232)');
  });
});

describe('the style sheets of an element', () => {
  const root = () => document.createElement('div').attachShadow({ mode: 'open' });

  it('are shared by all of its kind', async () => {
    const first = await show(article());
    const second = await show(article());
    expect(first.renderRoot.adoptedStyleSheets.length).to.be.above(1);
    for (const [index, sheet] of first.renderRoot.adoptedStyleSheets.entries())
      expect(sheet === second.renderRoot.adoptedStyleSheets[index]).to.equal(true);
  });

  it('come once, however often they are asked for, beside those that are there', () => {
    const place = root();
    adopt(place, ['a { color: red }']);
    adopt(place, ['b { color: red }', 'a { color: red }']);
    adopt(place, ['a { color: red }']);
    expect(place.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]!.cssText)).to.deep.equal([
      'a { color: red; }',
      'b { color: red; }',
    ]);
  });

  it('are elements where the browser can’t construct any', () => {
    const { CSSStyleSheet } = window;
    Reflect.deleteProperty(window, 'CSSStyleSheet');
    const place = root();
    adopt(place, ['u { color: red }']);
    adopt(place, ['v { color: red }']);
    Object.defineProperty(window, 'CSSStyleSheet', {
      value: CSSStyleSheet,
      configurable: true,
      writable: true,
    });
    expect(place.textContent).to.equal('u { color: red }v { color: red }');
    expect(place.querySelectorAll('style').length).to.be.above(0);
  });
});
