import { expect, fixtureSync, html } from '@open-wc/testing';
import { textContrast } from '../../../test/contrast.js';
import { drawn, everyBlock, heard, isVisible, make } from '../../../test/elements.js';
import { h } from '../dom.js';
import type { PinpointArticle } from './pinpoint-article.js';

const themes = ['light', 'dark'] as const;

/** An article with everything in it, on a page of a colour. */
async function whole(theme: string, page = ''): Promise<PinpointArticle> {
  const action = h('a', { slot: 'action', href: '/book' }, 'Book an appointment');
  const element = make({ src: everyBlock, loading: 'eager', theme }, action);
  const around = fixtureSync<HTMLElement>(html`<div></div>`);
  around.style.cssText = page;
  around.append(element);
  await heard(element, 'pinpoint-load');
  await drawn();
  return element;
}

/** What has words of its own, the clinic's call to action too. */
function withWords(element: PinpointArticle): Element[] {
  const hasWords = ({ childNodes }: Element) =>
    [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
  const all = [...element.renderRoot.querySelectorAll('article *'), ...element.querySelectorAll('[slot]')];
  return all.filter((node) => hasWords(node) && isVisible(node));
}

/** The words that can't be read well, with their contrast. */
const faint = (element: PinpointArticle) =>
  withWords(element)
    .map((node) => [textContrast(node).toFixed(2), node.textContent.trim().slice(0, 40)] as const)
    .filter(([contrast]) => +contrast < 4.5)
    .map((line) => line.join(' '));

describe('the colours of an article', () => {
  for (const theme of themes)
    it(`can be read: each word has a contrast of 4.5 at least, ${theme}`, async () => {
      const element = await whole(theme);
      expect(withWords(element)).to.have.length.above(50);
      expect(faint(element)).to.deep.equal([]);
    });

  for (const [name, page] of [
    ['white', 'background: #fff; color: #222'],
    ['grey', 'background: #f0eee8; color: #333'],
    ['black', 'background: #000; color: #ddd'],
    ['dark blue', 'background: #12233d; color: #fff'],
  ] as const)
    it(`can be read on a page that is ${name}`, async () => {
      expect(faint(await whole('auto', page))).to.deep.equal([]);
    });

  it('are corrected where the clinic picks an accent that could not be read', async () => {
    const hues = Array.from({ length: 12 }, (_, index) => index * 30);
    const accents = hues.flatMap((hue) => [
      `oklch(0.95 0.1 ${hue})`,
      `oklch(0.6 0.25 ${hue})`,
      `oklch(0.1 0.1 ${hue})`,
    ]);
    for (const theme of themes) {
      const element = await whole(theme);
      const action = element.querySelector('[slot]')!;
      for (const accent of [...accents, '#fff', '#000', '#ffd400', 'yellow', 'cyan', 'lime', 'blue']) {
        element.style.setProperty('--pinpoint-color-accent', accent);
        expect(faint(element), `${accent} in ${theme}`).to.deep.equal([]);
        expect(textContrast(action), `on ${accent} in ${theme}`).to.be.at.least(4.5);
      }
    }
  }).timeout(60_000);

  it('are the clinic’s own where they can be read', async () => {
    const element = await whole('light');
    element.style.setProperty('--pinpoint-color-accent', 'rgb(120, 20, 60)');
    const link = element.renderRoot.querySelector('a')!;
    const probe = document.createElement('i');
    probe.style.color = 'oklch(from rgb(120, 20, 60) l c h)';
    document.body.append(probe);
    expect(getComputedStyle(link).color).to.equal(getComputedStyle(probe).color);
    probe.remove();
  });
});
