import { expect, waitUntil } from '@open-wc/testing';
import { closePages, type HostPage, isShown, needDist, openDemo, ready, textOf } from '../host-page.js';
import { problemsIn } from './axe.js';

/** The words of PinPoint's own page, as the demo shows them. */
const articleWords = [
  '3 Ways Strength Training Helps to Relieve Back Pain',
  'About one of every four Canadians suffers from back pain.',
  'your advice stands a good chance of not being followed.',
  'How Strength Training Helps Relieve Your Back Pain',
  'consult with a personal trainer or physiotherapist to ensure you use proper techniques.',
  '1. Strengthens Muscles',
  'Your back is supported by more than your back muscles.',
  'help reduce pain and prevent further pain and injury.',
  '2. Increases Bone Density',
  'When you build your muscles, you build more than your muscles.',
  'reducing the chances of injury.',
  '3. Improves Your Balance',
  'felt a nasty twinge in your back',
  'simply training you to be more stable on your feet.',
  'Used in combination with other treatments, including chiropractic, massage, acupuncture and physiotherapy, strength training can be part of an effective, drug-free back pain relief program.',
  '© 2024 PinPoint Health. All Rights Reserved.',
];
const showWords = [
  'The PinPoint Health Show',
  'with Doctor Lou',
  'Each week Dr. Lou presents new and interesting topics, delivers fascinating and often humorous case studies, and most importantly takes your calls as he tries to demystify the most common yet most misunderstood symptom in all of healthcare.',
  'Listen Now',
  '© 2024 PinPoint Health. All Rights Reserved.',
];

/** Shows a widget as a visitor comes to it: by scrolling. */
async function scrollTo<K extends 'pinpoint-article' | 'pinpoint-show-player'>(page: HostPage, tag: K) {
  page.document.querySelector(tag)!.scrollIntoView();
  return ready(page, tag);
}

for (const name of ['index.html', 'plain.html', 'bootstrap.html']) {
  describe(`the demo's ${name}`, () => {
    let page: HostPage;
    // This page has one show twice, and so two regions of one name.
    const without = name === 'bootstrap.html' ? ['landmark-unique'] : [];

    before(async () => {
      await needDist();
      page = await openDemo(name);
    });
    after(closePages);

    it('shows the article, in its words', async () => {
      const widget = await scrollTo(page, 'pinpoint-article');
      for (const words of articleWords) expect(textOf(widget)).to.include(words);
      expect(isShown(widget.querySelector(':scope > a:not([slot])'))).to.equal(false);
    });

    it('shows the show, in its words', async () => {
      const widget = await scrollTo(page, 'pinpoint-show-player');
      for (const words of showWords) expect(textOf(widget)).to.include(words);
    });

    it('lets axe find nothing wrong in them', async () => {
      expect(await problemsIn(page, ...without)).to.deep.equal([]);
    }).timeout(30_000);

    it('plays when Listen Now is pressed, and says so to the page', async () => {
      const widget = await scrollTo(page, 'pinpoint-show-player');
      const played = new Promise((resolve) =>
        page.document.addEventListener('pinpoint-play', resolve, { once: true }),
      );
      // Some engines play without a sound device only what is muted.
      widget.muted = true;
      widget.renderRoot.querySelector<HTMLElement>('[part=listen]')!.click();
      await played;
      await waitUntil(() => widget.currentTime > 0.2, 'the time goes on', { timeout: 14_000 });
      await waitUntil(() => isShown(widget.renderRoot.querySelector('[part~=seek]')), 'the player is open', {
        timeout: 5000,
      });
    });

    it('lets axe find nothing wrong in the open player', async () => {
      expect(await problemsIn(page, ...without)).to.deep.equal([]);
      page.document.querySelector('pinpoint-show-player')!.pause();
    }).timeout(30_000);

    it('has nothing on its console, and no error', () => {
      expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
    });
  });
}

describe("the demo's bootstrap.html, in the spelling for site builders", () => {
  before(needDist);
  after(closePages);

  it('shows the show in one row', async () => {
    const page = await openDemo('bootstrap.html');
    const place = page.document.querySelector('[data-pinpoint]')!;
    const bar = () => {
      // Again and again, since what loads above it pushes it away.
      place.scrollIntoView();
      return place.querySelector('pinpoint-show-player');
    };
    await waitUntil(() => bar()?.status === 'ready', 'the bar is ready', { timeout: 5000 });
    expect(bar()).to.include({ variant: 'bar', headingLevel: 3 });
  });
});
