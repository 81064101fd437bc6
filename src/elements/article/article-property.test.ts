import { expect } from '@open-wc/testing';
import {
  article,
  drawn,
  heard,
  hearing,
  load,
  make,
  outline,
  place,
  quietConsole,
  show,
  textOf,
} from '../../../test/elements.js';
import { byHand, fakeNetwork, json, uniquePath } from '../../../test/fake-network.js';
import type { FakeNetwork } from '../../../test/fake-network.js';
import { BaseElement } from '../base-element.js';
import { PinpointArticle } from './pinpoint-article.js';

describe('the article property', () => {
  let network: FakeNetwork;
  let quiet: ReturnType<typeof quietConsole>;
  let src: string;

  beforeEach(() => {
    src = uniquePath('walk.json');
    network = fakeNetwork({ [src]: () => json(article({ headline: 'Fetched' })) });
    quiet = quietConsole();
  });
  afterEach(() => {
    quiet.restore();
    network.restore();
  });

  it('is undefined before there is a document, and the decoded document then', async () => {
    const element = place({ src, loading: 'eager' });
    expect(element.article).to.equal(undefined);
    await heard(element, 'pinpoint-load');
    expect(element.article).to.deep.include({ version: 1, type: 'article', id: 'walk', headline: 'Fetched' });
    expect(element.article!.body).to.deep.equal([{ type: 'paragraph', text: ['One step at a time.'] }]);
  });

  it('can be set instead of src, and nothing is fetched', async () => {
    const element = place();
    const loads = hearing(element, 'pinpoint-load');
    element.article = article();
    await heard(element, 'pinpoint-load');
    expect(textOf(element)).to.equal('Walk a Little One step at a time.');
    expect(element.status).to.equal('ready');
    expect(loads.map(({ detail }) => detail)).to.deep.equal([{ url: '', kept: false, problems: [] }]);
    expect(network.requests).to.have.length(0);
  });

  it('resolves relative addresses against the page', async () => {
    const element = await show(article({ url: 'walk/' }));
    expect(element.article!.url).to.equal(new URL('walk/', document.baseURI).href);
  });

  it('can be set before the element is on the page', async () => {
    const element = make();
    element.article = article();
    const loaded = heard(element, 'pinpoint-load');
    document.body.append(element);
    await loaded;
    expect(textOf(element)).to.equal('Walk a Little One step at a time.');
    element.remove();
  });

  it('counts where it was set before the code was there, as others do', async () => {
    // A class of its own, since the code of the real one has been here all the time.
    const element = document.createElement('pinpoint-late') as PinpointArticle;
    element.article = article({ body: [{ type: 'heading', text: 'Below' }] });
    element.headingLevel = 4;
    document.body.append(element);
    const loaded = heard(element, 'pinpoint-load');
    customElements.define('pinpoint-late', class extends PinpointArticle {});
    await loaded;
    expect(outline(element)).to.deep.equal(['4 Walk a Little', '5 Below']);
    expect(Object.hasOwn(element, 'article')).to.equal(false);
    element.article = article({ headline: 'Other', body: [] });
    await heard(element, 'pinpoint-load');
    expect(outline(element)).to.deep.equal(['4 Other']);
    element.remove();
  });

  it('wins over src, whichever answers first', async () => {
    const { route, answer } = byHand();
    network.routes[src] = route;
    const element = place({ src, loading: 'eager' });
    await element.updateComplete;
    element.article = article({ headline: 'Set' });
    await heard(element, 'pinpoint-load');
    answer(json(article({ headline: 'Fetched' })));
    await drawn();
    expect(outline(element)).to.deep.equal(['2 Set']);
  });

  it('shows each document that it is set to', async () => {
    const element = await show(article());
    element.article = article({ headline: 'Second' });
    element.article = article({ headline: 'Third' });
    await heard(element, 'pinpoint-load');
    await drawn();
    expect(outline(element)).to.deep.equal(['2 Third']);
  });

  const junk: [string, unknown, string][] = [
    ['a string', 'junk', ''],
    ['a list', [], ''],
    ['a show', { ...article(), type: 'show' }, 'type'],
    ['an article without an id', article({ id: undefined }), 'id'],
    ['a body that is no body', article({ body: false }), 'body'],
  ];

  for (const [name, value, path] of junk) {
    it(`refuses ${name}, and says where it is wrong`, async () => {
      const element = place();
      const failed = heard(element, 'pinpoint-error');
      element.article = value;
      const { kind, detail } = await failed;
      expect([kind, detail.path, element.status]).to.deep.equal(['format', path, 'failed']);
      expect(element.article).to.equal(undefined);
    });
  }

  it('keeps the good document where it is set to junk', async () => {
    const element = await show(article());
    const failed = heard(element, 'pinpoint-error');
    element.article = { type: 'article' };
    await failed;
    expect([textOf(element), element.status]).to.deep.equal(['Walk a Little One step at a time.', 'ready']);
    expect(element.article!.id).to.equal('walk');
  });

  it('goes back to src where it is set to null', async () => {
    const element = await show(article(), { src, loading: 'eager' });
    element.article = null;
    await heard(element, 'pinpoint-load');
    expect(outline(element)).to.deep.equal(['2 Fetched']);
  });

  it('gives way to a new src', async () => {
    const element = await show(article(), { loading: 'eager' });
    element.src = src;
    await heard(element, 'pinpoint-load');
    expect(outline(element)).to.deep.equal(['2 Fetched']);
  });

  it('is the same after the same address was asked for again', async () => {
    const element = await load(src);
    const other = uniquePath();
    network.routes[other] = () => json(article({ headline: 'Other' }));
    for (const [address, headline] of [
      [other, 'Other'],
      [src, 'Fetched'],
    ] as const) {
      element.src = address;
      await heard(element, 'pinpoint-load');
      expect(outline(element)).to.deep.equal([`2 ${headline}`]);
    }
  });

  it('takes no method of the element for a property that was set early', () => {
    const element = make();
    const own = Object.keys(element);
    document.body.append(element);
    expect(Object.keys(element)).to.deep.equal(own);
    expect(element.updateComplete).to.be.instanceOf(Promise);
    expect(element).to.be.instanceOf(BaseElement);
    element.remove();
  });
});
