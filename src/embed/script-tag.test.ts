import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { fakeNetwork, type FakeNetwork, json, uniquePath } from '../../test/fake-network.js';
import { version } from '../version.js';
import * as mend from './mend.js';
import { start } from './script-tag.js';

interface Load {
  readonly tag: string;
  readonly isAlone: boolean;
  succeed(): void;
  fail(): void;
}

/** One start serves all tests, as it serves a page. No code ever comes here: elements stay as they are parsed. */
describe('start', () => {
  const key = Symbol.for('pinpoint');
  const loads: Load[] = [];
  const warnings: string[] = [];
  const { warn } = console;
  let network: FakeNetwork;
  let place: HTMLElement;

  const loadsOf = (tag: string): Load[] => loads.filter((load) => load.tag === tag);
  const add = (markup: string): void => place.insertAdjacentHTML('beforeend', markup);
  /** Waits for a look at the page: it is over when this widget, which stands last, has been asked for. */
  const looked = async (): Promise<void> => {
    const src = uniquePath();
    network.routes[src] = () => json({});
    add(`<pinpoint-article loading="eager" src="${src}"></pinpoint-article>`);
    await waitUntil(() => network.requests.some(({ url }) => url.endsWith(src)));
  };

  before(() => {
    console.warn = (...words: unknown[]) => warnings.push(words.map(String).join(' '));
    network = fakeNetwork({});
    start(
      (tag, isAlone) =>
        new Promise((resolve, reject) => {
          loads.push({ tag, isAlone, succeed: () => resolve([]), fail: () => reject(new Error('no code')) });
          if (tag === 'pinpoint-mend') resolve([mend]);
        }),
      null,
    );
  });
  after(() => {
    console.warn = warn;
    network.restore();
  });
  beforeEach(() => {
    place = document.createElement('main');
    document.body.append(place);
  });
  afterEach(() => {
    place.remove();
    warnings.length = 0;
  });

  it('leaves its version and requests for copies and elements, by a symbol', () => {
    expect(Reflect.get(window, key)).to.deep.equal({ version, requests: {} });
  });

  it('asks for the code of a tag once, and for each document once, in one look at the page', async () => {
    const [one, other] = [uniquePath(), uniquePath()];
    network.routes[one] = network.routes[other] = () => json({});
    for (const src of [one, one, other, one]) {
      add(`<pinpoint-article loading="eager" src="${src}"></pinpoint-article>`);
      await Promise.resolve();
    }
    await looked();
    expect(loadsOf('pinpoint-article').map(({ isAlone }) => isAlone)).to.deep.equal([true]);
    const paths = network.requests.map(({ url }) => new URL(url).pathname);
    expect(paths.slice(0, 2)).to.deep.equal([one, other]);
    expect(paths).to.have.length(3);
  });

  it('asks with no credentials and no more referrer than the origin', () => {
    for (const { init } of network.requests)
      expect(init).to.deep.equal({ mode: 'cors', credentials: 'omit', referrerPolicy: 'strict-origin' });
  });

  it('leaves the answers where the elements find them', () => {
    const { requests } = Reflect.get(window, key) as { requests: Record<string, Promise<Response>> };
    expect(Object.keys(requests)).to.have.members(network.requests.map(({ url }) => url));
  });

  it('asks for no document where there is no address', async () => {
    const before = network.requests.length;
    add('<pinpoint-article loading="eager"></pinpoint-article>');
    add('<pinpoint-article loading="eager" src="javascript:0"></pinpoint-article>');
    await looked();
    expect(network.requests.length).to.equal(before + 1);
  });

  it('waits with a lazy widget until it is near, but for the code', async () => {
    const src = uniquePath();
    network.routes[src] = () => json({});
    add(`<p style="height: 5000px"></p><pinpoint-show-player src="${src}"></pinpoint-show-player>`);
    await looked();
    await waitUntil(() => loadsOf('pinpoint-show-player').length, 'its code comes when idle', {
      timeout: 6000,
    });
    expect(loadsOf('pinpoint-show-player')[0]).to.include({ isAlone: false });
    expect(network.requests.some(({ url }) => url.endsWith(src))).to.equal(false);
    place.lastElementChild!.previousElementSibling!.scrollIntoView();
    await waitUntil(() => network.requests.some(({ url }) => url.endsWith(src)));
    expect(loadsOf('pinpoint-show-player')).to.have.length(1);
    scrollTo(0, 0);
  });

  it('says when code could not be had, and tries again with the next widget', async () => {
    add('<div data-pinpoint="tips" data-loading="eager"></div>');
    await looked();
    expect(place.querySelector('pinpoint-tips')).not.to.equal(null);
    loadsOf('pinpoint-tips')[0]!.fail();
    await waitUntil(() => warnings.length);
    expect(warnings).to.deep.equal([
      '[pinpoint] <pinpoint-tips> could not be loaded; its fallback stays Error: no code',
    ]);
    add('<div data-pinpoint="tips" data-loading="eager"></div>');
    await looked();
    expect(loadsOf('pinpoint-tips')).to.have.length(2);
  });

  it('survives a fetch that is missing, and asks for the code all the same', async () => {
    const { fetch } = window;
    const thrown: string[] = [];
    const note = ({ message }: ErrorEvent) => thrown.push(message);
    addEventListener('error', note);
    Reflect.set(window, 'fetch', undefined);
    const src = new URL(uniquePath(), document.baseURI).href;
    add(`<pinpoint-article loading="eager" src="${src}"></pinpoint-article>`);
    const { requests } = Reflect.get(window, key) as { requests: Record<string, Promise<Response>> };
    await waitUntil(() => src in requests);
    Reflect.set(window, 'fetch', fetch);
    await nextFrame();
    removeEventListener('error', note);
    expect(thrown).to.deep.equal([]);
    expect(await requests[src]!.catch((reason: unknown) => reason)).to.be.instanceOf(TypeError);
  });

  it('asks once for what mends, where a snippet is mangled, and for its document then', async () => {
    const src = uniquePath();
    network.routes[src] = () => json({});
    add(`<pinpoint-article loading=“eager” src=“${src}”></pinpoint-article>`);
    await waitUntil(() => network.requests.some(({ url }) => url.endsWith(src)));
    expect(loadsOf('pinpoint-mend')).to.have.length(1);
    expect(network.requests.some(({ url }) => /%E2/.test(url))).to.equal(false);
  });

  it('leaves elements alone that have their code', async () => {
    // As our own, defined by another copy.
    customElements.define(
      'pinpoint-tips',
      class extends HTMLElement {
        reload() {}
      },
    );
    const [code, documents] = [loadsOf('pinpoint-tips').length, network.requests.length];
    add('<pinpoint-tips loading="eager" src="/tips.json"></pinpoint-tips>');
    await looked();
    expect(loadsOf('pinpoint-tips')).to.have.length(code);
    expect(network.requests).to.have.length(documents + 1);
  });

  it('takes a handful of looks at a page that changes a thousand times, and mends nothing in it', async () => {
    const mended = loadsOf('pinpoint-mend').length;
    const looks: string[] = [];
    const { querySelectorAll } = document;
    document.querySelectorAll = (selectors: string) => {
      looks.push(selectors);
      return querySelectorAll.call(document, selectors);
    };
    for (let count = 0; count < 1000; count++) {
      place.append(document.createElement('p'));
      // Each a change of its own for whoever observes the page.
      await Promise.resolve();
    }
    await looked();
    Reflect.deleteProperty(document, 'querySelectorAll');
    expect(looks.length).to.be.within(1, 5);
    expect(loadsOf('pinpoint-mend')).to.have.length(mended);
  });

  it('does nothing the second time, and says so only to another version', () => {
    const never = () => Promise.reject(new Error('a second start'));
    start(never, null);
    expect(warnings).to.deep.equal([]);
    const record = Reflect.get(window, key) as object;
    Reflect.set(window, key, { ...record, version: '0.0.1' });
    start(never, null);
    Reflect.set(window, key, record);
    expect(warnings).to.deep.equal([
      `[pinpoint] version 0.0.1 is on this page already; ${version} stays idle`,
    ]);
  });
});
