import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  card,
  episode,
  find,
  focused,
  goneOn,
  listen,
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
const tab = (player: PinpointShowPlayer, name: string) =>
  tabs(player).find((one) => words(one.textContent) === name)!;
const panel = (player: PinpointShowPlayer) =>
  player.renderRoot.querySelector<HTMLElement>('[role=tabpanel]')!;

describe('the notes of an episode', () => {
  it('are what the document says of it, a level below its name', async () => {
    const description = [
      note,
      { type: 'heading', text: 'Calls', level: 1 },
      { type: 'list', items: ['Margaret'] },
    ];
    const player = await card(show([episode('backs', talk, { description })]), { 'heading-level': '3' });
    await listen(player);
    tab(player, 'About this episode').click();
    await until(() => find(player, 'note'), 'the notes are shown');
    expect(words(part(player, 'note').innerText)).to.equal('What Gary did with a sofa. Calls Margaret');
    expect(player.renderRoot.querySelector('.now h4')?.textContent).to.equal('About backs');
    expect(part(player, 'note').querySelector('h5')?.textContent).to.equal('Calls');
  });

  it('have the blocks too that few notes have', async () => {
    const description = [
      note,
      { type: 'quote', text: 'I felt wonderful.', cite: 'Gary' },
      { type: 'table', rows: [['close', 'low', 'slow']] },
    ];
    const player = await paused(show([episode('backs', talk, { description })]));
    tab(player, 'About this episode').click();
    await until(() => find(player, 'note')?.querySelector('blockquote, table'), 'all notes are shown');
    const text = words(part(player, 'note').innerText);
    expect(text).to.match(/^What Gary did with a sofa\. I felt wonderful\. .*Gary close low slow$/);
  });

  it('follow the episode', async () => {
    const player = await paused(sample);
    tab(player, 'About this episode').click();
    await until(() => find(player, 'note'), 'the notes are shown');
    expect(part(player, 'note').innerText).to.include('Gary carried a sofa');
    player.episode = player.show!.episodes[1]!.id;
    await until(() => part(player, 'note').innerText.includes('Walter owned eleven pillows'), 'they changed');
  });

  it('stay the same nodes while it plays, so that nobody who reads them loses the place', async () => {
    const player = await playing(sample);
    tab(player, 'About this episode').click();
    await until(() => find(player, 'note'), 'the notes are shown');
    const nodes = () => [part(player, 'note'), player.renderRoot.querySelector('.now')?.firstElementChild];
    const before = nodes();
    await goneOn(player, 1.2);
    expect(nodes().every((node, index) => node === before[index])).to.equal(true);
  });

  it('have no tab where there are none', async () => {
    const player = await paused(show([episode('backs', talk)]));
    expect(tabs(player).map(({ textContent }) => words(textContent))).to.deep.equal(['Episodes']);
  });
});

describe('the tabs', () => {
  const selected = (player: PinpointShowPlayer) =>
    tabs(player)
      .filter((one) => one.getAttribute('aria-selected') === 'true')
      .map(({ textContent }) => words(textContent));

  it('are one stop for the Tab key, with arrows between them', async () => {
    const player = await paused(two);
    tab(player, 'Episodes').focus();
    const steps = { ArrowRight: 1, ArrowLeft: 0, End: 1, Home: 0 };
    const names = ['Episodes', 'About this episode'];
    for (const [key, index] of Object.entries(steps)) {
      await sendKeys({ press: key });
      await until(() => selected(player)[0] === names[index], `${key} leads to ${names[index]}`);
      expect(focused(player), key).to.equal(names[index]);
    }
    expect(tabs(player).map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
  });

  it('go round', async () => {
    const player = await paused(two);
    tab(player, 'Episodes').focus();
    await sendKeys({ press: 'ArrowLeft' });
    await until(() => selected(player)[0] === 'About this episode', 'the last one');
    await sendKeys({ press: 'ArrowRight' });
    await until(() => selected(player)[0] === 'Episodes', 'the first one');
  });

  it('name their panel', async () => {
    const player = await paused(two);
    tab(player, 'About this episode').click();
    await until(() => selected(player)[0] === 'About this episode', 'it is shown');
    const name = panel(player).getAttribute('aria-labelledby')!;
    expect(words(player.renderRoot.getElementById(name)?.textContent)).to.equal('About this episode');
    expect(tabs(player)[0]?.getAttribute('aria-controls')).to.equal(panel(player).id);
  });
});
