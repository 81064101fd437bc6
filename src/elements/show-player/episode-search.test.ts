import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  hasButton,
  idOf,
  pressMore,
  rows,
  said,
  searchField,
  talk,
  talks,
  talkShow,
  type,
} from '../../../test/episodes.js';
import { controls, focused, isHeard, nameOf, paused, until } from '../../../test/player.js';
import { fakeNetwork, json, uniquePath } from '../../../test/fake-network.js';

const bold = (text: string) => ({ text, strong: true });

/** Episodes that are found by all that is said of them. */
const told = () => [
  talk(12, { name: 'Çà et là: le Dos' }),
  talk(11, { guests: [{ name: 'Dr. Zoë Ångström', jobTitle: 'Surgeon' }] }),
  talk(10, {
    description: ['Take ', bold('wa'), 'lks in ', { text: 'parks', href: 'https://parks.example/' }],
  }),
  talk(9, {
    description: [
      { type: 'paragraph', text: 'On pillows' },
      { type: 'list', items: ['sofas', ['and ', bold('cush'), 'ions']] },
    ],
  }),
  talk(8, { chapters: [{ startTime: 0, title: 'The weekend mover' }] }),
  talk(7, { chapters: { src: 'https://files.example/weekend.json' } }),
  talk(6, { episodeNumber: 4711 }),
  ...talks(5),
];

describe('the search of a long list finds', () => {
  const finds: Record<string, string> = {
    'ca ET': 'Çà et là: le Dos',
    'DOS ça': 'Çà et là: le Dos',
    'zoe angstrom': 'Talk 11',
    walks: 'Talk 10',
    'parks take': 'Talk 10',
    cushions: 'Talk 9',
    'pillow sofas': 'Talk 9',
    weekend: 'Talk 8',
    '4711': '4711 Talk 6',
    'talk 6 47': '4711 Talk 6',
  };
  for (const [words, found] of Object.entries(finds))
    it(`${found} by “${words}”`, async () => {
      const player = await paused(talkShow(told()), 0, { episode: idOf(1) });
      type(await searchField(player), words);
      expect(rows(player)).to.deep.equal([found]);
    });

  it('nothing by an address, or by words of which one is missing', async () => {
    const player = await paused(talkShow(told()));
    const field = await searchField(player);
    for (const words of ['https', 'paragraph', 'surgeon', 'weekend sofas']) {
      type(field, words);
      expect(rows(player), words).to.deep.equal([]);
    }
  });
});

describe('the search of a long list', () => {
  it('is there for more than eight episodes, and has a name', async () => {
    const player = await paused(talkShow(talks(9)));
    const field = await searchField(player);
    expect(nameOf(field)).to.equal('Search the episodes');
    expect(field.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('does not move the list when its code comes', async () => {
    const player = await paused(talkShow(talks(9)));
    const top = () => player.renderRoot.querySelector('.episodes')!.getBoundingClientRect().top;
    const field = await searchField(player);
    const before = top();
    for (const place of [...field.parentElement!.children]) place.remove();
    expect(top()).to.be.closeTo(before, 1);
  });

  it('says how many are found once the typing has settled, and nothing at each letter', async () => {
    const player = await paused(talkShow(told()));
    const field = await searchField(player);
    for (const words of ['t', 'ta', 'tal', 'talk']) type(field, words);
    expect([rows(player).length, said(player)]).to.deep.equal([11, '']);
    await until(() => said(player) === '11 episodes', 'the count is said');
    type(field, 'zoe');
    await until(() => said(player) === '1 episode', 'the new count is said');
    type(field, 'talk nowhere');
    await until(() => said(player) === 'Nothing found', 'that there is none is said');
    expect(rows(player)).to.deep.equal([]);
    await expect(player).to.be.accessible();
    type(field, '');
    await until(() => said(player) === '', 'nothing is said without a search');
    expect(rows(player)).to.have.length(12);
  });

  it('is emptied with Escape, which is somebody else’s afterwards', async () => {
    const player = await paused(talkShow(told()));
    const field = await searchField(player);
    const heard: string[] = [];
    const note = (event: KeyboardEvent) => heard.push(event.key);
    player.addEventListener('keydown', note);
    field.focus();
    await sendKeys({ type: 'zoe' });
    expect(rows(player)).to.have.length(1);
    heard.length = 0;
    await sendKeys({ press: 'Escape' });
    expect([field.value, rows(player).length, heard.length]).to.deep.equal(['', 12, 0]);
    expect(focused(player)).to.equal('Search the episodes');
    await sendKeys({ press: 'Escape' });
    expect(heard).to.deep.equal(['Escape']);
  });

  it('plays what is found, and shows it still', async () => {
    const player = await paused(talkShow(told()), 0, { episode: idOf(1) });
    const field = await searchField(player);
    field.focus();
    await sendKeys({ type: 'angstrom' });
    await until(() => rows(player).length === 1, 'one is found');
    controls(player)
      .find((element) => nameOf(element) === 'Talk 11')
      ?.click();
    await until(() => isHeard(player) && player.current?.id === idOf(11), 'it plays');
    expect(rows(player)).to.deep.equal(['Talk 11 Now playing']);
    type(field, '');
    expect(rows(player)).to.have.length(12);
    expect(rows(player).filter((row) => row.includes('Now playing'))).to.deep.equal(['Talk 11 Now playing']);
  });

  it('shows twenty of what it finds, and more with a press', async () => {
    const player = await paused(talkShow(talks(60)));
    type(await searchField(player), 'talk');
    expect(rows(player)).to.have.length(20);
    await pressMore(player, () => rows(player).length === 60);
    expect(focused(player)).to.equal('Talk 40');
    expect(hasButton(player)).to.equal(false);
  });

  it('goes on in older episodes where the visitor wants that, and counts them', async () => {
    const paths = [uniquePath(), uniquePath()];
    const network = fakeNetwork({
      [paths[0]!]: () => json(talkShow(talks(5, 39), { next: paths[1] })),
      [paths[1]!]: () => json(talkShow([talk(1, { name: 'The knee' })])),
    });
    try {
      const player = await paused(talkShow([talk(40)], { next: new URL(paths[0]!, location.href).href }));
      type(await searchField(player), 'knee');
      await until(() => said(player) === 'Nothing found', 'there is none yet');
      await pressMore(player, () => rows(player).length === 1);
      expect(rows(player)).to.deep.equal(['The knee']);
      expect(focused(player)).to.equal('The knee');
      await until(() => said(player) === '1 episode', 'the new count is said');
    } finally {
      network.restore();
    }
  });

  it('takes a moment for two thousand', async () => {
    const text =
      'How to lift a sofa without hurting the back, with a physiotherapist and your calls. '.repeat(8);
    const player = await paused(
      talkShow(
        talks(2000).map((one, index) => ({
          ...one,
          description: [{ type: 'paragraph', text: `Énumération ${index}: ${text}` }],
        })),
      ),
    );
    const field = await searchField(player);
    const times = ['k', 'kn', 'enumeration 1999', 'sofa calls'].map((words) => {
      const from = performance.now();
      type(field, words);
      return performance.now() - from;
    });
    expect(rows(player)).to.have.length(20);
    expect(Math.max(...times)).to.be.below(1000);
  });
});
