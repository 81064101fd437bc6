import { expect, nextFrame } from '@open-wc/testing';
import { needDist } from '../host-page.js';
import { all, closePages, open, type OpenPage, shownText, squeeze } from './open-page.js';
import { pages } from './pages.js';
import { ready } from './ready.js';

/** The headline and the first paragraph below it, by their words, and where they are. */
function places({ document }: OpenPage) {
  const shown = all(document.querySelector('main')!, 'h1, p').filter((element) => element.checkVisibility());
  const title = shown.findIndex((element) => element.matches('h1'));
  const text = shown.slice(title).find(({ textContent }) => textContent.length > 80);
  return [shown[title]!, text!].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { words: squeeze(element.textContent), box: [x, y, width, height].map(Math.round) };
  });
}

/** Lets the page's own script come. */
function bringScript({ document }: OpenPage): void {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/published/widgets/pinpoint.js';
  document.head.append(script);
}

describe('when its script comes', () => {
  before(needDist);
  afterEach(closePages);

  for (const { name, page: address, tag } of pages)
    for (const width of [1000, 320])
      it(`the page of ${name} stays as it was, ${width} px wide`, async () => {
        const page = await open(address, { script: 'none', width });
        const before = places(page);
        bringScript(page);
        await ready(page, tag);
        for (let frame = 0; frame < 3; frame++) await nextFrame();
        expect(places(page)).to.deep.equal(before);
        const text = shownText(page.document.body);
        for (const { words } of before) expect(text.split(words), words).to.have.lengthOf(2);
        expect(page.errors).to.deep.equal([]);
      });

  for (const { name, page: address, tag } of pages.filter(({ page }) =>
    page.startsWith('/published/articles'),
  ))
    it(`the page of ${name} offers its other language once`, async () => {
      const page = await open(address);
      await ready(page, tag);
      const offers = all(page.document.body, '[hreflang], .languages, [role=group][aria-label=Language]');
      expect(
        offers.filter((offer) => offer.checkVisibility()).map(({ localName }) => localName),
      ).to.deep.equal(['a']);
    });
});
