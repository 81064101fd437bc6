import { expect } from '@open-wc/testing';
import { needDist } from '../host-page.js';
import { problemsIn } from './axe.js';
import { all, closePages, open } from './open-page.js';
import { pages } from './pages.js';
import { ready } from './ready.js';

describe('what axe finds', () => {
  before(needDist);
  afterEach(closePages);

  for (const published of pages) {
    // A page for frames is light in any page, and what tells a short article from a long one is its words.
    const isLight = published.isEmbed || published.page.includes('strength');
    for (const scheme of isLight ? (['light'] as const) : (['light', 'dark'] as const))
      it(`is nothing in the page of ${published.name}, ${scheme}`, async () => {
        const page = await open(published.page, { scheme });
        await ready(page, published.tag);
        for (const details of all<HTMLDetailsElement>(page.document.body, 'details')) details.open = true;
        expect(await problemsIn(page)).to.deep.equal([]);
      });
    // Its own script is kept away, since axe is one too.
    if (!isLight)
      it(`is nothing in the page of ${published.name} before its script comes, dark and narrow`, async () => {
        const page = await open(published.page, { script: 'none', scheme: 'dark', width: 320 });
        expect(await problemsIn(page)).to.deep.equal([]);
      });
  }

  it('is something in a page that is wrong', async () => {
    const page = await open(pages[0]!.page, { script: 'none' });
    page.document.querySelector('main')!.replaceWith(document.createElement('main'));
    page.document.body.prepend('Outside.');
    expect((await problemsIn(page)).map((line) => line.replace(/:.*/s, ''))).to.include(
      'page-has-heading-one',
    );
  });
});
