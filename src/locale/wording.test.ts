import { expect } from '@open-wc/testing';
import { ar } from './ar.js';
import { de } from './de.js';
import { enDeck } from './en-deck.js';
import { enPlayer } from './en-player.js';
import { enTips } from './en-tips.js';
import { es } from './es.js';
import { formatNumber } from './format.js';
import { fr } from './fr.js';
import { he } from './he.js';
import { pa } from './pa.js';
import { pt } from './pt.js';
import type { DeckStrings, Strings, TipsStrings } from './strings.js';
import { tl } from './tl.js';
import { zh } from './zh.js';

/** Which kind of space it is differs between versions of the language data. */
const plain = (text: string) => text.replace(/\s+/g, ' ');

describe('the player’s values', () => {
  /** Back 15 s, forward 1 s, rate 1.5, half the volume, 2 of 10 minutes. */
  const cases: [string, DeckStrings, string[]][] = [
    ['en', enDeck, ['Back 15 seconds', 'Forward 1 second', '1.5×', '50%', '2 of 10']],
    ['fr', fr, ['Reculer de 15 secondes', 'Avancer de 1 seconde', '1,5×', '50 %', '2 sur 10']],
    ['es', es, ['Retroceder 15 segundos', 'Adelantar 1 segundo', '1,5×', '50 %', '2 de 10']],
    ['pt', pt, ['Voltar 15 segundos', 'Avançar 1 segundo', '1,5×', '50%', '2 de 10']],
    ['de', de, ['15 Sekunden zurück', '1 Sekunde vor', '1,5×', '50 %', '2 von 10']],
    ['pa', pa, ['15 ਸਕਿੰਟ ਪਿੱਛੇ ਜਾਓ', '1 ਸਕਿੰਟ ਅੱਗੇ ਜਾਓ', '1.5×', '50%', '2, ਕੁੱਲ 10']],
    ['zh', zh, ['快退15秒钟', '快进1秒钟', '1.5×', '50%', '2，共10']],
    ['fil', tl, ['Bumalik nang 15 segundo', 'Umabante nang 1 segundo', '1.5×', '50%', '2 sa 10']],
  ];
  for (const [code, strings, expected] of cases) {
    it(`are worded in ${code}`, () => {
      const { back, forward, rate, percent, timeOf } = strings;
      const said = [back(15), forward(1), rate(1.5), percent(0.5), timeOf('2', '10')];
      expect(said.map(plain)).to.deep.equal(expected);
    });
  }

  it('are worded in ar, in the digits of the browser', () => {
    expect(ar.back(15)).to.equal(`الرجوع ${formatNumber(15, 'ar')} ثانية`);
    expect(ar.forward(30)).to.equal(`التقديم ${formatNumber(30, 'ar')} ثانية`);
    expect(ar.timeOf('2', '10')).to.equal('2 من 10');
  });

  it('are worded in he', () => {
    expect(plain(he.back(15))).to.equal('15 שניות אחורה');
    expect(plain(he.forward(30))).to.equal('30 שניות קדימה');
    expect(he.timeOf('2', '10')).to.equal('2 מתוך 10');
  });

  it('name the show before the episode', () => {
    const region = enPlayer.region('The PinPoint Health Show', 'Lifting with a sore back');
    expect(region).to.equal('The PinPoint Health Show: Lifting with a sore back');
  });
});

describe('how many tips are found', () => {
  /** For none, one, two and more than a thousand. */
  const cases: [string, TipsStrings, string[]][] = [
    ['en', enTips, ['0 tips', '1 tip', '2 tips']],
    ['fr', fr, ['0 conseil', '1 conseil', '2 conseils']],
    ['es', es, ['0 consejos', '1 consejo', '2 consejos']],
    ['pt', pt, ['0 dica', '1 dica', '2 dicas']],
    ['de', de, ['0 Tipps', '1 Tipp', '2 Tipps']],
    ['pa', pa, ['0 ਸੁਝਾਅ', '1 ਸੁਝਾਅ', '2 ਸੁਝਾਅ']],
    ['zh', zh, ['0 条小贴士', '1 条小贴士', '2 条小贴士']],
    ['fil', tl, ['0 payo', '1 payo', '2 payo']],
    ['he', he, ['0 טיפים', 'טיפ אחד', 'שני טיפים']],
  ];
  for (const [code, { found }, expected] of cases) {
    it(`is said in the right form in ${code}`, () => expect([0, 1, 2].map(found)).to.deep.equal(expected));
  }

  it('has the six forms of Arabic', () => {
    const number = (n: number) => formatNumber(n, 'ar');
    expect([0, 1, 2, 3, 11, 100].map(ar.found)).to.deep.equal([
      'لا توجد نصائح',
      'نصيحة واحدة',
      'نصيحتان',
      `${number(3)} نصائح`,
      `${number(11)} نصيحة`,
      `${number(100)} نصيحة`,
    ]);
  });

  it('groups the digits of a large number as the language does', () => {
    for (const { code, found } of [es, pt, de, pa, zh, tl, ar, he])
      expect(found(12_345), code).to.contain(formatNumber(12_345, code));
  });
});

describe('about how long reading takes', () => {
  const cases: [Strings, string, string][] = [
    [fr, '1 min de lecture', '2 min de lecture'],
    [es, '1 min de lectura', '2 min de lectura'],
    [pt, '1 min de leitura', '2 min de leitura'],
    [de, '1 Min. Lesezeit', '2 Min. Lesezeit'],
    [pa, 'ਪੜ੍ਹਨ ਦਾ ਸਮਾਂ: 1 ਮਿੰਟ', 'ਪੜ੍ਹਨ ਦਾ ਸਮਾਂ: 2 ਮਿੰਟ'],
    [zh, '阅读约需 1 分钟', '阅读约需 2 分钟'],
    [tl, '1 minutong pagbabasa', '2 minutong pagbabasa'],
    [he, 'דקת קריאה אחת', 'שתי דקות קריאה'],
  ];
  for (const [{ code, readingTime }, one, two] of cases) {
    it(`is said in the right form in ${code}`, () =>
      expect([1, 2].map(readingTime).map(plain)).to.deep.equal([one, two]));
  }

  it('has the six forms of Arabic', () => {
    const number = (n: number) => formatNumber(n, 'ar');
    expect([0, 1, 2, 3, 11, 100].map(ar.readingTime)).to.deep.equal([
      'مدة القراءة: أقل من دقيقة',
      'مدة القراءة: دقيقة واحدة',
      'مدة القراءة: دقيقتان',
      `مدة القراءة: ${number(3)} دقائق`,
      `مدة القراءة: ${number(11)} دقيقة`,
      `مدة القراءة: ${number(100)} دقيقة`,
    ]);
  });
});
