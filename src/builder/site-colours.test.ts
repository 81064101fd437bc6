import { expect } from '@open-wc/testing';
import { fakeNetwork, page } from '../../test/fake-network.js';
import { pageColours, siteColours } from './site-colours.js';

const html = `<!doctype html><meta name="theme-color" content="#a3340f">
  <style>:root { --brand-color: #0b5f58; --grey: #777 } a { color: navy } p { color: #111; width: 10px }</style>
  <p style="color: navy">In red ink</p>`;

describe('the colours of a clinic’s site', () => {
  it('are its theme’s, its brand’s and then the most frequent, without greys and without words of the text', () => {
    expect(pageColours(html)).to.deep.equal(['#a3340f', '#0b5f58', '#000080']);
  });

  it('are read from the address as people type it, without cookies', async () => {
    const network = fakeNetwork({ 'https://clinic.example/': () => page(html) });
    const said = await siteColours('clinic.example').finally(() => network.restore());
    expect(said.kind).to.equal('found');
    expect(network.requests.map(({ url, init }) => [url, init.credentials])).to.deep.equal([
      ['https://clinic.example/', 'omit'],
    ]);
  });

  it('are refused where the site does not let others read it, and nobody else is asked', async () => {
    const network = fakeNetwork({ 'https://clinic.example/': () => Promise.reject(new TypeError('CORS')) });
    const said = await siteColours('https://clinic.example/').finally(() => network.restore());
    expect(said).to.deep.equal({ kind: 'refused' });
    expect(network.requests.length).to.equal(1);
  });

  it('are none where the page names none', async () => {
    const network = fakeNetwork({ 'https://clinic.example/': () => page('<p>Welcome</p>') });
    const said = await siteColours('clinic.example').finally(() => network.restore());
    expect(said).to.deep.equal({ kind: 'none' });
  });
});
