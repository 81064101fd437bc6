import { expect } from '@open-wc/testing';
import {
  all,
  article,
  heard,
  isVisible,
  load,
  make,
  place,
  quietConsole,
  textOf,
} from '../../test/elements.js';
import { byHand, fakeNetwork, json, uniquePath } from '../../test/fake-network.js';
import type { FakeNetwork } from '../../test/fake-network.js';
import { h } from './dom.js';

describe('the fallback in an element', () => {
  let network: FakeNetwork;
  let src: string;

  beforeEach(() => {
    src = uniquePath('walk.json');
    network = fakeNetwork({ [src]: () => json(article()) });
  });
  afterEach(() => network.restore());

  const link = () => h('a', { href: 'https://pinpoint.example/' }, 'Walk a little');

  it('stands alone while the document is on its way, and goes when it is there', async () => {
    const { route, answer } = byHand();
    network.routes[src] = route;
    const fallback = link();
    const element = place({ src, loading: 'eager' }, fallback);
    await element.updateComplete;
    expect([isVisible(fallback), textOf(element), element.status]).to.deep.equal([true, '', 'loading']);
    answer(json(article()));
    await heard(element, 'pinpoint-load');
    expect([isVisible(fallback), textOf(element)]).to.deep.equal([
      false,
      'Walk a Little One step at a time.',
    ]);
  });

  it('may be plain text', async () => {
    const element = place({ src: uniquePath(), loading: 'lazy' }, 'Walk a little');
    await element.updateComplete;
    expect(textOf(element)).to.equal('');
  });

  it('comes back where another document is asked for', async () => {
    const fallback = link();
    const element = await load(src, {}, fallback);
    const { route } = byHand();
    const next = uniquePath();
    network.routes[next] = route;
    element.src = next;
    await element.updateComplete;
    expect([isVisible(fallback), textOf(element)]).to.deep.equal([true, '']);
  });

  it('may come after the element, as frameworks and parsers bring it', async () => {
    const { route } = byHand();
    network.routes[src] = route;
    const element = place({ src, loading: 'eager' });
    await element.updateComplete;
    expect(textOf(element)).to.equal('Loading…');
    const fallback = link();
    element.append(fallback);
    await heard(element.renderRoot, 'slotchange');
    await element.updateComplete;
    expect([isVisible(fallback), textOf(element)]).to.deep.equal([true, '']);
  });

  const nothing: Record<string, () => (Node | string)[]> = {
    nothing: () => [],
    'white space': () => [' \n\t ', ' '],
    'a comment': () => [document.createComment('wp:html'), '\n'],
    'an empty element': () => [h('p')],
    'a non-breaking space': () => [h('p', {}, '\u00a0')],
    'the call to action alone': () => ['\n', h('a', { slot: 'action', href: '/book' }, 'Book')],
    'what is meant for a slot that is none': () => [h('a', { slot: 'elsewhere', href: '/' }, 'Lost')],
  };

  for (const [name, children] of Object.entries(nothing)) {
    it(`is not ${name}: it says that it loads`, async () => {
      const { route } = byHand();
      network.routes[src] = route;
      const element = place({ src, loading: 'eager' }, ...children());
      await element.updateComplete;
      expect(textOf(element)).to.equal('Loading…');
    });
  }

  it('is not white space: it says that it failed', async () => {
    const quiet = quietConsole();
    const element = place({ src: uniquePath(), loading: 'eager' }, '\n  ');
    await heard(element, 'pinpoint-error');
    expect(textOf(element)).to.equal('This can’t be shown right now. Try again');
    quiet.restore();
  });

  it('stays where a mistake of ours keeps the document from being shown', async () => {
    const quiet = quietConsole();
    const fallback = link();
    const element = make({ src, loading: 'eager' }, fallback);
    Object.defineProperty(element, 'renderAction', {
      value: () => {
        throw new Error('A mistake');
      },
    });
    document.body.append(element);
    await heard(element, 'pinpoint-load');
    element.theme = 'dark';
    await element.updateComplete;
    expect(isVisible(fallback)).to.equal(true);
    expect(quiet.lines.join()).to.contain('A mistake');
    quiet.restore();
    element.remove();
  });
});

describe('the call to action in an element', () => {
  const book = () => h('a', { slot: 'action', href: 'https://clinic.example/book' }, 'Book an appointment');
  let network: FakeNetwork;
  let src: string;

  beforeEach(() => {
    src = uniquePath('walk.json');
    network = fakeNetwork({ [src]: () => json(article()) });
  });
  afterEach(() => network.restore());

  const box = (element: HTMLElement) => element.shadowRoot!.querySelector('[part=action]')!;

  it('takes no place where the clinic gave none', async () => {
    expect(isVisible(box(await load(src)))).to.equal(false);
  });

  it('is shown with the content, after the text, and not before', async () => {
    const { route, answer } = byHand();
    network.routes[src] = route;
    const action = book();
    const element = place({ src, loading: 'eager' }, action);
    await element.updateComplete;
    expect(isVisible(action)).to.equal(false);
    answer(json(article()));
    await heard(element, 'pinpoint-load');
    expect(isVisible(action)).to.equal(true);
    const [text] = all(element, 'paragraph', 'One step at a time.');
    expect(action.getBoundingClientRect().top).to.be.above(text!.getBoundingClientRect().bottom);
  });

  it('is shown in the summary too', async () => {
    const action = book();
    await load(src, { variant: 'summary' }, action);
    expect(isVisible(action)).to.equal(true);
  });

  it('may come and go', async () => {
    const element = await load(src);
    const action = book();
    element.append(action);
    await heard(box(element), 'slotchange');
    expect(isVisible(action)).to.equal(true);
    action.remove();
    await heard(box(element), 'slotchange');
    expect(isVisible(box(element))).to.equal(false);
  });

  it('is as large as a finger, and in the clinic’s own look where it has a class', async () => {
    const action = book();
    const own = h('a', { slot: 'action', href: '/', class: 'btn' }, 'Call');
    await load(src, {}, action, own);
    expect(action.getBoundingClientRect().height).to.be.at.least(44);
    expect(getComputedStyle(own).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
  });

  it('is told when it is chosen, with where it leads', async () => {
    const button = h('button', { slot: 'action', type: 'button' }, 'Call me');
    const wrapped = h(
      'p',
      { slot: 'action' },
      'Or ',
      h('a', { href: 'tel:+18005550142' }, h('b', {}, 'call')),
      ' us',
    );
    const action = book();
    const element = await load(src, {}, action, button, wrapped);
    element.addEventListener('click', (event) => event.preventDefault());
    const told: string[] = [];
    document.body.addEventListener('pinpoint-action', ({ detail }) => told.push(detail.href));
    action.click();
    button.click();
    wrapped.querySelector('b')!.click();
    wrapped.click();
    expect(told).to.deep.equal(['https://clinic.example/book', '', 'tel:+18005550142']);
  });
});
