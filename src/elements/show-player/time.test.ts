import { expect } from '@open-wc/testing';
import {
  control,
  episode,
  focused,
  part,
  paused,
  playing,
  sample,
  show,
  talk,
  tone,
  until,
  words,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const clocks = (player: PinpointShowPlayer) =>
  [...part(player, 'time').children].map((clock) => words(clock.textContent));

describe('back and forward', () => {
  it('skip 15 seconds back and 30 forward, and keep the focus', async () => {
    const player = await paused(sample, 60);
    const back = control(player, 'Back 15 seconds');
    const forward = control(player, 'Forward 30 seconds');
    back.focus();
    back.click();
    await until(() => player.currentTime === 45, 'it is 15 seconds back');
    expect(focused(player)).to.equal('Back 15 seconds');
    forward.focus();
    forward.click();
    await until(() => player.currentTime === 75, 'it is 30 seconds ahead');
    expect(focused(player)).to.equal('Forward 30 seconds');
    expect(player.paused).to.equal(true);
  });

  it('stop at the start', async () => {
    const player = await paused(sample, 5);
    control(player, 'Back 15 seconds').click();
    await until(() => player.currentTime === 0, 'it is at the start');
  });
});

describe('the clocks', () => {
  it('tell the time that has gone and the time that is left', async () => {
    const player = await paused(show([episode('backs', talk)]), 5);
    expect(clocks(player)).to.deep.equal(['Elapsed 0:05', 'Remaining −0:15']);
    player.currentTime = 12.5;
    await until(() => clocks(player)[0] === 'Elapsed 0:12', 'it is 12 seconds on');
    expect(clocks(player)[1]).to.equal('Remaining −0:08');
  });

  it('go on each second while it plays', async () => {
    const player = await playing(show([episode('backs', tone)]));
    const seen = new Set<string>();
    await until(() => seen.add(clocks(player)[0]!).has('Elapsed 0:03'), 'three seconds have gone');
    expect([...seen].slice(-3)).to.deep.equal(['Elapsed 0:01', 'Elapsed 0:02', 'Elapsed 0:03']);
  });
});
