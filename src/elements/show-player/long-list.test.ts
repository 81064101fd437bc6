import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  buttons,
  hasButton,
  idOf,
  pressMore,
  rows,
  searchField,
  talks,
  talkShow,
} from '../../../test/episodes.js';
import { control, focused, isHeard, paused, until } from '../../../test/player.js';

describe('a long list', () => {
  it('shows twenty episodes, and fifty more with each press, the first of them focused', async () => {
    const player = await paused(talkShow(talks(100)));
    expect(rows(player)).to.have.length(20);
    const before = buttons(player);
    await pressMore(player, () => rows(player).length === 70);
    expect(focused(player)).to.equal('Talk 80');
    expect(
      buttons(player)
        .slice(0, 20)
        .every((button, index) => button === before[index]),
    ).to.equal(true);
    await pressMore(player, () => rows(player).length === 100);
    expect(focused(player)).to.equal('Talk 30');
    expect(hasButton(player)).to.equal(false);
  });

  it('has no button where all are shown', async () => {
    const player = await paused(talkShow(talks(20)));
    await until(() => player.renderRoot.querySelector('input[type=search]'), 'it is a long list');
    expect(rows(player)).to.have.length(20);
    expect(hasButton(player)).to.equal(false);
  });

  it('is opened further with the keyboard, and played from there', async () => {
    const player = await paused(talkShow(talks(30)));
    await until(() => hasButton(player), 'there is a button for more');
    buttons(player).at(-1)?.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(player)).to.equal('More episodes');
    await sendKeys({ press: 'Enter' });
    await until(() => rows(player).length === 30, 'the rest is there');
    expect(focused(player)).to.equal('Talk 10');
    await sendKeys({ press: 'Enter' });
    await until(() => isHeard(player) && player.current?.id === idOf(10), 'it plays');
    expect(focused(player)).to.equal('Talk 10 Now playing');
    expect(rows(player)).to.have.length(30);
  });

  it('begins anew with another show', async () => {
    const player = await paused(talkShow(talks(100)));
    await pressMore(player, () => rows(player).length === 70);
    player.show = talkShow(talks(40), { id: 'others' });
    await until(() => rows(player).length === 20, 'its first rows are shown');
    expect(rows(player)[19]).to.equal('Talk 21');
  });

  it('stays as long as it was where the show has a new episode', async () => {
    const player = await paused(talkShow(talks(100)), 0, { episode: idOf(100) });
    await pressMore(player, () => rows(player).length === 70);
    player.show = talkShow(talks(101));
    await until(() => rows(player)[0] === 'Talk 101', 'the new one is there');
    expect(rows(player)).to.have.length(70);
  });

  it('says its words in the language of the page', async () => {
    const player = await paused(talkShow(talks(30)), 0, { lang: 'fr' });
    await until(() => hasButton(player, 'Plus d’épisodes'), 'there is a button for more');
    expect(control(player, 'Plus d’épisodes').querySelector('[lang]')?.getAttribute('lang')).to.equal('fr');
    expect((await searchField(player)).lang).to.equal('fr');
  });

  it('passes an audit, to its end', async () => {
    const player = await paused(talkShow(talks(30)));
    await until(() => hasButton(player), 'there is a button for more');
    await expect(player).to.be.accessible();
    await pressMore(player, () => rows(player).length === 30);
    await expect(player).to.be.accessible();
  });
});

describe('two thousand episodes', () => {
  const many = () =>
    talkShow(
      talks(2000).map((one, index) => ({
        ...one,
        duration: 1800 + index,
        datePublished: new Date(Date.UTC(2026, 0, 1) - index * 86_400_000).toISOString().slice(0, 10),
        episodeNumber: 2000 - index,
      })),
    );

  it('are as quick to open as twenty', async () => {
    const player = await paused(many());
    await until(() => hasButton(player), 'there is a button for more');
    expect(rows(player)).to.have.length(20);
    expect(player.renderRoot.querySelectorAll('*').length).to.be.below(500);
  });

  it('can all be reached, without a wait at any press', async () => {
    const player = await paused(many());
    await until(() => hasButton(player), 'there is a button for more');
    const times: number[] = [];
    for (let count = 70; rows(player).length < 2000; count += 50) {
      const button = control(player, 'More episodes');
      const from = performance.now();
      button.click();
      // The layout is part of it.
      buttons(player).at(-1)?.getBoundingClientRect();
      times.push(performance.now() - from);
      expect(rows(player)).to.have.length(Math.min(2000, count));
    }
    expect(hasButton(player)).to.equal(false);
    // What takes less than a tenth of a second is felt as done at once. The median of the last presses, where the list is
    // longest, since a busy machine makes any single one slow.
    const last = times.slice(-11).sort((a, b) => a - b);
    expect(last[5]).to.be.below(100);
  });
});
