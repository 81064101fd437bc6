import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fakeClock, type FakeClock } from '../../../test/fake-clock.js';
import { override } from '../../../test/fake-network.js';
import { answering } from '../../../test/host-page.js';
import {
  card,
  control,
  episode,
  find,
  gone,
  goneOn,
  isHeard,
  listen,
  part,
  paused,
  playing,
  sample,
  show,
  slider,
  talk,
  tone,
  until,
  watchAudio,
  words,
} from '../../../test/player.js';
import { vtt } from '../../../test/transcript.js';
// Here already, so that no test waits for a chunk.
import './share-panel.js';
import './sleep-panel.js';
import './transcript/transcript-panel.js';
import './with-sound.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const two = show([episode('backs', talk), episode('sleep', talk)]);
const failure = 'The audio can’t be played.Try againOpen the audio file';
const live = '[role=status], [role=alert], [role=log], [aria-live]';

/**
 * What a screen reader says by itself from now on: the words of each live region whenever something is written into it,
 * and those of one that comes with words in it.
 */
function announced(player: PinpointShowPlayer): string[] {
  const said: string[] = [];
  const observer = new MutationObserver((records) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes, type } of records) {
      if (type === 'childList' && !addedNodes.length) continue;
      const region = (target instanceof Element ? target : target.parentElement)?.closest(live);
      if (region) regions.add(region);
      for (const node of addedNodes)
        if (node instanceof Element)
          for (const one of [node, ...node.querySelectorAll(live)]) if (one.matches(live)) regions.add(one);
    }
    for (const { textContent } of regions) if (words(textContent)) said.push(words(textContent));
  });
  observer.observe(player.renderRoot, { subtree: true, childList: true, characterData: true });
  return said;
}

/** Opens a tab or a tool, and waits until it is there. */
async function open(player: PinpointShowPlayer, name: string, what: string): Promise<HTMLElement> {
  const found = () => player.renderRoot.querySelector<HTMLElement>(what);
  control(player, name).click();
  await until(found, `${name} is open`);
  await player.updateComplete;
  return found()!;
}

/** An update, and what it may lead to. */
async function settled(player: PinpointShowPlayer): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    player.requestUpdate();
    await player.updateComplete;
  }
}

/** Those that are not that something is awaited, which a slow machine may say besides. */
const but = (waiting: string, said: readonly string[]) => said.filter((text) => text !== waiting);

const schedule = {
  ...{ byDay: ['Saturday'], startTime: '10:00', duration: 'PT1H' },
  scheduleTimezone: 'America/Toronto',
};

