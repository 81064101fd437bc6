import { expect } from '@open-wc/testing';
import {
  all,
  article,
  drawn,
  hearing,
  heard,
  isVisible,
  make,
  one,
  place,
  quietConsole,
  show,
  textOf,
} from '../../test/elements.js';
import { fakeClock } from '../../test/fake-clock.js';
import type { FakeClock } from '../../test/fake-clock.js';
import { byHand, fakeNetwork, json, page, uniquePath, unreachable } from '../../test/fake-network.js';
import type { FakeNetwork, Route } from '../../test/fake-network.js';

const message = 'This can’t be shown right now.';

describe('a document that cannot be had', () => {
  let network: FakeNetwork;
  let clock: FakeClock;
  let quiet: ReturnType<typeof quietConsole>;
  let src: string;

  beforeEach(() => {
    src = uniquePath('walk.json');
    network = fakeNetwork({});
    clock = fakeClock();
    quiet = quietConsole();
  });
  afterEach(() => {
    quiet.restore();
    clock.restore();
    network.restore();
  });

  /** Loads from a route, passes over all waits, and gives the element with what it told the page. */
  async function failing(route: Route, ...children: (Node | string)[]) {
    network.routes[src] = route;
    const element = place({ src, loading: 'eager' }, ...children);
    const errors = hearing(document.body, 'pinpoint-error');
    const loads = hearing(document.body, 'pinpoint-load');
    await element.updateComplete;
    while (element.status === 'loading') await clock.tick(500);
    await clock.tick(0);
    return { element, errors, loads };
  }

  const kinds: [string, Route, { kind: string; status?: number; path?: string; requests?: number }][] = [
    ['a page that is gone', () => new Response('', { status: 404 }), { kind: 'http', status: 404 }],
    [
      'a server in trouble',
      () => new Response('', { status: 503 }),
      { kind: 'http', status: 503, requests: 3 },
    ],
    ['no connection', unreachable, { kind: 'network', requests: 3 }],
    ['no answer', () => byHand().route({ url: '', init: {} }), { kind: 'timeout' }],
    ['a web page', () => page('<!doctype html><h1>Log in</h1>'), { kind: 'format' }],
    ['a web page that is called JSON', () => page('<h1>Log in</h1>', 'application/json'), { kind: 'format' }],
    ['half of a document', () => page('{"id":"walk","headline":"Wa', 'application/json'), { kind: 'format' }],
    ['nothing at all', () => page('', 'application/json'), { kind: 'format' }],
    ['a list', () => json([1]), { kind: 'format', path: '' }],
    ['a show', () => json({ ...article(), type: 'show' }), { kind: 'format', path: 'type' }],
    ['no headline', () => json(article({ headline: '' })), { kind: 'format', path: 'headline' }],
    ['a body of another type', () => json(article({ body: true })), { kind: 'format', path: 'body' }],
    ['a newer version', () => json(article({ version: 2 })), { kind: 'version', path: 'version' }],
    ['too much', () => page(' '.repeat(2_000_001), 'application/json'), { kind: 'too-large' }],
  ];

  for (const [name, route, { kind, status = 0, path, requests = 1 }] of kinds) {
    it(`is said in words, told once to the page and once to the developer: ${name}`, async () => {
      const { element, errors, loads } = await failing(route);
      expect(element.status).to.equal('failed');
      expect(textOf(element)).to.equal(`${message} Try again`);
      expect([errors.length, loads.length, network.requests.length]).to.deep.equal([1, 0, requests]);
      const [event] = errors;
      expect([event!.kind, event!.status, event!.url]).to.deep.equal([kind, status, location.origin + src]);
      expect(event!.message).to.equal(event!.detail.message);
      expect(event!.message).to.have.length.above(5);
      if (path !== undefined) expect(event!.detail.path).to.equal(path);
      expect([event!.target, event!.bubbles, event!.composed]).to.deep.equal([element, true, true]);
      expect(quiet.lines).to.deep.equal([
        `[pinpoint] <pinpoint-article> ${kind}: ${event!.message} ${location.origin + src}`,
      ]);
    });
  }

  for (const address of ['', 'javascript:alert(1)', 'mailto:a@tips.example', 'http://[']) {
    it(`is a matter of configuration where src is "${address}", and trying again is not offered`, async () => {
      const element = make({ src: address });
      const error = heard(element, 'pinpoint-error');
      document.body.append(element);
      const { kind, status, url } = await error;
      expect([kind, status, url]).to.deep.equal(['config', 0, address]);
      expect([element.status, textOf(element)]).to.deep.equal(['failed', message]);
      expect(all(element, 'button')).to.have.length(0);
      expect(network.requests).to.have.length(0);
      element.remove();
    });
  }

  it('says that the visitor seems to be offline where the browser says so', async () => {
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const { element } = await failing(unreachable);
    Reflect.deleteProperty(navigator, 'onLine');
    expect(textOf(element)).to.equal('You appear to be offline. Try again');
  });

  it('is never told inside the setter of a property', async () => {
    const element = await show(article());
    let inSetter = true;
    const heardInSetter: string[] = [];
    const listen = ({ type }: Event) => inSetter && heardInSetter.push(type);
    for (const type of ['pinpoint-load', 'pinpoint-error']) element.addEventListener(type, listen);
    for (const change of [
      () => (element.article = article({ headline: 'Other' })),
      () => (element.article = 'junk'),
      () => (element.article = null),
      () => (element.src = ''),
      () => (element.src = 'javascript:alert(1)'),
      () => (element.loading = 'eager'),
      () => (element.lang = 'fr'),
      () => void element.reload(),
    ]) {
      inSetter = true;
      change();
      inSetter = false;
      await clock.tick(0);
    }
    expect(heardInSetter).to.deep.equal([]);
  });

  it('has its state in CSS', async function () {
    if (!CSS.supports('selector(:state(failed))')) this.skip();
    const { element } = await failing(unreachable);
    expect(element.matches(':state(failed)')).to.equal(true);
    expect(element.matches(':state(loading), :state(ready)')).to.equal(false);
  });

  it('is tried again by the visitor, who is told how it goes', async () => {
    const { element, loads, errors } = await failing(() => new Response('', { status: 404 }));
    const status = one(element, 'status', `${message}Try again`);
    const { route, answer } = byHand();
    network.routes[src] = route;
    one(element, 'button', 'Try again').focus();
    one(element, 'button', 'Try again').click();
    await element.updateComplete;
    expect([element.status, textOf(element)]).to.deep.equal(['loading', 'Loading…']);
    expect(status.isConnected, 'a region that is heard is there before what it says').to.equal(true);
    answer(json(article()));
    await clock.until(() => loads.length > 0);
    expect([element.status, textOf(element)]).to.deep.equal(['ready', 'Walk a Little One step at a time.']);
    expect([loads.length, errors.length]).to.deep.equal([1, 1]);
  });

  it('can be tried again and again, and keeps the focus of the keyboard in its place', async () => {
    const { element, errors } = await failing(() => new Response('', { status: 404 }));
    for (const count of [2, 3]) {
      one(element, 'button', 'Try again').focus();
      one(element, 'button', 'Try again').click();
      await clock.until(() => errors.length === count);
      expect(document.activeElement === element).to.equal(true);
      expect(textOf(element)).to.equal(`${message} Try again`);
    }
    expect(network.requests).to.have.length(3);
  });

  it('leaves the fallback where it is', async () => {
    const link = document.createElement('a');
    link.append('Walk a little');
    const { element } = await failing(unreachable, link);
    expect([isVisible(link), textOf(element), element.status]).to.deep.equal([true, '', 'failed']);
  });

  it('is loaded when the connection is back', async () => {
    const { element, loads } = await failing(unreachable);
    network.routes[src] = () => json(article());
    dispatchEvent(new Event('online'));
    await clock.until(() => loads.length > 0);
    expect(textOf(element)).to.equal('Walk a Little One step at a time.');
  });

  it('is loaded when the connection is back, after the element was away for a while too', async () => {
    const { element, loads } = await failing(unreachable);
    network.routes[src] = () => json(article());
    const parent = element.parentElement!;
    element.remove();
    await clock.tick(0);
    parent.append(element);
    await clock.tick(0);
    dispatchEvent(new Event('online'));
    await clock.until(() => loads.length > 0);
    expect(element.status).to.equal('ready');
  });

  it('asks for nothing any more once the element is gone', async () => {
    const { element } = await failing(unreachable);
    element.remove();
    dispatchEvent(new Event('online'));
    await clock.tick(0);
    await drawn();
    expect(network.requests).to.have.length(3);
  });
});
