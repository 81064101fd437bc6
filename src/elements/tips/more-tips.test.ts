import { expect } from '@open-wc/testing';
import { all, drawn, heard, hearing, nameOf, one, quietConsole } from '../../../test/elements.js';
import { byHand, fakeNetwork, json, uniquePath } from '../../../test/fake-network.js';
import type { FakeNetwork } from '../../../test/fake-network.js';
import { feed, filter, focused, items, list, titles, type, until } from '../../../test/tips.js';
import { h } from '../dom.js';

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

  /** A feed of pages, each with some tips; gives the address of the first. The last leads to another one, or to none. */
  function paged(pages: readonly unknown[][], last?: number): string {
    const paths = pages.map(() => uniquePath());
    pages.forEach((tips, index) => {
      const next = paths[index + 1] ?? (last === undefined ? undefined : paths[last]);
      network.routes[paths[index]!] = () => json(feed(tips, { next_url: next }));
    });
    return paths[0]!;
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

  it('leave those that are shown as they are', async () => {
    const element = await list(feed(items(30)));
    const before = all(element, 'listitem');
    await press(element, () => titles(element).length === 24);
    expect(all(element, 'listitem').slice(0, 12)).to.deep.equal(before);
  });

  it('have the focus where none of them has a link', async () => {
    const element = await list(feed(items(30).map((tip) => ({ ...tip, url: undefined }))));
    await press(element, () => titles(element).length === 24);
    expect(focused(element)).to.match(/Tip 13/);
  });

  it('come from the next page of the feed, once those at hand are shown, each once', async () => {
    const src = paged([items(14), items(5, 13)]);
    const element = await list(src);
    await press(element, () => titles(element).length === 14);
    expect(network.requests).to.have.length(1);
    await press(element, () => titles(element).length === 17);
    expect(focused(element)).to.equal('Tip 15');
    expect([titles(element).at(-1), hasMore(element)]).to.deep.equal(['Tip 17', false]);
  });

  it('come from further pages where the next has none of the topic, or none that is new', async () => {
    const src = paged([items(30), items(1, 32), items(3), items(3, 31)]);
    const element = await list(src, { topic: 'Sleep' });
    expect(titles(element)).to.have.length(10);
    await press(element, () => titles(element).length === 11);
    expect([focused(element), hasMore(element)]).to.deep.equal(['Tip 31', false]);
    expect(network.requests).to.have.length(4);
  });

  it('are looked for in five pages at a time, and then the button has the focus', async () => {
    const src = paged([...Array<unknown[]>(8).fill(items(3)), items(1, 4)]);
    const element = await list(src);
    await press(element, () => network.requests.length === 6 && focused(element) === 'More tips');
    expect(titles(element)).to.have.length(3);
    await press(element, () => titles(element).length === 4);
    expect([focused(element), hasMore(element)]).to.deep.equal(['Tip 4', false]);
  });

  it('end where the next page is the page itself, or leads back to one before', async () => {
    expect(hasMore(await list(paged([items(2)], 0)))).to.equal(false);
    for (const back of [0, 1, 2]) {
      const element = await list(paged([items(2), items(2, 3), items(2, 5)], back));
      await press(element, () => titles(element).length === 4);
      await press(element, () => titles(element).length === 6);
      expect(hasMore(element), `back to page ${back}`).to.equal(false);
    }
  });

  it('are said to be on their way, and asked for once however often the button is pressed', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    const { route, answer } = byHand();
    network.routes[src] = () => json(feed(items(3), { next_url: next }));
    network.routes[next] = route;
    const element = await list(src, { lang: 'fr' });
    const button = one(element, 'button', 'Plus de conseils');
    button.focus();
    for (let press = 0; press < 3; press++) button.click();
    await until(() => focused(element) === 'Chargement…', 'it says so');
    button.click();
    expect(button.lang).to.equal('fr');
    answer(json(feed(items(30, 4))));
    await until(() => titles(element).length === 15, 'they are shown');
    expect(network.requests).to.have.length(2);
    expect(focused(element)).to.equal('Tip 4');
  });

  it('that fail to come leave the list and the button, say so, and come when it is pressed again', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    network.routes[src] = () => json(feed(items(3), { next_url: next }));
    const element = await list(src);
    const errors = hearing(element, 'pinpoint-error');
    await press(element, () => errors.length === 1);
    await until(() => focused(element) === 'More tips', 'the button has the focus still');
    expect(errors[0]!.kind).to.equal('http');
    expect([titles(element).length, element.status]).to.deep.equal([3, 'ready']);
    const said = one(element, 'paragraph', 'This can’t be shown right now.');
    expect(more(element)).to.have.attribute('aria-describedby', said.id);
    network.routes[next] = () => json(feed(items(3, 4)));
    await press(element, () => titles(element).length === 6);
    expect(focused(element)).to.equal('Tip 4');
    expect(all(element, 'paragraph', 'This can’t be shown right now.')).to.have.length(0);
  });

  it('of a feed that is no longer shown are not shown either', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    const { route, answer } = byHand();
    network.routes[src] = () => json(feed(items(3), { next_url: next }));
    network.routes[next] = route;
    const element = await list(src);
    more(element).click();
    await until(() => network.requests.length === 2, 'the next page is asked for');
    element.feed = feed(items(2, 50));
    await heard(element, 'pinpoint-load');
    answer(json(feed(items(3, 4))));
    await drawn();
    expect(titles(element)).to.deep.equal(['Tip 50', 'Tip 51']);
  });

  it('do not take the focus from where the visitor has gone meanwhile', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    const { route, answer } = byHand();
    network.routes[src] = () => json(feed(items(3), { next_url: next }));
    network.routes[next] = route;
    const element = await list(src);
    const elsewhere = h('button', {}, 'Elsewhere');
    element.after(elsewhere);
    more(element).click();
    elsewhere.focus();
    answer(json(feed(items(3, 4))));
    await until(() => titles(element).length === 6, 'they are shown');
    expect(document.activeElement === elsewhere).to.equal(true);
  });

  it('leave a search alone that began meanwhile, and are there after it', async () => {
    const [src, next] = [uniquePath(), uniquePath()];
    const { route, answer } = byHand();
    network.routes[src] = () => json(feed(items(10), { next_url: next }));
    network.routes[next] = route;
    const element = await list(src);
    const { search } = await filter(element);
    more(element).click();
    search.focus();
    type(search, 'tip 7');
    answer(json(feed(items(3, 11))));
    await drawn();
    expect(titles(element)).to.deep.equal(['Tip 7']);
    expect(element.renderRoot.activeElement === search).to.equal(true);
    const isFound = () => {
      type(search, 'tip 12');
      return titles(element).includes('Tip 12');
    };
    await until(isFound, 'a search finds the new ones');
    type(search, '');
    await until(() => titles(element).includes('Tip 12'), 'the new ones are there');
  });
});

