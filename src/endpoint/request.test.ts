import { expect } from '@open-wc/testing';
import { override } from '../../test/fake-network.js';
import { earlyRequests, requestInit } from './request.js';

describe('requestInit', () => {
  const own = { mode: 'cors', credentials: 'omit', referrerPolicy: 'strict-origin' };

  it('sends no credentials, no referrer beyond the origin, and no header that costs a preflight', () => {
    expect(requestInit(`${location.origin}/a.json`)).to.deep.equal(own);
  });

  it('is that of a preload for another origin, which gets no credentials by it', () => {
    for (const url of [
      'https://content.example/a.json',
      // As the page's own begins: neither is it.
      `${location.origin}0/a.json`,
      `${location.origin}.example/a.json`,
      `https://content.example/?${location.origin}/`,
    ])
      expect(requestInit(url), url).to.deep.equal({ ...own, credentials: 'same-origin' });
  });
});

describe('earlyRequests', () => {
  it('is the table that the script tag fills', () => {
    const requests = {};
    const restore = override(window, Symbol.for('pinpoint'), { requests });
    expect(earlyRequests()).to.equal(requests);
    restore();
  });

  it('is empty where there is no script tag, or one without a table', () => {
    expect(earlyRequests()).to.deep.equal({});
    const restore = override(window, Symbol.for('pinpoint'), {});
    expect(earlyRequests()).to.deep.equal({});
    restore();
  });
});
