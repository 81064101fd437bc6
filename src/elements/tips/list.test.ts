import { expect } from '@open-wc/testing';
import { all, heard, isVisible, nameOf, one, quietConsole, words } from '../../../test/elements.js';
import { fakeNetwork, json, page, uniquePath } from '../../../test/fake-network.js';
import type { FakeNetwork, Route } from '../../../test/fake-network.js';
import {
  feed,
  filter,
  focused,
  item,
  items,
  list,
  outline,
  place,
  titles,
  type,
  until,
} from '../../../test/tips.js';
import { h } from '../dom.js';

const sample = '/demo/content/tips.json';

describe('a list of tips', () => {
  it('shows its title, and each tip as a heading that is a link', async () => {
    const element = await list(sample);
    const [first] = all(element, 'listitem');
    expect(outline(element)).to.deep.equal([
      '2 PinPoint Health tips',
      '3 Sample: everything an article can hold',
      '3 3 Ways Strength Training Helps to Relieve Back Pain',
    ]);
    const link = one(first!, 'link') as HTMLAnchorElement;
    expect(link.href).to.equal('https://pinpoint.example/articles/every-block/');
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
    const pictured = feed([item(1, { image: '/demo/content-src/images/spine-1280.webp' })]);
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

  it('says in which language a tip is, and in which direction it is read', async () => {
    const element = await list(feed([item(1, { language: 'fr' }), item(2, { language: 'ar' }), item(3)]));
    const of = (name: string) => all(element, 'listitem').map((tip) => tip.getAttribute(name));
    expect(of('lang')).to.deep.equal(['fr', 'ar', null]);
    expect(of('dir')).to.deep.equal(['ltr', 'rtl', null]);
  });

  it('shortens what is long at a word, or where there are none at a character', async () => {
    const chinese = `PinPoint ${'每天走一走'.repeat(60)}`;
    const element = await list(feed([item(1, { summary: chinese }), item(2, { summary: '😀'.repeat(200) })]));
    const [one, other] = [...element.renderRoot.querySelectorAll('[part=summary]')].map(
      (part) => part.textContent,
    );
    expect(one).to.have.length.within(150, 181);
    expect(other).to.match(/^(😀)+…$/u);
  });

  it('leads with its first card where that has a picture, and what is found with none', async () => {
    const image = '/demo/content-src/images/spine-640.webp';
    const element = await list(feed(items(12).map((tip) => ({ ...tip, image }))));
    element.parentElement!.style.width = '1100px';
    const widths = () => all(element, 'listitem').map((tip) => Math.round(tip.getBoundingClientRect().width));
    expect(widths()[0]).to.be.above(2 * widths()[1]!);
    const { search } = await filter(element);
    type(search, 'tip 1');
    expect(new Set(widths()).size).to.equal(1);
  });

  it('keeps the focus where it is drawn anew', async () => {
    const element = await list(feed(items(3)));
    one(element, 'link', 'Tip 2').focus();
    element.layout = 'list';
    await element.updateComplete;
    expect(focused(element)).to.equal('Tip 1');
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

  it('is of the feed’s first page, however many of them somebody has loaded', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    const network = fakeNetwork({
      [src]: () => json(feed(items(1), { next_url: next })),
      [next]: () => json(feed(items(12, 2))),
    });
    const element = await list(src);
    one(element, 'button', 'More tips').click();
    await until(() => titles(element).length > 1, 'the next page is there');
    network.restore();
    element.mode = 'daily';
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Tip 1']);
  });

  it('is none of an empty feed', async () => {
    const element = await list(feed([]), { mode: 'daily' });
    expect(all(element, 'paragraph').map(nameOf)).to.include('No tips yet.');
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
    ['a feed of more than 2 MB', () => json(feed(items(30_000))), 'too-large', 0],
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
