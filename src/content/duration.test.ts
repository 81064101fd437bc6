import { expect } from '@open-wc/testing';
import type { Context } from './decode.js';
import { duration } from './duration.js';

function read(value: unknown): { seconds: number | undefined; notes: number } {
  const context: Context = { base: '', problems: [], blocks: new Set() };
  return { seconds: duration(value, 'duration', context), notes: context.problems.length };
}

function expectSeconds(table: Record<string, number>): void {
  for (const [value, seconds] of Object.entries(table)) {
    expect(read(value), value).to.deep.equal({ seconds, notes: 0 });
  }
}

describe('duration', () => {
  it('reads seconds, as a number and as a string', () => {
    for (const value of [45, '45', ' 45 ', [45]]) {
      expect(read(value)).to.deep.equal({ seconds: 45, notes: 0 });
    }
    expect(read(0).seconds).to.equal(0);
    expect(read(180.25).seconds).to.equal(180.25);
  });

  it('reads ISO 8601', () => {
    expectSeconds({
      PT1H2M3S: 3723,
      PT1H: 3600,
      PT3M0S: 180,
      PT45S: 45,
      'PT0.5S': 0.5,
      'PT1.5H': 5400,
      P1DT2H: 93_600,
      P1D: 86_400,
      PT90M: 5400,
      pt2m18s: 138,
    });
  });

  it('reads a clock', () => {
    expectSeconds({ '1:02:03': 3723, '12:41': 761, '0:07': 7, '00:00:30.5': 30.5, '90:00': 5400 });
  });

  it('notes what is none', () => {
    const nonsense: readonly unknown[] = [
      ...[
        '',
        'soon',
        'an hour',
        'PT1X',
        'PT-5S',
        '-45',
        '1:2:3:4',
        ':',
        '1:',
        '1:-2',
        '.',
        '1.2.3',
        'PT1.2.3S',
      ],
      ...['PT..S', '1e3', 'Infinity', '0x10', `${'9'.repeat(400)}`],
      ...[-5, NaN, Infinity, true, null, {}, [], [1, 2], { toString: 1, valueOf: 1 }],
    ];
    for (const value of nonsense) {
      expect(read(value), JSON.stringify(value)).to.deep.equal({ seconds: undefined, notes: 1 });
    }
  });
});
