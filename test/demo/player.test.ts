import { expect } from '@open-wc/testing';
import type { PinpointShowPlayer } from '../../src/elements/show-player/pinpoint-show-player.js';
import { hasButton, pressMore, rows } from '../episodes.js';
import { closePages, type HostPage, needDist, openDemo } from '../host-page.js';
import { control, goneOn, listen, nameOf, part, textOf, until } from '../player.js';
import { problemsIn } from './axe.js';

describe("the demo's player.html", () => {
  let page: HostPage;

  const players = () => [...page.document.querySelectorAll('pinpoint-show-player')];

  /** The player of a section. */
  const playerIn = (section: string): PinpointShowPlayer => {
    const player = page.document.querySelector<PinpointShowPlayer>(`#${section} pinpoint-show-player`);
    if (!player) throw new Error(`There is no player in #${section}.`);
    return player;
  };

  /** Presses *Listen Now*. Some engines play without a sound device only what is muted. */
  const hear = async (player: PinpointShowPlayer): Promise<void> => {
    player.muted = true;
    await listen(player);
    await goneOn(player);
  };

  before(async () => {
    await needDist();
    page = await openDemo('player.html');
  });
  after(closePages);

  it('has every player ready', async () => {
    expect(players()).to.have.length.of.at.least(8);
    for (const player of players()) player.setAttribute('loading', 'eager');
    for (const player of players()) {
      const { id = '' } = player.closest('section') ?? {};
      await until(() => player.status === 'ready', `the player in #${id} is ready`);
      await player.updateComplete;
    }
  });

  it('says each label in the language of its section', () => {
    const names = ['card', 'french', 'arabic'].map((section) => nameOf(part(playerIn(section), 'listen')));
    expect(names).to.deep.equal(['Listen Now', 'Écouter maintenant', 'الاستماع الآن']);
  });

  it('has the player of a link ready at its moment, and no other', async () => {
    const named = playerIn('moment');
    page.document.querySelector<HTMLElement>(`a[href^="#${named.id}&"]`)?.click();
    await until(() => textOf(named).includes('Goes on at 1:31'), 'the card names the moment');
    expect(named.currentTime).to.equal(91);
    expect(
      players()
        .filter(({ currentTime }) => currentTime > 0)
        .map(({ id }) => id),
    ).to.deep.equal([named.id]);
  });

  it('plays the broadcast, with the telephone beside it, and goes back to live after a pause', async () => {
    const player = playerIn('live');
    await hear(player);
    expect(player.isLive).to.equal(true);
    expect(textOf(player)).to.match(/\bLive\b(?! broadcast)/);
    expect(textOf(player)).to.include('The lines are open.');
    expect(control(player, /^Call the show/).getAttribute('href')).to.equal('tel:+18005550142');
    player.pause();
    await until(() => hasButton(player, 'Go to live'), 'a button leads back');
    control(player, 'Go to live').click();
    await until(() => !player.paused, 'it plays again');
    await goneOn(player);
    player.pause();
  });

  it('shows the older ones of many episodes, a page with each press', async () => {
    const player = playerIn('many');
    await hear(player);
    player.pause();
    expect(rows(player)).to.have.length(20);
    await pressMore(player, () => rows(player).length === 40);
    await pressMore(player, () => rows(player).length === 60);
    expect(hasButton(player)).to.equal(false);
    expect(rows(player).at(-1)).to.include('Back to the beginning');
  });

  it('lets axe find nothing wrong in the cards, nor in the open players', async () => {
    // The page has one show many times.
    expect(await problemsIn(page, 'landmark-unique')).to.deep.equal([]);
  }).timeout(60_000);

  it('has nothing on its console, and no error', () => {
    expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
  });
});
