import { expect } from '@open-wc/testing';
import { needDist } from '../host-page.js';
import { problemsIn } from './axe.js';
import { all, closePages, open, type OpenPage, shownText } from './open-page.js';

const address = '/test-server/report.html';
const files = ['a-no-body.json', 'b-hostile.json', 'c-no-alt.json', 'd-no-name.json'];
const hostile = '<img src=x onerror="document.title=1">';

/** What stands in a column, from the first row on. */
function column({ document }: OpenPage, index: number): readonly string[] {
  return [...document.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(
    (row) => row.cells[index]!.textContent,
  );
}

describe('the page of pinpoint check --html', () => {
  before(needDist);
  afterEach(closePages);

  it('shows what is wrong with each file without script, at any width', async () => {
    for (const width of [1000, 320]) {
      const page = await open(address, { script: 'never', width });
      const text = shownText(page.document.body);
      for (const file of files) expect(text).to.include(file);
      expect(text).to.include('Not ready yet');
      expect(all(page.document.body, 'button')).to.have.lengthOf(0);
      const { scrollWidth, clientWidth } = page.document.documentElement;
      expect(scrollWidth).to.equal(clientWidth);
    }
  });

  it('shows the words of a document as text', async () => {
    const page = await open(address);
    expect(shownText(page.document.body)).to.include(hostile);
    expect(page.document.images).to.have.lengthOf(0);
    expect(page.document.title).to.match(/^Not ready yet/);
    expect(page.errors).to.deep.equal([]);
  });

  for (const width of [1000, 320])
    it(`is sorted by a press on a head, and back by another, ${width} px wide`, async () => {
      const page = await open(address, { width });
      const heads = page.document.querySelectorAll('th');
      const head = heads[2]!;
      const button = head.querySelector('button')!;
      button.scrollIntoView();
      const { x, y, height } = button.getBoundingClientRect();
      expect(height, 'a target for a finger').to.be.least(24);
      expect(page.document.elementFromPoint(x + 5, y + 5) === button, 'it is in sight').to.equal(true);
      const before = column(page, 2);
      button.click();
      const sorted = [...before].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
      expect(sorted, 'another order than before').not.to.deep.equal(before);
      expect(column(page, 2)).to.deep.equal(sorted);
      expect(head.getAttribute('aria-sort')).to.equal('ascending');
      button.click();
      expect(column(page, 2)).to.deep.equal([...sorted].reverse());
      expect([...heads].map((one) => one.getAttribute('aria-sort'))).to.deep.equal([
        null,
        null,
        'descending',
        null,
      ]);
      heads[1]!.querySelector('button')!.click();
      expect(column(page, 2)).to.deep.equal(before);
    });

  for (const scheme of ['light', 'dark'] as const)
    for (const width of [1000, 320])
      it(`lets axe find nothing wrong, ${scheme}, ${width} px wide`, async () => {
        const page = await open(address, { scheme, width });
        page.document.querySelector('button')!.click();
        expect(await problemsIn(page)).to.deep.equal([]);
      });
});
