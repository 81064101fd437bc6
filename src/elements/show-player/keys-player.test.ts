import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  control,
  controls,
  episode,
  focused,
  nameOf,
  part,
  paused,
  show,
  talk,
  until,
} from '../../../test/player.js';
// Here already, so that no test waits for a chunk.
import './keys-panel.js';
import { keys } from './keys.js';
import './sleep-panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const two = show([episode('backs', talk), episode('sleep', talk)]);

const pageKeys = 'Enter Tab Backspace F5 ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown'
  .split(' ')
  .concat(' ');

/** Opens a tool, and waits until it is there. */
async function openTool(player: PinpointShowPlayer, name: string): Promise<void> {
  control(player, name).click();
  await until(() => player.renderRoot.querySelector('.tool h4'), `${name} is open`);
}

/** The switch in the list of keys. */
function useKeys(player: PinpointShowPlayer): HTMLElement {
  return player.renderRoot.querySelector<HTMLElement>('.keys [role=switch]')!;
}

/** Focuses the player, and waits until its keys have come. */
async function keysAreThere(player: PinpointShowPlayer): Promise<void> {
  part(player, 'play').focus();
  await import('./keys.js');
  await player.updateComplete;
}

describe('by key', () => {
  it('the player plays and pauses, goes back and ahead, and goes silent', async () => {
    const player = await paused(two, 10);
    await keysAreThere(player);
    await sendKeys({ press: 'l' });
    await until(() => player.currentTime > 20, 'it is ahead');
    await sendKeys({ press: 'j' });
    await until(() => player.currentTime < 10, 'it is back');
    await sendKeys({ press: 'm' });
    expect(player.muted).to.equal(true);
    await sendKeys({ press: 'k' });
    await until(() => !player.paused, 'it plays');
    await sendKeys({ press: 'k' });
    expect(player.paused).to.equal(true);
  });

  it('the list of keys opens and closes; from within it, Escape leads to its button', async () => {
    const player = await paused(two);
    await keysAreThere(player);
    const list = () => player.renderRoot.querySelector('.keys dl');
    await sendKeys({ press: '?' });
    await until(list, 'the list is open');
    expect(control(player, 'Keyboard shortcuts').getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: '?' });
    await until(() => !list(), 'the list is closed');
    await sendKeys({ press: '?' });
    await until(list, 'the list is open again');
    useKeys(player).focus();
    await sendKeys({ press: 'Escape' });
    await until(() => !list(), 'the list is closed by Escape');
    expect(focused(player)).to.equal('Keyboard shortcuts');
  });

  it('nothing happens once they are turned off', async () => {
    const player = await paused(two, 10);
    await openTool(player, 'Keyboard shortcuts');
    await keysAreThere(player);
    useKeys(player).click();
    part(player, 'play').focus();
    for (const press of ['l', 'm', 'k', '?']) await sendKeys({ press });
    expect(player).to.include({ paused: true, muted: false, currentTime: 10 });
    useKeys(player).click();
  });

  it('Space and the arrows are never prevented, whatever has the focus, with a tool open too', async () => {
    const player = await paused(two, 5);
    await keysAreThere(player);
    for (const tool of ['Sleep timer', 'Keyboard shortcuts']) {
      await openTool(player, tool);
      const all = controls(player);
      expect(all.length).to.be.above(10);
      for (const one of all)
        for (const key of pageKeys) {
          // The slider and the tabs have the arrows that ARIA gives them, and nothing besides.
          if (/^(Arrow|Home|End|Page)/.test(key) && one.matches('[part=seek], [role=tab]')) continue;
          const event = new KeyboardEvent('keydown', {
            key,
            bubbles: true,
            composed: true,
            cancelable: true,
          });
          one.dispatchEvent(event);
          expect(event.defaultPrevented, `${key} at ${nameOf(one)}`).to.equal(false);
        }
    }
    expect(player.paused).to.equal(true);
  });

  it('the buttons say which letters they have, until they are turned off', async () => {
    const player = await paused(two);
    const said = () =>
      controls(player)
        .map((one) => one.getAttribute('aria-keyshortcuts') ?? '')
        .filter(Boolean)
        .sort();
    expect(said()).to.deep.equal(
      Object.keys(keys)
        .filter((name) => /[a-zA-Z]/.test(name))
        .sort(),
    );
    await openTool(player, 'Keyboard shortcuts');
    useKeys(player).click();
    await player.updateComplete;
    expect(said()).to.deep.equal([]);
    useKeys(player).click();
  });
});
