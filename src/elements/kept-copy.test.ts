import { expect } from '@open-wc/testing';
import { article, hearing, one, place, quietConsole, textOf } from '../../test/elements.js';
import { fakeClock } from '../../test/fake-clock.js';
import type { FakeClock } from '../../test/fake-clock.js';
import { byHand, fakeNetwork, json, uniquePath, unreachable } from '../../test/fake-network.js';
import type { FakeNetwork } from '../../test/fake-network.js';
import { keep } from '../endpoint/kept-copy.js';

const notice = 'A saved copy: the newest version could not be reached.';

describe('a kept copy', () => {
  let network: FakeNetwork;
  let clock: FakeClock;
  let quiet: ReturnType<typeof quietConsole>;
  let src: string;

  beforeEach(async () => {
    src = uniquePath('walk.json');
    network = fakeNetwork({ [src]: unreachable });
    clock = fakeClock();
    quiet = quietConsole();
    const url = location.origin + src;
    await keep([[url, { text: JSON.stringify(article({ body: ['Yesterday.'] })), url }]]);
  });
  afterEach(() => {
    quiet.restore();
    clock.restore();
    network.restore();
  });

  /** An element of which the kept copy is shown, all attempts having failed. */
  async function keptOne() {
    const element = place({ src, loading: 'eager' });
    const loads = hearing(element, 'pinpoint-load');
    const errors = hearing(element, 'pinpoint-error');
    await clock.until(() => loads.length > 0);
    await clock.tick(10_000);
    await clock.until(() => network.requests.length === 3);
    await clock.tick(0);
    return { element, loads, errors };
  }

  it('is shown while the endpoint fails, with a notice', async () => {
    const { element, errors } = await keptOne();
    expect(element.status).to.equal('ready');
    expect(textOf(element)).to.equal(`Walk a Little ${notice} Yesterday.`);
    expect(one(element, 'status', notice)).to.exist;
    expect(errors).to.have.length(0);
  });

  it('is told to the page once, as what it is', async () => {
    const { loads } = await keptOne();
    expect(loads.map(({ detail }) => detail.kept)).to.deep.equal([true]);
  });

  it('stands in for an endpoint that is slow, and gives way to its answer', async () => {
    const { route, answer } = byHand();
    network.routes[src] = route;
    const element = place({ src, loading: 'eager' });
    const loads = hearing(element, 'pinpoint-load');
    await clock.tick(2000);
    await clock.until(() => loads.length > 0);
    expect(textOf(element)).to.equal(`Walk a Little ${notice} Yesterday.`);
    answer(json(article({ body: ['Today.'] })));
    await clock.until(() => loads.length > 1);
    expect(textOf(element)).to.equal('Walk a Little Today.');
    expect(loads.map(({ detail }) => detail.kept)).to.deep.equal([true, false]);
  });

  it('is refreshed when the connection is back', async () => {
    const { element, loads } = await keptOne();
    network.routes[src] = () => json(article({ body: ['Today.'] }));
    dispatchEvent(new Event('online'));
    await clock.until(() => loads.some(({ detail }) => !detail.kept));
    expect(textOf(element)).to.equal('Walk a Little Today.');
    dispatchEvent(new Event('online'));
    await clock.tick(0);
    expect(network.requests).to.have.length(4);
  });

  it('gives way when the endpoint says that the document is gone', async () => {
    network.routes[src] = () => new Response('', { status: 410 });
    const element = place({ src, loading: 'eager' });
    await clock.until(() => element.status === 'failed');
    expect(textOf(element)).to.equal('This can’t be shown right now. Try again');
  });

  it('is not announced in the summary', async () => {
    const element = place({ src, loading: 'eager', variant: 'summary' });
    const loads = hearing(element, 'pinpoint-load');
    await clock.until(() => loads.length > 0);
    expect(textOf(element)).to.equal('Walk a Little Yesterday. Read more');
    await clock.tick(10_000);
  });
});
