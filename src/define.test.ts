import { expect } from '@open-wc/testing';

const names = ['pinpoint-article', 'pinpoint-show-player'];

describe('the package', () => {
  it('defines nothing when its classes are imported', async () => {
    const { PinpointArticle } = await import('./index.js');
    expect(PinpointArticle).to.be.a('function');
    for (const name of names) expect(customElements.get(name), name).to.equal(undefined);
  });

  it('leaves a name alone that is taken', async () => {
    const { define } = await import('./elements/define.js');
    class First extends HTMLElement {}
    define('pinpoint-test', First);
    define('pinpoint-test', class extends HTMLElement {});
    expect(customElements.get('pinpoint-test')).to.equal(First);
  });

  it('defines the elements when define.js is imported', async () => {
    const { PinpointArticle } = await import('./index.js');
    await import('./define.js');
    for (const name of names) expect(customElements.get(name), name).to.be.a('function');
    expect(customElements.get('pinpoint-article')).to.equal(PinpointArticle);
  });
});
