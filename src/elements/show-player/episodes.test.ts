import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  control,
  episode,
  focused,
  goneOn,
  hearing,
  isHeard,
  nameOf,
  part,
  paused,
  playing,
  sample,
  show,
  talk,
  textOf,
  until,
  words,
} from '../../../test/player.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const note = { type: 'paragraph', text: 'What Gary did with a sofa.' };
const two = show([
  episode('backs', talk, {
    duration: 1800,
    datePublished: '2026-11-21',
    description: [note],
    episodeNumber: 42,
  }),
  episode('sleep', talk),
]);

const tabs = (player: PinpointShowPlayer) => [
  ...player.renderRoot.querySelectorAll<HTMLElement>('[role=tab]'),
];
const current = (player: PinpointShowPlayer) => [
  ...player.renderRoot.querySelectorAll<HTMLElement>('[aria-current]'),
];

describe('the list of episodes', () => {
  it('has a button for each, with number, name, date and length', async () => {
    const player = await paused(sample);
    const rows = [...part(player, 'episodes').children].map((row) => words((row as HTMLElement).innerText));
    expect(rows).to.deep.equal([
      '42 Lifting with a sore back Now playing · November 21, 2026 3 min',
      '41 Sleep, and the pillow question November 14, 2026 2 min',
      '40 The two o’clock slump November 7, 2026 2 min',
      '39 Things that go crack in the night October 31, 2026 2 min',
    ]);
    expect(part(player, 'episodes').querySelectorAll('li[part=episode] > button')).to.have.length(4);
  });

  it('marks the one that plays, for the eye, in words and for those who listen', async () => {
    const player = await paused(two);
    const [marked, ...others] = current(player);
    expect(others).to.deep.equal([]);
    expect(marked?.getAttribute('aria-current')).to.equal('true');
    expect(words(marked?.textContent)).to.equal('42 About backs Now playing · November 21, 2026 30 min');
  });

  it('says no more than it knows', async () => {
    const player = await paused(two);
    expect(words(control(player, /About sleep/).textContent)).to.equal('About sleep');
    control(player, /About sleep/).click();
    await until(() => words(current(player)[0]?.textContent) === 'About sleep Now playing', 'it is marked');
  });

  it('plays the one that is chosen, and keeps the focus on it', async () => {
    const player = await playing(two);
    const button = control(player, /About sleep/);
    button.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => isHeard(player) && player.current?.id === 'sleep', 'the other one plays');
    await goneOn(player);
    expect(focused(player)).to.equal('About sleep Now playing');
    expect(current(player).map(nameOf)).to.deep.equal(['About sleep Now playing']);
    expect(player.renderRoot.querySelector('section')?.getAttribute('aria-label')).to.equal(
      'The Show: About sleep',
    );
    expect(words(player.renderRoot.querySelector('.now')?.textContent)).to.equal('About sleep');
  });

  it('plays the one that is chosen while another is paused, from its start', async () => {
    const player = await paused(two, 12);
    control(player, /About sleep/).click();
    await until(() => isHeard(player), 'it plays');
    expect(player.currentTime).to.be.below(5);
  });

  it('goes on with the one that is chosen again', async () => {
    const player = await paused(two, 12);
    const changes = hearing(player, 'pinpoint-episode-change');
    control(player, /About backs/).click();
    await goneOn(player, 0.2);
    expect(player.currentTime).to.be.above(12);
    expect(changes).to.deep.equal([]);
  });

  it('follows the attribute, and goes on with the sound only where there is one', async () => {
    const player = await playing(two);
    player.episode = 'sleep';
    await goneOn(player);
    await until(() => player.current?.id === 'sleep' && isHeard(player), 'the other one plays');
    player.pause();
    player.episode = 'backs';
    await until(() => player.current?.id === 'backs', 'the first one is ready');
    await player.updateComplete;
    expect(player.paused).to.equal(true);
  });

  it('goes back to the episode that the page names again', async () => {
    const player = await paused(two, 0, { episode: 'backs' });
    control(player, /About sleep/).click();
    await until(() => player.current?.id === 'sleep', 'the visitor has chosen');
    player.episode = 'backs';
    await until(() => player.current?.id === 'backs', 'the page has chosen');
  });

  it('has labels in the language of the page, and marks them as such', async () => {
    const player = await paused(two, 0, { lang: 'fr-CA' });
    const small = current(player)[0]?.querySelector('.small');
    expect(words(small?.textContent)).to.equal('En cours de lecture · 21 novembre 2026');
    expect(small?.querySelector('[lang]')?.getAttribute('lang')).to.equal('fr');
    expect(tabs(player).map(({ textContent }) => words(textContent))).to.deep.equal([
      'Épisodes',
      'À propos de cet épisode',
    ]);
    expect(tabs(player)[0]?.closest('[lang]')?.getAttribute('lang')).to.equal('fr');
  });

  it('is not there in a bar', async () => {
    const player = await paused(two, 0, { variant: 'bar' });
    expect(textOf(player)).not.to.include('About sleep');
    expect(part(player, 'play').getClientRects()).to.have.length(1);
  });
});
