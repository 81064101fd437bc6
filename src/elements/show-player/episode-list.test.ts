import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { buttons, idOf, rows, talk, talks, talkShow } from '../../../test/episodes.js';
import {
  card,
  control,
  episode,
  focused,
  goneOn,
  heard,
  isHeard,
  listen,
  nameOf,
  part,
  paused,
  playing,
  show,
  talk as speech,
  tone,
  until,
  words,
} from '../../../test/player.js';
import { remember } from '../../playback/remember.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const three = () => talkShow([talk(3), talk(2), talk(1)]);

/** The rows in which something changes from now on, by their names after the change. */
function watchRows(player: PinpointShowPlayer): { changed(): string[] } {
  const seen = new Set<Element>();
  const note = (records: MutationRecord[]) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const row = element?.closest('li') ?? element;
      if (row) seen.add(row);
    }
  };
  const observer = new MutationObserver(note);
  const all = { attributes: true, characterData: true, childList: true, subtree: true };
  observer.observe(part(player, 'episodes'), all);
  return {
    changed() {
      note(observer.takeRecords());
      return [...seen].map((row) => (row.localName === 'li' ? words(row.textContent) : row.localName));
    },
  };
}

describe('a row of the list says', () => {
  it('which episodes were played, and how much is left of those that were begun', async () => {
    remember({ heard: { a: { at: 1080, isPlayed: false }, b: { at: 0, isPlayed: true } } });
    const player = await paused(
      show([
        episode('c'),
        episode('b', tone, { duration: 1800, datePublished: '2026-11-14' }),
        episode('a', tone, { duration: 1800, datePublished: '2026-11-07' }),
      ]),
      0,
      { episode: 'c' },
    );
    expect(rows(player)).to.deep.equal([
      'About c Now playing',
      'About b November 14, 2026 · Played 30 min',
      'About a November 7, 2026 · 12 min left 30 min',
    ]);
  });

  it('that one that was played is begun again', async () => {
    remember({ heard: { a: { at: 600, isPlayed: true } } });
    const player = await paused(show([episode('b'), episode('a', tone, { duration: 1800 })]));
    expect(rows(player)[1]).to.equal('About a 20 min left 30 min');
  });

  it('nothing of what is left where nobody knows how long it is', async () => {
    remember({ heard: { a: { at: 600, isPlayed: false } } });
    const player = await paused(show([episode('b'), episode('a')]));
    expect(rows(player)[1]).to.equal('About a');
  });

  it('Played once it has ended, in place of Now playing', async () => {
    const player = await card(talkShow([talk(2), episode(idOf(1), tone, { name: 'Talk 1' })]), {
      episode: idOf(1),
    });
    await listen(player);
    const ended = heard(player, 'pinpoint-ended');
    player.currentTime = 3.5;
    await ended;
    await until(() => rows(player)[1] === 'Talk 1 Played', 'it is marked as played');
    expect(buttons(player)[1]?.getAttribute('aria-current')).to.equal('true');
    await player.play();
    await until(() => rows(player)[1] === 'Talk 1 Now playing', 'it plays again');
  });

  it('where an episode was left that another one follows', async () => {
    const player = await paused(show([episode('b', tone), episode('a', speech, { duration: 120 })]), 10, {
      episode: 'a',
    });
    control(player, /About b/).click();
    await until(() => isHeard(player) && player.current?.id === 'b', 'the other one plays');
    await until(() => rows(player)[1] === 'About a 2 min left 2 min', 'the first one is marked');
  });

  it('the same for the eye and the ear, the number first', async () => {
    const player = await paused(
      talkShow([talk(1, { episodeNumber: 7, duration: 90, datePublished: '2026-11-21' })]),
    );
    const [button] = buttons(player);
    expect(words(button?.innerText)).to.equal('7 Talk 1 Now playing · November 21, 2026 2 min');
    expect(nameOf(button!)).to.equal('7 Talk 1 Now playing · November 21, 2026 2 min');
  });
});

