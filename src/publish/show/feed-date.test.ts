import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDuration, isoOf, rfc822Of } from './feed-date.js';

describe('a feed’s date', () => {
  const dates: readonly (readonly [string, string | undefined])[] = [
    ['Sat, 21 Nov 2026 12:00:00 -0700', '2026-11-21T12:00:00-07:00'],
    ['21 Nov 2026 12:00 GMT', '2026-11-21T12:00:00Z'],
    ['Sat, 1 November 2026 9:05:07 EST', '2026-11-01T09:05:07-05:00'],
    ['Sat, 21 Nov 2026 12:00:00 +0000', '2026-11-21T12:00:00Z'],
    ['Sat, 21 Nov 2026 12:00:00 +05:30', '2026-11-21T12:00:00+05:30'],
    ['2026-11-21T12:00:00Z', '2026-11-21T12:00:00Z'],
    ['Mon, 30 Feb 2026 12:00:00 GMT', undefined],
    ['Sat, 21 Nov 2026 25:00:00 GMT', undefined],
    ['Sat, 21 Nov 2026 12:00:00 XYZ', undefined],
    ['Sat, 21 Nov 2026 12:00:00', undefined],
    ['yesterday', undefined],
  ];
  for (const [given, expected] of dates)
    it(`${given} is ${expected ?? 'none'}`, () => {
      assert.equal(isoOf(given), expected);
    });

  it('keeps its offset when it is written, and a day is its first moment', () => {
    assert.equal(rfc822Of('2026-11-21T23:30:00-07:00'), 'Sat, 21 Nov 2026 23:30:00 -0700');
    assert.equal(rfc822Of('2026-11-21T12:00:00+05:30'), 'Sat, 21 Nov 2026 12:00:00 +0530');
    assert.equal(rfc822Of('2026-11-21'), 'Sat, 21 Nov 2026 00:00:00 +0000');
    assert.equal(rfc822Of('never'), undefined);
  });
});

describe('a duration', () => {
  it('is written as ISO 8601 has it', () => {
    assert.deepEqual([59, 180, 3723, 7200.4].map(isoDuration), ['PT0M59S', 'PT3M0S', 'PT1H2M3S', 'PT2H0M0S']);
  });
});
