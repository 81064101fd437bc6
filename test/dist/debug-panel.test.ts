import { expect, waitUntil } from '@open-wc/testing';
import { linesOf, runAxe } from '../axe.js';
import { textContrast } from '../contrast.js';
import { hostOf, isOpen, openReport, rootOf, says } from '../debug-report.js';
import {
  answering,
  article,
  articleUrl,
  classicScript,
  closePages,
  escaped,
  isShown,
  needDist,
  openPage,
  player,
  ready,
  script,
  showUrl,
  type HostPage,
} from '../host-page.js';

const button = (page: HostPage, name: string) =>
  [...rootOf(page).querySelectorAll('button')].find(({ textContent }) => textContent === name)!;

describe('the panel of the report', () => {
  before(needDist);
  afterEach(closePages);

  it('takes up at most 60 % of the height, at the end, over everything, and moves nothing', async () => {
    const body = `<div style="position: fixed; inset: 0; z-index: 2147483647"></div>${article}${player}`;
    // The top layer is the only place where a page that is transformed does not take it along.
    const head = `<style>html { transform: translateY(40px) }</style>${script}`;
    const plain = await openPage({ head, body });
    await ready(plain, 'pinpoint-article');
    const page = await openReport({ head, body });
    await says(page, 'All 2 widgets are ready');
    await ready(page, 'pinpoint-article');
    const { innerHeight } = page.window;
    const box = rootOf(page).querySelector('.panel')!.getBoundingClientRect();
    expect(box.bottom).to.be.closeTo(innerHeight, 1);
    expect(box.height).to.be.within(100, innerHeight * 0.6 + 1);
    expect(page.document.elementFromPoint(20, innerHeight - 20) === hostOf(page)).to.equal(true);
    const place = ({ document }: HostPage) => {
      const { x, y, width, height } = document.querySelector('pinpoint-article')!.getBoundingClientRect();
      return [x, y, width, height, document.documentElement.scrollWidth];
    };
    expect(place(page)).to.deep.equal(place(plain));
  });

  it('lets presses beside it through', async () => {
    const page = await openReport({ body: article });
    await says(page, 'Article: ready');
    const top = page.document.elementFromPoint(100, 60);
    expect(top === hostOf(page)).to.equal(false);
  });

  it('looks the same whatever the styles of the page are', async () => {
    const looks = [];
    for (const css of [
      '',
      'html * { all: revert !important; color: lime !important; display: inline !important }' +
        'html { letter-spacing: 9px; text-transform: uppercase; direction: rtl; visibility: hidden }',
    ]) {
      const page = await openReport({ head: `<style>${css}</style>${script}`, body: article });
      await says(page, 'Article: ready');
      const panel = rootOf(page).querySelector('.panel')!;
      const style = page.window.getComputedStyle(panel);
      const { color, fontSize, fontFamily, letterSpacing, textTransform, direction, visibility } = style;
      const { width } = panel.getBoundingClientRect();
      looks.push([color, fontSize, fontFamily, letterSpacing, textTransform, direction, visibility, width]);
    }
    expect(looks[1]).to.deep.equal(looks[0]);
  });

  it('puts the number of a widget at the widget, wherever that goes', async () => {
    const page = await openReport({
      body: `<div style="height: 300px"></div>${article}<p style="height: 3000px">`,
    });
    await says(page, 'Article: ready');
    const widget = await ready(page, 'pinpoint-article');
    const mark = () => rootOf(page).querySelector('.mark')!.getBoundingClientRect();
    const isThere = () => Math.abs(mark().top - widget.getBoundingClientRect().top) < 2;
    await waitUntil(isThere, 'it is there');
    const scrolled = new Promise((resolve) =>
      page.window.addEventListener('scroll', resolve, { once: true }),
    );
    page.window.scrollTo(0, 200);
    await scrolled;
    expect(isThere()).to.equal(true);
    expect(rootOf(page).querySelector('.mark .number')!.textContent).to.equal('1');
  });

  it('closes by its button, and by Escape within it, and leaves nothing behind', async () => {
    for (const close of ['button', 'key']) {
      const page = await openReport({ body: article });
      await says(page, 'Article: ready');
      expect(page.document.activeElement === page.document.body).to.equal(true);
      if (close === 'button') button(page, 'Close').click();
      else {
        page.document.body.dispatchEvent(
          new page.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
        );
        expect(isOpen(page)).to.equal(true);
        const inside = new page.window.KeyboardEvent('keydown', {
          key: 'Escape',
          bubbles: true,
          composed: true,
        });
        button(page, 'Close').dispatchEvent(inside);
      }
      expect(isOpen(page)).to.equal(false);
      page.document.querySelector('pinpoint-article')!.remove();
      closePages();
    }
  });

  it('copies the report', async () => {
    const page = await openReport({ body: article });
    await says(page, 'Article: ready');
    const copied: string[] = [];
    const writeText = (text: string) => Promise.resolve(copied.push(text));
    Object.defineProperty(page.window.navigator, 'clipboard', { value: { writeText }, configurable: true });
    button(page, 'Copy report').click();
    await waitUntil(() => rootOf(page).querySelector('[role=status]')!.textContent === 'Copied.');
    expect(copied[0]).to.include('1. Article: Ready').and.to.include(articleUrl);
    expect(copied[0]).not.to.include('s3cret');
  });

  it('selects the report as text where there is no clipboard', async () => {
    const page = await openReport({ body: article });
    await says(page, 'Article: ready');
    Object.defineProperty(page.window.navigator, 'clipboard', { value: undefined, configurable: true });
    button(page, 'Copy report').click();
    await waitUntil(() => rootOf(page).querySelector('textarea'));
    const field = rootOf(page).querySelector('textarea')!;
    expect(field.value).to.include('1. Article: Ready');
    expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
    // It stays when the report changes.
    page.document.body.insertAdjacentHTML('beforeend', player);
    await says(page, /of 2 widgets|2 widgets are/);
    expect(isShown(rootOf(page).querySelector('textarea'))).to.equal(true);
  });

  it('is there in full where a policy is strict and Trusted Types allow nothing', async () => {
    const policy = [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "img-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ');
    const page = await openReport({ body: article, policy });
    await says(page, 'Article: ready');
    const panel = rootOf(page).querySelector('.panel')!;
    expect(page.window.getComputedStyle(panel).backgroundColor).to.equal('rgb(255, 255, 255)');
    expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
  });

  it('is there in XHTML', async () => {
    const page = await openReport({ head: '', body: classicScript + article, type: 'application/xhtml+xml' });
    await says(page, 'Article: ready', 'application/xhtml+xml');
  });

  it('can be read on a dark page too: every word has a contrast of 4.5 at least', async () => {
    const hidden = `<div style="display: none">${player}</div>`;
    const body = `${article}<pinpoint-article></pinpoint-article>${hidden}<div data-pinpoint="x">y</div>`;
    const dark = '<style>html { background: #111; color: #eee; color-scheme: dark }</style>';
    const page = await openReport({ head: dark + script, body });
    await says(page, '1 of 3 widgets does not work', 'Waits', 'Ready');
    const words = [...rootOf(page).querySelectorAll('.panel *')].filter((node) =>
      [...node.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()),
    );
    expect(words.length).to.be.greaterThan(40);
    for (const node of words) expect(textContrast(node), node.outerHTML).to.be.at.least(4.5);
  });

  it('has no fault that axe finds, with a failure and without', async () => {
    const gone = escaped(answering('', 'text/plain', { status: '404', page: crypto.randomUUID() }));
    const body = `<main><h1>News</h1>${article}${player.replace(showUrl, gone)}<div data-pinpoint="x">y</div></main>`;
    const page = await openReport({ body });
    await says(page, '1 of 2 widgets does not work');
    expect(await faults(page)).to.deep.equal([]);
    const region = rootOf(page).querySelector('[role=region]')!;
    expect(rootOf(page).getElementById(region.getAttribute('aria-labelledby')!)!.textContent).to.match(
      /^PinPoint/,
    );
  });
});

/** What axe finds in the panel. */
async function faults(page: HostPage): Promise<string[]> {
  const results = await runAxe(page, { include: ['[data-pinpoint-debug]'] });
  expect(results.passes).not.to.have.length(0);
  return linesOf(results);
}
