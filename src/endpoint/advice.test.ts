import { expect } from '@open-wc/testing';
import { WEB_PAGE } from './attempt.js';
import { advice } from './advice.js';

const page = 'https://a.example/articles/x/';
const document = 'https://a.example/articles/x.json';

describe('advice', () => {
  it('names the document of a web page', () => {
    expect(advice({ kind: 'format', message: WEB_PAGE, url: page })).to.equal(
      `A web page or RSS feed, not JSON; the document is probably ${document}`,
    );
  });

  it('names it too where the page did not answer to a script', () => {
    expect(advice({ kind: 'network', message: 'TypeError: Failed to fetch', url: page })).to.equal(
      `TypeError: Failed to fetch; the document is probably ${document}`,
    );
  });

  it('has the address checked where it cannot guess', () => {
    expect(advice({ kind: 'format', message: WEB_PAGE, url: document })).to.equal(
      'A web page or RSS feed, not JSON: check src',
    );
  });

  it('leaves the others as they are', () => {
    const others = [
      { kind: 'network', message: 'TypeError: Failed to fetch', url: document },
      { kind: 'http', message: 'Status 404', url: page },
      { kind: 'format', message: 'Publish it again', url: page },
      { kind: 'timeout', message: 'No answer in time', url: page },
    ] as const;
    for (const failure of others) expect(advice(failure)).to.equal(failure.message);
  });
});
