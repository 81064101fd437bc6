import { expect } from '@open-wc/testing';
import { fold } from './fold.js';

describe('a text that is folded', () => {
  const pairs: [string, string][] = [
    ['Çà et LÀ', 'ca et la'],
    ['Zoë Ångström', 'zoe angstrom'],
    // The same letter, as one character and as two.
    ['\u00e9', 'e\u0301'],
    ['İstanbul', 'istanbul'],
    ['Ὀδυσσεύς', 'οδυσσευς'],
    ['سَلَام', 'سلام'],
    ['שָׁלוֹם', 'שלום'],
  ];
  for (const [one, other] of pairs)
    it(`is the same for “${one}” and “${other}”`, () => expect(fold(one)).to.equal(fold(other)));

  it('keeps the letters that are others', () => {
    expect(fold('Größe 1×05')).to.equal('große 1×05');
    expect(fold('日本語')).to.equal('日本語');
  });
});
