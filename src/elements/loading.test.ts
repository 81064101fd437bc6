import { expect } from '@open-wc/testing';
import { article, drawn, heard, make, place } from '../../test/elements.js';
import { fakeNetwork, json, uniquePath } from '../../test/fake-network.js';
import type { FakeNetwork } from '../../test/fake-network.js';

describe('when an element loads', () => {
  let network: FakeNetwork;
  let src: string;

  beforeEach(() => {
    src = uniquePath('walk.json');
    network = fakeNetwork({ [src]: () => json(article()) });
  });
  afterEach(() => network.restore());

  const asked = () => network.requests.map(({ url }) => url.replace(location.origin, ''));

  /** A place too far down to be near. */
  function farAway(): HTMLElement {
    const distance = document.createElement('div');
    distance.style.height = '3000px';
    return distance;
  }

  it('it asks for nothing until it comes near the viewport', async () => {
    const distance = farAway();
    const element = make({ src });
    document.body.append(distance, element);
    await drawn();
    expect(element.status).to.equal('idle');
    element.lang = 'fr';
    element.theme = 'dark';
    await drawn();
    expect(asked()).to.deep.equal([]);
    distance.style.height = `${innerHeight + 300}px`;
    await heard(element, 'pinpoint-load');
    expect(asked()).to.deep.equal([src]);
    distance.remove();
    element.remove();
  });

  it('it asks for nothing where it is hidden, and for its document when it is shown', async () => {
    const element = place({ src, hidden: '' });
    element.hidden = true;
    await drawn();
    expect(asked()).to.deep.equal([]);
    element.hidden = false;
    await heard(element, 'pinpoint-load');
    expect(asked()).to.deep.equal([src]);
  });

  it('asks at once where it is eager, wherever it stands', async () => {
    const distance = farAway();
    const element = make({ src, loading: 'eager' });
    document.body.append(distance, element);
    await element.updateComplete;
    expect(asked()).to.deep.equal([src]);
    await heard(element, 'pinpoint-load');
    distance.remove();
    element.remove();
  });

  it('it becomes eager later', async () => {
    const distance = farAway();
    const element = make({ src, loading: 'whenever' });
    document.body.append(distance, element);
    await drawn();
    expect([element.loading, ...asked()]).to.deep.equal(['lazy']);
    element.loading = 'eager';
    await heard(element, 'pinpoint-load');
    distance.remove();
    element.remove();
  });

  it('one that ends before it came near asks for nothing', async () => {
    const distance = farAway();
    const element = make({ src });
    document.body.append(distance, element);
    await drawn();
    element.remove();
    distance.remove();
    await drawn();
    expect([element.status, ...asked()]).to.deep.equal(['idle']);
  });
});
