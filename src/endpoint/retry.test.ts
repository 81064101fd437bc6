import { expect } from '@open-wc/testing';
import type { ErrorKind } from '../content/pinpoint-error.js';
import { retryWait } from './retry.js';

const now = Date.parse('2026-01-01T00:00:00Z');

/** The wait after a failure, by default the first, at once, of the network. */
function wait({
  attempt = 1,
  kind = 'network' as ErrorKind,
  status = 0,
  retryAfter = undefined as string | null | undefined,
  elapsed = 0,
  random = 0,
}): number | undefined {
  const failure = { kind, status, ...(retryAfter === undefined ? {} : { retryAfter }) };
  return retryWait(attempt, failure, now, now - elapsed, random);
}

describe('retryWait', () => {
  it('waits half a second to a second, then one and a half to three', () => {
    expect(wait({ random: 0 })).to.equal(500);
    expect(wait({ random: 1 })).to.equal(1000);
    expect(wait({ attempt: 2, random: 0 })).to.equal(1500);
    expect(wait({ attempt: 2, random: 1 })).to.equal(3000);
  });

  it('gives up after the third attempt', () => {
    expect(wait({ attempt: 3 })).to.equal(undefined);
  });

  it('retries network errors, 429 and 5xx', () => {
    expect(wait({ kind: 'network' })).to.equal(500);
    for (const status of [429, 500, 502, 503, 504, 599]) expect(wait({ kind: 'http', status })).to.equal(500);
  });

  it('retries nothing that will not pass by itself', () => {
    for (const status of [0, 304, 400, 401, 403, 404, 410, 418, 451]) {
      expect(wait({ kind: 'http', status })).to.equal(undefined);
    }
    for (const kind of ['timeout', 'format', 'version', 'too-large', 'config'] as const) {
      expect(wait({ kind })).to.equal(undefined);
    }
  });

  it('waits as long as Retry-After asks for, in seconds or as a date', () => {
    expect(wait({ kind: 'http', status: 503, retryAfter: '4' })).to.equal(4000);
    expect(wait({ kind: 'http', status: 429, retryAfter: 'Thu, 01 Jan 2026 00:00:07 GMT' })).to.equal(7000);
    expect(wait({ kind: 'http', status: 503, retryAfter: '10' })).to.equal(10_000);
  });

  it('never comes back sooner than without Retry-After', () => {
    for (const retryAfter of ['0', '-3', 'Thu, 01 Jan 2015 00:00:00 GMT', '', 'soon', null]) {
      expect(wait({ kind: 'http', status: 503, retryAfter })).to.equal(500);
    }
  });

  it('gives up where Retry-After asks for more than 10 s', () => {
    expect(wait({ kind: 'http', status: 503, retryAfter: '11' })).to.equal(undefined);
    expect(wait({ kind: 'http', status: 503, retryAfter: 'Thu, 01 Jan 2026 00:00:11 GMT' })).to.equal(
      undefined,
    );
  });

  it('starts nothing that could not be answered within 30 s in all', () => {
    expect(wait({ elapsed: 21_500 })).to.equal(500);
    expect(wait({ elapsed: 21_501 })).to.equal(undefined);
    expect(wait({ elapsed: 12_000, kind: 'http', status: 503, retryAfter: '10' })).to.equal(10_000);
    expect(wait({ elapsed: 12_001, kind: 'http', status: 503, retryAfter: '10' })).to.equal(undefined);
  });
});
