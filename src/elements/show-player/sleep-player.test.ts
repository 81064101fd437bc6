import { expect, nextFrame } from '@open-wc/testing';
import { control, episode, paused, playing, show, talk, tone, until, words } from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
// Here already, so that no test waits for a chunk.
import './sleep-panel.js';

const two = show([episode('backs', talk), episode('sleep', talk)]);

/** A choice of the open sleep timer. */
function choice(player: PinpointShowPlayer, value: string): HTMLElement | null {
  return player.renderRoot.querySelector<HTMLElement>(`.sleep [value="${value}"]`);
}

/** Opens the sleep timer, and chooses. */
async function choose(player: PinpointShowPlayer, value: string): Promise<void> {
  if (!choice(player, value)) control(player, /^Sleep timer/).click();
  await until(() => choice(player, value), 'the sleep timer is open');
  choice(player, value)?.click();
  await player.updateComplete;
}

describe('the sleep timer of a player', () => {
  it('shows on its button how long it is still, while it is closed too', async () => {
    const player = await paused(two);
    const shown = () => words(control(player, /^Sleep timer/).textContent);
    expect(shown()).to.equal('');
    await choose(player, '10');
    control(player, 'Sleep timer: 10 min').click();
    await until(() => !choice(player, '10'), 'it is closed');
    // What would be asked for by closing has come.
    await nextFrame();
    await nextFrame();
    expect(shown()).to.equal('10 min');
    control(player, 'Sleep timer: 10 min').click();
    await until(() => choice(player, '10'), 'it is open again');
    await player.updateComplete;
    expect(shown()).to.equal('10 min');
    await choose(player, '0');
    expect(shown()).to.equal('');
  });

  it('lets no episode follow the one that it ends with, and says why', async () => {
    const player = await playing(show([episode('one', tone), episode('two', talk)]));
    await choose(player, 'end');
    player.currentTime = 3.5;
    const said = () =>
      [...player.renderRoot.querySelectorAll('[role=status]')].map((one) => words(one.textContent));
    await until(() => said().includes('The sleep timer has stopped the sound.'), 'it has stopped');
    await player.updateComplete;
    expect([player.current?.id, player.paused]).to.deep.equal(['one', true]);
    expect(control(player, /^Sleep timer/).ariaLabel).to.equal('Sleep timer');
  });

  it('passes an audit in the player', async () => {
    const player = await paused(two);
    await choose(player, '30');
    await expect(player).to.be.accessible();
    await choose(player, '0');
  });
});
