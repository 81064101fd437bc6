import { expect } from '@open-wc/testing';
import { override } from '../../test/fake-network.js';

/** A page of its own: what is remembered stays in the module. */
let pages = 0;
const newPage = () => import(`./memory.ts?page=${String(++pages)}`) as Promise<typeof import('./memory.js')>;

describe('what is remembered of a visitor', () => {
  beforeEach(() => localStorage.removeItem('pinpoint-player'));
  after(() => localStorage.removeItem('pinpoint-player'));

  it('is nothing at first, and reading it writes nothing', async () => {
    const { heardOf, recall } = await newPage();
    expect(recall()).to.deep.equal({});
    expect(heardOf('a')).to.equal(undefined);
    expect(localStorage.getItem('pinpoint-player')).to.equal(null);
  });

  it('is there on the next page', async () => {
    (await newPage()).remember({
      heard: { a: { at: 12, isPlayed: false } },
      last: { show: 'a' },
      playbackRate: 1.5,
    });
    const { heardOf, recall } = await newPage();
    expect(heardOf('a')).to.deep.equal({ at: 12, isPlayed: false });
    expect(recall()).to.deep.include({ last: { show: 'a' }, playbackRate: 1.5 });
  });

  it('keeps what another tab has remembered meanwhile', async () => {
    const [here, there] = [await newPage(), await newPage()];
    here.recall();
    there.remember({ heard: { b: { at: 3, isPlayed: true } }, last: { other: 'b' } });
    here.remember({ heard: { a: { at: 4, isPlayed: false } }, last: { show: 'a' } });
    expect(here.heardOf('b')?.isPlayed).to.be.true;
    expect((await newPage()).recall().last).to.deep.equal({ other: 'b', show: 'a' });
  });

  it('forgets the episodes that were heard longest ago, not the one that is heard again', async () => {
    const { remember, heardOf } = await newPage();
    const entry = { at: 1, isPlayed: false };
    remember({ heard: Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`e${String(n)}`, entry])) });
    remember({ heard: { e0: { at: 2, isPlayed: false } } });
    remember({ heard: { more: entry } });
    expect(heardOf('e0')?.at).to.equal(2);
    expect(heardOf('e1')).to.equal(undefined);
    expect(heardOf('more')?.at).to.equal(1);
  });

  it('takes ids for what they are, whatever they are called', async () => {
    const { remember, heardOf } = await newPage();
    expect(heardOf('constructor')).to.equal(undefined);
    remember({ heard: { ['__proto__']: { at: 7, isPlayed: false } } });
    expect(heardOf('__proto__')?.at).to.equal(7);
    expect(heardOf('toString')).to.equal(undefined);
  });

  it('does without what is broken in the storage', async () => {
    for (const broken of [
      'no JSON',
      '3',
      'null',
      '{"heard":4}',
      '{"heard":{"a":"x"}}',
      '{"heard":{"a":null}}',
    ]) {
      localStorage.setItem('pinpoint-player', broken);
      const { heardOf, recall, remember } = await newPage();
      expect(heardOf('a'), broken).to.equal(undefined);
      expect(recall(), broken).to.be.an('object');
      remember({ heard: { a: { at: 1, isPlayed: false } } });
      expect(heardOf('a')?.at, broken).to.equal(1);
    }
  });

  it('lasts as long as the page where storage throws', async () => {
    const restore = override(window, 'localStorage', undefined);
    try {
      const { heardOf, remember } = await newPage();
      remember({ heard: { a: { at: 5, isPlayed: false } } });
      remember({ volume: 0.5 });
      expect(heardOf('a')?.at).to.equal(5);
    } finally {
      restore();
    }
    expect(localStorage.getItem('pinpoint-player')).to.equal(null);
  });

  it('is neither read nor stored where the clinic forbids it', async () => {
    (await newPage()).remember({ heard: { a: { at: 5, isPlayed: false } } });
    const stored = localStorage.getItem('pinpoint-player');
    const { heardOf, keepNothing, remember } = await newPage();
    keepNothing();
    expect(heardOf('a')).to.equal(undefined);
    remember({ heard: { b: { at: 6, isPlayed: false } } });
    keepNothing();
    expect(heardOf('b')?.at).to.equal(6);
    expect(localStorage.getItem('pinpoint-player')).to.equal(stored);
  });
});
