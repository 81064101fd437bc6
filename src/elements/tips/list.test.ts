import { expect } from '@open-wc/testing';
import { all, heard, hearing, isVisible, nameOf, one, quietConsole, words } from '../../../test/elements.js';
import { fakeNetwork, json, page, uniquePath } from '../../../test/fake-network.js';
import type { FakeNetwork, Route } from '../../../test/fake-network.js';
import { feed, focused, item, items, list, outline, place, titles, until } from '../../../test/tips.js';
import { h } from '../dom.js';

const sample = '/demo/content/tips.json';

describe('a list of tips', () => {
  it('shows its title, and each tip as a heading that is a link', async () => {
    const element = await list(sample);
    const [first] = all(element, 'listitem');
    expect(outline(element)).to.deep.equal([
      '2 PinPoint Health tips',
      '3 3 Ways Strength Training Helps to Relieve Back Pain',
      '3 Sample: everything an article can hold',
    ]);
    const link = one(first!, 'link') as HTMLAnchorElement;
    expect(link.href).to.equal('https://pinpoint.example/articles/strength-training-back-pain/');
    expect(link.closest('h3')).to.exist;
  });

  it('shows what a tip is about, its topic and its date', async () => {
    const element = await list(
      feed([item(1, { date_published: '2026-10-05', summary: 'Word '.repeat(100) })]),
    );
    const [tip] = all(element, 'listitem');
    expect(words(tip!.textContent)).to.match(/^Sleep ?Tip 1 ?(Word )+Word….*2026/);
    expect(words(tip!.querySelector('[part=summary]')!.textContent)).to.have.length.within(150, 181);
    expect(tip!.querySelector('time')).to.have.attribute('datetime', '2026-10-05');
  });

  it('names a tip that has no title by its first words, once', async () => {
    const element = await list(feed([{ id: 1, url: '/1/', content_text: 'Drink a glass of water.' }]));
    expect(words(all(element, 'listitem')[0]!.textContent)).to.equal('Drink a glass of water.');
    expect(one(element, 'link', 'Drink a glass of water.')).to.exist;
  });

  it('shows hostile words as words', async () => {
    const title = '<img src=x onerror=alert(1)>';
    const element = await list(feed([item(1, { title, summary: '<script>alert(1)</script>' })], { title }));
    expect(titles(element)).to.deep.equal([title]);
    expect(element.renderRoot.querySelector('img, script')).to.equal(null);
  });

  it('says its own name where the feed has none', async () => {
    const element = await list(feed([], { title: undefined }));
    expect(outline(element)).to.deep.equal(['2 Health tips']);
  });

  it('says that there are none yet', async () => {
    const element = await list(feed([]));
    expect(element.status).to.equal('ready');
    expect(all(element, 'paragraph').map(nameOf)).to.include('No tips yet.');
    expect([all(element, 'listitem').length, all(element, 'button').length]).to.deep.equal([0, 0]);
  });

  it('has as many tips as limit says, whatever that is, and no button for more', async () => {
    const element = await list(feed(items(30)), { limit: '3' });
    for (const [limit, count] of [
      ['3', 3],
      ['1', 1],
      ['2.9', 2],
      ['20', 20],
      ['99', 30],
    ] as const) {
      element.setAttribute('limit', limit);
      await element.updateComplete;
      expect([titles(element).length, all(element, 'button').length], limit).to.deep.equal([count, 0]);
    }
  });

  it('has those of a topic, in any case and accents', async () => {
    const element = await list(feed(items(6)), { topic: 'sleep' });
    expect(titles(element)).to.deep.equal(['Tip 1', 'Tip 4']);
    element.topic = ' ECRAN ';
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Tip 2', 'Tip 5']);
    element.topic = 'Teeth';
    await element.updateComplete;
    expect(all(element, 'paragraph').map(nameOf)).to.include('No tips yet.');
    element.topic = null;
    await element.updateComplete;
    expect(titles(element)).to.have.length(6);
  });

  it('has pictures as cards, none as a list', async () => {
    const pictured = feed([item(1, { image: '/demo/content/images/spine-1280.webp' })]);
    const element = await list(pictured);
    const picture = () => element.renderRoot.querySelector('img');
    expect(picture()).to.have.attribute('alt', '');
    element.layout = 'list';
    await element.updateComplete;
    expect(picture()).to.equal(null);
    expect(titles(element)).to.deep.equal(['Tip 1']);
  });

  it('takes junk in its attributes for nothing said', async () => {
    const junk = { limit: 'many', layout: 'circle', mode: 'hourly', 'heading-level': '9', topic: '  ' };
    const element = await list(feed(items(5)), junk);
    expect(element).to.include({ limit: Infinity, layout: 'cards', mode: 'all', headingLevel: 2 });
    expect(titles(element)).to.have.length(5);
    for (const limit of ['0', '-3', 'NaN', '']) {
      element.setAttribute('limit', limit);
      await element.updateComplete;
      expect(titles(element), limit).to.have.length(5);
    }
  });

  it('has headings of the level it is given, and none below the sixth', async () => {
    const element = await list(feed(items(1)), { 'heading-level': '4' });
    expect(outline(element)).to.deep.equal(['4 Our tips', '5 Tip 1']);
    element.headingLevel = 6;
    await element.updateComplete;
    expect(outline(element)).to.deep.equal(['6 Our tips', '6 Tip 1']);
  });

  it('has labels in French, marked as such where the feed is in English', async () => {
    const element = await list(feed(items(30)), { lang: 'fr-CA' });
    const more = one(element, 'button', 'Plus de conseils');
    expect(more.querySelector('[lang]')).to.have.attribute('lang', 'fr');
    expect(one(element, 'heading', 'Our tips').closest('[lang]')).to.have.attribute('lang', 'en-CA');
    element.feed = feed([], { title: undefined, language: 'fr' });
    await heard(element, 'pinpoint-load');
    expect(outline(element)).to.deep.equal(['2 Conseils santé']);
  });

  it('says in which language a tip is', async () => {
    const element = await list(feed([item(1, { language: 'fr' })]));
    expect(all(element, 'listitem')[0]).to.have.attribute('lang', 'fr');
  });

  it('can be given as a property, and read back', async () => {
    const element = await list(feed(items(2)));
    expect(element.feed!.items.map(({ id }) => id)).to.deep.equal(['1', '2']);
    element.feed = feed(items(1, 7));
    await heard(element, 'pinpoint-load');
    expect(titles(element)).to.deep.equal(['Tip 7']);
  });

  it('shows the clinic’s call to action below', async () => {
    const element = place({}, h('a', { slot: 'action', href: '#book' }, 'Book'));
    element.feed = feed(items(2));
    await heard(element, 'pinpoint-load');
    const [action, last] = [element.querySelector('a')!, all(element, 'listitem').at(-1)!];
    expect(isVisible(action)).to.equal(true);
    expect(action.getBoundingClientRect().top).to.be.at.least(last.getBoundingClientRect().bottom);
  });
});

