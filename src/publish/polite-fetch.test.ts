import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { politeFetch } from './polite-fetch.js';

describe('politeFetch', () => {
  for (const { code, times, reason } of [
    { code: 'ENOTFOUND', times: 1, reason: 'there is no server clinic.example' },
    { code: 'ECONNRESET', times: 3, reason: 'read ECONNRESET' },
  ])
    it(`asks ${times === 1 ? 'once' : `${times} times`} where it fails with ${code}`, async (test) => {
      const cause = Object.assign(new Error(`read ${code}`), { code });
      const ask = test.mock.method(globalThis, 'fetch', () =>
        Promise.reject(new TypeError('failed', { cause })),
      );
      await assert.rejects(politeFetch('https://clinic.example/a.png', { pause: 1 }), { message: reason });
      assert.equal(ask.mock.callCount(), times);
    });
});
