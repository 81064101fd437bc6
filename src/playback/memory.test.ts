import { expect } from '@open-wc/testing';
import { override } from '../../test/fake-network.js';
import { heardOf, keepNothing, recall } from './memory.js';
import { remember } from './remember.js';

const stored = () => localStorage.getItem('pinpoint-player');

describe('what is remembered of a visitor', () => {
  beforeEach(() => localStorage.removeItem('pinpoint-player'));
  after(() => localStorage.removeItem('pinpoint-player'));

  it('is nothing at first, and reading it writes nothing', () => {
    expect(recall()).to.deep.equal({});
    expect(heardOf('a')).to.equal(undefined);
    expect(stored()).to.equal(null);
  });

  it('is in the storage, for the next page', () => {
    remember({ heard: { a: { at: 12, isPlayed: false } }, last: { show: 'a' }, playbackRate: 1.5 });
    expect(JSON.parse(stored() ?? '')).to.deep.equal({
      heard: { a: { at: 12, isPlayed: false } },
      last: { show: 'a' },
      playbackRate: 1.5,
    });
    expect(heardOf('a')).to.deep.equal({ at: 12, isPlayed: false });
  });

  it('is what another tab has remembered meanwhile too', () => {
    remember({ heard: { a: { at: 4, isPlayed: false } }, last: { show: 'a' } });
    localStorage.setItem('pinpoint-player', '{"heard":{"b":{"at":3,"isPlayed":true}},"last":{"other":"b"}}');
    expect(heardOf('b')?.isPlayed).to.be.true;
    remember({ last: { show: 'a' } });
    expect(recall().last).to.deep.equal({ other: 'b', show: 'a' });
    expect(heardOf('b')?.isPlayed).to.be.true;
  });

  it('forgets the episodes that were heard longest ago, not the one that is heard again', () => {
    const entry = { at: 1, isPlayed: false };
    remember({ heard: Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`e${String(n)}`, entry])) });
    remember({ heard: { e0: { at: 2, isPlayed: false } } });
    remember({ heard: { more: entry } });
    expect(heardOf('e0')?.at).to.equal(2);
    expect(heardOf('e1')).to.equal(undefined);
    expect(heardOf('more')?.at).to.equal(1);
  });

  it('takes ids for what they are, whatever they are called', () => {
    expect(heardOf('constructor')).to.equal(undefined);
    remember({ heard: { ['__proto__']: { at: 7, isPlayed: false } } });
    expect(heardOf('__proto__')?.at).to.equal(7);
    expect(heardOf('toString')).to.equal(undefined);
  });

  it('does without what is broken in the storage', () => {
    for (const broken of [
      'no JSON',
      '3',
      'null',
      '{"heard":4}',
      '{"heard":{"a":"x"}}',
      '{"heard":{"a":null}}',
    ]) {
      localStorage.setItem('pinpoint-player', broken);
      expect(heardOf('a'), broken).to.equal(undefined);
      expect(recall(), broken).to.be.an('object');
      remember({ heard: { a: { at: 1, isPlayed: false } } });
      expect(heardOf('a')?.at, broken).to.equal(1);
    }
  });

  it('lasts as long as the page where storage throws', () => {
    const restore = override(window, 'localStorage', undefined);
    try {
      remember({ heard: { b: { at: 5, isPlayed: false } } });
      remember({ volume: 0.5 });
      expect(heardOf('b')?.at).to.equal(5);
    } finally {
      restore();
    }
    expect(stored()).to.equal(null);
  });

  it('is neither read nor stored where the clinic forbids it', () => {
    remember({ heard: { a: { at: 5, isPlayed: false } } });
    const before = stored();
    keepNothing();
    expect(heardOf('a')).to.equal(undefined);
    remember({ heard: { b: { at: 6, isPlayed: false } } });
    keepNothing();
    expect(heardOf('b')?.at).to.equal(6);
    expect(stored()).to.equal(before);
  });
});