describe('a tip a day', () => {
  it('is one tip, under a title of its own, with nothing to search', async () => {
    const element = await list(feed(items(30)), { mode: 'daily' });
    expect(titles(element)).to.have.length(1);
    expect(outline(element)[0]).to.equal('2 Tip of the day');
    expect([all(element, 'button').length, element.renderRoot.querySelector('input')]).to.deep.equal([
      0,
      null,
    ]);
    const other = await list(feed(items(30)), { mode: 'daily' });
    expect(titles(other)).to.deep.equal(titles(element));
  });

  it('is of the topic where there is one', async () => {
    const element = await list(feed([item(1), item(2), item(4)]), { mode: 'daily', topic: 'Écran' });
    expect(titles(element)).to.deep.equal(['Tip 2']);
  });

  it('is none of an empty feed', async () => {
    const element = await list(feed([]), { mode: 'daily' });
    expect(all(element, 'paragraph').map(nameOf)).to.include('No tips yet.');
  });
});

describe('more tips', () => {
  let network: FakeNetwork;
  let quiet: ReturnType<typeof quietConsole>;
  beforeEach(() => {
    network = fakeNetwork({});
    quiet = quietConsole();
  });
  afterEach(() => {
    quiet.restore();
    network.restore();
  });

  const more = (element: Element) => one(element, 'button', 'More tips');
  const hasMore = (element: Element) => all(element, 'button', 'More tips').length > 0;

  /** Presses the button as somebody at a keyboard does, and waits for the outcome. */
  async function press(element: Awaited<ReturnType<typeof list>>, until_: () => unknown): Promise<void> {
    more(element).focus();
    more(element).click();
    await until(until_, 'the button has had its effect');
  }

  it('are shown twelve at a time, the first of the new ones focused', async () => {
    const element = await list(feed(items(30)));
    expect(titles(element)).to.have.length(12);
    await press(element, () => titles(element).length === 24);
    expect(focused(element)).to.equal('Tip 13');
    await press(element, () => titles(element).length === 30);
    expect(focused(element)).to.equal('Tip 25');
    expect(hasMore(element)).to.equal(false);
  });

  it('have the focus where others have no link', async () => {
    const element = await list(
      feed(items(30).map((tip, at) => (at < 12 ? { ...tip, url: undefined } : tip))),
    );
    await press(element, () => titles(element).length === 24);
    expect(focused(element)).to.equal('Tip 13');
  });

  it('come from the next page of the feed, once those at hand are shown, each once', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    network.routes[src] = () => json(feed(items(14), { next_url: next }));
    network.routes[next] = () => json(feed(items(5, 13)));
    const element = await list(src);
    await press(element, () => titles(element).length === 14);
    expect(network.requests).to.have.length(1);
    await press(element, () => titles(element).length === 17);
    expect(focused(element)).to.equal('Tip 15');
    expect([titles(element).at(-1), hasMore(element)]).to.deep.equal(['Tip 17', false]);
  });

  it('come from the next page where few of those at hand are of the topic', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    network.routes[src] = () => json(feed(items(30), { next_url: next }));
    network.routes[next] = () => json(feed(items(3, 31)));
    const element = await list(src, { topic: 'Sleep' });
    expect(titles(element)).to.have.length(10);
    await press(element, () => titles(element).length === 11);
    expect([focused(element), hasMore(element)]).to.deep.equal(['Tip 31', false]);
  });

  it('end where the next page is the page itself, or leads back to it', async () => {
    const [own, first, second] = [uniquePath(), uniquePath(), uniquePath()];
    network.routes[own] = () => json(feed(items(2), { next_url: own }));
    expect(hasMore(await list(own))).to.equal(false);
    network.routes[first] = () => json(feed(items(2), { next_url: second }));
    network.routes[second] = () => json(feed(items(2, 3), { next_url: first }));
    const element = await list(first);
    await press(element, () => titles(element).length === 4);
    expect(hasMore(element)).to.equal(false);
  });

  it('that fail to come leave the list and the button, and come when it is pressed again', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    network.routes[src] = () => json(feed(items(3), { next_url: next }));
    const element = await list(src);
    const errors = hearing(element, 'pinpoint-error');
    await press(element, () => errors.length === 1);
    await until(() => focused(element) === 'More tips', 'the button has the focus still');
    expect(errors[0]!.kind).to.equal('http');
    expect([titles(element).length, element.status]).to.deep.equal([3, 'ready']);
    network.routes[next] = () => json(feed(items(3, 4)));
    await press(element, () => titles(element).length === 6);
    expect(focused(element)).to.equal('Tip 4');
  });

  it('of a feed that is no longer shown are not shown either', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    let answer!: (response: Response) => void;
    const slow: Route = () => new Promise((resolve) => (answer = resolve));
    network.routes[src] = () => json(feed(items(3), { next_url: next }));
    network.routes[next] = slow;
    const element = await list(src);
    more(element).click();
    await until(() => answer, 'the next page is asked for');
    element.feed = feed(items(2, 50));
    await heard(element, 'pinpoint-load');
    answer(json(feed(items(3, 4))));
    await until(() => network.requests.length === 2, 'it has come');
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(titles(element)).to.deep.equal(['Tip 50', 'Tip 51']);
  });
});

