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
import { h } from '../dom.js';
// Here already, so that no test waits for a chunk.
import './keys-panel.js';
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
      'Episodes',
      'Go on with the next episode',
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

const moving = 'Enter Tab Escape Backspace ArrowLeft ArrowRight ArrowUp ArrowDown Home End PageUp PageDown';
const letters = 'j J k K l L m M n N p P f s 0 9 ? > < + - / ,';

/** Presses a key, as a browser tells of it; gives whether the page may do something with it. */
const isLeft = (place: EventTarget, key: string) =>
  place.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

/** Focuses the player, and waits until its keys have come. */
async function keysAreThere(player: PinpointShowPlayer): Promise<void> {
  part(player, 'play').focus();
  await import('./keys.js');
  await player.updateComplete;
}

/** Things of a page beside a player, that a visitor types into or works with: to be removed. */
function beside(
  player: PinpointShowPlayer,
): Record<'field' | 'area' | 'choice' | 'text' | 'button', HTMLElement> {
  const things = {
    field: h('input', {}),
    area: h('textarea', {}),
    choice: h('select', {}, h('option', {}, 'j')),
    text: h('div', { contenteditable: 'true' }),
    button: h('button', { type: 'button' }, 'Of the page'),
  };
  player.after(...Object.values(things));
  return things;
}

/** Makes the page taller than its window, until that is undone. */
function tallPage(): () => void {
  const room = document.createElement('div');
  room.style.height = '5000px';
  document.body.append(room);
  // Wherever what was focused before has taken it.
  scrollTo(0, 0);
  return () => {
    scrollTo(0, 0);
    room.remove();
  };
}

describe('the keys of the page', () => {
  it('are never taken where the focus is outside of the player: no letter, no Space, no arrow', async () => {
    const player = await paused(two, 5);
    await keysAreThere(player);
    const { volume, playbackRate } = player;
    for (const place of [document.body, ...Object.values(beside(player))]) {
      place.focus();
      for (const key of [' ', ...moving.split(' '), ...letters.split(' ')])
        expect(isLeft(place, key), `"${key}" at ${place.localName}`).to.equal(true);
    }
    await player.updateComplete;
    expect(player).to.include({ paused: true, muted: false, currentTime: 5, volume, playbackRate });
    expect(player.current?.id).to.equal('backs');
  });

  it('write into the fields of the page, while it plays', async () => {
    const player = await playing(two);
    await keysAreThere(player);
    const { field, area } = beside(player);
    for (const place of [field, area]) {
      place.focus();
      await sendKeys({ type: 'jk lm?' });
      expect((place as HTMLInputElement).value).to.equal('jk lm?');
    }
    expect(player).to.include({ paused: false, muted: false });
  });

  it('that move or scroll are left to it by the buttons and the choices of the player', async () => {
    const player = await paused(two, 5);
    await keysAreThere(player);
    // A slider and tabs have the arrows that ARIA gives them.
    const plain = controls(player).filter((one) => !one.matches('[part=seek], [role=tab]'));
    expect(plain.length).to.be.above(10);
    for (const one of plain)
      for (const key of [' ', ...moving.split(' ')])
        expect(isLeft(one, key), `"${key}" at ${nameOf(one)}`).to.equal(true);
    await player.updateComplete;
    expect(player).to.include({ paused: true, muted: false, currentTime: 5 });
  });

  it('press, with Space, the button that has the focus, and nothing else', async () => {
    const player = await playing(two);
    const undo = tallPage();
    await keysAreThere(player);
    control(player, 'Mute').focus();
    await sendKeys({ press: ' ' });
    await until(() => player.muted, 'it is silent');
    expect(player.paused).to.equal(false);
    expect(focused(player)).to.equal('Unmute');
    await goneOn(player);
    expect(scrollY).to.equal(0);
    undo();
  });

  it('scroll it with the arrows while a button of the player has the focus', async () => {
    const player = await playing(two);
    const undo = tallPage();
    await keysAreThere(player);
    const { volume } = player;
    await sendKeys({ press: 'ArrowDown' });
    await until(() => scrollY > 0, 'the page has scrolled');
    expect(player).to.include({ paused: false, volume });
    undo();
  });

  it('scroll it as ever while it plays', async () => {
    const player = await playing(two);
    const undo = tallPage();
    await keysAreThere(player);
    part(player, 'play').blur();
    await sendKeys({ press: ' ' });
    await until(() => scrollY > 100, 'the page has scrolled');
    expect(player.paused).to.equal(false);
    undo();
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

describe('the letters', () => {
  /** The switch in the list of keys, which is opened for it. */
  async function useKeys(player: PinpointShowPlayer): Promise<HTMLInputElement> {
    const found = () => player.renderRoot.querySelector<HTMLInputElement>('.keys [role=switch]');
    if (!found()) control(player, 'Keyboard shortcuts').click();
    await until(found, 'the list of keys is open');
    await player.updateComplete;
    return found()!;
  }

  it('can be turned off, which is remembered, and on again', async () => {
    const player = await paused(two, 10);
    const first = await useKeys(player);
    expect(nameOf(first)).to.equal('Use these keys');
    expect(first.checked).to.equal(true);
    first.focus();
    await sendKeys({ press: ' ' });
    expect(first.checked).to.equal(false);
    // What a visit leaves behind is all that the next one knows.
    expect(JSON.parse(localStorage.getItem('pinpoint-player') ?? '')).to.include({ keys: false });
    player.remove();

    const again = await paused(two, 10);
    await keysAreThere(again);
    await sendKeys({ press: 'm' });
    expect(again.muted).to.equal(false);
    const second = await useKeys(again);
    expect(second.checked).to.equal(false);
    second.click();
    part(again, 'play').focus();
    await sendKeys({ press: 'm' });
    expect(again.muted).to.equal(true);
  });

  it('do nothing before the player has the focus, nor after it', async () => {
    const player = await paused(two, 10);
    const { button } = beside(player);
    await keysAreThere(player);
    button.focus();
    await sendKeys({ press: 'm' });
    expect(player.muted).to.equal(false);
    part(player, 'play').focus();
    await sendKeys({ press: 'm' });
    expect(player.muted).to.equal(true);
  });

  it('open their list in a bar too, which has no button for it; Escape leads out of it, not out of the player', async () => {
    const player = await paused(two, 0, { variant: 'bar' });
    await keysAreThere(player);
    await sendKeys({ press: '?' });
    await until(() => player.renderRoot.querySelector('.keys dl'), 'the list is open');
    (await useKeys(player)).focus();
    expect(focused(player)).to.equal('Use these keys');
    await sendKeys({ press: 'Escape' });
    await until(() => !player.renderRoot.querySelector('.keys dl'), 'the list is closed');
    expect(focused(player)).to.equal('Play');
  });
});
