import { expect } from '@open-wc/testing';
import { all, heard, isVisible, one, quietConsole } from '../../../test/elements.js';
import { feed, filter, focused, item, items, list, opened } from '../../../test/tips.js';
import { outline, place, titles, until } from '../../../test/tips.js';
import { h } from '../dom.js';
import type { PinpointTips } from './pinpoint-tips.js';

const sample = '/demo/content/tips.json';
const src = '/demo/content/articles/strength-training-back-pain.json';
const name = '3 Ways Strength Training Helps to Relieve Back Pain';

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
    const { search } = await filter(element);
    await open(element, 'Tip 20');
    expect(isVisible(search)).to.equal(false);
    one(element, 'button', 'Back to all tips').click();
    expect([titles(element).length, focused(element)]).to.deep.equal([24, 'Tip 20']);
    expect(isVisible(search)).to.equal(true);
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

  it('is in the language of the page around the list, whatever that of the feed', async () => {
    const element = place();
    element.parentElement!.lang = 'fr';
    element.feed = feed([item(1, { _pinpoint: { src } })]);
    await heard(element, 'pinpoint-load');
    await open(element, 'Tip 1');
    expect(opened(element)!.language).to.equal('fr');
  });

  it('has what the list says of it, and nothing else', async () => {
    const says = {
      theme: 'dark',
      font: 'system',
      'heading-level': '4',
      without: 'print share',
      'review-years': '0',
    };
    const tip = feed([item(1, { _pinpoint: { src } })]);
    const element = await list(tip, says);
    await open(element, 'Tip 1');
    for (const [name, value] of Object.entries(says))
      expect(opened(element), name).to.have.attribute(name, value);
    const plain = await list(tip);
    await open(plain, 'Tip 1');
    for (const name of Object.keys(says)) expect(opened(plain), name).not.to.have.attribute(name);
  });

  it('stands in the space of the list, which a theme makes, and not in two', async () => {
    const element = await list(feed([item(1, { _pinpoint: { src } })]), { theme: 'light' });
    await open(element, 'Tip 1');
    const left = (node: Element) => node.getBoundingClientRect().left;
    const title = one(opened(element)!, 'heading', name);
    expect(left(title)).to.equal(left(one(element, 'button', 'Back to all tips')));
  });

  it('lets the page style its title as those of the list', async () => {
    const element = await list(sample);
    const sheet = h('style', {}, 'pinpoint-tips::part(title) { letter-spacing: 7px }');
    element.before(sheet);
    await open(element, name);
    expect(getComputedStyle(one(opened(element)!, 'heading', name)).letterSpacing).to.equal('7px');
  });

  it('leaves the page where it was, there and back, where that scrolls smoothly too', async () => {
    const element = await list(feed(items(30).map((tip) => ({ ...tip, _pinpoint: { src } }))));
    element.before(h('div', { style: 'height: 600px' }));
    element.after(h('div', { style: 'height: 3000px' }));
    document.documentElement.style.scrollBehavior = 'smooth';
    const link = one(element, 'link', 'Tip 9');
    link.scrollIntoView({ behavior: 'instant', block: 'center' });
    const { top } = link.getBoundingClientRect();
    await open(element, 'Tip 9');
    expect(one(element, 'button', 'Back to all tips').getBoundingClientRect().top).to.be.within(
      0,
      innerHeight,
    );
    one(element, 'button', 'Back to all tips').click();
    expect(Math.round(link.getBoundingClientRect().top)).to.equal(Math.round(top));
    document.documentElement.style.scrollBehavior = '';
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('stays when the list gets newer, which is shown on the way back', async () => {
    const element = await list(sample);
    await open(element, name);
    element.feed = feed(items(2));
    await heard(element, 'pinpoint-load');
    expect([isVisible(opened(element)!), titles(element)]).to.deep.equal([true, []]);
    one(element, 'button', 'Back to all tips').click();
    await element.updateComplete;
    expect([titles(element), focused(element)]).to.deep.equal([['Tip 1', 'Tip 2'], 'Tip 1']);
  });

  it('goes when the list is another one', async () => {
    const element = await list(sample);
    await open(element, name);
    element.src = '/demo/assets/states/long-feed.json';
    await heard(element, 'pinpoint-load');
    expect(opened(element)).to.equal(null);
    expect(titles(element)).to.have.length(12);
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
