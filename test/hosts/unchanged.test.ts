import { expect, waitUntil } from '@open-wc/testing';
import { closePages, type HostPage, needDist, requests } from '../host-page.js';
import { allSettled, diaryOf, openWith, plain } from './diary.js';
import type { Hazard } from './hazard.js';
import { addScript, openHost } from './hosting-page.js';

/** Something of the page, without and with widgets. */
async function both<T>(
  look: (page: HostPage) => T | Promise<T>,
  hazard: Partial<Hazard> = {},
): Promise<[T, T]> {
  const bare = await openHost({ ...plain, ...hazard });
  await waitUntil(() => diaryOf(bare).events.includes('promise'));
  const without = await look(bare);
  closePages();
  return [without, await look(await openWith(hazard))];
}

/** All properties of all that the page itself has. */
const stylesOf = ({ window, document }: HostPage): string[] =>
  [
    document.documentElement,
    document.body,
    ...document.querySelectorAll('header, header *, #clinic, #clinic *, footer *'),
  ].map((node) => {
    const style = window.getComputedStyle(node);
    const names = [...style].filter(
      (name) => !/^(block-size|height|perspective-origin|transform-origin)$/.test(name),
    );
    return [node.nodeName, ...names.map((name) => `${name}: ${style.getPropertyValue(name)}`)].join('; ');
  });

describe('a page with nine widgets, compared with itself without', () => {
  before(needDist);
  afterEach(closePages);

  it('has the same events in the same order, and its timers', async () => {
    const [without, now] = await both((page) => diaryOf(page).events.join(' '));
    expect(without).to.equal('DOMContentLoaded load timer frame clinic promise');
    expect(now).to.equal(without);
  });

  it('sees the same changes to what is its own', async () => {
    const [without, now] = await both((page) => diaryOf(page).records);
    expect(without).to.have.length.above(5);
    expect(now).to.deep.equal(without);
  });

  it('has one name more: a symbol', async () => {
    const [without, now] = await both((page) =>
      Reflect.ownKeys(page.window).filter((key) => !page.names.includes(key)),
    );
    expect(now).to.deep.equal([...without, Symbol.for('pinpoint')]);
  });

  it('has the same styles on all that is its own', async () => {
    const [without, now] = await both(stylesOf, {
      head: '<style>p { color: navy } h1 { margin: 9px }</style>',
    });
    expect(without).to.have.length.above(30);
    expect(now).to.deep.equal(without);
    const [before, after] = await both(({ document }) => [
      document.styleSheets.length,
      document.adoptedStyleSheets.length,
    ]);
    expect(after).to.deep.equal(before);
  });

  it('has its title, its address, its history and the state of that', async () => {
    const page = await openHost(plain);
    page.window.history.replaceState({ step: 1 }, '', '#here');
    const look = ({ document, window: { history, location } }: HostPage): unknown[] => [
      document.title,
      location.hash,
      history.state,
      history.length,
      history.scrollRestoration,
    ];
    const before = look(page);
    expect(before.slice(0, 3)).to.deep.equal(['A page', '#here', { step: 1 }]);
    addScript(page);
    await allSettled(page);
    expect(look(page)).to.deep.equal(before);
  });

  it('says nothing on its console, and has no error', async () => {
    const page = await openWith();
    const { lines, errors } = diaryOf(page);
    expect([lines, errors, page.log.errors]).to.deep.equal([[], 0, []]);
  });

  it('stores what it stores: cookies, storage, databases; caches have one more, by our name', async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    localStorage.clear();
    sessionStorage.clear();
    const look = async ({ window, document }: HostPage) => [
      document.cookie,
      Object.keys(window.localStorage),
      Object.keys(window.sessionStorage),
      (await window.indexedDB.databases()).length,
      (await window.caches.keys()).filter((name) => name !== 'pinpoint-v1'),
    ];
    const [without, now] = await both(look);
    expect(now).to.deep.equal(without);
  });

  it('asks nothing of other hosts', async () => {
    const page = await openWith();
    const all = requests(page);
    expect(all).to.have.length.above(5);
    expect(all.filter((address) => !/^\/(dist|demo\/content)\//.test(address))).to.deep.equal([]);
  });

  it('can go into the back/forward cache: nothing hears unload, and nothing is open', async () => {
    const page = await openWith();
    const { asked, opened } = diaryOf(page);
    expect(asked.filter((type) => type !== 'beforeprint')).to.deep.equal([]);
    expect(opened).to.deep.equal([]);
    const { onunload, onbeforeunload, onpagehide, onbeforeprint, onafterprint } = page.window;
    expect([onunload, onbeforeunload, onpagehide, onbeforeprint, onafterprint]).to.deep.equal([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('is told of printing as before', async () => {
    const page = await openWith();
    page.window.dispatchEvent(new page.window.Event('beforeprint'));
    page.window.dispatchEvent(new page.window.Event('afterprint'));
    expect(diaryOf(page).events.filter((type) => type === 'beforeprint')).to.have.length(1);
    expect(diaryOf(page).asked).to.deep.equal([]);
  });
});