describe('the list is left alone', () => {
  it('while the sound goes on', async () => {
    const player = await playing(talkShow([talk(2), episode('speech', speech)]), { episode: 'speech' });
    await goneOn(player);
    const watched = watchRows(player);
    await goneOn(player, 1.3);
    player.pause();
    await until(() => nameOf(part(player, 'play')) === 'Play', 'it is paused');
    expect(watched.changed()).to.deep.equal([]);
  });

  it('but for two rows when another episode plays', async () => {
    const player = await paused(three(), 0, { episode: idOf(3) });
    const watched = watchRows(player);
    control(player, /Talk 1/).click();
    await until(() => isHeard(player) && player.current?.id === idOf(1), 'the other one plays');
    expect(watched.changed().sort()).to.deep.equal(['Talk 1 Now playing', 'Talk 3']);
  });

  it('where only something else in the show has changed, and so is the focus', async () => {
    const player = await paused(talkShow(talks(3), { tagline: 'with Ann' }), 0, { episode: idOf(3) });
    const before = buttons(player);
    before[1]?.focus();
    player.show = talkShow([talk(4), talk(3), talk(2, { name: 'Another name' }), talk(1)]);
    await until(() => rows(player).length === 4, 'the new episode is there');
    expect(rows(player)).to.deep.equal(['Talk 4', 'Talk 3 Now playing', 'Another name', 'Talk 1']);
    expect(
      buttons(player)
        .slice(1)
        .every((button, index) => button === before[index]),
    ).to.equal(true);
    expect(focused(player)).to.equal('Another name');
  });
});

describe('the list', () => {
  it('is used with the keyboard alone', async () => {
    const player = await paused(three(), 0, { episode: idOf(3) });
    buttons(player)[0]?.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(player)).to.equal('Talk 2');
    await sendKeys({ press: 'Enter' });
    await until(() => isHeard(player) && player.current?.id === idOf(2), 'it plays');
    expect(focused(player)).to.equal('Talk 2 Now playing');
  });

  it('has no search and no button for more where it is short', async () => {
    const player = await paused(talkShow(talks(8)));
    expect(rows(player)).to.have.length(8);
    expect(player.renderRoot.querySelector('.find')?.getClientRects()).to.have.length(0);
    expect(player.renderRoot.querySelectorAll('input[type=search]')).to.have.length(0);
  });

  it('has a row for each episode where two have one id', async () => {
    const player = await paused(talkShow([talk(2), talk(1), talk(1, { name: 'The same' }), talk(0)]));
    expect(rows(player)).to.have.length(4);
  });

  it('lines up the names, whatever stands before and below them', async () => {
    const more = [{ episodeNumber: 7, datePublished: '2026-11-21' }, { episodeNumber: 1234 }, {}];
    const player = await paused(talkShow(more.map((one, index) => talk(index, one))));
    const starts = ['.episode-name', '.episode-name + .small'].flatMap((selector) =>
      buttons(player).map((button) =>
        Math.round(button.querySelector(selector)!.getBoundingClientRect().left),
      ),
    );
    expect(new Set(starts).size).to.equal(1);
    expect(starts[0]).to.be.above(buttons(player)[0]!.getBoundingClientRect().left + 30);
  });

  it('leaves no room for numbers where there are none', async () => {
    const player = await paused(three());
    const [button] = buttons(player);
    const name = button?.querySelector('.episode-name')?.getBoundingClientRect().left;
    expect(name).to.equal(button?.getBoundingClientRect().left);
  });

  it('keeps the focus ring of each row within the player', async () => {
    const player = await paused(three(), 0, { theme: 'light' });
    const box = player.getBoundingClientRect();
    for (const button of buttons(player)) {
      const { left, right } = button.getBoundingClientRect();
      expect([left - 6 >= box.left, right + 6 <= box.right]).to.deep.equal([true, true]);
    }
  });

  for (const lang of ['en', 'ar'])
    it(`fits into 320 pixels at twice the size, in ${lang}`, async () => {
      const episodes = talks(9).map((one, index) => ({
        ...one,
        duration: 5400 + index,
        datePublished: '2026-11-21',
        episodeNumber: 1000 + index,
        name: 'Lendenwirbelsäulenbeschwerdenversicherungsgesellschaft and the pillow',
      }));
      const player = await paused(talkShow(episodes, { inLanguage: lang }), 0, { lang });
      player.style.setProperty('--pinpoint-font-size', '32px');
      player.parentElement!.style.width = '320px';
      const { left, right } = player.getBoundingClientRect();
      const out = buttons(player)
        .flatMap((button) => [button, ...button.querySelectorAll<HTMLElement>('*')])
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.left < left - 0.5 || box.right > right + 0.5 || box.height < 10;
        })
        .map((element) => element.className);
      expect(out).to.deep.equal([]);
      expect(buttons(player).every((button) => button.offsetHeight >= 44)).to.equal(true);
    });
});
