import { expect } from '@open-wc/testing';
import {
  control,
  episode,
  focused,
  goneOn,
  input,
  nameOf,
  part,
  paused,
  playing,
  show,
  talk,
  until,
  watchAudio,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const two = show([episode('backs', talk), episode('sleep', talk)]);

const speed = (player: PinpointShowPlayer) => control(player, 'Speed') as HTMLSelectElement;
const volume = (player: PinpointShowPlayer) => control(player, 'Volume') as HTMLInputElement;

function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the speed', () => {
  it('is a native choice, at first the recorded pace', async () => {
    const player = await paused(two);
    expect(speed(player).localName).to.equal('select');
    expect(speed(player).value).to.equal('1');
    expect([...speed(player).options].map(({ text }) => text)).to.deep.equal([
      '0.5×',
      '0.75×',
      '1×',
      '1.25×',
      '1.5×',
      '1.75×',
      '2×',
      '2.5×',
      '3×',
    ]);
  });

  it('is in the language of the page', async () => {
    const player = await paused(two, 0, { lang: 'fr-CA' });
    const select = control(player, 'Vitesse') as HTMLSelectElement;
    expect([...select.options].map(({ text }) => text)).to.include('1,25×');
  });

  it('is heard at once, at the same pitch', async () => {
    const audio = watchAudio();
    try {
      const player = await playing(two);
      await goneOn(player);
      choose(speed(player), '2');
      await until(() => audio.made[0]?.playbackRate === 2, 'the sound is twice as fast');
      expect(audio.made[0]?.preservesPitch).to.equal(true);
      expect(player.playbackRate).to.equal(2);
      await goneOn(player);
    } finally {
      audio.restore();
    }
  });

  it('stays when another episode is chosen', async () => {
    const player = await playing(two);
    choose(speed(player), '1.5');
    control(player, /About sleep/).click();
    await goneOn(player);
    expect(player.current).to.have.property('id', 'sleep');
    expect(player.playbackRate).to.equal(1.5);
    expect(speed(player).value).to.equal('1.5');
  });

  it('shows one that the page has set, after the visitor has chosen too', async () => {
    const player = await paused(two);
    choose(speed(player), '2');
    player.playbackRate = 1.1;
    await until(() => speed(player).value === '1.1', 'the speed of the page is shown');
    expect(speed(player).selectedOptions[0]?.text).to.equal('1.1×');
    choose(speed(player), '0.75');
    await until(() => player.playbackRate === 0.75, 'it is slower');
    await player.updateComplete;
    expect(speed(player).value).to.equal('0.75');
    expect(speed(player).options.length).to.equal(9);
  });

  it('shows one that the page has set, though the visitor has left it', async () => {
    const player = await paused(two);
    choose(speed(player), '2');
    await until(() => player.playbackRate === 2, 'the visitor has chosen');
    for (const rate of [1, 2]) {
      player.playbackRate = rate;
      await until(() => speed(player).value === `${rate}`, `it shows ${rate}`);
    }
  });
});

describe('the volume', () => {
  it('is a native slider that says per cent', async () => {
    const player = await paused(two);
    expect(volume(player)).to.include({ type: 'range', min: '0', max: '1', value: '1' });
    expect(volume(player).getAttribute('aria-valuetext')).to.equal('100%');
    input(volume(player), 0.35, 'input', 'change');
    expect(player.volume).to.be.closeTo(0.35, 0.001);
    await until(() => volume(player).getAttribute('aria-valuetext') === '35%', 'it says 35%');
  });

  it('can be muted and brought back by one button, which keeps the focus', async () => {
    const player = await paused(two);
    player.volume = 0.5;
    const mute = control(player, 'Mute');
    mute.focus();
    mute.click();
    await until(() => nameOf(mute) === 'Unmute', 'it is muted');
    expect(player).to.include({ muted: true, volume: 0.5 });
    expect(volume(player).value).to.equal('0');
    expect(volume(player).getAttribute('aria-valuetext')).to.equal('0%');
    expect(focused(player)).to.equal('Unmute');
    mute.click();
    await until(() => nameOf(mute) === 'Mute', 'it is not muted');
    expect(volume(player).value).to.equal('0.5');
    expect(volume(player).getAttribute('aria-valuetext')).to.equal('50%');
  });

  it('is heard again where the slider is moved', async () => {
    const player = await paused(two);
    player.muted = true;
    await until(() => nameOf(part(player, 'play')) && player.muted, 'it is muted');
    input(volume(player), 0.2, 'input');
    expect(player.muted).to.equal(false);
    expect(player.volume).to.be.closeTo(0.2, 0.001);
  });

  it('stays when another episode is chosen', async () => {
    const player = await playing(two);
    input(volume(player), 0.4, 'input', 'change');
    control(player, /About sleep/).click();
    await goneOn(player);
    expect(player.volume).to.be.closeTo(0.4, 0.001);
    expect(volume(player).value).to.equal('0.4');
  });
});
