import { expect } from '@open-wc/testing';
import { override } from '../../../test/fake-network.js';
import {
  card,
  control,
  episode,
  find,
  goneOn,
  heard,
  isHeard,
  listen,
  part,
  playing,
  show,
  talk,
  tone,
  until,
  words,
} from '../../../test/player.js';
import { heardOf, recall } from '../../playback/memory.js';
import { remember } from '../../playback/remember.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const two = show([
  episode('backs', talk, { datePublished: '2026-11-21', duration: 21 }),
  episode('sleep', tone, { datePublished: '2026-11-14', duration: 4 }),
]);
const stored = () => localStorage.getItem('pinpoint-player');
const ready = (player: PinpointShowPlayer) => words(player.renderRoot.querySelector('.ready')?.textContent);

describe('where a visitor has stopped', () => {
  it('is remembered once something was heard, and not before', async () => {
    const player = await card(two);
    expect(stored()).to.equal(null);
    await listen(player);
    await until(() => stored(), 'it is remembered');
    player.currentTime = 12;
    await goneOn(player);
    player.pause();
    await until(() => (heardOf('backs')?.at ?? 0) > 12, 'the place is remembered');
    expect(recall().last).to.deep.equal({ show: 'backs' });
  });

  it('is where the next visit goes on, five seconds earlier', async () => {
    remember({ heard: { backs: { at: 15, isPlayed: false } }, last: { show: 'backs' } });
    const player = await card(two);
    expect(ready(player)).to.include('Goes on at 0:10');
    await listen(player);
    expect(player.currentTime).to.be.within(10, 14);
  });

  it('is kept for each episode, also from the list', async () => {
    // An id of its own: the player of the test before may still note where it was.
    remember({ heard: { knees: { at: 15, isPlayed: false } } });
    const player = await playing(show([episode('sleep', tone), episode('knees', talk)]));
    control(player, /^About knees/).click();
    await until(() => player.current?.id === 'knees' && isHeard(player), 'the other one plays');
    expect(player.currentTime).to.be.at.least(10);
  });

  it('is forgotten at the end, where the episode is marked as played', async () => {
    const player = await playing(show([episode('sleep', tone, { duration: 4 })]));
    await heard(player, 'pinpoint-ended');
    await until(() => heardOf('sleep')?.isPlayed, 'it is marked');
    expect(heardOf('sleep')?.at).to.equal(0);
    await until(() => /Played/.test(find(player, 'episode')?.textContent ?? ''), 'its row says so');
  });

  it('is found by the id, whatever else of the episode has changed', async () => {
    remember({ heard: { backs: { at: 15, isPlayed: false } }, last: { show: 'backs' } });
    const player = await card(show([episode('backs', `${talk}?other`, { name: 'Another name' })]));
    expect(player.currentTime).to.equal(10);
  });

  it('brings the speed and the volume with it, unless the page has set them', async () => {
    remember({ playbackRate: 1.5, volume: 0.5 });
    const player = await playing(two);
    expect([player.playbackRate, player.volume]).to.deep.equal([1.5, 0.5]);
    const other = await card(two);
    other.playbackRate = 2;
    await listen(other);
    expect([other.playbackRate, other.volume]).to.deep.equal([2, 0.5]);
  });

  it('is nowhere where the storage throws; all else works', async () => {
    const restore = override(window, 'localStorage', undefined);
    try {
      const player = await playing(two);
      await goneOn(player);
      expect(find(player, 'retry')).to.equal(null);
    } finally {
      restore();
    }
    expect(stored()).to.equal(null);
  });
});

describe('after an episode', () => {
  const short = show([
    episode('backs', tone, { datePublished: '2026-11-21', duration: 4 }),
    episode('sleep', talk, { datePublished: '2026-11-14', duration: 21 }),
  ]);

  it('the next one in the list follows', async () => {
    const player = await playing(short);
    player.currentTime = 3.2;
    await heard(player, 'pinpoint-ended');
    await until(() => player.current?.id === 'sleep' && isHeard(player), 'the next one plays');
    expect(words(part(player, 'status').textContent)).to.equal('Playing: About sleep');
  });

  it('none follows where the visitor does not want it, which is remembered', async () => {
    const player = await playing(short);
    (control(player, 'Go on with the next episode') as HTMLInputElement).click();
    expect(recall().playOn).to.equal(false);
    player.currentTime = 3.2;
    await heard(player, 'pinpoint-ended');
    await until(() => heardOf('backs')?.isPlayed, 'the end is known');
    expect([player.current?.id, player.paused]).to.deep.equal(['backs', true]);
  });

  it('the buttons lead to the next one and back, and say where there is none', async () => {
    const player = await playing(short);
    const next = control(player, 'Next episode');
    const previous = control(player, 'Previous episode');
    expect(previous.getAttribute('aria-disabled')).to.equal('true');
    next.focus();
    next.click();
    await until(() => player.current?.id === 'sleep' && isHeard(player), 'the next one plays');
    await player.updateComplete;
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    expect(player.renderRoot.activeElement === next, 'the focus stays').to.equal(true);
    next.click();
    expect(player.current?.id).to.equal('sleep');
    previous.click();
    await until(() => player.current?.id === 'backs', 'back again');
  });
});

describe('an address with a moment', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('begins there, and the place that was left does not count', async () => {
    remember({ heard: { backs: { at: 15, isPlayed: false } }, last: { show: 'backs' } });
    history.replaceState(null, '', '#t=0:03');
    const player = await card(two);
    expect(ready(player)).to.include('Goes on at 0:03');
    await listen(player);
    expect(player.currentTime).to.be.within(3, 8);
  });

  it('stops at the end of it, once', async () => {
    history.replaceState(null, '', '#t=2,3');
    const player = await card(two);
    const stopped = heard(player, 'pinpoint-pause');
    await listen(player);
    await stopped;
    expect(player.currentTime).to.be.within(3, 5);
    await player.play();
    await goneOn(player, 1.2);
  });

  it('names the episode', async () => {
    history.replaceState(null, '', '#episode=sleep&t=1');
    const player = await card(two);
    expect([player.current?.id, player.currentTime]).to.deep.equal(['sleep', 1]);
  });

  it('says nothing of other episodes where its own is not here', async () => {
    history.replaceState(null, '', '#episode=gone&t=3');
    const player = await card(two);
    expect([player.current?.id, player.currentTime]).to.deep.equal(['backs', 0]);
  });

  it('brings the player into view that it names, once, and leaves the page alone otherwise', async () => {
    const space = document.createElement('div');
    space.style.height = '4000px';
    document.body.prepend(space);
    try {
      const player = await card(two, { id: 'show' });
      scrollTo(0, 0);
      location.hash = '#t=2';
      await until(() => player.currentTime === 2, 'it is ready there');
      expect(scrollY).to.equal(0);
      location.hash = '#show&t=3';
      await until(() => player.currentTime === 3 && scrollY > 0, 'it is in view');
      scrollTo(0, 0);
      player.parentElement?.append(player);
      await player.updateComplete;
      expect(scrollY).to.equal(0);
    } finally {
      space.remove();
    }
  });

  it('concerns the player that it names, or else the first', async () => {
    history.replaceState(null, '', '#second&t=4');
    const first = await card(two, { id: 'first' });
    const second = await card(two, { id: 'second' });
    expect([first.currentTime, second.currentTime]).to.deep.equal([0, 4]);
    location.hash = '#t=6';
    await until(() => first.currentTime === 6, 'the first goes there');
    expect(second.currentTime).to.equal(4);
  });
});
