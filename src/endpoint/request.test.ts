import { expect } from '@open-wc/testing';
import { override } from '../../test/fake-network.js';
import { earlyRequests, requestInit } from './request.js';

describe('requestInit', () => {
  it('sends no credentials, no referrer beyond the origin, and no header that costs a preflight', () => {
    expect(requestInit).to.deep.equal({ mode: 'cors', credentials: 'omit', referrerPolicy: 'strict-origin' });
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
