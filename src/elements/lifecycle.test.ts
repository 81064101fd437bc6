import { expect } from '@open-wc/testing';
import {
  article,
  drawn,
  heard,
  hearing,
  load,
  make,
  place,
  quietConsole,
  show,
  textOf,
} from '../../test/elements.js';
import { byHand, fakeNetwork, json, uniquePath } from '../../test/fake-network.js';
import type { FakeNetwork } from '../../test/fake-network.js';

describe('the life of an element', () => {
  let network: FakeNetwork;
  let src: string;

  beforeEach(() => {
    src = uniquePath('walk.json');
    network = fakeNetwork({ [src]: () => json(article()) });
  });
  afterEach(() => network.restore());

  const asked = () => network.requests.map(({ url }) => url.replace(location.origin, ''));

  it('goes from idle to loading to ready', async () => {
    const { route, answer } = byHand();
    network.routes[src] = route;
    const element = make({ src, loading: 'eager' });
    expect(element.status).to.equal('idle');
    document.body.append(element);
    await element.updateComplete;
    expect(element.status).to.equal('loading');
    answer(json(article()));
    await heard(element, 'pinpoint-load');
    expect(element.status).to.equal('ready');
    element.remove();
  });

  it('tells the page once that it is there, from the element up through every shadow root', async () => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(make({ src, loading: 'eager' }));
    const loads = hearing(document.body, 'pinpoint-load');
    const loaded = heard(document.body, 'pinpoint-load');
    document.body.append(host);
    await loaded;
    await drawn();
    expect(loads).to.have.length(1);
    const [event] = loads;
    expect(event!.detail).to.deep.equal({ url: location.origin + src, kept: false, problems: [] });
    expect([event!.bubbles, event!.composed, event!.cancelable]).to.deep.equal([true, true, false]);
    expect(event).to.be.instanceOf(CustomEvent);
    host.remove();
  });

  it('has the content on the page when it says so', async () => {
    const element = place({ src, loading: 'eager' });
    const texts: string[] = [];
    element.addEventListener('pinpoint-load', () => texts.push(textOf(element)));
    await heard(element, 'pinpoint-load');
    expect(texts).to.deep.equal(['Walk a Little One step at a time.']);
  });

  it('goes on after a move in the page, without a new load', async () => {
    const element = await load(src);
    const loads = hearing(element, 'pinpoint-load');
    const title = element.renderRoot.querySelector('h2');
    const elsewhere = document.createElement('div');
    element.parentElement!.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    await drawn();
    expect(element.renderRoot.querySelector('h2')).to.equal(title);
    expect([loads.length, element.status, ...asked()]).to.deep.equal([0, 'ready', src]);
  });

  it('goes on after it was taken away and put back', async () => {
    const element = await load(src);
    const parent = element.parentElement!;
    element.remove();
    await drawn();
    parent.append(element);
    await drawn();
    expect(textOf(element)).to.equal('Walk a Little One step at a time.');
    expect(asked()).to.deep.equal([src]);
  });

  it('takes what comes while it is away', async () => {
    const { route, answer } = byHand();
    network.routes[src] = route;
    const element = place({ src, loading: 'eager' });
    const parent = element.parentElement!;
    await element.updateComplete;
    element.remove();
    answer(json(article()));
    await heard(element, 'pinpoint-load');
    parent.append(element);
    await element.updateComplete;
    expect(textOf(element)).to.equal('Walk a Little One step at a time.');
    expect(asked()).to.deep.equal([src]);
  });

  it('shares one request with nine others', async () => {
    const elements = Array.from({ length: 10 }, () => place({ src, loading: 'eager' }));
    await Promise.all(elements.map((element) => heard(element, 'pinpoint-load')));
    expect(elements.map(textOf)).to.deep.equal(elements.map(() => 'Walk a Little One step at a time.'));
    expect(asked()).to.deep.equal([src]);
  });

  it('shows a copy made by cloneNode', async () => {
    const element = await load(src);
    const copy = element.cloneNode(true) as typeof element;
    element.after(copy);
    await heard(copy, 'pinpoint-load');
    expect(textOf(copy)).to.equal(textOf(element));
    expect(asked()).to.deep.equal([src]);
  });

  it('has its states in CSS', async function () {
    if (!CSS.supports('selector(:state(ready))')) this.skip();
    const { route, answer } = byHand();
    network.routes[src] = route;
    const element = place({ src, loading: 'eager' });
    await element.updateComplete;
    expect(element.matches(':state(loading)')).to.equal(true);
    answer(json(article()));
    await heard(element, 'pinpoint-load');
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.matches(':state(loading), :state(failed)')).to.equal(false);
  });

  it('can be made, set and drawn by scripts without a page', async () => {
    const element = make();
    element.article = article();
    await element.updateComplete;
    document.body.append(element);
    await element.updateComplete;
    expect(textOf(element)).to.equal('Walk a Little One step at a time.');
    element.remove();
  });

  it('has attributes and properties that mirror each other', async () => {
    const quiet = quietConsole();
    const element = await show(article());
    Object.assign(element, {
      src: 'a.json',
      loading: 'eager',
      headingLevel: 3,
      theme: 'dark',
      variant: 'summary',
      without: 'print',
      reviewYears: 5,
    });
    expect(element.getAttributeNames().sort()).to.deep.equal([
      'heading-level',
      'loading',
      'review-years',
      'src',
      'theme',
      'variant',
      'without',
    ]);
    element.setAttribute('review-years', 'soon');
    expect(element.reviewYears).to.equal(3);
    element.setAttribute('theme', 'neon');
    element.setAttribute('variant', 'huge');
    element.loading = null;
    element.removeAttribute('src');
    expect([element.theme, element.variant, element.loading, element.src]).to.deep.equal([
      'auto',
      'full',
      'lazy',
      '',
    ]);
    await heard(element, 'pinpoint-error');
    quiet.restore();
  });
});
