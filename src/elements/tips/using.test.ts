import { expect } from '@open-wc/testing';
import { all, heard, isVisible, nameOf, one, quietConsole, words } from '../../../test/elements.js';
import { feed, focused, item, items, list, outline, place, titles, until } from '../../../test/tips.js';
import type { PinpointTips } from './pinpoint-tips.js';

const sample = '/demo/content/tips.json';
const src = '/demo/content/articles/strength-training-back-pain.json';
const name = '3 Ways Strength Training Helps to Relieve Back Pain';

const opened = (element: PinpointTips) => element.renderRoot.querySelector('pinpoint-article');

/** Clicks, but lets the page go nowhere; gives whether the element took the click for itself. */
function click(link: HTMLElement, init: MouseEventInit = {}): boolean {
  let taken = true;
  const stay = (event: Event) => {
    taken = event.defaultPrevented;
    event.preventDefault();
  };
  addEventListener('click', stay, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
  removeEventListener('click', stay);
  return taken;
}

/** Opens a tip as somebody at a keyboard does. */
async function open(element: PinpointTips, title: string): Promise<void> {
  const link = [...all(element, 'link', title), ...all(element, 'button', title)][0]!;
  link.focus();
  click(link);
  await until(() => opened(element)?.status === 'ready', 'the article is there');
}

describe('a tip that is opened', () => {
  it('is read in place of the list, with the way back focused', async () => {
    const element = await list(sample);
    const { href } = location;
    const { length } = history;
    await open(element, name);
    expect(outline(opened(element)!)[0]).to.match(new RegExp(name));
    expect(isVisible(opened(element)!)).to.equal(true);
    expect(titles(element)).to.deep.equal([]);
    expect(focused(element)).to.equal('Back to all tips');
    expect([location.href, history.length]).to.deep.equal([href, length]);
  });

  it('gives back the list and the focus', async () => {
    const element = await list(sample);
    const before = outline(element);
    await open(element, name);
    one(element, 'button', 'Back to all tips').click();
    expect(opened(element)).to.equal(null);
    expect(outline(element)).to.deep.equal(before);
    expect(focused(element)).to.equal(name);
    await open(element, name);
    expect(focused(element)).to.equal('Back to all tips');
  });

  it('keeps what was searched for and how many were shown', async () => {
    const element = await list(feed(items(30).map((tip) => ({ ...tip, _pinpoint: { src } }))));
    one(element, 'button', 'More tips').click();
    await until(() => titles(element).length === 24, 'more are shown');
    await open(element, 'Tip 20');
    expect(isVisible(element.renderRoot.querySelector('input')!)).to.equal(false);
    one(element, 'button', 'Back to all tips').click();
    expect([titles(element).length, focused(element)]).to.deep.equal([24, 'Tip 20']);
    expect(isVisible(element.renderRoot.querySelector('input')!)).to.equal(true);
  });

  it('is a button where it has no page', async () => {
    const element = await list(feed([item(1, { url: undefined, _pinpoint: { src } })]));
    expect(all(element, 'link')).to.have.length(0);
    await open(element, 'Tip 1');
    expect(focused(element)).to.equal('Back to all tips');
  });

  it('leaves a click for a tab of its own to the browser', async () => {
    const element = await list(sample);
    const link = one(element, 'link', name);
    for (const init of [
      { ctrlKey: true },
      { metaKey: true },
      { shiftKey: true },
      { altKey: true },
      { button: 1 },
    ])
      expect(click(link, init), JSON.stringify(init)).to.equal(false);
    expect(click(link)).to.equal(true);
    await until(() => opened(element), 'it is open');
  });

  it('is in the language and below the headings of the list', async () => {
    const element = await list(sample, { lang: 'fr', 'heading-level': '3' });
    await open(element, name);
    expect([opened(element)!.lang, opened(element)!.headingLevel]).to.deep.equal(['fr', 3]);
    expect(one(element, 'button', 'Retour à tous les conseils')).to.exist;
  });

  it('that cannot be had leaves a link to its page, and the way back', async () => {
    const quiet = quietConsole();
    const element = await list(feed([item(1, { _pinpoint: { src: '/gone.json' } })]));
    one(element, 'link', 'Tip 1').focus();
    click(one(element, 'link', 'Tip 1'));
    await until(() => opened(element)?.status === 'failed', 'it has failed');
    quiet.restore();
    const link = opened(element)!.querySelector('a')!;
    expect([isVisible(link), link.pathname]).to.deep.equal([true, '/tips/1/']);
    expect(element.status).to.equal('ready');
    one(element, 'button', 'Back to all tips').click();
    expect(focused(element)).to.equal('Tip 1');
  });
});

describe('a tip of somebody else’s', () => {
  it('is a link to its page, which the element leaves alone', async () => {
    const element = await list(feed([item(1, { url: 'https://tips.example/1/' })]));
    const link = one(element, 'link', 'Tip 1') as HTMLAnchorElement;
    expect(link.href).to.equal('https://tips.example/1/');
    expect(click(link)).to.equal(false);
    expect(opened(element)).to.equal(null);
  });

  it('is words where it has no page', async () => {
    const element = await list(feed([item(1, { url: undefined })]));
    expect([titles(element), all(element, 'link').length]).to.deep.equal([['Tip 1'], 0]);
  });
});

describe('the search of a long list', () => {
  const long = feed([...items(12), item(13, { title: 'Étirements', summary: 'Un mal de DOS.' })]);
  const search = (element: PinpointTips) => element.renderRoot.querySelector('input')!;
  const topic = (element: PinpointTips) => element.renderRoot.querySelector('select')!;
  const said = (element: PinpointTips) =>
    all(element, 'status')
      .map(({ textContent }) => words(textContent))
      .filter((text) => text);

  async function searchable(attributes: Record<string, string> = {}, document: unknown = long) {
    const element = await list(document, attributes);
    await until(() => element.renderRoot.querySelector('input'), 'there is a search field');
    return element;
  }

  function type(element: PinpointTips, text: string): void {
    search(element).value = text;
    search(element).dispatchEvent(new Event('input', { bubbles: true }));
  }

  it('finds tips by their words, and says how many', async () => {
    const element = await searchable();
    expect(said(element)).to.deep.equal([]);
    for (const text of ['etirements', 'ÉTIREMENTS', ' dos  mal ', 'Un mal']) {
      type(element, text);
      await until(() => titles(element).length === 1, text);
      expect(titles(element)).to.deep.equal(['Étirements']);
      await until(() => said(element)[0] === '1 tip', 'it is said');
    }
    type(element, 'about');
    await until(() => said(element)[0] === '12 tips', 'it is said');
  });

  it('says that nothing was found, and gives all back', async () => {
    const element = await searchable();
    type(element, 'xylophone');
    await until(() => titles(element).length === 0, 'nothing is found');
    await until(() => said(element).includes('No tip has these words.'), 'it is said');
    type(element, '');
    await until(() => titles(element).length === 12, 'all are back');
    expect(one(element, 'button', 'More tips')).to.exist;
  });

  it('keeps the focus where somebody types', async () => {
    const element = await searchable();
    search(element).focus();
    type(element, 'dos');
    await until(() => titles(element).length === 1, 'it is found');
    expect(element.renderRoot.activeElement === search(element)).to.equal(true);
  });

  it('goes with a choice of topics, those of most tips first', async () => {
    const element = await searchable();
    expect([...topic(element).options].map((option) => option.text)).to.deep.equal([
      'All topics',
      'Sleep',
      'Écran',
      'Back pain',
    ]);
    topic(element).value = 'Écran';
    topic(element).dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => titles(element).length === 4, 'those of the topic are shown');
    expect(titles(element)).to.deep.equal(['Tip 2', 'Tip 5', 'Tip 8', 'Tip 11']);
    type(element, '11');
    await until(() => titles(element).length === 1, 'both hold');
    topic(element).selectedIndex = 0;
    topic(element).dispatchEvent(new Event('change', { bubbles: true }));
    type(element, '');
    await until(() => titles(element).length === 12, 'all are back');
  });

  it('begins anew when the list is drawn anew', async () => {
    const element = await searchable();
    type(element, 'dos');
    await until(() => titles(element).length === 1, 'it is found');
    element.layout = 'list';
    await until(() => search(element).value === '', 'the field is empty');
    expect(titles(element)).to.have.length(12);
  });

  it('has names, in French too', async () => {
    const element = await searchable({ lang: 'fr' });
    expect([nameOf(search(element)), nameOf(topic(element))]).to.deep.equal([
      'Chercher dans les conseils',
      'Sujet',
    ]);
    type(element, 'dos');
    await until(() => said(element)[0] === '1 conseil', 'it is said');
  });

  it('has no choice of topics where the page has chosen, or there is but one', async () => {
    const chosen = await searchable({ topic: 'Sleep' }, feed(items(30)));
    expect(topic(chosen)).to.equal(null);
    const same = await searchable({}, feed(items(12).map((tip) => ({ ...tip, tags: ['Sleep'] }))));
    expect(topic(same)).to.equal(null);
  });

  it('has topics of any name, each once', async () => {
    const names = ['constructor', '__proto__', '7', 'constructor', ' <b> '];
    const element = await searchable(
      {},
      feed(items(12).map((tip, at) => ({ ...tip, tags: [names[at % 5]] }))),
    );
    const options = [...topic(element).options].map((option) => option.value);
    expect(options).to.deep.equal([' ', 'constructor', '__proto__', '7', '<b>']);
    topic(element).value = '__proto__';
    topic(element).dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => titles(element).length === 3, 'those of the topic are shown');
  });

  it('is not there for a short list, or for one that the page has limited', async () => {
    for (const element of [await list(feed(items(8))), await list(long, { limit: '3' })]) {
      expect(element.renderRoot.querySelector('[role=search]')).to.equal(null);
    }
  });
});

describe('to those who cannot see, or press with a mouse, a list of tips', () => {
  const accessible = async (element: Element) => {
    await expect(element.parentElement!).to.be.accessible({ ignoredRules: ['heading-order'] });
  };

  for (const layout of ['cards', 'list'])
    it(`is accessible as ${layout}`, async () => {
      await accessible(await list(sample, { layout }));
      await accessible(await list(feed(items(3)), { layout, theme: 'dark' }));
    });

  it('is accessible when it is long and can be searched', async () => {
    const element = await list(feed(items(30)));
    await until(() => element.renderRoot.querySelector('select'), 'there is a search field');
    await accessible(element);
  });

  it('is accessible when a tip is open', async () => {
    const element = await list(sample);
    await open(element, name);
    await accessible(element);
  });

  it('is accessible when it has failed', async () => {
    const quiet = quietConsole();
    const element = place({ src: '/gone.json', loading: 'eager' });
    await heard(element, 'pinpoint-error');
    quiet.restore();
    await accessible(element);
  });
});
