import { expect } from '@open-wc/testing';
import { fakeClock, type FakeClock } from '../../../test/fake-clock.js';
import { override } from '../../../test/fake-network.js';
import type { Air } from './air.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { watchAir } from './watch-air.js';

describe('a broadcast that is watched', () => {
  let clock: FakeClock;
  let done: string[];
  beforeEach(() => {
    clock = fakeClock();
    done = [];
  });
  afterEach(() => clock.restore());

  const playerOf = (more: object = {}) =>
    ({
      isConnected: true,
      src: 'show.json',
      requestUpdate: () => done.push('update'),
      reload: () => Promise.resolve(void done.push('reload')),
      ...more,
    }) as unknown as PinpointShowPlayer;
  const airOf = (isOnAir: boolean, isThen = isOnAir) => {
    const air = {
      isOnAir,
      look: () => {
        air.isOnAir = isThen;
        done.push('look');
      },
      stop: () => done.push('stop'),
    };
    return air as unknown as Air;
  };
  /** Looks once a minute, for so many of them. */
  const watch = async (minutes: number, player: PinpointShowPlayer, air: Air) => {
    for (let minute = 0; minute < minutes; minute++) {
      watchAir(player, air);
      await clock.tick(60_000);
    }
    return done.filter((what) => what === 'reload').length;
  };

  it('has the player show that it goes on air', () => {
    watchAir(playerOf(), airOf(false, true));
    expect(done).to.deep.equal(['look', 'update']);
  });

  it('has its document asked for again after five minutes, and each five, while that speaks of the moment', async () => {
    expect(await watch(6, playerOf(), airOf(true))).to.equal(0);
    done = [];
    const player = playerOf();
    expect(await watch(7, player, airOf(true))).to.equal(1);
    expect(await watch(6, player, airOf(true))).to.equal(2);
    done = [];
    const says = { show: { live: { status: 'pending' } } };
    expect(await watch(7, playerOf(says), airOf(false))).to.equal(1);
  });

  it('has nothing asked for while it is off air, nor where the document was set', async () => {
    expect(await watch(9, playerOf(), airOf(false))).to.equal(0);
    expect(await watch(9, playerOf({ src: '' }), airOf(true))).to.equal(0);
  });

  it('is left alone while nobody looks, and looked at as soon as somebody does', () => {
    const restore = override(document, 'hidden', true);
    watchAir(playerOf(), airOf(true));
    expect(done).to.deep.equal([]);
    restore();
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(done).to.deep.equal(['look']);
  });

  it('is forgotten with a player that is gone', () => {
    watchAir(playerOf({ isConnected: false }), airOf(true));
    expect(done).to.deep.equal(['stop']);
  });
});
