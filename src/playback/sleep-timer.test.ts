import { expect } from '@open-wc/testing';
import { fakeClock, type FakeClock } from '../../test/fake-clock.js';
import { override } from '../../test/fake-network.js';
import { SleepTimer } from './sleep-timer.js';

const minute = 60_000;

/** What a timer was made for, and what has become of it. */
function sleeping({ takesVolume = true } = {}) {
  let volume = 0.8;
  /** The volumes that were heard, in their order. */
  const volumes: number[] = [];
  const changes: boolean[] = [];
  const player = {
    isConnected: true,
    paused: false,
    get volume() {
      return takesVolume ? volume : 1;
    },
    set volume(wanted) {
      volume = wanted;
      if (!this.paused) volumes.push(wanted);
    },
    pause() {
      this.paused = true;
    },
  };
  const timer = new SleepTimer(player, (hasStopped) => changes.push(hasStopped));
  return { player, timer, volumes, changes };
}

describe('the sleep timer', () => {
  let clock: FakeClock;
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  it('is off at first, and waits for nothing', () => {
    const { timer, changes } = sleeping();
    expect([timer.remaining, timer.minutes, timer.atEnd]).to.deep.equal([undefined, 0, false]);
    expect(clock.due).to.deep.equal([]);
    expect(changes).to.deep.equal([]);
  });

  it('stops the sound after its minutes, not before, and tells that it did', async () => {
    const { player, timer, changes } = sleeping();
    timer.start(5);
    await clock.tick(5 * minute - 1);
    expect(player.paused).to.equal(false);
    expect(changes.includes(true)).to.equal(false);
    await clock.tick(1);
    expect(player.paused).to.equal(true);
    expect(changes.at(-1)).to.equal(true);
    expect([timer.remaining, timer.minutes]).to.deep.equal([undefined, 0]);
  });

  it('knows how long it is still, and tells that time has gone by', async () => {
    const { timer, changes } = sleeping();
    timer.start(3);
    expect(timer.remaining).to.equal(180);
    expect(changes).to.have.length(1);
    await clock.tick(minute);
    expect(timer.remaining).to.equal(120);
    expect(changes).to.have.length(13);
    expect(changes.includes(true)).to.equal(false);
  });

  it('lets the sound fade in its last ten seconds, ever softer, and gives the volume back in the silence', async () => {
    const { player, timer, volumes } = sleeping();
    timer.start(5);
    await clock.tick(5 * minute - 10_001);
    const whole = player.volume;
    expect(timer.isFading).to.equal(false);
    await clock.tick(5000);
    expect(timer.isFading).to.equal(true);
    const half = player.volume;
    await clock.tick(4901);
    expect(whole).to.equal(0.8);
    expect(half).to.be.closeTo(0.2, 0.03);
    expect(player.volume).to.be.below(0.01);
    expect(volumes.every((volume, index) => volume <= (volumes[index - 1] ?? 0.8))).to.equal(true);
    await clock.tick(1000);
    expect(player).to.include({ paused: true, volume: 0.8 });
    expect(timer.isFading).to.equal(false);
    // Nothing of it was heard.
    expect(volumes.at(-1)).to.be.below(0.01);
  });

  it('stops the sound where the volume is the phone’s own', async () => {
    const { player, timer } = sleeping({ takesVolume: false });
    timer.start(5);
    await clock.tick(5 * minute + 1000);
    expect(player).to.include({ paused: true, volume: 1 });
  });

  it('keeps the volume that the visitor has set during the fade', async () => {
    const { player, timer } = sleeping();
    timer.start(5);
    await clock.tick(5 * minute - 5000);
    player.volume = 0.4;
    await clock.tick(2000);
    expect(player.volume).to.be.below(0.4);
    await clock.tick(4000);
    expect(player).to.include({ paused: true, volume: 0.4 });
  });

  it('gives the volume back at once when it is stopped during the fade, and lets the sound go on', async () => {
    const { player, timer } = sleeping();
    timer.start(5);
    await clock.tick(5 * minute - 2000);
    expect(player.volume).to.be.below(0.1);
    timer.stop();
    expect(player.volume).to.equal(0.8);
    await clock.tick(10 * minute);
    expect(player.paused).to.equal(false);
    expect(clock.due).to.deep.equal([]);
  });

  it('begins anew with other minutes', async () => {
    const { player, timer } = sleeping();
    timer.start(5);
    await clock.tick(4 * minute);
    timer.start(10);
    expect(timer.minutes).to.equal(10);
    await clock.tick(9 * minute);
    expect(player.paused).to.equal(false);
    await clock.tick(minute);
    expect(player.paused).to.equal(true);
  });

  it('goes on while the sound is paused, and says nothing where there is nothing to stop', async () => {
    const { player, timer, changes, volumes } = sleeping();
    timer.start(5);
    await clock.tick(minute);
    player.pause();
    await clock.tick(4 * minute);
    expect(timer.remaining).to.equal(undefined);
    expect(changes.includes(true)).to.equal(false);
    expect(volumes).to.deep.equal([]);
    player.paused = false;
    await clock.tick(10 * minute);
    expect(player.paused).to.equal(false);
  });

  it('stops what plays again after a pause', async () => {
    const { player, timer } = sleeping();
    timer.start(5);
    player.pause();
    await clock.tick(3 * minute);
    player.paused = false;
    await clock.tick(2 * minute);
    expect(player.paused).to.equal(true);
  });

  it('gives the volume back to who pauses during the fade', async () => {
    const { player, timer } = sleeping();
    timer.start(5);
    await clock.tick(5 * minute - 3000);
    player.pause();
    await clock.tick(400);
    expect(player.volume).to.equal(0.8);
  });

  it('is over when the clock says so, though the laptop has slept meanwhile', async () => {
    const { player, timer, changes } = sleeping();
    timer.start(60);
    await clock.tick(minute);
    // Its timers stood still, its clock did not.
    const later = Date.now() + 8 * 60 * minute;
    const restore = override(Date, 'now', () => later);
    await clock.tick(5000);
    restore();
    expect(player.paused).to.equal(true);
    expect(changes.at(-1)).to.equal(true);
  });

  it('stops at the end of the episode where that was chosen, once', () => {
    const { timer, changes } = sleeping();
    timer.startAtEnd();
    expect([timer.atEnd, timer.remaining]).to.deep.equal([true, undefined]);
    expect(clock.due).to.deep.equal([]);
    expect(timer.ended()).to.equal(true);
    expect(changes).to.deep.equal([false, true]);
    expect([timer.atEnd, timer.ended()]).to.deep.equal([false, false]);
    expect(changes).to.have.length(2);
  });

  it('goes on over the end of an episode where minutes were chosen', async () => {
    const { player, timer } = sleeping();
    timer.startAtEnd();
    timer.start(5);
    expect([timer.atEnd, timer.ended()]).to.deep.equal([false, false]);
    await clock.tick(5 * minute);
    expect(player.paused).to.equal(true);
  });

  it('ends with its player', async () => {
    const { player, timer } = sleeping();
    timer.start(5);
    player.isConnected = false;
    await clock.tick(5000);
    expect(timer.remaining).to.equal(undefined);
    expect(clock.due).to.deep.equal([]);
  });
});
