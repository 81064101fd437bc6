import { expect } from '@open-wc/testing';
import { formatMinutes, formatPhrase } from './format.js';
import { formatDate } from './format-date.js';
import { pa } from './pa.js';

const months = [
  'ਜਨਵਰੀ',
  'ਫ਼ਰਵਰੀ',
  'ਮਾਰਚ',
  'ਅਪ੍ਰੈਲ',
  'ਮਈ',
  'ਜੂਨ',
  'ਜੁਲਾਈ',
  'ਅਗਸਤ',
  'ਸਤੰਬਰ',
  'ਅਕਤੂਬਰ',
  'ਨਵੰਬਰ',
  'ਦਸੰਬਰ',
];
const { code } = pa;

describe('dates and times in Punjabi, which not every browser knows', () => {
  it('name the months', () => {
    months.forEach((month, index) => {
      const iso = `2026-${String(index + 1).padStart(2, '0')}-05`;
      expect(formatDate(iso, code)).to.equal(`5 ${month.normalize()} 2026`);
    });
  });

  it('keep a date without a time on its day, and take a moment for the visitor’s day', () => {
    expect(formatDate('2026-01-01', code)).to.equal('1 ਜਨਵਰੀ 2026');
    expect(formatDate('2024-02-29', code)).to.equal('29 ਫ਼ਰਵਰੀ 2024'.normalize());
    for (const hour of [0, 23]) {
      const iso = new Date(2026, 4, 12, hour, 30).toISOString();
      expect(formatDate(iso, code)).to.equal('12 ਮਈ 2026');
    }
  });

  const phrases: [number, string][] = [
    [0, '0 ਸਕਿੰਟ'],
    [1, '1 ਸਕਿੰਟ'],
    [150, '2 ਮਿੰਟ 30 ਸਕਿੰਟ'],
    [3600, '1 ਘੰਟਾ'],
    [7325, '2 ਘੰਟੇ 2 ਮਿੰਟ 5 ਸਕਿੰਟ'],
  ];
  for (const [seconds, phrase] of phrases) {
    it(`say ${seconds} s as "${phrase}"`, () => expect(formatPhrase(seconds, code)).to.equal(phrase));
  }

  it('say minutes', () => {
    expect(formatMinutes(1785, code)).to.equal('30 ਮਿੰਟ');
    expect(formatMinutes(91 * 60, code)).to.equal('1 ਘੰਟਾ 31 ਮਿੰਟ');
  });

  it('are as the browsers have them that know Punjabi', () => {
    // Chromium does not, and of all its lists of languages only this one says so.
    for (const known of Intl.ListFormat.supportedLocalesOf(code)) {
      const date = new Intl.DateTimeFormat(known, { dateStyle: 'long', timeZone: 'UTC' });
      months.forEach((_, index) => {
        const iso = new Date(Date.UTC(2026, index, 5)).toISOString().slice(0, 10);
        expect(formatDate(iso, code)).to.equal(date.format(new Date(iso)).normalize());
      });
      for (const [unit, seconds] of Object.entries({ hour: 3600, minute: 60, second: 1 })) {
        const words = new Intl.NumberFormat(known, { style: 'unit', unit, unitDisplay: 'long' });
        for (const n of [1, 2, 11])
          expect(formatPhrase(n * seconds, code)).to.equal(words.format(n).normalize());
      }
    }
  });
});
