import { expect } from '@open-wc/testing';
import { fakeNetwork, page, uniquePath } from '../../../../test/fake-network.js';
import {
  control,
  controls,
  episode,
  find,
  focused,
  goneOn,
  has,
  part,
  paused,
  playing,
  quietConsole,
  sample,
  show,
  until,
  words,
} from '../../../../test/player.js';
import { nameOf, press } from '../../../../test/transcript.js';
import type { PinpointShowPlayer } from '../pinpoint-show-player.js';
// Here already, so that no test waits for a chunk.
import '../../../endpoint/trouble.js';
import './transcript-panel.js';

const tab = (player: PinpointShowPlayer) => control(player, 'Transcript');

async function open(player: PinpointShowPlayer): Promise<PinpointShowPlayer> {
  tab(player).click();
  await until(() => find(player, 'transcript')?.querySelector('.reader-line, .lacking'), 'it is open');
  return player;
}

describe('the transcript in a player', () => {
  it('is not asked for before it is opened', async () => {
    const path = uniquePath('episode.vtt');
    const network = fakeNetwork({
      [path]: () => page('WEBVTT\n\n00:01.000 --> 00:02.000\nHello', 'text/vtt'),
    });
    const player = await playing(show([episode('a', undefined, { transcript: [{ src: path }] })]));
    expect(network.requests).to.have.length(0);
    await open(player);
    expect(network.requests).to.have.length(1);
    network.restore();
  });

  it('takes the sound to a paragraph, and the sound takes it along', async () => {
    const player = await open(await paused(sample));
    const buttons = [...part(player, 'transcript').querySelectorAll<HTMLElement>('.reader-line button')];
    const third = buttons[2]!;
    third.click();
    await until(() => third.getAttribute('aria-current') === 'true', 'it is the current one');
    expect(player.currentTime).to.be.greaterThan(5);
    expect(player.paused).to.equal(true);
  });

  it('is closed and opened with its place', async () => {
    const player = await open(await paused(sample, 60));
    const current = () => words(part(player, 'transcript').querySelector('.spoken')?.textContent);
    await until(current, 'something is said');
    const before = current();
    control(player, 'About this episode').click();
    expect(has(player, 'transcript')).to.equal(false);
    await open(player);
    expect(current()).to.equal(before);
  });

  it('leaves Space and Enter at a time to the browser, and stays where it is', async () => {
    const player = await open(await paused(sample));
    const button = part(player, 'transcript').querySelector<HTMLElement>(
      '.reader-line button[tabindex="0"]',
    )!;
    button.focus();
    expect(press(button, ' ')).to.equal(true);
    expect(press(button, 'Enter')).to.equal(true);
    press(button, 'ArrowDown');
    expect(focused(player)).to.match(/second/);
    expect(player.currentTime).to.equal(0);
  });

  it('that is broken or missing leaves the sound alone', async () => {
    const quiet = quietConsole();
    for (const src of ['/status/410', '/test/fixtures/podcasting/episode.html']) {
      const player = await open(
        await playing(
          show([
            episode('a', '/demo/content-src/media/a-pause-for-your-back.mp3', {
              transcript: [{ src, type: 'text/vtt' }],
            }),
          ]),
        ),
      );
      expect(words(part(player, 'transcript').innerText)).to.match(/^This could not be loaded/);
      await goneOn(player);
      expect(part(player, 'transcript').querySelector('a')!.pathname).to.equal(src);
      player.pause();
    }
    quiet.restore();
  });

  it('has nothing too small to be pressed, and nothing without a name', async () => {
    const player = await open(await paused(sample));
    for (const element of controls(player).filter((one) => part(player, 'transcript').contains(one))) {
      const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
      expect(Math.min(width, height), nameOf(element)).to.be.at.least(24);
      expect(nameOf(element)).to.not.equal('');
    }
  });

  it('does not overflow a narrow box, with large text either', async () => {
    const player = await open(await paused(sample));
    const box = player.parentElement!;
    for (const size of ['17px', '34px']) {
      Object.assign(box.style, { width: '320px', fontSize: size });
      const { scrollWidth, clientWidth } = part(player, 'transcript');
      expect(scrollWidth, size).to.be.at.most(clientWidth);
    }
  });

  for (const theme of ['light', 'dark']) {
    it(`passes an audit: ${theme}`, async () => {
      const player = await open(await paused(sample, 60, { theme }));
      await expect(player).to.be.accessible();
      const field = part(player, 'transcript').querySelector('input')!;
      field.value = 'back';
      field.dispatchEvent(new Event('input'));
      press(field, 'Enter');
      await expect(player).to.be.accessible();
    });
  }

  it('passes an audit where it can’t be had, and without times', async () => {
    const quiet = quietConsole();
    const texts = [
      { src: '/status/410' },
      { src: '/test/fixtures/podcasting/episode.txt', type: 'text/plain' },
    ];
    for (const transcript of texts)
      await expect(
        await open(await paused(show([episode('a', undefined, { transcript: [transcript] })]))),
      ).to.be.accessible();
    quiet.restore();
  });
});
