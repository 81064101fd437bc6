import { expect } from '@open-wc/testing';
import { fakeClock, type FakeClock } from '../../../test/fake-clock.js';
import { override } from '../../../test/fake-network.js';
import {
  card,
  controls,
  episode,
  nameOf,
  part,
  show,
  talk,
  textOf,
  tone,
  until,
  words,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const schedule = {
  byDay: ['Saturday'],
  startTime: '10:00',
  duration: 'PT1H',
  scheduleTimezone: 'America/Toronto',
};
const live = { src: talk, type: 'audio/mpeg' };
const callIn = { telephone: '+1 (800) 555-0142', label: '1-800-555-0142', whileOnAir: true };

const badge = (player: PinpointShowPlayer) => words(player.renderRoot.querySelector('.air')?.textContent);
const call = (player: PinpointShowPlayer) =>
  words(player.renderRoot.querySelector<HTMLElement>('.call')?.innerText);
const announced = (player: PinpointShowPlayer) =>
  words(player.renderRoot.querySelector('.about [role=status]')?.textContent);
const track = (player: PinpointShowPlayer) => player.current?.audio[0]?.src;

describe('a show with broadcasts', () => {
  let clock: FakeClock;
  const at = (moment: string) => (clock = fakeClock(Date.parse(moment)));
  // It comes with the first tick, and in real time.
  before(() => import('./watch-air.js'));
  afterEach(() => clock.restore());

  /** The card of a show with these broadcasts, at a moment. */
  async function cardAt(moment: string, more: Record<string, unknown> = {}): Promise<PinpointShowPlayer> {
    at(moment);
    return card(show([episode('backs', tone)], { schedule, live, callIn, ...more }));
  }

  it('goes on air at the second, and off, by itself', async () => {
    const player = await cardAt('2026-11-21T14:59:30Z');
    expect(badge(player)).to.equal('Starts in 1 minute');
    expect(announced(player)).to.equal('');
    await clock.tick(29_999);
    expect(badge(player)).to.equal('Starts in 1 minute');
    await clock.tick(1);
    await player.updateComplete;
    expect(badge(player)).to.match(/^On air now · until/);
    expect(announced(player)).to.equal('On air now');
    await clock.tick(3_599_999);
    expect(badge(player)).to.match(/^On air now · until/);
    await clock.tick(1);
    await player.updateComplete;
    expect(badge(player)).to.match(/^Next: Saturday/);
    expect(announced(player)).to.equal('');
  });

  for (const [moment, seconds] of [
    ['2026-11-21T13:00:00Z', 60],
    ['2026-11-21T13:59:40Z', 20],
    ['2026-11-21T14:48:00Z', 60],
    ['2026-11-21T14:48:20Z', 40],
    ['2026-11-21T15:00:00Z', 60],
    ['2026-11-21T15:59:59Z', 1],
  ] as const)
    it(`looks at ${moment} when something else may have to be said: after ${seconds} s`, async () => {
      await cardAt(moment);
      expect(clock.due).to.deep.equal([seconds * 1000]);
    });

  it('waits for nothing where it has no broadcasts, or none that are to come', async () => {
    await cardAt('2026-11-21T13:00:00Z', { schedule: undefined });
    expect(clock.due).to.deep.equal([]);
    clock.restore();
    const over = { startDate: '2026-11-20T12:00:00Z', endDate: '2026-11-20T13:00:00Z' };
    await cardAt('2026-11-21T13:00:00Z', { schedule: over });
    expect(clock.due).to.deep.equal([]);
  });

  it('has the stream ready while it is on air, else the newest episode', async () => {
    const player = await cardAt('2026-11-21T14:59:30Z');
    expect(track(player)).to.match(new RegExp(`${tone}$`));
    expect(player.isLive).to.equal(false);
    await clock.tick(30_000);
    await player.updateComplete;
    expect(track(player)).to.match(new RegExp(`${talk}$`));
    expect(player.isLive).to.equal(true);
    expect(textOf(player)).to.include('Live broadcast');
    await clock.tick(3_600_000);
    await player.updateComplete;
    expect(track(player)).to.match(new RegExp(`${tone}$`));
    expect(player.isLive).to.equal(false);
  });

  it('leaves an episode that the page asks for', async () => {
    at('2026-11-21T15:30:00Z');
    const player = await card(show([episode('backs', tone)], { schedule, live }), { episode: 'backs' });
    expect(player.isLive).to.equal(false);
    expect(badge(player)).to.match(/^On air now/);
  });

  it('says the number to call, when it may be called, and that it is not for emergencies', async () => {
    const player = await cardAt('2026-11-21T15:30:00Z');
    const link = controls(player).find((control) => /^Call/.test(nameOf(control)));
    expect(link).to.have.attribute('href', 'tel:+18005550142');
    expect(call(player)).to.equal(
      'Call the show 1-800-555-0142 Add to calendar The lines are open. Not for emergencies: call your local emergency number.',
    );
    await clock.tick(1_800_000);
    await player.updateComplete;
    expect(call(player)).to.include('Calls are taken while the show is on air.');
  });

  it('is on air where its document says so, whatever the clock says', async () => {
    const player = await cardAt('2026-11-20T12:00:00Z', { live: { ...live, status: 'live' } });
    expect(badge(player)).to.equal('On air now');
    expect(player.isLive).to.equal(true);
  });

  it('says nothing of the air where it has no broadcasts', async () => {
    const player = await cardAt('2026-11-20T12:00:00Z', { schedule: undefined, live: undefined });
    expect(badge(player)).to.equal('');
    expect(call(player)).to.include('Call the show');
  });

  it('has nothing to do once it is gone from the page', async () => {
    const player = await cardAt('2026-11-21T14:30:00Z');
    expect(clock.due).to.have.length.above(0);
    player.remove();
    await clock.tick(60_000);
    expect(clock.due).to.deep.equal([]);
  });

  it('plays the stream, with a mark instead of a slider', async () => {
    const on = { ...live, status: 'live' };
    const player = await card(show([episode('backs', tone)], { schedule, live: on, callIn }));
    player.muted = true;
    part(player, 'listen').click();
    await until(() => player.renderRoot.querySelector('.live'), 'the player is open');
    await until(() => player.currentTime > 0, 'it plays');
    expect(controls(player).map(nameOf)).not.to.include('Seek');
    expect(textOf(player)).to.include('Live');
    player.pause();
    await until(() => controls(player).some((one) => nameOf(one) === 'Go to live'), 'there is a way back');
  });

  it('is not worked out again by each update of the player', async () => {
    const player = await cardAt('2026-11-21T14:30:00Z');
    const { UTC } = Date;
    let asked = 0;
    // What a clock of the show's zone shows ends there.
    const restore = override(Date, 'UTC', (...given: Parameters<typeof UTC>) => {
      asked++;
      return UTC(...given);
    });
    for (let update = 0; update < 5; update++) {
      player.requestUpdate();
      await player.updateComplete;
    }
    expect(asked).to.equal(0);
    await clock.tick(60_000);
    expect(asked).to.be.above(0);
    restore();
  });

  it('is accessible', async () => {
    const player = await cardAt('2026-11-21T15:30:00Z');
    clock.restore();
    await expect(player).to.be.accessible();
  });
});
