import { expect, fixtureSync, html } from '@open-wc/testing';
import { drawn, everyBlock, heard, make, place, sample, show } from '../../test/elements.js';
import type { PinpointArticle } from './article/pinpoint-article.js';

/** Where a clinic may put an element: CSS of the box around it, which stands in a place of some width. */
const parents: Record<string, string> = {
  'a block': '',
  'a flex row': 'display: flex',
  'a flex row, with room to spare': 'display: flex; justify-content: center',
  'a flex column in the middle': 'display: flex; flex-direction: column; align-items: center',
  'an inline flex box': 'display: inline-flex',
  'a float': 'float: left',
  'an inline block': 'display: inline-block',
  'a grid': 'display: grid',
  'a grid in the middle': 'display: grid; justify-items: center',
  'an auto track of a grid': 'display: grid; grid-template-columns: auto auto',
  'an inline grid': 'display: inline-grid',
  'a table cell': 'display: table-cell',
  'an absolute box': 'position: absolute',
  'a sticky box as wide as its content': 'position: sticky; width: fit-content',
  columns: 'columns: 2 160px',
};
const widths = [180, 240, 320, 414, 600, 768, 1024, 1200];

/** Puts an element into a parent, in a place of a width. */
function inside(parent: string, children: Node[] = []): { element: PinpointArticle; place: HTMLElement } {
  const element = make({ src: everyBlock, loading: 'eager' });
  const place = fixtureSync<HTMLElement>(html`<div><div>${element}${children}</div></div>`);
  place.style.position = 'relative';
  element.parentElement!.style.cssText = parent;
  return { element, place };
}

/** What sticks out of an element to the right, but for what scrolls. */
function outside(element: PinpointArticle): string[] {
  const { right } = element.getBoundingClientRect();
  return [...element.renderRoot.querySelectorAll<HTMLElement>('*')]
    .filter(
      (node) => !node.parentElement?.closest('.scroll') && node.getBoundingClientRect().right > right + 1,
    )
    .map((node) => `${node.localName}: ${node.innerText.slice(0, 30)}`);
}

describe('the width of an element', () => {
  for (const [name, css] of Object.entries(parents))
    it(`is never nothing and never more than there is: in ${name}`, async () => {
      const { element, place } = inside(css);
      await heard(element, 'pinpoint-load');
      for (const width of widths) {
        place.style.width = `${width}px`;
        const rect = element.getBoundingClientRect();
        const there = place.getBoundingClientRect();
        expect(rect.width, `at ${width}`).to.be.above(Math.min(width, 320) * 0.85);
        if (name === 'columns') continue;
        expect(rect.right, `at ${width}`).to.be.below(there.right + 1);
        expect(rect.left, `at ${width}`).to.be.above(there.left - 1);
        expect(outside(element), `at ${width}`).to.deep.equal([]);
      }
    });

  it('leaves room for a neighbour in a row', async () => {
    const neighbour = document.createElement('p');
    neighbour.append('A neighbour');
    neighbour.style.flex = '0 0 200px';
    const { element, place } = inside('display: flex', [neighbour]);
    await heard(element, 'pinpoint-load');
    for (const width of [500, 800, 1200]) {
      place.style.width = `${width}px`;
      expect(neighbour.getBoundingClientRect().right).to.be.below(place.getBoundingClientRect().right + 1);
      expect(element.getBoundingClientRect().width).to.be.above(250);
    }
  });

  it('is that of the column which the page gives its content', async () => {
    const { element, place } = inside('');
    place.style.width = '700px';
    element.style.cssText = 'max-width: 400px; margin-left: auto';
    await heard(element, 'pinpoint-load');
    expect(element.getBoundingClientRect().width).to.equal(400);
  });

  it('is there before the document is, and while there is a fallback only', () => {
    for (const css of Object.values(parents)) {
      const { element, place } = inside(css);
      place.style.width = '600px';
      element.append('A link');
      expect(element.getBoundingClientRect().width).to.be.above(30);
    }
  });

  it('is no reason for a line of text to be longer than one reads', async () => {
    const { element, place } = inside('');
    place.style.width = '1200px';
    await heard(element, 'pinpoint-load');
    const [line] = element.renderRoot.querySelectorAll('p');
    expect(line!.getBoundingClientRect().width).to.be.below(700);
  });

  it('breaks a word that is longer than a line, wherever it stands', async () => {
    const long = 'https://tips.example/' + 'W'.repeat(200);
    const image = { src: '/demo/content-src/images/walk.svg', alt: '', caption: long, credit: long };
    const element = await show({
      ...{
        id: 'a',
        headline: long,
        description: long,
        keywords: [long],
        publisher: long,
        copyrightNotice: long,
      },
      ...{ author: { name: long, jobTitle: long }, notice: long, takeaways: [long], image },
      ...{ citation: [long], related: [{ headline: long, url: long }], funding: long },
      body: [
        {
          type: 'paragraph',
          text: [
            { text: long, href: long },
            { text: long, code: true },
          ],
        },
        { type: 'heading', text: long },
        { type: 'list', items: [long, [{ type: 'list', ordered: true, items: [long] }]] },
        { type: 'image', ...image },
        { type: 'quote', text: long, cite: long },
        { type: 'callout', title: long, body: [long] },
        { type: 'table', caption: long, rows: [[long]] },
        { type: 'steps', items: [{ title: long, body: [long], image }] },
        { type: 'faq', items: [{ question: long, answer: [long] }] },
        { type: 'video', src: long, title: long },
        { type: 'audio', src: long, title: long },
        { type: 'heading', text: `1. ${long}` },
        { type: 'paragraph', text: long },
      ],
    });
    for (const details of element.renderRoot.querySelectorAll('details')) details.open = true;
    for (const width of [200, 500, 900]) {
      element.parentElement!.style.width = `${width}px`;
      expect(outside(element), `at ${width}`).to.deep.equal([]);
    }
  });
});

describe('the height of an element', () => {
  it('is all that the text needs, with nothing clipped', async () => {
    const element = place({ src: sample, loading: 'eager' });
    await heard(element, 'pinpoint-load');
    const { bottom } = element.getBoundingClientRect();
    for (const node of element.renderRoot.querySelectorAll('article *'))
      expect(node.getBoundingClientRect().bottom).to.be.below(bottom + 1);
    expect(element.scrollHeight).to.be.at.most(Math.ceil(element.getBoundingClientRect().height) + 1);
  });

  it('is not changed by the pictures that come, since their room is kept', async () => {
    const element = place({ src: everyBlock, loading: 'eager' });
    await heard(element, 'pinpoint-load');
    const { height } = element.getBoundingClientRect();
    const images = [...element.renderRoot.querySelectorAll('img')];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode()));
    await drawn();
    expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1);
  });
});