describe('a list of tips that cannot be had', () => {
  let network: FakeNetwork;
  let quiet: ReturnType<typeof quietConsole>;
  beforeEach(() => {
    network = fakeNetwork({});
    quiet = quietConsole();
  });
  afterEach(() => {
    quiet.restore();
    network.restore();
  });

  const message = 'This can’t be shown right now.';
  const rss = '<?xml version="1.0"?><rss version="2.0"><channel><title>Tips</title></channel></rss>';
  const kinds: [string, Route, string, number][] = [
    ['a page that is gone', () => new Response('', { status: 404 }), 'http', 404],
    ['RSS', () => page(rss, 'application/rss+xml'), 'format', 0],
    ['a web page', () => page('<!doctype html><h1>Log in</h1>'), 'format', 0],
    ['an article', () => json({ id: 'a', headline: 'A', body: [] }), 'format', 0],
    ['a newer feed', () => json(feed([], { version: 'https://jsonfeed.org/version/2' })), 'version', 0],
  ];
  for (const [name, route, kind, status] of kinds)
    it(`is said in words, and told to the page: ${name}`, async () => {
      const src = uniquePath();
      network.routes[src] = route;
      const element = place({ src, loading: 'eager' });
      const error = await heard(element, 'pinpoint-error');
      expect([error.kind, error.status, error.url]).to.deep.equal([kind, status, location.origin + src]);
      expect(element.status).to.equal('failed');
      expect(nameOf(one(element, 'status', new RegExp(message)))).to.equal(`${message}Try again`);
      expect(all(element, 'heading')).to.have.length(0);
    });

  it('is a matter of configuration where there is no src', async () => {
    const element = place();
    const { kind } = await heard(element, 'pinpoint-error');
    expect(kind).to.equal('config');
    expect(all(element, 'button')).to.have.length(0);
  });
});
