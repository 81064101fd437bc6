import { expect } from '@open-wc/testing';
import { enCommon } from './en-common.js';
import { formatMinutes, formatNumber, formatPhrase } from './format.js';
import { formatDate } from './format-date.js';
import { directionOf } from './language.js';
import { languages, loadStrings } from './load-strings.js';

/** Which kind of space it is differs between versions of the language data. */
const plain = (text = '') => text.replace(/\s+/g, ' ');

/** The twelfth of each month, so that no month is told by its day. */
const days = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-12`);
const times = [0, 1, 2, 3, 11, 59, 60, 120, 180, 660, 3600, 7200, 10_800, 3723.9, 100_000, -1];

for (const lang of languages) {
  describe(`dates and times in ${lang}`, () => {
    // Some languages have words for them in their chunk.
    before(() => loadStrings(lang, enCommon));

    it('name each month with a word of the language', () => {
      const words = days.map((day) => formatDate(day, lang) ?? '');
      expect(new Set(words).size).to.equal(12);
      for (const text of words) {
        expect(text).to.match(/^\S(.*\S)?$/);
        // What a browser writes that knows only the numbers.
        expect(text).not.to.match(/M\d\d|-/);
      }
      if (lang !== 'en') expect(words).not.to.include(formatDate(days[4] ?? '', 'en'));
    });

    it('say every time, never in English', () => {
      for (const seconds of times) {
        for (const format of [formatPhrase, formatMinutes])
          expect(format(seconds, lang), `${seconds}`).to.match(/^\S(.*\S)?$/);
        if (lang !== 'en')
          expect(plain(formatPhrase(seconds + 3601, lang))).not.to.equal(
            plain(formatPhrase(seconds + 3601, 'en')),
          );
      }
    });

    it('say nothing of what is not known', () => {
      expect(formatDate('soon', lang)).to.equal(undefined);
      expect(formatPhrase(NaN, lang)).to.equal('');
      expect(formatMinutes(Infinity, lang)).to.equal('');
    });

    it('have numbers and shares', () => {
      expect(formatNumber(1.5, lang)).to.match(/^\S{3}$/);
      expect(plain(formatNumber(1, lang, 'percent'))).not.to.equal('');
    });
  });
}

describe('the languages', () => {
  it('run in the direction of their script', () => {
    expect(languages.filter((lang) => directionOf(lang) === 'rtl')).to.deep.equal(['ar', 'he']);
  });
});
