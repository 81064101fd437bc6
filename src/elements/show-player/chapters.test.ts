import { expect } from '@open-wc/testing';
import { PinpointError } from '../../content/pinpoint-error.js';
import { byHand, type FakeNetwork, fakeNetwork, json, page, uniquePath } from '../../../test/fake-network.js';
import { viewOf } from '../../../test/player-view.js';
import { chaptersOf, loadChapters } from './chapters.js';

const fileOf = (path: string) => viewOf({}, [], { chapters: { src: path } }).episode;
const good = {
  version: '1.2.0',
  chapters: [
    { startTime: 0, title: 'A' },
    { startTime: 60, title: 'B' },
  ],
};

async function failure(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('the chapters of an episode', () => {
  let network: FakeNetwork;
  beforeEach(() => (network = fakeNetwork({})));
  afterEach(() => network.restore());

  it('are those that stand in it, in order, with their ends', async () => {
    const { episode } = viewOf({}, [], {
      chapters: [
        { startTime: 60, title: 'B' },
        { startTime: '0', title: 'A' },
      ],
    });
    expect(await loadChapters(episode, 100)).to.deep.equal([
      { startTime: 0, endTime: 60, title: 'A', toc: true },
      { startTime: 60, endTime: 100, title: 'B', toc: true },
    ]);
    expect(network.requests).to.have.length(0);
  });

  it('are none where it has none', async () => {
    expect(await loadChapters(viewOf().episode, 100)).to.deep.equal([]);
    expect(await loadChapters(viewOf({}, [], { chapters: [] }).episode, 100)).to.deep.equal([]);
  });

  it('come from their file, which is asked for once, and tells nobody who asks', async () => {
    const path = uniquePath('chapters.json');
    network.routes[path] = () => json(good);
    const [one, other] = [fileOf(path), fileOf(path)];
    const [first] = await Promise.all([loadChapters(one, 100), loadChapters(other, NaN)]);
    await loadChapters(one, 100);
    expect(first.map(({ title, endTime }) => [title, endTime])).to.deep.equal([
      ['A', 60],
      ['B', 100],
    ]);
    expect(network.requests).to.have.length(1);
    expect(network.requests[0]?.init).to.include({ credentials: 'omit', mode: 'cors' });
  });

  it('are the same list each time, until the length is another', async () => {
    const { episode } = viewOf({}, [], { chapters: [{ startTime: 0, title: 'A' }] });
    expect(chaptersOf(episode, 100)).to.deep.equal([]);
    const chapters = await loadChapters(episode, NaN);
    expect(chaptersOf(episode, NaN) === chapters).to.equal(true);
    const longer = chaptersOf(episode, 100);
    expect(longer.at(-1)?.endTime).to.equal(100);
    expect(chaptersOf(episode, 100) === longer).to.equal(true);
  });

  it('fail with a PinpointError where the file is not there or is none, and come where one tries again', async () => {
    const broken: [kind: string, answer: () => Response][] = [
      ['http', () => new Response('', { status: 404 })],
      ['format', () => page('<!doctype html>')],
      ['format', () => new Response('{"chapters": [')],
      ['format', () => new Response('')],
      ['format', () => json(null)],
      ['format', () => json([])],
      ['format', () => json({ chapters: { startTime: 1 } })],
      ['too-large', () => new Response('x'.repeat(2_000_001))],
    ];
    for (const [kind, answer] of broken) {
      const path = uniquePath('chapters.json');
      network.routes[path] = answer;
      const episode = fileOf(path);
      const error = await failure(loadChapters(episode, 100));
      expect(error instanceof PinpointError && error.kind, kind).to.equal(kind);
      expect(chaptersOf(episode, 100)).to.deep.equal([]);
      network.routes[path] = () => json(good);
      expect(await loadChapters(episode, 100), kind).to.have.length(2);
    }
  });

  it('that were asked for twice at once fail for both', async () => {
    const path = uniquePath('chapters.json');
    const { route, answer } = byHand();
    network.routes[path] = route;
    const both = [loadChapters(fileOf(path), 1), loadChapters(fileOf(path), 1)].map(failure);
    answer(new Response('', { status: 410 }));
    const kinds = (await Promise.all(both)).map((error) => error instanceof PinpointError && error.kind);
    expect(kinds).to.deep.equal(['http', 'http']);
    expect(network.requests).to.have.length(1);
  });
});