describe('without being asked, the player says', () => {
  let clock: FakeClock | undefined;
  afterEach(() => clock?.restore());

  it('once what plays, when it starts, and nothing while it plays', async () => {
    const player = await card(two);
    const said = announced(player);
    player.playbackRate = 3;
    await listen(player);
    await goneOn(player, 15);
    expect(player.paused).to.equal(false);
    expect(but('Loading audio…', said)).to.deep.equal(['Playing: About backs']);
  });

  it('nothing in a minute of sound, at a new chapter neither', async () => {
    const audio = watchAudio();
    const player = await playing(sample);
    const chapter = () => words(player.renderRoot.querySelector('.now p')?.textContent);
    audio.restore();
    await until(() => chapter() && !/2026/.test(chapter()), 'it says the chapter, not the date');
    const [first] = audio.made;
    if (!first) throw new Error('There is no sound.');
    const before = chapter();
    const said = announced(player);
    let time = 0;
    Object.defineProperty(first, 'currentTime', { configurable: true, get: () => time });
    for (time = 2; time < 62; time += 0.25) {
      first.dispatchEvent(new Event('timeupdate'));
      await player.updateComplete;
    }
    expect(words(part(player, 'time').textContent)).to.include('1:01');
    expect(chapter()).not.to.equal(before);
    expect(said).to.deep.equal([]);
    delete (first as Partial<HTMLAudioElement>).currentTime;
  });

  it('where it goes by key as the value of the slider, and nowhere else', async () => {
    const player = await paused(two, 5);
    await import('./keys.js');
    const said = announced(player);
    slider(player).focus();
    await player.updateComplete;
    expect(slider(player).getAttribute('aria-valuetext')).to.equal('5 seconds of 20 seconds');
    await sendKeys({ press: 'ArrowRight' });
    await until(() => player.currentTime === 10, 'it is ahead');
    await settled(player);
    expect(slider(player).getAttribute('aria-valuetext')).to.equal('10 seconds');
    await sendKeys({ press: 'j' });
    await until(() => player.currentTime === 0, 'it is back');
    await settled(player);
    expect(slider(player).getAttribute('aria-valuetext')).to.equal('0 seconds');
    expect(said).to.deep.equal([]);
  });

  for (const isOpen of [false, true])
    it(`once that the show goes on air, ${isOpen ? 'once the player is open too' : 'in the card'}`, async () => {
      // It comes with the first tick, and in real time.
      await import('./watch-air.js');
      clock = fakeClock(Date.parse('2026-11-21T14:59:30Z'));
      const player = await card(show([episode('backs', talk)], { schedule }));
      if (isOpen) {
        part(player, 'listen').click();
        await clock.until(() => words(find(player, 'status')?.textContent) === 'Playing: About backs');
        // The clock would have it wait for half a minute for its sound.
        player.pause();
      }
      const said = announced(player);
      await clock.tick(29_999);
      expect(said).to.deep.equal([]);
      await clock.tick(1);
      await player.updateComplete;
      await clock.tick(300_000);
      await settled(player);
      expect(said).to.deep.equal(['On air now']);
    });

  it('once that the link is copied, or that it is to be copied by hand', async () => {
    const player = await paused(two);
    await open(player, 'Share', '.share');
    const said = announced(player);
    let isAllowed = true;
    const writeText = () => (isAllowed ? Promise.resolve() : Promise.reject(new Error('Not here')));
    const restore = override(navigator, 'clipboard', { writeText });
    control(player, 'Copy link').click();
    await until(() => said.length, 'it is said');
    isAllowed = false;
    control(player, 'Copy link').click();
    await until(() => said.length > 1, 'it is said');
    await settled(player);
    restore();
    expect(said).to.deep.equal(['Link copied', 'Copy this link:']);
  });

  it('once when the sleep timer will stop it, not each minute', async () => {
    const player = await paused(two);
    const radio = await open(player, 'Sleep timer', '.sleep [value="10"]');
    const said = announced(player);
    const now = Date.now();
    radio.click();
    await settled(player);
    const restore = override(Date, 'now', () => now + 61_000);
    await settled(player);
    restore();
    expect(said).to.deep.equal(['The sound stops in 10 minutes.']);
    player.renderRoot.querySelector<HTMLElement>('.sleep [value="0"]')?.click();
  });

  it('once what a search of the transcript finds, when typing has settled', async () => {
    const text = vtt([
      [0, 5, 'Ann', 'My back hurts.'],
      [5, 9, 'Dr. Lou', 'Welcome back.'],
    ]);
    const transcript = [{ src: answering(text, 'text/vtt'), type: 'text/vtt' }];
    const player = await paused(show([episode('backs', talk, { transcript })]));
    await open(player, 'Transcript', '.reader-line');
    control(player, 'Search the transcript').focus();
    const said = announced(player);
    await sendKeys({ type: 'back' });
    await until(() => said.length, 'it is said');
    await settled(player);
    expect(said).to.deep.equal(['1 of 2 My back hurts.']);
  });

  it('once that it fails', async () => {
    const player = await playing(show([episode('backs', talk), episode('gone', gone)]));
    await until(() => find(player, 'status')?.textContent, 'it says what plays');
    const said = announced(player);
    control(player, /About gone/).click();
    await until(() => find(player, 'retry'), 'it has failed');
    await settled(player);
    expect(but('Loading audio…', said)).to.deep.equal([failure]);
  });

  it('once what plays, when the next episode is chosen, and when it follows by itself', async () => {
    const player = await playing(show(['one', 'two', 'three'].map((id) => episode(id, tone))));
    await until(
      () => words(find(player, 'status')?.textContent) === 'Playing: About one',
      'it says the first',
    );
    const said = announced(player);
    control(player, 'Next episode').click();
    await until(() => said.includes('Playing: About two') && isHeard(player), 'it says the second');
    player.currentTime = 3.7;
    await until(() => said.includes('Playing: About three') && isHeard(player), 'it says the third');
    await goneOn(player);
    expect(but('Loading audio…', said)).to.deep.equal(['Playing: About two', 'Playing: About three']);
  });
});

describe('what announces', () => {
  // What comes with its words, or is shown with them, is not said by all.
  it('is there before its words are', async () => {
    const transcript = [{ src: answering(vtt([[0, 5, 'Ann', 'Hello.']]), 'text/vtt'), type: 'text/vtt' }];
    const many = Array.from({ length: 9 }, (_, index) => episode(`${index}`, talk, { transcript }));
    const player = await paused(show(many));
    const missing = new Set<string>();
    const look = () => {
      for (const one of player.renderRoot.querySelectorAll(live))
        if (!one.getClientRects().length && !one.closest('[hidden]'))
          missing.add(one.parentElement?.className ?? '');
    };
    await until(() => player.renderRoot.querySelector('.find [role=status]'), 'the list can be searched');
    look();
    await open(player, 'Share', '.share');
    look();
    await open(player, 'Sleep timer', '.sleep');
    look();
    await open(player, 'Transcript', '.reader-line');
    look();
    expect([...missing]).to.deep.equal([]);
  });
});
