import { expect } from '@open-wc/testing';
import { fakeClock, type FakeClock } from '../../test/fake-clock.js';
import {
  at,
  byHand,
  type FakeNetwork,
  fakeNetwork,
  override,
  page,
  type Route,
  uniquePath,
  unreachable,
} from '../../test/fake-network.js';
import { PinpointError } from '../content/pinpoint-error.js';
// Here already, so that a fake clock never waits for the network.
import './trouble.js';
import { getText } from './get-text.js';
import { requestInit } from './request.js';

describe('getText', () => {
  let clock: FakeClock;
  let network: FakeNetwork;
  let path: string;
  let url: string;
  let restore: () => void;

  beforeEach(() => {
    clock = fakeClock();
    network = fakeNetwork({});
    path = uniquePath('episode.vtt');
    url = location.origin + path;
    // Waits of 750 and 2250 ms.
    restore = override(Math, 'random', () => 0.5);
  });

  afterEach(() => {
    restore();
    network.restore();
    clock.restore();
  });

  const answering = (...routes: Route[]): void => {
    network.routes[path] = (request) => {
      const route = routes.length > 1 ? routes.shift() : routes[0];
      return (route ?? unreachable)(request);
    };
  };
  const text = (body: string) => () => page(body, 'text/vtt');

  const failure = async (promise: Promise<unknown>): Promise<PinpointError> => {
    try {
      await promise;
    } catch (error) {
      expect(error).to.be.instanceOf(PinpointError);
      return error as PinpointError;
    }
    throw new Error('It did not fail');
  };

  const passWait = async (wait: number): Promise<void> => {
    await clock.until(() => clock.due.includes(wait));
    await clock.tick(wait);
  };

  it('gives the text of any type, and where it came from', async () => {
    for (const type of ['text/vtt', 'application/x-subrip', 'application/octet-stream', '']) {
      answering(() => at('https://cdn.example/final.vtt', page('WEBVTT é', type)));
      expect(await getText(url), type).to.deep.equal({
        text: 'WEBVTT é',
        url: 'https://cdn.example/final.vtt',
      });
    }
  });

  it('asks as for a document: without credentials, and without a header that costs a preflight', async () => {
    answering(text('WEBVTT'));
    await getText(url);
    const { init } = network.requests[0]!;
    expect(init).to.include({ ...requestInit(url), cache: 'default' });
    expect(init.headers).to.equal(undefined);
  });

  it('has the browser revalidate its cache where that is asked for', async () => {
    answering(text('WEBVTT'));
    await getText(url, true);
    expect(network.requests[0]!.init.cache).to.equal('no-cache');
  });

  it('asks once for all who ask meanwhile, and anew for who comes later', async () => {
    const hand = byHand();
    answering(hand.route);
    const all = [getText(url), getText(url), getText(url, true)];
    hand.answer(page('WEBVTT', 'text/vtt'));
    for (const got of await Promise.all(all)) expect(got.text).to.equal('WEBVTT');
    expect(network.requests).to.have.length(1);
    await getText(url);
    expect(network.requests).to.have.length(2);
  });

  it('tries twice more where the network or the server fails, and gives what came then', async () => {
    answering(unreachable, () => new Response('', { status: 503 }), text('WEBVTT'));
    const got = getText(url);
    await passWait(750);
    await passWait(2250);
    expect((await got).text).to.equal('WEBVTT');
  });

  it('gives up after the third, and says why', async () => {
    answering(unreachable);
    const failed = failure(getText(url));
    await passWait(750);
    await passWait(2250);
    expect(await failed).to.include({ kind: 'network', url });
    expect(network.requests).to.have.length(3);
  });

  it('can be asked again after a failure', async () => {
    answering(() => new Response('', { status: 404 }), text('WEBVTT'));
    expect(await failure(getText(url))).to.include({ kind: 'http', status: 404 });
    expect((await getText(url)).text).to.equal('WEBVTT');
  });

  it('fails at once with what will not pass', async () => {
    const table: [PinpointError['kind'], Route][] = [
      ['http', () => new Response('', { status: 403 })],
      ['format', () => page('<h1>Sign in</h1>')],
      ['too-large', text(' '.repeat(2_000_001))],
    ];
    for (const [kind, route] of table) {
      answering(route);
      expect((await failure(getText(url))).kind).to.equal(kind);
    }
    expect(network.requests).to.have.length(table.length);
  });

  it('follows no web page to a document: what that names is none of its texts', async () => {
    answering(() => page('<link rel="alternate" type="application/json" href="/b.json">'));
    network.routes['/b.json'] = text('WEBVTT');
    expect(await failure(getText(url))).to.include({ kind: 'format', url });
    expect(network.requests).to.have.length(1);
  });

  it('waits 8 s for an answer, and no longer', async () => {
    answering(byHand().route);
    const failed = failure(getText(url));
    await clock.until(() => clock.due.includes(8000));
    await clock.tick(8000);
    expect((await failed).kind).to.equal('timeout');
    expect(network.requests).to.have.length(1);
  });
});
