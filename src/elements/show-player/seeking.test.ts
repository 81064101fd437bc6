import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  goneOn,
  input,
  nameOf,
  part,
  paused,
  playing,
  sample,
  slider,
  until,
  words,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const valueText = (player: PinpointShowPlayer) => slider(player).getAttribute('aria-valuetext');
const clocks = (player: PinpointShowPlayer) =>
  [...part(player, 'time').children].map((clock) => words(clock.textContent));

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

describe('the slider for the position', () => {
  it('is a native one, named, in seconds', async () => {
    const player = await paused(sample, 60);
    const range = slider(player);
    expect(range).to.include({ localName: 'input', type: 'range', min: '0', step: 'any' });
    expect(Number(range.max)).to.be.closeTo(180, 1);
    expect(range.valueAsNumber).to.equal(60);
    expect(nameOf(range)).to.equal('Seek');
  });

  it('says the position in words, and the whole length only where it is reached', async () => {
    const player = await paused(sample, 65);
    expect(valueText(player)).to.equal('1 minute 5 seconds');
    slider(player).focus();
    await player.updateComplete;
    expect(valueText(player)).to.match(/^1 minute 5 seconds of (2 minutes 59 seconds|3 minutes)$/);
    await press('ArrowRight');
    await until(() => valueText(player) === '1 minute 10 seconds', 'it says the new position alone');
  });

  it('says the whole length while it plays too, once', async () => {
    const player = await playing(sample);
    slider(player).focus();
    await player.updateComplete;
    expect(valueText(player)).to.match(/^0 seconds of (2 minutes 59 seconds|3 minutes)$/);
    await press('ArrowRight');
    await until(() => /^\d+ seconds$/.test(valueText(player)!), 'it says the new position alone');
  });

  it('says it in the language of the page', async () => {
    const player = await paused(sample, 65, { lang: 'fr-CA' });
    slider(player).focus();
    await player.updateComplete;
    expect(nameOf(slider(player))).to.equal('Position de lecture');
    expect(valueText(player)).to.match(/^1\sminute\s5\ssecondes sur (2\sminutes\s59\ssecondes|3\sminutes)$/);
  });

  it('is quiet while it plays', async () => {
    const player = await playing(sample);
    slider(player).focus();
    await player.updateComplete;
    const said = valueText(player);
    const changes: (string | null)[] = [];
    const observer = new MutationObserver(() => changes.push(valueText(player)));
    observer.observe(slider(player), { attributeFilter: ['aria-valuetext', 'aria-label'] });
    const start = slider(player).valueAsNumber;
    await goneOn(player, 3);
    observer.disconnect();
    expect(changes).to.deep.equal([]);
    expect(valueText(player)).to.equal(said);
    expect(slider(player).valueAsNumber).to.be.above(start + 1);
  });

  it('moves by 5 seconds with arrows and by 30 with Page Up and Page Down', async () => {
    const player = await paused(sample, 100);
    slider(player).focus();
    const steps = {
      ArrowRight: 105,
      ArrowUp: 110,
      ArrowLeft: 105,
      ArrowDown: 100,
      PageUp: 130,
      PageDown: 100,
    };
    for (const [key, seconds] of Object.entries(steps)) {
      await press(key);
      await until(() => player.currentTime === seconds, `${key} leads to ${seconds}`);
      await until(() => slider(player).valueAsNumber === seconds, `${key} moves the slider`);
    }
  });

  it('moves by 5 seconds from where the sound is, between two ticks of the clock too', async () => {
    const player = await playing(sample);
    await until(() => player.currentTime % 1 > 0.6, 'most of a second has gone');
    const { currentTime } = player;
    slider(player).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true }));
    expect(player.currentTime).to.be.closeTo(currentTime + 5, 0.1);
  });

  it('stops at both ends', async () => {
    const player = await paused(sample, 3);
    slider(player).focus();
    await press('ArrowLeft');
    await until(() => player.currentTime === 0, 'it is at the start');
    expect(valueText(player)).to.equal('0 seconds');
    player.currentTime = player.duration - 10;
    await player.updateComplete;
    await press('PageUp');
    await until(() => player.currentTime > player.duration - 0.5, 'it is at the end');
  });

  it('goes to the start with Home and to the end with End', async () => {
    const player = await paused(sample, 60);
    slider(player).focus();
    await press('Home');
    await until(() => player.currentTime === 0, 'it is at the start');
    await press('End');
    await until(() => player.currentTime > player.duration - 0.5, 'it is at the end');
  });

  it('leaves keys with Ctrl, Alt or Meta to the browser', async () => {
    const player = await paused(sample, 60);
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
      const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', [modifier]: true, cancelable: true });
      slider(player).dispatchEvent(event);
      expect(event.defaultPrevented, modifier).to.equal(false);
    }
    expect(player.currentTime).to.equal(60);
  });

  it('shows where it is held while the sound goes on, and seeks when it is let go', async () => {
    const player = await playing(sample);
    input(slider(player), 90, 'input');
    await player.updateComplete;
    expect(clocks(player)[0]).to.equal('Elapsed 1:30');
    expect(valueText(player)).to.equal('1 minute 30 seconds');
    await goneOn(player, 1.2);
    expect(player.currentTime).to.be.below(30);
    expect(slider(player).valueAsNumber).to.equal(90);
    input(slider(player), 95, 'input', 'change');
    expect(player.currentTime).to.equal(95);
    await until(() => slider(player).valueAsNumber > 95.5, 'the slider follows the sound again');
  });

  it('follows a real pointer', async () => {
    const player = await playing(sample);
    const { left, top, width, height } = slider(player).getBoundingClientRect();
    const at = (share: number): [number, number] => [
      Math.round(left + width * share),
      Math.round(top + height / 2),
    ];
    await sendMouse({ type: 'move', position: at(0.2) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: at(0.4) });
    await sendMouse({ type: 'move', position: at(0.5) });
    await sendMouse({ type: 'up' });
    await until(() => player.currentTime > 80, 'it is in the middle');
    expect(player.currentTime).to.be.within(85, 95);
    await goneOn(player);
    const { valueAsNumber } = slider(player);
    await until(() => slider(player).valueAsNumber > valueAsNumber, 'the slider follows the sound again');
    await resetMouse();
  });
});