describe('a feed of ten thousand tips', () => {
  const many = feed(items(10_000));
  const rows = (element: Element) => element.shadowRoot!.querySelectorAll('li').length;

  it('is drawn twelve at a time', async () => {
    const element = await list(many);
    expect(rows(element)).to.equal(12);
    one(element, 'button', 'More tips').click();
    expect(rows(element)).to.equal(24);
  });

  it('is searched as a whole, and what is found is drawn twelve at a time too', async () => {
    const element = await list(many);
    const { search } = await filter(element);
    type(search, 'tip 9');
    const found = items(10_000).filter(({ id }) => `${id as number}`.includes('9')).length;
    expect(all(element, 'status').map(nameOf)).to.include(`${found} tips`);
    expect(rows(element)).to.equal(12);
    expect(titles(element).slice(0, 3)).to.deep.equal(['Tip 9', 'Tip 19', 'Tip 29']);
    one(element, 'button', 'More tips').click();
    expect(rows(element)).to.equal(24);
    type(search, 'tip 9999');
    expect(titles(element)).to.deep.equal(['Tip 9999']);
  });

  it('goes on in order however often the button is pressed', async () => {
    const element = await list(feed(items(1000)));
    for (let press = 1; press <= 20; press++) {
      const button = one(element, 'button', 'More tips');
      button.focus();
      button.click();
      expect(focused(element)).to.equal(`Tip ${press * 12 + 1}`);
    }
    expect(titles(element)).to.deep.equal(items(252).map(({ title }) => title));
  });
});
