import { expect } from '@open-wc/testing';
import { fakeClock } from '../../test/fake-clock.js';
import type { FakeClock } from '../../test/fake-clock.js';
import {
  at,
  byHand,
  deferred,
  fakeNetwork,
  json,
  override,
  page,
  uniquePath,
  unreachable,
} from '../../test/fake-network.js';
import type { FakeNetwork, Route } from '../../test/fake-network.js';
import { PinpointError } from '../content/pinpoint-error.js';
// Here already, so that a fake clock never waits for the network.
import './trouble.js';
import { getDocument } from './get-document.js';
import type { GetOptions, Loaded } from './get-document.js';
import { keep } from './kept-copy.js';
import { readKept } from './read-kept.js';
import { requestInit } from './request.js';

interface Doc {
  a: number;
  url: string;
}

/** A decoder like the real ones: tells a document of the format from anything else. */
function decode(value: unknown, url: string): Doc {
  const { a, version = 1 } = value as { a?: unknown; version?: number };
  if (version > 1) throw new PinpointError('version', 'Newer', url);
  if (typeof a !== 'number') throw new PinpointError('format', 'No a', url, { path: 'a' });
  return { a, url };
}

/** After how long a copy is kept, once the browser is idle, in ms. */
const LATER = 2000;

describe('getDocument', () => {
  let clock: FakeClock;
  let network: FakeNetwork;
  let path: string;
  let url: string;
  let restores: (() => void)[];
  let unhandled: PromiseRejectionEvent[];
  /** The browser finds time only when a test says so. */
  const idle = {
    callbacks: [] as (() => void)[],
    come(): void {
      for (const callback of this.callbacks.splice(0)) callback();
    },
    get waiting(): number {
      return this.callbacks.length;
    },
  };
  const onUnhandled = (event: PromiseRejectionEvent): void => {
    unhandled.push(event);
  };

  beforeEach(() => {
    clock = fakeClock();
    network = fakeNetwork({});
    path = uniquePath();
    url = location.origin + path;
    // Waits of 750 and 2250 ms.
    restores = [
      override(Math, 'random', () => 0.5),
      override(window, 'requestIdleCallback', (callback: () => void) => idle.callbacks.push(callback)),
    ];
    unhandled = [];
    window.addEventListener('unhandledrejection', onUnhandled);
  });

  afterEach(async () => {
    // What is still to be kept is the next test's no more, and is kept nowhere.
    restores.unshift(override(window, 'caches', undefined));
    await clock.tick(LATER);
    idle.come();
    // Unhandled rejections are told of in a task of their own.
    await clock.tick(0);
    window.removeEventListener('unhandledrejection', onUnhandled);
    for (const restore of restores) restore();
    network.restore();
    clock.restore();
    expect(unhandled).to.have.length(0);
  });

  const get = (options?: GetOptions<Doc>): Promise<Loaded<Doc>> => getDocument(url, decode, options);
  const fresh = (a: number): Loaded<Doc> => ({ document: { a, url }, kept: false });
  const kept = (a: number, from = url): Loaded<Doc> => ({ document: { a, url: from }, kept: true });

  const answering = (...routes: Route[]): void => {
    network.routes[path] = (request) => {
      const route = routes.length > 1 ? routes.shift() : routes[0];
      return (route ?? unreachable)(request);
    };
  };

  const failure = async (promise: Promise<unknown>): Promise<PinpointError> => {
    try {
      await promise;
    } catch (error) {
      expect(error).to.be.instanceOf(PinpointError);
      return error as PinpointError;
    }
    throw new Error('It did not fail');
  };

  /** Lets the waits between attempts pass. */
  const passWait = async (wait: number): Promise<void> => {
    await clock.until(() => clock.due.includes(wait));
    await clock.tick(wait);
  };

  const status =
    (code: number, headers: Record<string, string> = {}) =>
    (): Response =>
      json({}, { status: code, headers });

  /** The addresses of all copies. */
  const copies = async (): Promise<string[]> =>
    (await (await caches.open('pinpoint-v1')).keys()).map((request) => request.url);

  const setOffline = (): void => {
    restores.push(override(navigator, 'onLine', false));
  };

  it('gives the decoded document, and where it came from to the decoder', async () => {
    answering(() => at('https://cdn.example/final.json', json({ a: 1 })));
    expect(await get()).to.deep.equal({
      document: { a: 1, url: 'https://cdn.example/final.json' },
      kept: false,
    });
  });

  it('leaves no timer behind, but for the copy that is kept later', async () => {
    answering(() => json({ a: 1 }));
    await get();
    expect(clock.due).to.deep.equal([LATER]);
    await clock.tick(LATER);
    expect(clock.due).to.deep.equal([]);
    idle.come();
    await clock.until(async () => Boolean(await readKept(url)));
    expect(clock.due).to.deep.equal([]);
  });

  it('gives the address that was asked where the answer has none', async () => {
    answering(() => at('', json({ a: 1 })));
    expect(await get()).to.deep.equal(fresh(1));
  });

  it('reads blob and data addresses', async () => {
    network.restore();
    const blob = URL.createObjectURL(new Blob(['{"a":1}'], { type: 'application/json' }));
    expect((await getDocument(blob, decode)).document.a).to.equal(1);
    expect((await getDocument('data:application/json,{"a":2}', decode)).document.a).to.equal(2);
    URL.revokeObjectURL(blob);
  });

  describe('shares', () => {
    it('one request among all who ask meanwhile', async () => {
      const hand = byHand();
      answering(hand.route);
      const all = Array.from({ length: 10 }, () => get());
      hand.answer(json({ a: 1 }));
      const [first, ...others] = await Promise.all(all);
      expect(first).to.deep.equal(fresh(1));
      for (const other of others) expect(other.document).to.equal(first?.document);
      expect(network.requests).to.have.length(1);
    });

    it('one failure among them too', async () => {
      answering(status(403));
      const all = await Promise.all([failure(get()), failure(get())]);
      expect(all[0]).to.equal(all[1]);
      expect(network.requests).to.have.length(1);
    });

    it('nothing between decoders or addresses', async () => {
      answering(() => json({ a: 1 }));
      await get();
      expect((await getDocument(url, () => 'other')).document).to.equal('other');
      await getDocument(`${url}?b`, () => 'other').catch(() => undefined);
      expect(network.requests).to.have.length(3);
    });

    it('a good document for 5 minutes', async () => {
      answering(() => json({ a: 1 }));
      await get();
      await clock.tick(300_000);
      await get();
      expect(network.requests).to.have.length(1);
      await clock.tick(1);
      await get();
      expect(network.requests).to.have.length(2);
    });

    it('no failure: the next asks again', async () => {
      answering(status(403), () => json({ a: 1 }));
      await failure(get());
      expect(await get()).to.deep.equal(fresh(1));
    });

    it('no kept copy: the next asks again', async () => {
      await keep([[url, { text: '{"a":1}', url }]]);
      answering(status(403), () => json({ a: 2 }));
      expect(await get()).to.deep.equal(kept(1));
      expect(await get()).to.deep.equal(fresh(2));
    });

    it('50 documents, no more', async () => {
      answering(() => json({ a: 1 }));
      await get();
      const others = Array.from({ length: 50 }, () => uniquePath());
      for (const other of others) network.routes[other] = () => json({ a: 2 });
      for (const other of others.slice(0, 49)) await getDocument(location.origin + other, decode);
      await get();
      expect(network.requests).to.have.length(50);
      await getDocument(location.origin + (others[49] ?? ''), decode);
      await get();
      expect(network.requests).to.have.length(52);
    });
  });

  describe('asked for a fresh one', () => {
    it('revalidates, and shares the new one from then on', async () => {
      answering(
        () => json({ a: 1 }),
        () => json({ a: 2 }),
      );
      await get();
      expect(await get({ fresh: true })).to.deep.equal(fresh(2));
      expect(await get()).to.deep.equal(fresh(2));
      expect(network.requests.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
    });

    it('does not wait for one under way, which its own callers still get', async () => {
      const first = byHand();
      const second = byHand();
      answering(first.route, second.route);
      const old = get();
      const reloaded = get({ fresh: true });
      const joined = get();
      second.answer(json({ a: 2 }));
      expect(await reloaded).to.deep.equal(fresh(2));
      first.answer(json({ a: 1 }));
      expect(await old).to.deep.equal(fresh(1));
      expect(await joined).to.deep.equal(fresh(2));
      expect(await get()).to.deep.equal(fresh(2));
      expect(network.requests).to.have.length(2);
    });
  });

  describe('where the script tag has asked already', () => {
    const early = (response: Promise<Response>): Record<string, Promise<Response> | undefined> => {
      const requests = { [url]: response };
      restores.push(override(window, Symbol.for('pinpoint'), { requests }));
      return requests;
    };

    it('takes its answer, once', async () => {
      const requests = early(Promise.resolve(at('https://cdn.example/b.json', json({ a: 1 }))));
      answering(() => json({ a: 2 }));
      expect((await get()).document).to.deep.equal({ a: 1, url: 'https://cdn.example/b.json' });
      expect(requests[url]).to.equal(undefined);
      expect(network.requests).to.have.length(0);
      expect(await get({ fresh: true })).to.deep.equal(fresh(2));
    });

    it('retries by itself where that failed', async () => {
      early(unreachable());
      answering(() => json({ a: 2 }));
      const got = get();
      await passWait(750);
      expect(await got).to.deep.equal(fresh(2));
      expect(network.requests).to.have.length(1);
    });

    it('asks anew for a fresh one', async () => {
      const requests = early(Promise.resolve(json({ a: 1 })));
      answering(() => json({ a: 2 }));
      expect(await get({ fresh: true })).to.deep.equal(fresh(2));
      expect(requests[url]).to.equal(undefined);
    });

    it('needs no fetch of the page', async () => {
      early(Promise.resolve(json({ a: 1 })));
      restores.unshift(override(window, 'fetch', undefined));
      expect((await get()).document.a).to.equal(1);
    });
  });

  describe('retries', () => {
    for (const [title, route] of [
      ['network errors', unreachable],
      ['429', status(429)],
      ['500', status(500)],
      ['503', status(503)],
    ] as const) {
      it(`${title} twice, after growing waits`, async () => {
        answering(route, route, () => json({ a: 1 }));
        const got = get();
        await passWait(750);
        await passWait(2250);
        expect(await got).to.deep.equal(fresh(1));
        expect(network.requests).to.have.length(3);
        expect(clock.due).to.deep.equal([LATER]);
      });
    }

    it('no more than twice', async () => {
      answering(status(502));
      const failed = failure(get());
      await passWait(750);
      await passWait(2250);
      expect(await failed).to.include({ kind: 'http', status: 502, url });
      expect(network.requests).to.have.length(3);
    });

    it('when Retry-After says', async () => {
      answering(status(503, { 'retry-after': '10' }), status(503, { 'retry-after': '10' }), () =>
        json({ a: 1 }),
      );
      const got = get();
      await passWait(10_000);
      await passWait(10_000);
      expect(await got).to.deep.equal(fresh(1));
    });

    it('never where Retry-After says more than 10 s', async () => {
      answering(status(503, { 'retry-after': '11' }));
      expect(await failure(get())).to.include({ kind: 'http', status: 503 });
      expect(network.requests).to.have.length(1);
    });

    it('no timeout, which is long enough for the visitor', async () => {
      answering(byHand().route);
      const failed = failure(get());
      await clock.tick(8000);
      expect(await failed).to.include({ kind: 'timeout', url });
      expect(network.requests).to.have.length(1);
    });

    it('nothing else', async () => {
      for (const code of [400, 401, 403, 404, 410]) {
        answering(status(code));
        expect(await failure(get())).to.include({ kind: 'http', status: code });
      }
      answering(() => page('<h1>Sign in</h1>'));
      expect(await failure(get())).to.include({ kind: 'format' });
      expect(network.requests).to.have.length(6);
    });

    it('within 30 s in all, to the end of the last answer', async () => {
      const began = Date.now();
      const endless = (): Response => new Response(new ReadableStream());
      answering(status(503, { 'retry-after': '10' }), status(503, { 'retry-after': '10' }), endless);
      const failed = failure(get());
      await passWait(10_000);
      await passWait(10_000);
      await clock.until(() => clock.due.includes(10_000));
      await clock.tick(10_000);
      expect(await failed).to.include({ kind: 'timeout' });
      expect(Date.now() - began).to.equal(30_000);
    });
  });

  describe('where a web page answers', () => {
    const link = '<link rel="alternate" type="application/json" href="b.json?c&amp;d">';
    let second: string;

    beforeEach(() => {
      // Beside the page.
      second = path.replace('document.json', 'b.json?c&d');
    });

    for (const type of ['text/html', 'Text/HTML; charset=windows-1252', 'application/xhtml+xml'])
      it(`follows its link to the document (${type})`, async () => {
        network.routes[second] = () => json({ a: 1 });
        answering(() => page(`<head>${link}`, type));
        expect(await get()).to.deep.equal({
          document: { a: 1, url: location.origin + second },
          kept: false,
        });
        expect(network.requests).to.have.length(2);
        expect(network.requests[1]?.init).to.include({ ...requestInit(url), cache: 'default' });
      });

    it('reads the link from where the page came from', async () => {
      network.routes['/pages/b.json?c&d'] = () => json({ a: 1 });
      answering(() => at(`${location.origin}/pages/`, page(link)));
      expect((await get()).document.url).to.equal(`${location.origin}/pages/b.json?c&d`);
    });

    it('has the browser revalidate both where a fresh one is wanted', async () => {
      network.routes[second] = () => json({ a: 1 });
      answering(() => page(link));
      await get({ fresh: true });
      expect(network.requests.map(({ init }) => init.cache)).to.deep.equal(['no-cache', 'no-cache']);
    });

    it('follows once only', async () => {
      network.routes[second] = () => page(link);
      answering(() => page(link));
      expect(await failure(get())).to.include({ kind: 'format', url: location.origin + second });
      expect(network.requests).to.have.length(2);
    });

    it('fails as the document does', async () => {
      network.routes[second] = status(403);
      answering(() => page(link));
      expect(await failure(get())).to.include({
        kind: 'http',
        status: 403,
        url: location.origin + second,
      });
    });

    it('asks again, by the page, where the document cannot be had at first', async () => {
      let tries = 0;
      network.routes[second] = () => (tries++ ? json({ a: 1 }) : unreachable());
      answering(() => page(link));
      const got = get();
      await passWait(750);
      expect((await got).document.a).to.equal(1);
      expect(network.requests).to.have.length(4);
    });

    it('gives the document what is left of 30 s', async () => {
      const began = Date.now();
      const unavailable = status(503, { 'retry-after': '10' });
      answering(unavailable, unavailable, () => page(link));
      network.routes[second] = () => new Response(new ReadableStream());
      const failed = failure(get());
      await passWait(10_000);
      await passWait(10_000);
      await clock.until(() => network.requests.length === 4 && clock.due.includes(10_000));
      await clock.tick(10_000);
      expect(await failed).to.include({ kind: 'timeout', url: location.origin + second });
      expect(Date.now() - began).to.equal(30_000);
    });

    it('keeps the document under the address of the page', async () => {
      network.routes[second] = () => json({ a: 1 });
      answering(() => page(link));
      await get();
      await clock.tick(LATER);
      idle.come();
      await clock.until(async () => Boolean(await readKept(url)));
      expect(await readKept(url)).to.deep.equal({ text: '{"a":1}', url: location.origin + second });
    });

    it('shows no kept copy on the way to a document that comes', async () => {
      await keep([[url, { text: '{"a":1}', url }]]);
      const hand = byHand();
      network.routes[second] = hand.route;
      answering(() => page(link));
      const shown: Doc[] = [];
      const got = get({ onKept: (document) => shown.push(document) });
      await clock.until(() => network.requests.length === 2);
      await clock.tick(1999);
      // Time enough to find it.
      await readKept(url);
      hand.answer(json({ a: 2 }));
      expect((await got).kept).to.equal(false);
      expect(shown).to.deep.equal([]);
    });

    it('forgets what was kept where the document that it names is gone', async () => {
      await keep([[url, { text: '{"a":1}', url }]]);
      network.routes[second] = status(410);
      answering(() => page(link));
      expect(await failure(get())).to.include({ status: 410 });
      expect(await readKept(url)).to.equal(undefined);
    });
  });

  describe('takes its time to decode', () => {
    const later = async (value: unknown, from: string): Promise<Doc> => {
      await Promise.resolve();
      return decode(value, from);
    };

    it('where the decoder has to get something first', async () => {
      answering(() => json({ a: 1 }));
      expect(await getDocument(url, later)).to.deep.equal(fresh(1));
      answering(() => json({ b: 1 }));
      expect(await failure(getDocument(url, later, { fresh: true }))).to.include({ message: 'No a' });
    });

    it('and keeps nothing that does not decode in the end', async () => {
      answering(() => json({ b: 1 }));
      await failure(getDocument(url, later));
      await clock.tick(LATER);
      expect(idle.waiting).to.equal(0);
    });

    it('and asks again where what it needs cannot be had', async () => {
      let tries = 0;
      const unlucky = async (value: unknown, from: string): Promise<Doc> => {
        if (!tries++) throw new PinpointError('network', 'no code', from);
        return later(value, from);
      };
      answering(() => json({ a: 1 }));
      const got = getDocument(url, unlucky);
      await passWait(750);
      expect(await got).to.deep.equal(fresh(1));
    });
  });

  describe('fails as format', () => {
    it('where the answer is no JSON, and says what to do', async () => {
      answering(() => page('{"a":1,}', 'application/json'));
      const error = await failure(get());
      expect(error).to.include({ kind: 'format', url });
      expect(error.message).to.contain('Publish it again').and.to.contain('JSON');
    });

    it('where a web page came under another name', async () => {
      answering(() => page('\n<!doctype html><h1>Hello</h1>', 'application/json'));
      expect(await failure(get())).to.include({
        kind: 'format',
        message: 'A web page or RSS feed, not JSON: check src',
        url,
      });
    });

    it('where the answer is empty', async () => {
      answering(() => new Response(null, { status: 204 }));
      expect(await failure(get())).to.include({ kind: 'format' });
    });

    it('where the decoder trips', async () => {
      answering(() => json(null));
      const error = await failure(get());
      expect(error).to.include({ kind: 'format', url });
      expect(error.message).to.contain('TypeError');
    });

    it('as the decoder says, word by word', async () => {
      answering(() => json({ b: 1 }));
      expect(await failure(get())).to.include({ kind: 'format', message: 'No a', path: 'a' });
      answering(() => json({ version: 2 }));
      expect(await failure(get())).to.include({ kind: 'version', message: 'Newer' });
    });
  });

  describe('keeps', () => {
    it('a good document under the address that was asked, with where it came from', async () => {
      const final = 'https://cdn.example/final.json';
      answering(() => at(final, json({ a: 1 })));
      await get();
      await clock.tick(LATER);
      idle.come();
      await clock.until(async () => Boolean(await readKept(url)));
      expect(await readKept(url)).to.deep.equal({ text: '{"a":1}', url: final });
    });

    it('nothing before the browser is idle, nor where it never is', async () => {
      const write = override(Cache.prototype, 'put', () => expect.fail('kept too early'));
      restores.push(write);
      answering(() => json({ a: 1 }));
      await get();
      await clock.tick(LATER - 1);
      expect(idle.waiting).to.equal(0);
      await clock.tick(60_000);
      expect(idle.waiting).to.equal(1);
      expect(await copies()).to.deep.equal([]);
    });

    it('all that came meanwhile at once, the newest 30 of them', async () => {
      const paths = Array.from({ length: 35 }, () => uniquePath());
      for (const other of paths) network.routes[other] = () => json({ a: 1 });
      for (const other of paths) await getDocument(location.origin + other, decode);
      await clock.tick(LATER);
      expect(idle.waiting).to.equal(1);
      idle.come();
      const wanted = paths.slice(5).map((other) => location.origin + other);
      await clock.until(async () => (await copies()).length === 30 && !!(await readKept(wanted[29]!)));
      expect(await copies()).to.have.members(wanted);
    });

    it('what comes after that too', async () => {
      answering(
        () => json({ a: 1 }),
        () => json({ a: 2 }),
      );
      for (const text of ['{"a":1}', '{"a":2}']) {
        await get({ fresh: true });
        await clock.tick(LATER);
        idle.come();
        await clock.until(async () => (await readKept(url))?.text === text);
      }
    });

    it('nothing that is gone by the time the browser is idle', async () => {
      const other = uniquePath();
      network.routes[other] = () => json({ a: 3 });
      answering(() => json({ a: 1 }), status(404));
      await get();
      await getDocument(location.origin + other, decode);
      expect(await failure(get({ fresh: true }))).to.include({ status: 404 });
      await clock.tick(LATER);
      idle.come();
      await clock.until(async () => (await copies()).length > 0);
      expect(await copies()).to.deep.equal([location.origin + other]);
    });

    it('nothing that does not decode', async () => {
      await keep([[url, { text: '{"a":1}', url }]]);
      answering(() => json({ b: 2 }));
      await get();
      expect((await readKept(url))?.text).to.equal('{"a":1}');
    });

    it('nothing that is gone: 404 and 410 delete it and show nothing', async () => {
      for (const code of [404, 410]) {
        await keep([[url, { text: '{"a":1}', url }]]);
        answering(status(code));
        const shown: Doc[] = [];
        const error = await failure(get({ onKept: (document) => shown.push(document) }));
        expect(error).to.include({ kind: 'http', status: code });
        expect(shown).to.deep.equal([]);
        expect(await readKept(url)).to.equal(undefined);
      }
    });

    it('nothing that is gone, even where it was shown while the endpoint was slow', async () => {
      await keep([[url, { text: '{"a":1}', url }]]);
      const hand = byHand();
      answering(hand.route);
      const shown = deferred<Doc>();
      const failed = failure(get({ onKept: shown.resolve }));
      await clock.tick(2000);
      await shown.promise;
      hand.answer(json({}, { status: 410 }));
      expect(await failed).to.include({ status: 410 });
      expect(await readKept(url)).to.equal(undefined);
    });
  });

  describe('shows the kept copy', () => {
    const final = 'https://cdn.example/final.json';
    let shown: Doc[];
    const onKept = (document: Doc): void => {
      shown.push(document);
    };

    beforeEach(async () => {
      shown = [];
      await keep([[url, { text: '{"a":1}', url: final }]]);
    });

    it('once the first attempt has failed, until the document comes', async () => {
      answering(unreachable, unreachable, () => json({ a: 2 }));
      const got = get({ onKept });
      await clock.until(() => shown.length === 1);
      await passWait(750);
      await passWait(2250);
      expect(await got).to.deep.equal(fresh(2));
      expect(shown).to.deep.equal([{ a: 1, url: final }]);
    });

    it('after 2 s without an answer', async () => {
      const hand = byHand();
      answering(hand.route);
      const got = get({ onKept });
      await clock.tick(1999);
      expect(shown).to.have.length(0);
      await clock.tick(1);
      await clock.until(() => shown.length === 1);
      hand.answer(json({ a: 2 }));
      expect(await got).to.deep.equal(fresh(2));
    });

    it('at once where the visitor is offline', async () => {
      setOffline();
      answering(byHand().route);
      const failed = get({ onKept });
      await clock.tick(0);
      await clock.until(() => shown.length === 1);
      await clock.tick(8000);
      expect(await failed).to.deep.equal(kept(1, final));
    });

    it('to all who ask, and to those who come later', async () => {
      answering(byHand().route);
      const all = [get({ onKept }), get(), get({ onKept })];
      await clock.tick(2000);
      await clock.until(() => shown.length === 2);
      all.push(get({ onKept }));
      await clock.until(() => shown.length === 3);
      await clock.tick(6000);
      for (const loaded of await Promise.all(all)) expect(loaded).to.deep.equal(kept(1, final));
    });

    it('not where the endpoint answers in time, nor later', async () => {
      answering(() => json({ a: 2 }));
      await get({ onKept });
      await clock.tick(10_000);
      expect(shown).to.have.length(0);
    });

    it('not to those who come when the document is there', async () => {
      answering(unreachable, () => json({ a: 2 }));
      const got = get({ onKept });
      await passWait(750);
      await got;
      shown = [];
      await get({ onKept });
      await clock.tick(10_000);
      expect(shown).to.have.length(0);
    });

    it('with no harm where the caller throws', async () => {
      answering(unreachable, () => json({ a: 2 }));
      const thrown = deferred<undefined>();
      const got = get({
        onKept() {
          thrown.resolve(undefined);
          throw new Error('from the caller');
        },
      });
      await thrown.promise;
      await passWait(750);
      expect(await got).to.deep.equal(fresh(2));
    });

    it('in the end where all attempts fail', async () => {
      answering(unreachable);
      const got = get({ onKept });
      await passWait(750);
      await passWait(2250);
      expect(await got).to.deep.equal(kept(1, final));
      expect(shown).to.deep.equal([{ a: 1, url: final }]);
    });

    for (const [title, route] of [
      ['an http error', status(403)],
      ['a web page', () => page('<h1>Sign in</h1>')],
      ['something that is no JSON', () => page('{', 'application/json')],
      ['something that is no document', () => json({ b: 1 })],
      ['a newer version', () => json({ version: 2 })],
      ['something too large', () => page(' '.repeat(2_000_001), 'application/json')],
    ] as const) {
      it(`where the endpoint answers with ${title}`, async () => {
        answering(route);
        expect(await get()).to.deep.equal(kept(1, final));
        expect((await readKept(url))?.text).to.equal('{"a":1}');
      });
    }

    it('where the endpoint takes too long', async () => {
      answering(byHand().route);
      const got = get();
      await clock.tick(8000);
      expect(await got).to.deep.equal(kept(1, final));
    });

    it('where the page has no fetch', async () => {
      restores.unshift(override(window, 'fetch', undefined));
      const got = get({ onKept });
      await clock.until(() => shown.length === 1);
      await passWait(750);
      await passWait(2250);
      expect(await got).to.deep.equal(kept(1, final));
    });

    it('only where it still decodes', async () => {
      await keep([[url, { text: '{"b":1}', url }]]);
      answering(status(403));
      expect(await failure(get({ onKept }))).to.include({ kind: 'http', status: 403 });
      expect(shown).to.have.length(0);
    });
  });

  describe('where caches do not work', () => {
    for (const [title, caches] of [
      ['missing', undefined],
      ['rejecting', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) }],
      [
        'throwing',
        {
          open: () => {
            throw new DOMException('no', 'SecurityError');
          },
        },
      ],
    ] as const) {
      it(`does the same without (${title})`, async () => {
        restores.unshift(override(window, 'caches', caches));
        answering(unreachable, () => json({ a: 1 }), status(404), status(403));
        const got = get();
        await passWait(750);
        expect(await got).to.deep.equal(fresh(1));
        expect(await failure(get({ fresh: true }))).to.include({ kind: 'http', status: 404 });
        expect(await failure(get({ fresh: true }))).to.include({ kind: 'http', status: 403 });
      });
    }
  });
});
