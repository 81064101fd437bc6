import { expect } from '@open-wc/testing';
import { formatClock, formatList, formatMinutes, formatNumber, formatPhrase } from './format.js';
import { formatBytes } from './format-bytes.js';
import { formatDate } from './format-date.js';

/** Which kind of space it is differs between versions of the language data. */
const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ');

const noLanguages = ['', '?', 'Français (Canada)', 'a-very-wrong-tag-', '__proto__', 'constructor'];

describe('formatClock', () => {
  const cases: [number, string][] = [
    [0, '0:00'],
    [7, '0:07'],
    [59.99, '0:59'],
    [60, '1:00'],
    [761, '12:41'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [3723.9, '1:02:03'],
    [100 * 3600 + 5, '100:00:05'],
    [-3, '0:00'],
    [NaN, '–:––'],
    [Infinity, '–:––'],
  ];
  for (const [seconds, clock] of cases) {
    it(`shows ${seconds} s as ${clock}`, () => expect(formatClock(seconds)).to.equal(clock));
  }
});

describe('formatPhrase', () => {
  const english: [number, string][] = [
    [0, '0 seconds'],
    [0.9, '0 seconds'],
    [1, '1 second'],
    [60, '1 minute'],
    [150, '2 minutes 30 seconds'],
    [3600, '1 hour'],
    [3605, '1 hour 5 seconds'],
    [3723.9, '1 hour 2 minutes 3 seconds'],
    [100_000, '27 hours 46 minutes 40 seconds'],
    [-5, '0 seconds'],
  ];
  for (const [seconds, phrase] of english) {
    it(`says ${seconds} s as "${phrase}"`, () => expect(plain(formatPhrase(seconds, 'en'))).to.equal(phrase));
  }

  it('says it in the language, joined as the language does', () => {
    expect(plain(formatPhrase(3750, 'fr'))).to.equal('1 heure 2 minutes 30 secondes');
    expect(plain(formatPhrase(150, 'fr-CA'))).to.equal('2 minutes 30 secondes');
    expect(plain(formatPhrase(150, 'es'))).to.equal('2 minutos 30 segundos');
  });

  it('says nothing of a time that is not known', () => {
    expect(formatPhrase(NaN, 'en')).to.equal('');
    expect(formatPhrase(Infinity, 'en')).to.equal('');
  });

  it('falls back to English for what is no language, and for a language nobody knows', () => {
    for (const lang of [...noLanguages, 'qaa', 'english']) {
      expect(plain(formatPhrase(150, lang)), lang).to.equal('2 minutes 30 seconds');
    }
  });

  it('keeps its word through more languages than it remembers', () => {
    const regions = Array.from({ length: 200 }, (_, n) => `fr-${String(n).padStart(3, '0')}`);
    for (const lang of [...regions, ...regions.slice(0, 3)]) {
      expect(plain(formatPhrase(150, lang)), lang).to.equal('2 minutes 30 secondes');
    }
    expect(plain(formatPhrase(150, 'en'))).to.equal('2 minutes 30 seconds');
  });
});

describe('formatMinutes', () => {
  const english: [number, string][] = [
    [0, '0 sec'],
    [45, '45 sec'],
    [59.4, '59 sec'],
    [59.6, '1 min'],
    [89, '1 min'],
    [1785, '30 min'],
    [90 * 60, '90 min'],
    [91 * 60, '1 hr 31 min'],
    [120 * 60, '2 hr'],
    [120 * 60 - 10, '2 hr'],
  ];
  for (const [seconds, words] of english) {
    it(`says ${seconds} s as "${words}"`, () => expect(plain(formatMinutes(seconds, 'en'))).to.equal(words));
  }

  it('says it in the language', () => {
    expect(plain(formatMinutes(1800, 'fr'))).to.equal('30 min');
    expect(plain(formatMinutes(91 * 60, 'fr'))).to.equal('1 h 31 min');
    expect(plain(formatMinutes(45, 'fr'))).to.equal('45 s');
  });

  it('says nothing of a time that is not known', () => {
    expect(formatMinutes(NaN, 'en')).to.equal('');
    expect(formatMinutes(Infinity, 'en')).to.equal('');
  });
});

describe('formatBytes', () => {
  const cases: [number, string][] = [
    [1, '1 kB'],
    [1499, '1 kB'],
    [860_200, '860 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [2_440_000, '2.4 MB'],
    [9_940_000, '9.9 MB'],
    [9_960_000, '10 MB'],
    [24_310_000, '24 MB'],
    [1_240_000_000, '1,240 MB'],
  ];
  for (const [bytes, size] of cases)
    it(`says ${bytes} bytes as "${size}"`, () => expect(plain(formatBytes(bytes, 'en'))).to.equal(size));

  it('says it in the language', () => {
    expect(plain(formatBytes(2_440_000, 'fr-CA'))).to.equal('2,4 Mo');
    expect(plain(formatBytes(24_310_000, 'de'))).to.equal('24 MB');
  });

  it('says nothing of a size that is not known', () => {
    for (const bytes of [0, -1, NaN, Infinity]) expect(formatBytes(bytes, 'en')).to.equal('');
  });
});

describe('formatDate', () => {
  it('writes a day in the language’s own manner', () => {
    expect(plain(formatDate('2026-05-12', 'en'))).to.equal('May 12, 2026');
    expect(plain(formatDate('2026-05-12', 'en-GB'))).to.equal('12 May 2026');
    expect(plain(formatDate('2026-05-12', 'fr'))).to.equal('12 mai 2026');
    expect(plain(formatDate('2026-05-12', 'es'))).to.equal('12 de mayo de 2026');
  });

  it('keeps a date without a time on its day, at both ends of the month', () => {
    expect(plain(formatDate('2026-01-01', 'en'))).to.equal('January 1, 2026');
    expect(plain(formatDate('2024-02-29', 'en'))).to.equal('February 29, 2024');
  });

  it('writes a moment as the day it is where the visitor is', () => {
    const local = (hour: number) => new Date(2026, 4, 12, hour, 30).toISOString();
    expect(plain(formatDate(local(0), 'en'))).to.equal('May 12, 2026');
    expect(plain(formatDate(local(23), 'en'))).to.equal('May 12, 2026');
    expect(plain(formatDate('2026-05-12T00:30', 'en'))).to.equal('May 12, 2026');
  });

  it('reads a UTC offset', () => {
    const same = new Date(Date.UTC(2026, 4, 12, 16)).toISOString();
    expect(formatDate('2026-05-12T10:00:00-06:00', 'en')).to.equal(formatDate(same, 'en'));
  });

  for (const iso of [
    ...[
      '',
      'soon',
      '2026',
      '2026-05',
      '2026-13-01',
      '2026-02-30',
      '2026-05-00',
      'May 12, 2026',
      '12/05/2026',
    ],
    ...['2026-05-12T', '2026-05-12Tnoon', '2026-05-12T25:00', '2026-02-30T10:00:00Z', ' 2026-05-12'],
  ]) {
    it(`finds no date in "${iso}"`, () => expect(formatDate(iso, 'en')).to.equal(undefined));
  }

  it('falls back to English for what is no language', () => {
    for (const lang of noLanguages)
      expect(plain(formatDate('2026-05-12', lang)), lang).to.equal('May 12, 2026');
  });
});

describe('formatList', () => {
  it('joins names as the language does', () => {
    expect(formatList([], 'en')).to.equal('');
    expect(formatList(['Ann'], 'en')).to.equal('Ann');
    expect(formatList(['Ann', 'Bo'], 'en')).to.equal('Ann and Bo');
    expect(formatList(['Ann', 'Bo', 'Cy'], 'en')).to.equal('Ann, Bo, and Cy');
    expect(formatList(['Ann', 'Bo', 'Cy'], 'fr')).to.equal('Ann, Bo et Cy');
  });

  it('falls back to English for what is no language', () => {
    for (const lang of noLanguages) expect(formatList(['Ann', 'Bo'], lang), lang).to.equal('Ann and Bo');
  });
});

describe('formatNumber', () => {
  it('uses the language’s decimal sign', () => {
    expect(formatNumber(1.5, 'en')).to.equal('1.5');
    expect(formatNumber(1.5, 'fr')).to.equal('1,5');
    expect(formatNumber(0.1 + 0.2, 'en')).to.equal('0.3');
  });

  it('writes a share in whole per cent', () => {
    expect(formatNumber(0.5, 'en', 'percent')).to.equal('50%');
    expect(formatNumber(0.666, 'en', 'percent')).to.equal('67%');
    expect(plain(formatNumber(1, 'fr', 'percent'))).to.equal('100 %');
  });
});
