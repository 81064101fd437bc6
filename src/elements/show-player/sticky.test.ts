import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  card,
  controls,
  episode,
  focused,
  goneOn,
  isHeard,
  listen,
  nameOf,
  part,
  playing,
  show,
  talk,
  textOf,
  until,
  words,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
// Here already, so that no test waits for it.
import './sticky.js';

const two = () => show([episode('backs', talk), episode('sleep', talk)]);

const bar = (player: PinpointShowPlayer) => {
  const found = player.renderRoot.querySelector<HTMLElement>('[role=group][aria-label="Mini player"]');
  return found?.getClientRects().length ? found : undefined;
};

/** The controls of the bar, by name. */
const names = (player: PinpointShowPlayer) =>
  controls(player)
    .filter((element) => bar(player)?.contains(element))
    .map(nameOf);

/** Presses a control of the bar. */
function press(player: PinpointShowPlayer, name: string): void {
  const found = controls(player).find((it) => bar(player)?.contains(it) && nameOf(it) === name);
  if (!found) throw new Error(`no ${name} among ${names(player).join(', ')}`);
  // WebKit scrolls to what has the focus when the page is idle again, whatever that is by then.
  found.focus({ preventScroll: true });
  found.click();
}

/** Scrolls so far that nothing of the player is seen any more. */
function leave(player: PinpointShowPlayer): void {
  player.parentElement!.style.paddingBottom = '4000px';
  scrollTo({ top: player.getBoundingClientRect().bottom + scrollY + 1000, behavior: 'instant' });
}

const comeBack = () => scrollTo({ top: 0, behavior: 'instant' });

/** A player that plays and is scrolled away, with its bar. */
async function away(document: unknown = two(), attributes = {}): Promise<PinpointShowPlayer> {
  const player = await playing(document, attributes);
  leave(player);
  await until(() => bar(player), 'the bar is there');
  return player;
}

/** Resolves once the browser has told who is in view. */
async function looked(player: PinpointShowPlayer): Promise<void> {
  await new Promise<void>((resolve) => {
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(player);
  });
  await player.updateComplete;
}

