import { expect, fixtureSync, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, article, one, show } from '../../../test/elements.js';
import { override } from '../../../test/fake-network.js';
import { h } from '../dom.js';
import { hintScroll } from './scroll-hint.js';

/** A box of 200 px with a table of 500 px in it, in a direction of writing. */
function wide(dir = 'ltr'): HTMLElement {
  const box = h(
    'div',
    { role: 'region', tabindex: '0', 'aria-label': 'A plan', dir },
    h('table', {}, h('tbody', {}, h('tr', {}, h('td', {}, 'A cell')))),
  );
  box.style.cssText = 'overflow-x: auto; width: 200px';
  (box.firstElementChild as HTMLElement).style.cssText = 'width: 100%; min-width: 500px';
  fixtureSync(html`<div>${box}</div>`);
  hintScroll(box);
  return box;
}

const says = (box: HTMLElement, more: string) =>
  waitUntil(() => box.dataset['more'] === more, `it says "${more}", not "${box.dataset['more'] ?? ''}"`);
const regionOf = (box: HTMLElement) => ['role', 'tabindex', 'aria-label'].map((key) => box.getAttribute(key));
const region = ['region', '0', 'A plan'];
const none = [null, null, null];

describe('a box that scrolls sideways', () => {
  for (const [dir, sign] of [
    ['ltr', 1],
    ['rtl', -1],
  ] as const)
    it(`says where there is more of it: ${dir}`, async () => {
      const box = wide(dir);
      await says(box, 'end');
      box.scrollLeft = sign * 100;
      await says(box, 'start end');
      box.scrollLeft = sign * 300;
      await says(box, 'start');
      box.scrollLeft = 0;
      await says(box, 'end');
    });

  it('says nothing while all fits, and is no stop on the way', async () => {
    const box = wide();
    await says(box, 'end');
    expect(regionOf(box)).to.deep.equal(region);
    box.style.width = '600px';
    await says(box, '');
    expect(regionOf(box)).to.deep.equal(none);
    box.style.width = '300px';
    await says(box, 'end');
    expect(regionOf(box)).to.deep.equal(region);
  });

  it('notices that its table has grown', async () => {
    const box = wide();
    box.style.width = '600px';
    await says(box, '');
    (box.firstElementChild as HTMLElement).style.minWidth = '700px';
    await says(box, 'end');
    expect(regionOf(box)).to.deep.equal(region);
  });

  it('keeps who is in it, until they leave', async () => {
    const box = wide();
    box.focus();
    box.style.width = '600px';
    await says(box, '');
    expect(document.activeElement === box).to.equal(true);
    box.blur();
    expect(regionOf(box)).to.deep.equal(none);
  });

  it('goes on in another document', async () => {
    const frame = fixtureSync<HTMLIFrameElement>(html`<iframe title="Another page"></iframe>`);
    const box = wide();
    await says(box, 'end');
    frame.contentDocument!.body.append(box);
    box.style.width = '600px';
    await says(box, '');
    expect(regionOf(box)).to.deep.equal(none);
    box.style.width = '300px';
    await says(box, 'end');
  });

  it('stays a region where a browser cannot tell that it fits', async () => {
    const restore = override(window, 'ResizeObserver', undefined);
    const box = wide();
    restore();
    expect(regionOf(box)).to.deep.equal(region);
    box.scrollLeft = 100;
    await says(box, 'start end');
    expect(regionOf(box)).to.deep.equal(region);
  });
});

describe('a table of an article', () => {
  const plan = {
    type: 'table',
    caption: 'A plan',
    head: ['What', 'Monday', 'Tuesday', 'Wednesday', 'Thursday'],
    rows: [['Walk', '10 minutes', '10 minutes', '15 minutes', '15 minutes']],
  };

  async function shown(width: string, more: Record<string, unknown> = {}) {
    const element = await show(article({ body: [plan], ...more }), { style: `width: ${width}` });
    const box = all(element, 'table')[0]!.parentElement!;
    await waitUntil(() => box.dataset['more'] !== undefined, 'it knows whether there is more');
    return { element, box };
  }

  it('that fits is no stop on the way, and shows no edge', async () => {
    const { element, box } = await shown('800px');
    expect(box.dataset['more']).to.equal('');
    expect(all(element, 'region')).to.have.length(0);
    expect(box.tabIndex).to.equal(-1);
    expect(getComputedStyle(box).maskImage).not.to.match(/rgba\(0, 0, 0, 0\)|transparent/);
    await expect(element).to.be.accessible();
  });

  it('that does not fit fades where there is more, and has a name', async () => {
    const { element, box } = await shown('260px');
    const { height } = box.getBoundingClientRect();
    expect(one(element, 'region', 'A plan')).to.equal(box);
    expect(getComputedStyle(box).maskImage).to.match(/to right, rgb\(0, 0, 0\).*rgba\(0, 0, 0, 0\)\)$/);
    box.scrollLeft = 9999;
    await says(box, 'start');
    expect(getComputedStyle(box).maskImage).to.match(/to right, rgba\(0, 0, 0, 0\).*rgb\(0, 0, 0\)\)$/);
    expect(box.getBoundingClientRect().height).to.equal(height);
    await expect(element).to.be.accessible();
  });

  it('has its caption in view, whatever of it is', async () => {
    for (const inLanguage of ['en', 'ar']) {
      const caption = 'A plan for a week with a name that is long enough for several lines';
      const { element, box } = await shown('260px', { body: [{ ...plan, caption }], inLanguage });
      const { left, right } = box.getBoundingClientRect();
      const inView = () => {
        const text = document.createRange();
        text.selectNodeContents(one(element, 'caption'));
        const words = text.getBoundingClientRect();
        return words.left >= left - 1 && words.right <= right + 1;
      };
      expect(inView(), inLanguage).to.equal(true);
      box.scrollLeft = inLanguage === 'ar' ? -9999 : 9999;
      await says(box, 'start');
      expect(inView(), `${inLanguage}, at the end`).to.equal(true);
    }
  });

  it('that is read from right to left fades at the left', async () => {
    const { box } = await shown('260px', { inLanguage: 'ar' });
    expect(box.dataset['more']).to.equal('end');
    expect(getComputedStyle(box).maskImage).to.match(/to left, rgb\(0, 0, 0\).*rgba\(0, 0, 0, 0\)\)$/);
  });

  it('scrolls with the arrow keys, and then has a ring and no fading', async () => {
    const { element, box } = await shown('260px');
    element.before(h('button', {}, 'Before'));
    (element.previousElementSibling as HTMLElement).focus();
    // Past the tools of the article.
    for (let press = 0; press < 9 && element.renderRoot.activeElement !== box; press++)
      await sendKeys({ press: 'Tab' });
    expect(element.renderRoot.activeElement === box).to.equal(true);
    expect([getComputedStyle(box).maskImage, getComputedStyle(box).outlineStyle]).to.deep.equal([
      'none',
      'solid',
    ]);
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => box.scrollLeft > 0, 'it has scrolled');
  });
});
