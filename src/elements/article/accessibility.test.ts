import { expect, fixtureSync, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  all,
  article,
  drawn,
  everyBlock,
  heard,
  load,
  make,
  nameOf,
  one,
  place,
  quietConsole,
  sample,
  show,
} from '../../../test/elements.js';
import { blended } from '../../../test/contrast.js';
import { byHand, fakeNetwork, json, uniquePath } from '../../../test/fake-network.js';
import type { FakeNetwork } from '../../../test/fake-network.js';
import { h } from '../dom.js';

/** An element in a page of its own headings and colours, with the clinic's call to action. */
async function inPage(src: string, attributes: Record<string, string> = {}, css = ''): Promise<HTMLElement> {
  const element = make(
    { src, loading: 'eager', ...attributes },
    h('a', { href: 'https://pinpoint.example/' }, 'The article'),
    h('a', { slot: 'action', href: '/book' }, 'Book an appointment'),
  );
  const page = fixtureSync<HTMLElement>(
    html`<main>
      <h1>A clinic</h1>
      ${element}
    </main>`,
  );
  page.style.cssText = css;
  await heard(element, 'pinpoint-load');
  await drawn();
  return page;
}

describe('to those who cannot see, or press with a mouse, an article', () => {
  for (const [name, css] of [
    ['a page', 'background: white; color: black'],
    ['a dark page', 'background: #111; color: #eee; color-scheme: dark'],
    ['a dark page that does not say so', 'background: #222; color: #ddd'],
    ['a narrow page', 'background: white; width: 320px'],
  ] as const)
    for (const src of [sample, everyBlock])
      it(`is accessible in ${name}: ${src.replace(/.*\//, '')}`, async () => {
        await expect(await inPage(src, {}, css)).to.be.accessible();
      });

  for (const [theme, css] of [
    ['dark', 'background: white; color: black'],
    ['light', 'background: #111; color: #eee'],
  ] as const)
    it(`is accessible on a surface of its own: ${theme}`, async () => {
      await expect(await inPage(everyBlock, { theme }, css)).to.be.accessible();
    });

  for (const state of ['withdrawn', 'under-review', 'arabic'])
    it(`is accessible where it is ${state}`, async () => {
      await expect(await inPage(`/demo/assets/states/${state}.json`)).to.be.accessible();
    });

  for (const attributes of [{ variant: 'summary' }, { lang: 'fr' }])
    it(`is accessible with ${JSON.stringify(attributes)}`, async () => {
      await expect(await inPage(everyBlock, attributes)).to.be.accessible();
    });

  it('is accessible below any heading', async () => {
    for (const level of [1, 3, 6]) {
      const element = await load(everyBlock, { 'heading-level': `${level}` });
      await expect(element).to.be.accessible({ ignoredRules: ['heading-order'] });
    }
  });

  it('is accessible with its questions open and its media playing', async () => {
    const page = await inPage(everyBlock);
    const element = page.querySelector('pinpoint-article')!;
    for (const button of all(element, 'button')) button.click();
    for (const media of element.renderRoot.querySelectorAll<HTMLMediaElement>('video, audio')) media.pause();
    await expect(page).to.be.accessible();
  });

  it('gives every link, button, picture and region a name', async () => {
    const element = await load(everyBlock);
    for (const role of ['link', 'button', 'img', 'region', 'note', 'table'] as const)
      expect(
        all(element, role).filter((node) => !nameOf(node)),
        role,
      ).to.have.length(0);
  });

  it('is read by Tab in the order of the page', async () => {
    const body = [
      { type: 'paragraph', text: [{ text: 'First', href: 'https://tips.example/' }] },
      { type: 'table', caption: 'Second', rows: [Array<string>(60).fill('wide')] },
      { type: 'faq', items: [{ question: 'Third', answer: ['Now.'] }] },
      { type: 'audio', src: 'https://tips.example/a.mp3', title: 'Fourth' },
    ];
    const action = h('a', { slot: 'action', href: '/book' }, 'Fifth');
    const element = await show(
      article({ body, url: 'https://tips.example/', publisher: 'Sixth' }),
      {},
      action,
    );
    element.before(h('button', {}, 'Before'));
    element.after(h('button', {}, 'After'));
    (element.previousElementSibling as HTMLElement).focus();
    const names: string[] = [];
    for (let press = 0; press < 7; press++) {
      await sendKeys({ press: 'Tab' });
      names.push(nameOf(element.renderRoot.activeElement ?? document.activeElement!));
    }
    expect(names).to.deep.equal([
      'First',
      'Second',
      'Third',
      'Play audio: Fourth',
      'Fifth',
      'Sixth',
      'After',
    ]);
  });

  it('shows where the focus is', async () => {
    const element = await show(
      article({ body: [{ type: 'faq', items: [{ question: 'Why?', answer: ['So.'] }] }] }),
    );
    element.before(h('button', {}, 'Before'));
    (element.previousElementSibling as HTMLElement).focus();
    await sendKeys({ press: 'Tab' });
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one(element, 'button', 'Why?'));
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
    expect(blended([outlineColor])).to.deep.equal([11, 95, 88]);
  });

  it('has buttons as large as a finger', async () => {
    const element = await show(
      article({ body: [{ type: 'audio', src: 'https://tips.example/a.mp3', title: 'A' }] }),
      { variant: 'summary' },
    );
    expect(one(element, 'button', 'Read more').getBoundingClientRect().height).to.be.at.least(44);
    element.variant = null;
    await element.updateComplete;
    expect(one(element, 'button', 'Play audio: A').getBoundingClientRect().height).to.be.at.least(44);
  });
});

describe('without its document, an element', () => {
  let network: FakeNetwork;
  let quiet: ReturnType<typeof quietConsole>;
  let src: string;
  beforeEach(() => {
    src = uniquePath();
    network = fakeNetwork({});
    quiet = quietConsole();
  });
  afterEach(() => {
    quiet.restore();
    network.restore();
  });

  it('is accessible while it loads, and says that it does', async () => {
    network.routes[src] = byHand().route;
    const element = place({ src, loading: 'eager' });
    await element.updateComplete;
    expect(nameOf(one(element, 'status'))).to.equal('Loading…');
    await expect(element).to.be.accessible();
  });

  for (const [name, css] of [
    ['a page', ''],
    ['a dark page', 'background: #111; color: #eee'],
  ] as const)
    it(`is accessible when that failed, with a fallback and without: in ${name}`, async () => {
      for (const fallback of [[], [h('a', { href: 'https://pinpoint.example/' }, 'The article')]]) {
        const element = place({ src, loading: 'eager' }, ...fallback);
        element.parentElement!.style.cssText = css;
        await heard(element, 'pinpoint-error');
        await drawn();
        // The page's link is in the page's colour.
        await expect(element.parentElement!).to.be.accessible({
          ignoredRules: fallback.length && css ? ['color-contrast'] : [],
        });
      }
    });

  it('says nothing any more once the document is there', async () => {
    network.routes[src] = () => json(article());
    const element = await load(src);
    expect(nameOf(one(element, 'status'))).to.equal('');
  });
});
