import { expect, fixtureSync, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { all, everyBlock, heard, isVisible, make, outline } from '../../../test/elements.js';
import { h } from '../dom.js';
import type { PinpointArticle } from './pinpoint-article.js';

/** An article with everything in it, on a page of a width, with text of a size. */
async function within(width: number, fontSize: string, lang = 'en'): Promise<PinpointArticle> {
  const action = h('a', { slot: 'action', href: '/book' }, 'Book an appointment');
  const element = make({ src: everyBlock, loading: 'eager', lang }, action);
  const page = fixtureSync<HTMLElement>(html`<div></div>`);
  page.style.cssText = `width: ${width}px; font-size: ${fontSize}`;
  page.append(element);
  await heard(element, 'pinpoint-load');
  return element;
}

/** What sticks out of the place of the element at its sides, or is cut off; what scrolls by itself does not. */
function sticksOut(element: PinpointArticle): string[] {
  const { left, right } = element.getBoundingClientRect();
  return [...element.renderRoot.querySelectorAll('article *')]
    .filter((node) => isVisible(node) && !node.parentElement?.closest('.scroll'))
    .filter((node) => {
      const box = node.getBoundingClientRect();
      const isCut = node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX === 'hidden';
      return box.left < left - 1 || box.right > right + 1 || isCut;
    })
    .map((node) => `${node.localName}.${node.className} ${node.textContent.trim().slice(0, 30)}`);
}

describe('an article where there is little room', () => {
  for (const [width, fontSize] of [
    [240, '16px'],
    [320, '16px'],
    [320, '32px'],
    [640, '32px'],
    [1200, '32px'],
  ] as const)
    it(`stays within ${width} px with text of ${fontSize}`, async () => {
      const element = await within(width, fontSize);
      expect(sticksOut(element)).to.deep.equal([]);
      expect(element.getBoundingClientRect().width).to.equal(width);
    });

  it('stays within 320 px in a language of long words', async () => {
    expect(sticksOut(await within(320, '32px', 'de'))).to.deep.equal([]);
  });

  it('has all of its text twice as large where the page has', async () => {
    const sizes = async (fontSize: string) => {
      const element = await within(640, fontSize);
      return [...element.renderRoot.querySelectorAll('article *')].map((node) =>
        parseFloat(getComputedStyle(node).fontSize),
      );
    };
    const small = await sizes('16px');
    const large = await sizes('32px');
    // The title grows less, where the lines are short: it is large already.
    const tooSmall = large.filter((size, index) => size < 1.8 * small[index]! && size < 48);
    expect(tooSmall).to.deep.equal([]);
  });

  it('has lines of about 65 characters where there is much', async () => {
    const element = await within(1200, '16px');
    const paragraph = all(element, 'paragraph').find(({ textContent }) => textContent.length > 160)!;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8))).size;
    const perLine = paragraph.textContent.length / lines;
    expect(perLine).to.be.within(50, 80);
  });
});

describe('an article in forced colours', () => {
  before(async function () {
    const { value } = await executeServerCommand<{ value?: true }, boolean>('force-colors', true);
    // The drivers of Firefox and WebKit can't force colours.
    if (!value) this.skip();
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
  });
  after(() => executeServerCommand('force-colors', false));

  it('is whole, and what is told by a surface has a border too', async () => {
    const element = await within(640, '16px');
    expect(outline(element)).to.have.length.above(5);
    const boxes = element.renderRoot.querySelectorAll('.callout, .takeaways, .poster span, .tool');
    expect(boxes).to.have.length.above(4);
    for (const box of boxes) {
      const { borderTopWidth, borderTopStyle, outlineStyle } = getComputedStyle(box);
      const isSeen = (parseFloat(borderTopWidth) > 0 && borderTopStyle !== 'none') || outlineStyle !== 'none';
      expect(isSeen, box.className).to.equal(true);
    }
  });
});
