import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  card,
  episode,
  find,
  focused,
  goneOn,
  has,
  heard,
  hearing,
  isHeard,
  listen,
  nameOf,
  part,
  place,
  playing,
  sample,
  show,
  talk,
  textOf,
  tone,
  until,
  watchAudio,
} from '../../../test/player.js';
import { fakeClock } from '../../../test/fake-clock.js';
import { override } from '../../../test/fake-network.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const long = show([episode('backs', talk)]);

describe('a press of Listen Now', () => {
  it('starts real sound', async () => {
    const player = await card(sample);
    const { x, y, width, height } = part(player, 'listen').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await until(() => isHeard(player), 'it plays');
    await goneOn(player, 0.5);
    expect(player.paused).to.equal(false);
    expect(player.duration).to.be.closeTo(180, 1);
  });

  it('asks for the sound within the press itself, which phones demand', async () => {
    const player = await card(long);
    const audio = watchAudio();
    try {
      part(player, 'listen').click();
      expect(audio.plays).to.equal(1);
    } finally {
      audio.restore();
    }
    await until(() => isHeard(player), 'it plays');
  });

  it('pressed twice, as many people do, plays', async () => {
    const player = await card(long);
    part(player, 'listen').click();
    part(player, 'listen').click();
    await until(() => find(player, 'play') && isHeard(player), 'it plays');
    await goneOn(player);
  });

  it('opens the player, and moves the focus from itself to Pause', async () => {
    const player = await card(long);
    part(player, 'listen').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => find(player, 'play') && isHeard(player), 'it plays');
    expect(has(player, 'listen')).to.equal(false);
    expect(focused(player)).to.equal('Pause');
  });

  it('draws the player only once the sound has begun, which it would keep waiting', async () => {
    const player = await card(long);
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const clock = fakeClock();
    const restore = override(HTMLMediaElement.prototype, 'play', () => begun);
    try {
      part(player, 'listen').click();
      await import('./deck.js');
      await clock.tick(0);
      expect(has(player, 'play')).to.equal(false);
      begin();
      await clock.until(() => has(player, 'play'));
    } finally {
      restore();
      clock.restore();
    }
  });

  it('draws the player all the same where the sound is slow to begin', async () => {
    const player = await card(long);
    const clock = fakeClock();
    const restore = override(HTMLMediaElement.prototype, 'play', () => new Promise<void>(() => undefined));
    try {
      part(player, 'listen').click();
      await clock.tick(99);
      await clock.until(() => has(player, 'play'));
    } finally {
      restore();
      clock.restore();
    }
  });

  it('leaves the focus alone where it is elsewhere', async () => {
    const player = await card(long);
    const field = document.createElement('input');
    player.after(field);
    field.focus();
    await listen(player);
    expect(document.activeElement === field).to.equal(true);
  });
});

describe('Play and Pause', () => {
  it('are one button, named for what it does, which keeps the focus', async () => {
    const player = await playing(long);
    const button = part(player, 'play');
    button.focus();
    await sendKeys({ press: ' ' });
    await until(() => nameOf(button) === 'Play', 'it is paused');
    expect(player.paused).to.equal(true);
    expect(focused(player)).to.equal('Play');
    await sendKeys({ press: ' ' });
    await until(() => nameOf(button) === 'Pause', 'it plays');
    expect(focused(player)).to.equal('Pause');
    await goneOn(player);
  });

  it('plays from the start again what has ended', async () => {
    const player = await playing(show([episode('backs', tone)]));
    player.currentTime = 3.7;
    await heard(player, 'pinpoint-ended');
    await player.updateComplete;
    expect(nameOf(part(player, 'play'))).to.equal('Play');
    part(player, 'play').click();
    await until(() => isHeard(player) && player.currentTime < 2, 'it plays from its start');
  });
});

describe('the properties of a media element', () => {
  it('say how the sound is', async () => {
    const player = await card(show([episode('backs', talk, { duration: 20 })]));
    expect(player).to.include({ paused: true, currentTime: 0, duration: 20, playbackRate: 1, volume: 1 });
    await player.play();
    await until(() => player.currentTime > 0, 'it plays');
    expect(player.paused).to.equal(false);
    expect(player.duration).to.be.closeTo(20.9, 0.2);
    player.pause();
    expect(player.paused).to.equal(true);
  });

  it('are obeyed before the first press too', async () => {
    const player = await card(show([episode('backs', talk, { duration: 20 })]));
    player.currentTime = 9;
    player.playbackRate = 1.25;
    expect(player).to.include({ paused: true, currentTime: 9, playbackRate: 1.25 });
    await listen(player);
    expect(player.currentTime).to.be.within(9, 12);
    expect((part(player, 'rate') as HTMLSelectElement).value).to.equal('1.25');
  });

  it('play() waits for a document that has not been asked for', async () => {
    const spacer = document.createElement('div');
    spacer.style.height = '5000px';
    const player = place({ src: sample });
    player.before(spacer);
    expect(player.status).to.equal('idle');
    await player.play();
    await goneOn(player);
    expect(player.status).to.equal('ready');
    spacer.remove();
  });

  it('play() has nothing to play without an episode', async () => {
    const player = await card(show([]));
    const errors = hearing(player, 'pinpoint-error');
    const reason = await player.play().catch((error: unknown) => error);
    expect(reason).to.have.property('name', 'NotSupportedError');
    await player.updateComplete;
    expect(textOf(player)).to.equal('The Show No episodes yet.');
    expect(errors).to.deep.equal([]);
  });

  it('shows on the element whether it plays', async () => {
    const player = await playing(long);
    await until(() => player.matches(':state(playing)'), 'its state is playing');
    player.pause();
    await until(() => !player.matches(':state(playing)'), 'its state is not playing');
  });
});

describe('one at a time', () => {
  const second = async (): Promise<PinpointShowPlayer> => {
    const player = document.createElement('pinpoint-show-player');
    player.show = long;
    document.querySelector('pinpoint-show-player')!.after(player);
    await heard(player, 'pinpoint-load');
    return player;
  };

  it('a second player silences the first', async () => {
    const first = await playing(long);
    const other = await second();
    await listen(other);
    expect(first.paused).to.equal(true);
    await until(() => nameOf(part(first, 'play')) === 'Play', 'the first shows that it is paused');
    part(first, 'play').click();
    await until(() => isHeard(first) && other.paused, 'the first plays alone');
  });

  it('a sound of the page silences the player', async () => {
    const player = await playing(long);
    const sound = new Audio(talk);
    player.after(sound);
    await sound.play();
    await until(() => player.paused, 'the player is paused');
    sound.pause();
    sound.remove();
  });
});
