import { expect } from '@open-wc/testing';
import { decodeChapters, type FileChapter, normalizeChapters } from '../../content/chapters-file.js';
import { fr } from '../../locale/fr.js';
import { byHand, type FakeNetwork, fakeNetwork, json, uniquePath } from '../../../test/fake-network.js';
import { nameOf, until, words } from '../../../test/player.js';
import { boxFor, viewOf } from '../../../test/player-view.js';
import { ChaptersPanel } from './chapters-panel.js';
import type { PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const list = [
  { startTime: 0, title: 'Welcome' },
  {
    startTime: 94.5,
    title: 'Pillows',
    url: 'https://www.pillows.example/soft',
    img: '/demo/assets/none.png',
  },
  { startTime: 120, toc: false, img: 'https://a.example/silent.png' },
  { startTime: 300, title: 'Calls', endTime: 500 },
];
const chapters = normalizeChapters(decodeChapters({ chapters: list }, location.href), 600);

/** A panel in a stand-in for the player, which notes what is asked of it. */
function panel(view: PlayerView) {
  const root = boxFor();
  const told: string[] = [];
  const player = {
    renderRoot: root,
    paused: true,
    duration: view.state.duration,
    set currentTime(seconds: number) {
      told.push(`to ${seconds}`);
    },
    play() {
      told.push('play');
      return Promise.reject(new DOMException('', 'NotAllowedError'));
    },
    view,
    requestUpdate() {
      queueMicrotask(() => made.update(player.view));
    },
  };
  const made = new ChaptersPanel(player as unknown as PinpointShowPlayer);
  root.querySelector('.box')?.append(made.place);
  made.update(view);
  const all = <E extends HTMLElement = HTMLElement>(selector: string) => [
    ...made.place.querySelectorAll<E>(selector),
  ];
  return {
    player,
    told,
    panel: made,
    all,
    items: () => all('li button'),
    current: () => all('[aria-current]').map((button) => words(button.textContent)),
    focused: () => root.activeElement && nameOf(root.activeElement),
    update(next: PlayerView) {
      player.view = next;
      made.update(next);
    },
  };
}

describe('the list of chapters', () => {
  it('has each of the table of contents in order, with its start and length', () => {
    const { all, items } = panel(viewOf({}, chapters));
    expect(all('ol[part=chapters] > li')).to.have.length(3);
    const names = items().map((button) => [...button.children].map(({ textContent }) => words(textContent)));
    expect(names).to.deep.equal([
      ['0:00', 'Welcome', '2 min'],
      ['1:34', 'Pillows', '3 min', ''],
      ['5:00', 'Calls', '3 min'],
    ]);
  });

  it('marks the current one, for those who listen too, and goes on with the sound', () => {
    const { current, update, items } = panel(viewOf({ currentTime: 10 }, chapters));
    const before = items();
    expect(current().join()).to.match(/Welcome/);
    update(viewOf({ currentTime: 94.5 }, chapters));
    expect(current().join()).to.match(/^[^,]*Pillows[^,]*$/);
    update(viewOf({ currentTime: 125 }, chapters));
    expect(current().join()).to.match(/Pillows/);
    update(viewOf({ currentTime: 550 }, chapters));
    expect(current()).to.deep.equal([]);
    expect(
      items().every((button, index) => button === before[index]),
      'nothing was made anew',
    ).to.equal(true);
  });

  it('goes to a chapter, and plays it where nothing played', () => {
    const { told, items, player } = panel(viewOf({}, chapters));
    items()[1]?.click();
    expect(told).to.deep.equal(['to 94.5', 'play']);
    player.paused = false;
    items()[2]?.click();
    expect(told.slice(2)).to.deep.equal(['to 300']);
  });

  it('has a link where a chapter has one, named for the site, and for those who listen, for the chapter', () => {
    const { all } = panel(viewOf({}, chapters));
    const [link, ...others] = all<HTMLAnchorElement>('a');
    expect(others).to.have.length(0);
    expect(link).to.include({ href: 'https://www.pillows.example/soft', rel: 'noopener' });
    expect(words(link?.textContent)).to.equal('www.pillows.example Pillows');
    expect(!!link?.closest('button')).to.equal(false);
  });

  it('has a picture where a chapter has one, in a box of its own, and none where it can’t be had', () => {
    const { all } = panel(viewOf({}, chapters));
    const [picture, ...others] = all<HTMLImageElement>('img');
    expect(others).to.have.length(0);
    expect(picture).to.include({ alt: '', loading: 'lazy', width: 48, height: 48 });
    picture?.dispatchEvent(new Event('error'));
    expect(all('img')).to.have.length(0);
  });

  it('shows marks in a title, and no link in a button', () => {
    const title = [
      'The ',
      { text: 'second', em: true },
      ' and ',
      { text: 'a link', href: 'https://a.example/' as never },
    ];
    const { all } = panel(viewOf({}, [{ startTime: 0, title, toc: true }]));
    expect(all('button em').map(({ textContent }) => textContent)).to.deep.equal(['second']);
    expect(words(all('.chapter-name')[0]?.textContent)).to.equal('The second and a link');
    expect(all('a')).to.have.length(0);
  });

  it('shows hostile titles as text', () => {
    const title = '<img src=x onerror="globalThis.hacked = 1"><script>1</script>';
    const { all } = panel(viewOf({}, decodeChapters({ chapters: [{ startTime: 1, title }] }, location.href)));
    expect(all('.chapter-name')[0]?.textContent).to.equal(title);
    expect(all('img, script')).to.have.length(0);
  });

  it('keeps the focus where the length of the last becomes known', () => {
    const open: readonly FileChapter[] = [{ startTime: 0, title: 'A', toc: true }];
    const { items, update, focused } = panel(viewOf({}, open));
    items()[0]?.focus();
    update(viewOf({}, normalizeChapters(open, 600)));
    expect(focused()).to.match(/A.*10 min/);
  });

  it('follows the episode and the language', () => {
    const { items, update } = panel(viewOf({}, chapters));
    const view = viewOf({}, chapters);
    update({ ...view, strings: { ...view.strings, ...fr } });
    expect(items()[0]?.textContent).to.match(/2\smin/);
    update(viewOf({}, [{ startTime: 5, title: 'Another', toc: true }], { id: 'other' }));
    expect(items().map((button) => words(button.textContent))).to.deep.equal(['0:05Another']);
  });

  it('shows 5,000 chapters', () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ startTime: at, title: `No. ${at}` }));
    const { items, current } = panel(viewOf({ currentTime: 4000 }, normalizeChapters(many)));
    expect(items()).to.have.length(5000);
    expect(current().join()).to.match(/No\. 4000/);
  });
});

