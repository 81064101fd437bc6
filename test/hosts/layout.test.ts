import { expect } from '@open-wc/testing';
import { closePages, type HostPage, needDist } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';
import { forms, kinds } from './hazard.js';
import { addScript, allSettled, openHost, widgetIn } from './hosting-page.js';

/** CSS of the box around the place of a widget, and of the place itself. */
const parents: Record<string, readonly [around: string, place?: string]> = {
  'a flex row': ['display: flex'],
  'a flex row, centred': ['display: flex; justify-content: center; align-items: center'],
  'a flex column, centred': ['display: flex; flex-direction: column; align-items: center'],
  'a grid': ['display: grid'],
  'a grid with auto columns': ['display: grid; grid-template-columns: auto auto'],
  'a float': ['overflow: auto', 'float: left'],
  'an inline block': ['', 'display: inline-block'],
  'a table cell': ['display: table', 'display: table-cell'],
  'an absolute box': ['position: relative; height: 900px', 'position: absolute'],
  'a sticky box as wide as its content': ['width: fit-content; position: sticky; top: 0'],
};

const css = (rules: string) => `<style>${rules}</style>`;

describeHazards('what holds a widget, of a given width', [
  ...Object.entries(parents).map(([name, [around]]) => ({ id: 'H49', name, around })),
  {
    id: 'H49',
    name: 'each child of the place is a flex item, floats or is a cell',
    head: css('.place { display: flex !important } .place > * { float: left }'),
  },
  {
    id: 'H50',
    name: 'a place that cuts off what is higher than 100 px',
    around: 'overflow: hidden; height: 100px',
    expect: 'whole',
    since: 'the page cuts it off; what is cut off is there for a screen reader, and for the tab key',
  },
  {
    id: 'H51',
    name: 'a tab that is hidden when the page loads, and shown later',
    around: 'display: none',
    then: async (page) => {
      for (const box of page.document.querySelectorAll<HTMLElement>('.around')) box.style.display = 'block';
      return allSettled(page);
    },
  },
  {
    id: 'H52',
    name: 'inside a paragraph',
    snippet: (snippet, form) => (form === 'placeholder' ? snippet : `<p>Read on: ${snippet}</p>`),
    head: css('p { margin: 0 }'),
  },
  {
    id: 'H53',
    name: 'inside a list',
    snippet: (snippet) => `<ul><li>${snippet}</li></ul>`,
    head: css('ul { margin: 0; padding: 0; list-style: none }'),
  },
  {
    id: 'H53',
    name: 'directly inside a table, where nothing but rows may be',
    snippet: (snippet) => `<table>${snippet}<tr><td>A cell</td></tr></table>`,
  },
]);

const widths = [180, 240, 320, 414, 600, 768, 1024, 1280, 1600];

describe('H49: a widget is never nothing, and never wider than its place', () => {
  before(needDist);
  afterEach(closePages);

  for (const [name, [around, place = '']] of Object.entries(parents))
    it(`from 180 to 1600 px: ${name}`, async () => {
      const page = await openHost({ id: '', name, isFree: true, around, place });
      addScript(page);
      await allSettled(page);
      for (const width of widths) expectWithin(page, width);
    });
});

/** Gives all places a width, and measures what is in them. */
function expectWithin(page: HostPage, width: number): void {
  const boxes = page.document.querySelectorAll<HTMLElement>('.around');
  for (const box of boxes) {
    box.style.width = `${String(width)}px`;
    box.style.contain = 'layout';
  }
  for (const form of forms)
    for (const kind of kinds) {
      const widget = widgetIn(page, form, kind)!;
      const rect = widget.getBoundingClientRect();
      const there = widget.closest('.around')!.getBoundingClientRect();
      const at = `${form} ${kind} at ${String(width)}`;
      expect(rect.width, at).to.be.above(Math.min(width, 320) * 0.8);
      expect(rect.height, at).to.be.above(40);
      expect(rect.left, at).to.be.above(there.left - 1);
      expect(rect.right, at).to.be.below(there.right + 1);
      const root = widget.renderRoot.querySelector('.root')!;
      expect(root.scrollWidth, at).to.be.at.most(Math.ceil(rect.width) + 1);
    }
}
