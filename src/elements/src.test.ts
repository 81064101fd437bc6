import { expect } from '@open-wc/testing';
import { article, drawn, heard, hearing, load, place, quietConsole, textOf } from '../../test/elements.js';
import { byHand, deferred, fakeNetwork, json, uniquePath } from '../../test/fake-network.js';
import type { FakeNetwork } from '../../test/fake-network.js';

describe('the address of an element', () => {
  let network: FakeNetwork;
  let quiet: ReturnType<typeof quietConsole>;
  let src: string;

  const named = (headline: string) => json(article({ headline, body: [] }));

  beforeEach(() => {
    src = uniquePath('first.json');
    network = fakeNetwork({ [src]: () => named('First') });
    quiet = quietConsole();
  });
  afterEach(() => {
    quiet.restore();
    network.restore();
  });

  it('may be relative to the page', async () => {
    const base = document.head.appendChild(document.createElement('base'));
    base.href = '/deep/down/';
    const path = uniquePath('walk.json');
    network.routes[`/deep/down${path}`] = () => named('Below');
    const element = await load(`.${path}`);
    expect(textOf(element)).to.equal('Below');
    base.remove();
  });

  it('shows another document when it changes', async () => {
    const element = await load(src);
    const next = uniquePath('second.json');
    network.routes[next] = () => named('Second');
    element.src = next;
    const { detail } = await heard(element, 'pinpoint-load');
    expect(detail.url).to.equal(location.origin + next);
    expect(textOf(element)).to.equal('Second');
  });

  it('wins when it is the newest, in whatever order the answers come', async () => {
    const paths = ['a', 'b', 'c'].map((name) => uniquePath(name));
    const hands = paths.map((path) => {
      const hand = byHand();
      network.routes[path] = hand.route;
      return hand;
    });
    const element = place({ loading: 'eager', src });
    const loads = hearing(element, 'pinpoint-load');
    for (const path of paths) {
      element.src = path;
      await element.updateComplete;
    }
    const loaded = heard(element, 'pinpoint-load');
    hands[2]!.answer(named('c'));
    await loaded;
    hands[0]!.answer(named('a'));
    hands[1]!.answer(named('b'));
    await drawn();
    expect(textOf(element)).to.equal('c');
    expect(loads.map(({ detail }) => detail.url)).to.deep.equal([location.origin + paths[2]!]);
  });

  it('wins over the failure of the one before', async () => {
    const { route, answer } = byHand();
    const slow = uniquePath();
    network.routes[slow] = route;
    const element = place({ loading: 'eager', src: slow });
    const errors = hearing(element, 'pinpoint-error');
    await element.updateComplete;
    element.src = src;
    await heard(element, 'pinpoint-load');
    answer(new Response('', { status: 404 }));
    await drawn();
    expect([textOf(element), element.status, errors.length]).to.deep.equal(['First', 'ready', 0]);
  });

  it('wins over the one before that still waits for a part of its code', async () => {
    const chunk = deferred<undefined>();
    const element = place({ loading: 'eager', src });
    element.prepareContent = ({ document }) => (document.headline === 'First' ? chunk.promise : undefined);
    const next = uniquePath();
    network.routes[next] = () => named('Second');
    await drawn();
    element.src = next;
    await heard(element, 'pinpoint-load');
    chunk.resolve(undefined);
    await drawn();
    expect(textOf(element)).to.equal('Second');
  });

  it('that changes twice at once is asked for once', async () => {
    const element = place({ src: '/never.json', loading: 'eager' });
    element.src = '/nor-this.json';
    element.src = src;
    await heard(element, 'pinpoint-load');
    expect(network.requests.map(({ url }) => url)).to.deep.equal([location.origin + src]);
  });

  it('that is set to what it is already is no new load', async () => {
    const element = await load(src);
    const loads = hearing(element, 'pinpoint-load');
    element.setAttribute('src', src);
    await drawn();
    expect([loads.length, network.requests.length]).to.deep.equal([0, 1]);
  });

  it('is asked for again by reload, which keeps what is shown meanwhile', async () => {
    const element = await load(src);
    const { route, answer } = byHand();
    network.routes[src] = route;
    const done = element.reload();
    await element.updateComplete;
    expect([textOf(element), element.status]).to.deep.equal(['First', 'ready']);
    answer(named('Mended'));
    await done;
    expect(textOf(element)).to.equal('Mended');
    expect(network.requests.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
  });

  it('keeps what is shown when a reload fails, and tells the page', async () => {
    const element = await load(src);
    network.routes[src] = () => json({ broken: true });
    const failed = heard(element, 'pinpoint-error');
    await element.reload();
    expect((await failed).kind).to.equal('format');
    expect([textOf(element), element.status]).to.deep.equal(['First', 'ready']);
  });

  it('is asked for at once by reload where the element was still waiting', async () => {
    const element = place({ src });
    element.parentElement!.style.marginTop = '5000px';
    await element.reload();
    expect([textOf(element), element.status]).to.deep.equal(['First', 'ready']);
  });
});