describe('chapters that the player does not have', () => {
  let network: FakeNetwork;
  beforeEach(() => (network = fakeNetwork({})));
  afterEach(() => network.restore());

  const withFile = (path: string, id = 'e') => viewOf({}, [], { id, chapters: { src: path } });

  it('are asked for by the list itself', async () => {
    const path = uniquePath('chapters.json');
    const { route, answer } = byHand();
    network.routes[path] = route;
    const { items, all } = panel(withFile(path));
    expect(words(all('[role=status]')[0]?.textContent)).to.equal('Loading…');
    answer(json({ chapters: list }));
    await until(() => items().length, 'they are listed');
    expect(words(all('[role=status]')[0]?.textContent)).to.equal('');
    expect(network.requests).to.have.length(1);
  });

  it('are told of in one sentence where they can’t be had, and come with Try again, which keeps the focus', async () => {
    const path = uniquePath('chapters.json');
    network.routes[path] = () => new Response('', { status: 404 });
    const { all, items, focused, told } = panel(withFile(path));
    await until(() => all('[part=retry]')[0], 'it says that it failed');
    expect(words(all('[role=status] p')[0]?.textContent)).to.equal(
      'This could not be loaded. The sound is not affected.',
    );
    const { route, answer } = byHand();
    network.routes[path] = route;
    all('[part=retry]')[0]?.focus();
    all('[part=retry]')[0]?.click();
    await until(() => /Loading/.test(all('[role=status]')[0]?.textContent ?? ''), 'it tries again');
    expect(focused()).to.equal('Loading…');
    answer(json({ chapters: list }));
    await until(() => items().length, 'they are listed');
    expect(focused()).to.match(/Welcome/);
    expect(told, 'the sound is left alone').to.deep.equal([]);
  });

  it('are told of where the file has none', async () => {
    for (const file of [{ chapters: [] }, { chapters: [{ startTime: 1, img: 'https://a.example/a.png' }] }]) {
      const path = uniquePath('chapters.json');
      network.routes[path] = () => json(file);
      const { all } = panel(withFile(path));
      await until(() => all('[part=retry]')[0], 'it says so');
      expect(network.requests.filter(({ url }) => url.endsWith(path))).to.have.length(1);
    }
  });

  it('that come late are not shown with another episode', async () => {
    const [path, other] = [uniquePath('chapters.json'), uniquePath('chapters.json')];
    const { route, answer } = byHand();
    network.routes[path] = route;
    network.routes[other] = () => json({ chapters: [{ startTime: 0, title: 'Another' }] });
    const { items, update, player } = panel(withFile(path));
    update(withFile(other, 'other'));
    await until(() => items().length, 'its chapters are there');
    answer(json({ chapters: list }));
    await until(() => network.requests.length === 2, 'both were asked for');
    player.requestUpdate();
    await Promise.resolve();
    expect(items().map((button) => words(button.textContent))).to.deep.equal(['0:00Another10 min']);
  });
});
