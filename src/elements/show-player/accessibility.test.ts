import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  card,
  control,
  controls,
  detour,
  episode,
  find,
  focused,
  gone,
  goneOn,
  nameOf,
  never,
  part,
  paused,
  playing,
  sample,
  show,
  talk,
  until,
  words,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const two = show([episode('backs', talk), episode('sleep', talk)]);

const status = (player: PinpointShowPlayer) => words(find(player, 'status')?.textContent);

/** What a screen reader would say by itself: each new text of the status. */
function announcing(player: PinpointShowPlayer): { readonly said: string[]; stop(): void } {
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    if (status(player)) said.push(status(player));
  });
  observer.observe(part(player, 'status'), { subtree: true, childList: true, characterData: true });
  return { said, stop: () => observer.disconnect() };
}

describe('for those who listen to the page', () => {
  it('is a region named after the show, and with its player after the episode too', async () => {
    const player = await card(two);
    const region = () => player.renderRoot.querySelectorAll('section[aria-label]');
    expect(region()).to.have.length(1);
    expect(region()[0]?.getAttribute('aria-label')).to.equal('The Show');
    part(player, 'listen').click();
    await until(() => find(player, 'play'), 'it is open');
    expect(region()).to.have.length(1);
    expect(region()[0]?.getAttribute('aria-label')).to.equal('The Show: About backs');
  });

  it('has a name for everything that can be used, in the order of the page', async () => {
    const player = await paused(two);
    expect(controls(player).map(nameOf)).to.deep.equal([
      'Seek',
      'Speed',
      'Mute',
      'Volume',
      'Previous episode',
      'Back 15 seconds',
      'Play',
      'Forward 30 seconds',
      'Next episode',
      'Sleep timer',
      'Share',
      'Keyboard shortcuts',
      'Go on with the next episode',
      'Episodes',
      'About backs Now playing',
      'About sleep',
    ]);
  });

  it('says that the sound is awaited', async () => {
    const player = await card(show([episode('backs', never)]));
    part(player, 'listen').click();
    await until(() => find(player, 'play'), 'it is open');
    expect(part(player, 'status').getAttribute('role')).to.equal('status');
    expect(status(player)).to.equal('Loading audio…');
    expect(nameOf(part(player, 'play'))).to.equal('Pause');
    player.show = two;
  });

  it('shows where the focus is, while the sound is awaited too', async () => {
    const player = await card(show([episode('backs', never)]));
    part(player, 'listen').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => find(player, 'play'), 'it is open');
    const style = getComputedStyle(part(player, 'play'));
    expect(focused(player)).to.equal('Pause');
    expect(style.animationName).to.equal('none');
    expect(style.outlineWidth).to.equal('3px');
    part(player, 'play').blur();
    expect(style.animationName).to.equal('breathe');
    player.show = two;
  });

  it('says which episode is heard, when it starts', async () => {
    const player = await playing(two);
    await until(() => status(player) === 'Playing: About backs', 'it says the first one');
    const { said, stop } = announcing(player);
    control(player, /About sleep/).click();
    await until(() => status(player) === 'Playing: About sleep', 'it says the second one');
    stop();
    expect(said.at(-1)).to.equal('Playing: About sleep');
    expect(said.slice(0, -1).every((text) => text === 'Loading audio…')).to.equal(true);
  });

  it('says nothing while it plays, is searched, paused and played on', async () => {
    const player = await playing(sample, { lang: 'fr-CA' });
    await until(() => status(player).startsWith('Lecture en cours'), 'it says what plays');
    const { said, stop } = announcing(player);
    await goneOn(player, 2.2);
    player.currentTime = 90;
    await goneOn(player);
    part(player, 'play').click();
    await until(() => nameOf(part(player, 'play')) === 'Écouter', 'it is paused');
    part(player, 'play').click();
    await goneOn(player);
    stop();
    expect(said).to.deep.equal([]);
  });

  it('says again what plays after a failure', async () => {
    const player = await card(show([episode('gone', gone), episode('backs', talk)]));
    part(player, 'listen').click();
    await until(() => status(player).startsWith('The audio can’t be played.'), 'it says that it failed');
    control(player, /About backs/).click();
    await until(() => status(player) === 'Playing: About backs', 'it says what plays');
  });

  it('awaits an episode again that was heard before a failure', async () => {
    const player = await playing(show([episode('backs', talk), episode('gone', gone)]));
    control(player, /About gone/).click();
    await until(() => status(player).startsWith('The audio can’t be played.'), 'it says that it failed');
    const slow = detour(never);
    control(player, /About backs/).click();
    slow.restore();
    await until(() => status(player) === 'Loading audio…', 'it says that the sound is awaited');
    player.remove();
  });
});

describe('the keys of the page', () => {
  const keys = [' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown'];
  const all = [...keys, 'j', 'k', 'l', 'm', 'f', 'Escape', 'Tab', '0', '?', '>'];

  it('are never taken', async () => {
    const player = await paused(two, 5);
    const volume = player.volume;
    const places = [
      document.body,
      player,
      part(player, 'play'),
      part(player, 'rate'),
      control(player, 'Volume'),
    ];
    for (const place of places)
      for (const key of all) {
        const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
        place.dispatchEvent(event);
        expect(event.defaultPrevented, `${key} at ${place.localName}`).to.equal(false);
      }
    await player.updateComplete;
    expect(player).to.include({ paused: true, currentTime: 5, volume });
  });

  it('scroll it as ever while it plays', async () => {
    const player = await playing(two);
    const room = document.createElement('div');
    room.style.height = '5000px';
    document.body.append(room);
    (document.activeElement as HTMLElement).blur();
    await sendKeys({ press: ' ' });
    await until(() => scrollY > 100, 'the page has scrolled');
    expect(player.paused).to.equal(false);
    scrollTo(0, 0);
    room.remove();
  });

  it('go through the player with Tab and leave it', async () => {
    const player = await paused(two);
    const [before, after] = [document.createElement('button'), document.createElement('button')];
    player.before(before);
    player.after(after);
    before.focus();
    const reached: string[] = [];
    for (;;) {
      await sendKeys({ press: 'Tab' });
      const name = focused(player);
      if (name === undefined) break;
      reached.push(name);
    }
    expect(document.activeElement === after).to.equal(true);
    expect(reached).to.deep.equal(controls(player).map(nameOf));
    before.remove();
    after.remove();
  });
});
