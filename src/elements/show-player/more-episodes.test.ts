import { expect } from '@open-wc/testing';
import { hasButton, idOf, pressMore, rows, said, talk, talks, talkShow } from '../../../test/episodes.js';
import { control, focused, isHeard, part, paused, quietConsole, until } from '../../../test/player.js';
import { byHand, fakeNetwork, json, uniquePath, type FakeNetwork } from '../../../test/fake-network.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

describe('older episodes', () => {
  let network: FakeNetwork;
  let quiet: ReturnType<typeof quietConsole>;
  beforeEach(() => {
    network = fakeNetwork({});
    quiet = quietConsole();
  });
  afterEach(() => {
    quiet.restore();
    network.restore();
  });

  /** A page of older episodes; gives its address. */
  function page(episodes: unknown[], next?: string, path = uniquePath()): string {
    network.routes[path] = () => json(talkShow(episodes as Record<string, unknown>[], { next }));
    return new URL(path, location.href).href;
  }

  const open = (episodes: Record<string, unknown>[], next: string): Promise<PinpointShowPlayer> =>
    paused(talkShow(episodes, { next }), 0, { episode: idOf(40) });

  it('come from the next page, once those at hand are shown, and from where that leads', async () => {
    const first = page(talks(60, 15), page(talks(3, -45)));
    const player = await open(talks(25, 40), first);
    await pressMore(player, () => rows(player).length === 25);
    expect(network.requests).to.have.length(0);
    await pressMore(player, () => rows(player).length === 75);
    expect(focused(player)).to.equal('Talk 15');
    await pressMore(player, () => rows(player).length === 85);
    expect(network.requests).to.have.length(1);
    await pressMore(player, () => rows(player).length === 88);
    expect([focused(player), rows(player).at(-1)]).to.deep.equal(['Talk -45', 'Talk -47']);
    expect(hasButton(player)).to.equal(false);
    expect(network.requests).to.have.length(2);
  });

  it('are there for a short list too, and play', async () => {
    const player = await open([talk(40)], page([talk(39)]));
    await pressMore(player, () => rows(player).length === 2);
    control(player, 'Talk 39').click();
    await until(() => isHeard(player) && player.current?.id === idOf(39), 'it plays');
    expect(rows(player)).to.deep.equal(['Talk 40', 'Talk 39 Now playing']);
  });

  it('are shown once each, and without those that can’t be used', async () => {
    const next = page([talk(40), talk(39), { id: 'broken', name: 'No sound' }, 7, talk(38), talk(38)]);
    const player = await open([talk(40)], next);
    await pressMore(player, () => rows(player).includes('Talk 38'));
    expect([...new Set(rows(player))]).to.deep.equal(['Talk 40 Now playing', 'Talk 39', 'Talk 38']);
  });

  it('are looked for in further pages where one has none that are new', async () => {
    const player = await open([talk(40)], page([talk(40)], page([talk(40)], page([talk(39)]))));
    await pressMore(player, () => rows(player).length === 2);
    expect(focused(player)).to.equal('Talk 39');
    expect(network.requests).to.have.length(3);
  });

  it('end where pages lead back to one another', async () => {
    const [here, there] = [uniquePath(), uniquePath()];
    const first = page([talk(40)], page([talk(40)], here, there), here);
    const player = await open([talk(40)], first);
    await pressMore(player, () => !hasButton(player));
    expect(network.requests).to.have.length(2);
    expect(focused(player)).to.equal('Talk 40 Now playing');
  });

  it('are five pages at a time at most, and then the button has the focus', async () => {
    let next: string | undefined;
    for (let n = 0; n < 7; n++) next = page([talk(40)], next);
    const player = await open([talk(40)], next!);
    await pressMore(player, () => network.requests.length === 5 && said(player) === '');
    expect(focused(player)).to.equal('More episodes');
    await pressMore(player, () => !hasButton(player));
    expect(network.requests).to.have.length(7);
  });

  it('cost nothing of what is shown where they can’t be had, and are asked for again', async () => {
    const path = uniquePath();
    network.routes[path] = () => new Response('no', { status: 410 });
    const player = await open(talks(3, 40), new URL(path, location.href).href);
    await pressMore(player, () => hasButton(player, 'Try again'));
    expect(said(player)).to.equal('This could not be loaded. The sound is not affected.');
    expect(focused(player)).to.equal('Try again');
    expect(rows(player)).to.have.length(3);
    await expect(player).to.be.accessible();
    page(talks(2, 37), undefined, path);
    control(player, 'Try again').click();
    await until(() => rows(player).length === 5, 'they are there');
    expect([focused(player), said(player)]).to.deep.equal(['Talk 37', '']);
  });

  it('cost nothing where the page of them is broken', async () => {
    for (const body of ['{', '[]', '{"type":"article","id":"a","headline":"b"}', '<html>']) {
      const path = uniquePath();
      network.routes[path] = () => new Response(body, { headers: { 'content-type': 'application/json' } });
      const player = await open(talks(3, 40), new URL(path, location.href).href);
      await pressMore(player, () => hasButton(player, 'Try again'));
      expect(rows(player), body).to.have.length(3);
    }
  });

  it('are announced as being on their way, and leave the focus where the visitor has gone meanwhile', async () => {
    const path = uniquePath();
    const { route, answer } = byHand();
    network.routes[path] = route;
    const player = await open([talk(40)], new URL(path, location.href).href);
    await pressMore(player, () => said(player) === 'Loading…');
    part(player, 'play').focus();
    answer(json(talkShow([talk(39)])));
    await until(() => rows(player).length === 2, 'they are there');
    expect(focused(player)).to.equal('Play');
    expect(said(player)).to.equal('');
  });

  it('of a show that is no longer shown are none of the next one', async () => {
    const path = uniquePath();
    const { route, answer } = byHand();
    network.routes[path] = route;
    const player = await open([talk(40)], new URL(path, location.href).href);
    await pressMore(player, () => said(player) === 'Loading…');
    player.show = talkShow([talk(7)], { id: 'others', next: page([talk(6)]) });
    await until(() => rows(player)[0]?.startsWith('Talk 7'), 'the other show is there');
    answer(json(talkShow([talk(39)])));
    await until(() => network.requests.length === 1, 'the page was asked for');
    await pressMore(player, () => rows(player).length === 2);
    expect(rows(player)[1]).to.equal('Talk 6');
  });

  it('stay with their show alone, and where that is published again', async () => {
    const player = await open([talk(40)], page([talk(39), talk(38)]));
    await pressMore(player, () => rows(player).length === 3);
    player.show = talkShow([talk(41), talk(40), talk(39)]);
    await until(() => rows(player)[0] === 'Talk 41', 'the new one is there');
    expect(rows(player)).to.deep.equal(['Talk 41', 'Talk 40 Now playing', 'Talk 39', 'Talk 38']);
    player.show = talkShow([talk(7)], { id: 'others' });
    await until(() => rows(player).length === 1, 'the other show is there');
    expect(player.episodes.map(({ name }) => name)).to.deep.equal(['Talk 7']);
  });
});
