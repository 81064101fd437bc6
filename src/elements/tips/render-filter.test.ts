import { expect } from '@open-wc/testing';
import { all, nameOf, one, words } from '../../../test/elements.js';
import { feed, filter, item, items, list, titles, type, until } from '../../../test/tips.js';
import type { PinpointTips } from './pinpoint-tips.js';

describe('the search of a long list', () => {
  const long = feed([...items(12), item(13, { title: 'Étirements', summary: 'Un mal de DOS.' })]);
  const said = (element: PinpointTips) =>
    all(element, 'status')
      .map(({ textContent }) => words(textContent))
      .filter((text) => text);

  /** A list that can be searched; `choose` chooses a topic by its name. */
  async function searchable(attributes: Record<string, string> = {}, document: unknown = long) {
    const element = await list(document, attributes);
    const { search, topic } = await filter(element);
    const names = [...(topic?.options ?? [])].map(({ text }) => text);
    const choose = (name: string) => {
      topic!.selectedIndex = names.indexOf(name);
      topic!.dispatchEvent(new Event('change', { bubbles: true }));
    };
    return { element, search, topic, names, choose };
  }

  it('finds tips by their words, and says how many', async () => {
    const { element, search } = await searchable();
    expect(said(element)).to.deep.equal([]);
    for (const text of ['etirements', 'ÉTIREMENTS', ' dos  mal ', 'Un mal']) {
      type(search, text);
      expect(titles(element), text).to.deep.equal(['Étirements']);
      expect(said(element)).to.deep.equal(['1 tip']);
    }
    type(search, 'about');
    expect(said(element)).to.deep.equal(['12 tips']);
  });

  it('says that nothing was found, and gives all back', async () => {
    const { element, search } = await searchable();
    type(search, 'xylophone');
    expect(titles(element)).to.deep.equal([]);
    expect(said(element)).to.deep.equal(['No tip has these words.']);
    expect(one(element, 'paragraph', 'No tip has these words.')).to.exist;
    type(search, '');
    expect(titles(element)).to.have.length(12);
    expect(one(element, 'button', 'More tips')).to.exist;
  });

  it('keeps the focus where somebody types', async () => {
    const { element, search } = await searchable();
    search.focus();
    type(search, 'dos');
    expect(titles(element)).to.have.length(1);
    expect(element.renderRoot.activeElement === search).to.equal(true);
  });

  it('goes with a choice of topics, those of most tips first', async () => {
    const { element, search, names, choose } = await searchable();
    expect(names).to.deep.equal(['All topics', 'Sleep', 'Écran', 'Back pain']);
    choose('Écran');
    expect(titles(element)).to.deep.equal(['Tip 2', 'Tip 5', 'Tip 8', 'Tip 11']);
    type(search, '11');
    expect(titles(element)).to.deep.equal(['Tip 11']);
    choose('All topics');
    type(search, '');
    expect(titles(element)).to.have.length(12);
  });

  it('begins anew when the list is drawn anew', async () => {
    const { element, search } = await searchable();
    type(search, 'dos');
    element.layout = 'list';
    await until(() => !search.isConnected, 'the list is drawn anew');
    expect((await filter(element)).search.value).to.equal('');
    expect(titles(element)).to.have.length(12);
  });

  it('has names, in French too', async () => {
    const { element, search, topic } = await searchable({ lang: 'fr' });
    expect([nameOf(search), nameOf(topic!)]).to.deep.equal(['Chercher dans les conseils', 'Sujet']);
    type(search, 'dos');
    expect(said(element)).to.deep.equal(['1 conseil']);
  });

  it('has no choice of topics where the page has chosen, or there is but one', async () => {
    const chosen = await searchable({ topic: 'Sleep' }, feed(items(30)));
    expect(chosen.topic).to.equal(null);
    const same = await searchable({}, feed(items(12).map((tip) => ({ ...tip, tags: ['Sleep'] }))));
    expect(same.topic).to.equal(null);
  });

  it('has topics of any name, each once', async () => {
    const tags = ['constructor', '__proto__', '7', 'constructor', ' <b> '];
    const document = feed(items(12).map((tip, at) => ({ ...tip, tags: [tags[at % 5]] })));
    const { element, names, choose } = await searchable({}, document);
    expect(names).to.deep.equal(['All topics', 'constructor', '__proto__', '7', '<b>']);
    choose('__proto__');
    expect(titles(element)).to.have.length(3);
  });

  it('moves nothing when it comes', async () => {
    const element = await list(long);
    const before = element.getBoundingClientRect().height;
    await filter(element);
    expect(element.getBoundingClientRect().height).to.equal(before);
  });

  it('is not there for a short list, or for one that the page has limited', async () => {
    for (const element of [await list(feed(items(8))), await list(long, { limit: '3' })])
      expect(element.renderRoot.querySelector('[role=search]')).to.equal(null);
  });
});
