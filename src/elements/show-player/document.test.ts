import { expect } from '@open-wc/testing';
import { fakeClock } from '../../../test/fake-clock.js';
import { fakeNetwork, json, uniquePath, unreachable } from '../../../test/fake-network.js';
import type { FakeNetwork } from '../../../test/fake-network.js';
import { keep } from '../../endpoint/kept-copy.js';
import {
  card,
  control,
  controls,
  episode,
  goneOn,
  has,
  heard,
  hearing,
  listen,
  part,
  place,
  quietConsole,
  show,
  talk,
  textOf,
} from '../../../test/player.js';

describe('a document that fails', () => {
  let network: FakeNetwork;
  let quiet: ReturnType<typeof quietConsole>;
  let src: string;

  beforeEach(() => {
    network = fakeNetwork({});
    quiet = quietConsole();
    src = uniquePath('show.json');
  });
  afterEach(() => {
    network.restore();
    quiet.restore();
  });

  const failed = async (attributes: Record<string, string>, ...fallback: Node[]) => {
    const player = place({ loading: 'eager', ...attributes }, ...fallback);
    const event = await heard(player, 'pinpoint-error');
    return { player, event };
  };

  it('says to the page that an address is missing, and offers no second try', async () => {
    const { player, event } = await failed({});
    expect(event.kind).to.equal('config');
    expect(textOf(player)).to.equal('This can’t be shown right now.');
    expect(controls(player)).to.deep.equal([]);
    expect(player.status).to.equal('failed');
    expect(quiet.lines).to.have.length(1);
    expect(quiet.lines[0]).to.match(/^\[pinpoint\] <pinpoint-show-player> config: /);
  });

  it('says that it is not there, and shows it once it is', async () => {
    const { player, event } = await failed({ src });
    expect(event).to.include({ kind: 'http', status: 404, url: location.origin + src });
    expect(textOf(player)).to.equal('This can’t be shown right now. Try again');
    network.routes[src] = () => json(show([episode('backs')]));
    control(player, 'Try again').click();
    await heard(player, 'pinpoint-load');
    expect(textOf(player)).to.include('Listen Now');
  });

  it('says what is wrong in it', async () => {
    network.routes[src] = () => json({ version: 1, type: 'show', id: 'show', episodes: [] });
    const { event } = await failed({ src });
    expect(event.kind).to.equal('format');
    expect(event.detail).to.have.property('path', 'name');
  });

  it('says that it is none', async () => {
    network.routes[src] = () => json({ type: 'article', id: 'a', headline: 'A', body: [] });
    expect((await failed({ src })).event.kind).to.equal('format');
  });

  it('is why play() fails, and is told once', async () => {
    const player = place({ src, loading: 'eager' });
    const errors = hearing(player, 'pinpoint-error');
    await heard(player, 'pinpoint-error');
    const reason = await player.play().catch((error: unknown) => error);
    expect(reason).to.deep.include({ kind: 'http', status: 404 });
    await player.updateComplete;
    expect(errors.map(({ kind }) => kind)).to.deep.equal(['http', 'http']);
    network.routes[src] = () => json(show([episode('backs')]));
    await player.reload();
    expect(textOf(player)).to.equal('The Show Listen Now About backs');
  });

  it('leaves the fallback of the page in its place', async () => {
    const link = Object.assign(document.createElement('a'), { href: '/', textContent: 'The show' });
    const { player } = await failed({ src }, link);
    expect(textOf(player)).to.equal('');
    expect(link.getClientRects()).to.have.length(1);
    expect(has(player, 'listen')).to.equal(false);
  });

  it('costs no more than itself: an episode without sound is left out', async () => {
    network.routes[src] = () => json(show([{ id: 'mute', name: 'Mute' }, episode('backs')]));
    const player = await card(src);
    expect(textOf(player)).to.equal('The Show Listen Now About backs');
  });

  it('leaves a player that plays alone', async () => {
    // Here already, so that the fake clock never waits for the network.
    await import('../../endpoint/trouble.js');
    const document = show([episode('backs', talk)]);
    network.routes[src] = () => json(document);
    const player = await card(src);
    await listen(player);
    const url = new URL(src, location.href).href;
    await keep([[url, { text: JSON.stringify(document), url }]]);
    const clock = fakeClock();
    network.routes[src] = unreachable;
    const told = heard(player, 'pinpoint-load');
    const over: true[] = [];
    void player.reload().then(() => over.push(true));
    while (!over.length) await clock.tick(1000);
    clock.restore();
    await told;
    await goneOn(player);
    expect(part(player, 'play').getClientRects()).to.have.length(1);
  });
});
