import { expect } from '@open-wc/testing';
import { fakeNetwork, override } from '../../test/fake-network.js';
import type { FakeNetwork } from '../../test/fake-network.js';
import { forget, keep } from './kept-copy.js';
import { readKept } from './read-kept.js';

const url = 'https://content.example/a.json';
const answer = { text: '{"a":"ä"}', url: 'https://cdn.example/final.json?b' };

describe('the kept copy', () => {
  let network: FakeNetwork;

  beforeEach(() => {
    // For the caches of its own.
    network = fakeNetwork({});
  });

  afterEach(() => {
    network.restore();
  });

  it('gives back what was kept for an address, with where it came from', async () => {
    expect(await readKept(url)).to.equal(undefined);
    await keep([[url, answer]]);
    expect(await readKept(url)).to.deep.equal(answer);
    expect(await readKept(`${url}?b`)).to.equal(undefined);
  });

  it('keeps the newest only', async () => {
    await keep([[url, answer]]);
    await keep([[url, { ...answer, text: '{}' }]]);
    expect((await readKept(url))?.text).to.equal('{}');
    expect(await (await caches.open('pinpoint-v1')).keys()).to.have.length(1);
  });

  it('lets go of an address', async () => {
    await keep([[url, answer]]);
    await keep([[`${url}?b`, answer]]);
    await forget(url);
    expect(await readKept(url)).to.equal(undefined);
    expect(await readKept(`${url}?b`)).to.deep.equal(answer);
  });

  it('keeps 30 documents, and lets go of those kept the longest ago', async () => {
    for (let count = 0; count < 30; count++) await keep([[`${url}?${String(count)}`, answer]]);
    await keep([[`${url}?0`, answer]]);
    await keep([[`${url}?30`, answer]]);
    await keep([[`${url}?31`, answer]]);
    const kept = (await (await caches.open('pinpoint-v1')).keys()).map((request) => request.url);
    expect(kept).to.have.length(30);
    expect(kept).to.include.members([`${url}?0`, `${url}?3`, `${url}?29`, `${url}?30`, `${url}?31`]);
    expect(kept).not.to.include.members([`${url}?1`]);
    expect(kept).not.to.include.members([`${url}?2`]);
  });

  it('keeps many at once, each under its own address, and the last 30 of them', async () => {
    await keep([[`${url}?old`, answer]]);
    const many = Array.from({ length: 40 }, (_, count): [string, typeof answer] => [
      `${url}?${String(count)}`,
      { ...answer, text: String(count) },
    ]);
    await keep(many);
    const kept = (await (await caches.open('pinpoint-v1')).keys()).map((request) => request.url);
    expect(kept).to.have.members(many.slice(10).map(([asked]) => asked));
    for (const asked of [10, 39])
      expect((await readKept(`${url}?${String(asked)}`))?.text).to.equal(String(asked));
  });

  it('is the last of two answers for one address', async () => {
    await keep([
      [url, { ...answer, text: '1' }],
      [`${url}?b`, answer],
      [url, { ...answer, text: '2' }],
    ]);
    expect((await readKept(url))?.text).to.equal('2');
    expect(await (await caches.open('pinpoint-v1')).keys()).to.have.length(2);
  });

  it('is no trouble where there is nothing to keep', async () => {
    await keep([]);
    expect(await (await caches.open('pinpoint-v1')).keys()).to.have.length(0);
  });

  it('is out of sight of a service worker that answers from any cache', async () => {
    await keep([[url, answer]]);
    const cache = await caches.open('pinpoint-v1');
    expect(await cache.match(new Request(url))).to.equal(undefined);
    expect(await cache.match(url, { ignoreSearch: true })).to.equal(undefined);
  });

  it('is never of blob: and data: addresses', async () => {
    const blob = URL.createObjectURL(new Blob(['{}']));
    await keep([[blob, answer]]);
    await keep([['data:application/json,{}', answer]]);
    expect(await (await caches.open('pinpoint-v1')).keys()).to.have.length(0);
    expect(await readKept(blob)).to.equal(undefined);
    expect(await readKept('data:application/json,{}')).to.equal(undefined);
    URL.revokeObjectURL(blob);
  });

  const broken = new DOMException('The operation is insecure.', 'SecurityError');
  const cases: [string, () => () => void][] = [
    ['are missing', () => override(window, 'caches', undefined)],
    [
      'throw',
      () => {
        const open = (): never => {
          throw broken;
        };
        return override(window, 'caches', { open });
      },
    ],
    ['reject', () => override(window, 'caches', { open: () => Promise.reject(broken) })],
    [
      'are full',
      () => {
        const full = { put: () => Promise.reject(broken), match: () => Promise.reject(broken) };
        return override(window, 'caches', { open: () => Promise.resolve(full) });
      },
    ],
  ];
  for (const [title, breakCaches] of cases) {
    it(`does nothing, quietly, where caches ${title}`, async () => {
      const restore = breakCaches();
      await keep([[url, answer]]);
      expect(await readKept(url)).to.equal(undefined);
      await forget(url);
      restore();
    });
  }
});