describe('the bar at the bottom of the window', function () {
  before(function () {
    // Browsers of before 2024: the player does without its bar there.
    if (!('showPopover' in HTMLElement.prototype)) this.skip();
  });
  afterEach(comeBack);

  it('comes when a player that plays is scrolled away, and goes when it is in view again', async () => {
    const player = await playing(two());
    await goneOn(player);
    expect(names(player)).to.deep.equal([]);
    leave(player);
    await until(() => bar(player), 'the bar is there');
    comeBack();
    await until(() => !bar(player), 'it is gone');
    expect(isHeard(player)).to.equal(true);
  });

  it('does not come for a sound that was paused before', async () => {
    const player = await playing(two());
    await goneOn(player);
    player.pause();
    await until(() => nameOf(part(player, 'play')) === 'Play', 'it is paused');
    leave(player);
    await looked(player);
    expect(names(player)).to.deep.equal([]);
  });

  it('pauses, plays on, and skips', async () => {
    const player = await away();
    player.currentTime = 16;
    await until(() => player.currentTime >= 16 && isHeard(player), 'it plays on from there');
    press(player, 'Pause');
    await until(() => player.paused && names(player).includes('Play'), 'it is paused, and the bar is there');
    const { currentTime } = player;
    press(player, 'Back 15 seconds');
    expect(player.currentTime).to.be.closeTo(currentTime - 15, 0.1);
    press(player, 'Forward 30 seconds');
    expect(player.currentTime).to.be.above(currentTime);
    player.currentTime = 2;
    press(player, 'Play');
    await goneOn(player);
  });

  it('says what plays, and where it is', async () => {
    const player = await away();
    player.currentTime = 12;
    await until(() => words(bar(player)?.innerText).includes('0:12'), 'it says the time');
    expect(words(bar(player)?.innerText)).to.match(/^About backs 0:12 The Show\b/);
  });

  it('is a group of controls in the order of the eye, each with a name', async () => {
    const player = await away();
    expect(names(player)).to.deep.equal([
      'About backs',
      'Back 15 seconds',
      'Pause',
      'Forward 30 seconds',
      'Close',
    ]);
    for (const element of controls(player).filter((it) => bar(player)?.contains(it))) {
      const { width, height } = element.getBoundingClientRect();
      expect(Math.min(width, height), nameOf(element)).to.be.at.least(24);
    }
  });

  it('has no skips for a broadcast', async () => {
    const live = show([episode('backs', talk)], { live: { src: talk, status: 'live' } });
    const player = await away(live);
    expect(names(player)).to.have.length(3);
    expect(names(player).slice(1)).to.deep.equal(['Pause', 'Close']);
    expect(words(bar(player)?.innerText)).to.equal('Live broadcast The Show');
  });

  it('leaves the focus where it is when it comes', async () => {
    const player = await playing(two());
    part(player, 'play').focus();
    leave(player);
    await until(() => bar(player), 'the bar is there');
    expect(bar(player)?.contains(player.renderRoot.activeElement)).to.equal(false);
    expect(focused(player)).to.equal('Pause');
  });

  it('is closed by its button until somebody presses play, and gives the focus back without a scroll', async () => {
    const player = await away();
    const { scrollY: top } = window;
    press(player, 'Close');
    expect(names(player)).to.deep.equal([]);
    expect(player.renderRoot.activeElement?.getAttribute('part')).to.equal('play');
    expect(scrollY).to.equal(top);
    await goneOn(player, 1.1);
    expect(names(player)).to.deep.equal([]);
    player.pause();
    await until(() => nameOf(part(player, 'play')) === 'Play', 'it is paused');
    await player.play();
    await until(() => bar(player), 'the bar is there again');
  });

  it('is closed by Escape', async () => {
    const player = await away();
    controls(player)
      .find((it) => bar(player)?.contains(it))
      ?.focus({ preventScroll: true });
    await sendKeys({ press: 'Escape' });
    expect(names(player)).to.deep.equal([]);
  });

  it('gives the focus back too when the player comes into view', async () => {
    const player = await away();
    controls(player)
      .find((it) => nameOf(it) === 'Close')
      ?.focus({ preventScroll: true });
    comeBack();
    await until(() => !bar(player), 'it is gone');
    expect(focused(player)).to.equal('Pause');
  });

  it('leads back to the player by the name of the episode', async () => {
    const player = await away();
    press(player, 'About backs');
    await until(() => !bar(player), 'the player is in view');
    const { top } = part(player, 'play').getBoundingClientRect();
    expect(top).to.be.below(innerHeight);
  });

  it('is forbidden by no-sticky, at any time', async () => {
    const player = await away();
    player.setAttribute('no-sticky', '');
    await until(() => !bar(player), 'it is gone');
    const other = await playing(two(), { 'no-sticky': 'true' });
    leave(other);
    await goneOn(other, 0.5);
    expect(names(other)).to.deep.equal([]);
  });

  it('goes when another player of the page begins', async () => {
    const player = await away();
    const other = await card(two());
    leave(other);
    await listen(other);
    await until(() => !bar(player) && bar(other), 'the bar is that of the other one');
    expect(player.paused).to.equal(true);
  });

  it('stays while the next episode follows, and names it', async () => {
    const player = await away();
    player.select(player.episodes[1]!, true);
    await until(() => names(player).includes('About sleep'), 'it names the next one');
  });

  it('lies at the bottom of the window in a page that transforms, clips and contains its columns', async () => {
    const player = await playing(two());
    Object.assign(player.parentElement!.style, {
      transform: 'translateX(20px) scale(0.5)',
      overflow: 'hidden',
      contain: 'paint',
      width: '300px',
    });
    leave(player);
    await until(() => bar(player), 'the bar is there');
    const { bottom, left, right } = bar(player)!.getBoundingClientRect();
    const spread = Math.abs((left + right) / 2 - document.documentElement.clientWidth / 2);
    // A bar that has just come is still rising.
    await Promise.all(
      bar(player)!
        .getAnimations()
        .map((animation) => animation.finished),
    );
    expect(bottom).to.be.above(innerHeight - 60);
    expect(spread).to.be.below(2);
    const x = innerWidth / 2;
    const { top, height } = bar(player)!.getBoundingClientRect();
    expect(document.elementFromPoint(x, top + height / 2)?.localName).to.equal('pinpoint-show-player');
  });

  it('moves nothing of the page', async () => {
    const player = await playing(two());
    leave(player);
    const { scrollHeight } = document.documentElement;
    await until(() => bar(player), 'the bar is there');
    expect(document.documentElement.scrollHeight).to.equal(scrollHeight);
    expect(document.body.style.cssText).to.equal('');
  });

  it('is there again after a move of the element, and goes with it', async () => {
    const player = await away();
    const box = player.parentElement!;
    const other = document.createElement('div');
    box.prepend(other);
    other.append(player);
    await goneOn(player);
    await until(() => bar(player), 'the bar is there again');
    player.remove();
    await until(() => player.paused, 'it is silent');
    box.append(player);
    await looked(player);
    expect(names(player)).to.deep.equal([]);
    expect(textOf(player)).to.include('About backs');
  });
});

describe('a browser without popovers', () => {
  it('plays without a bar, and without an error', async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'showPopover');
    if (own) delete (HTMLElement.prototype as Partial<HTMLElement>).showPopover;
    try {
      const player = await playing(two());
      leave(player);
      await goneOn(player, 0.5);
      expect(names(player)).to.deep.equal([]);
    } finally {
      if (own) Object.defineProperty(HTMLElement.prototype, 'showPopover', own);
      comeBack();
    }
  });
});
