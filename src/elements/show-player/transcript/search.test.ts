import { expect } from '@open-wc/testing';
import { groupCues } from './paragraphs.js';
import { type Found, Search } from './search.js';

/** What is found in paragraphs of cues, as it stands in the text: `back|pain` where it crosses from one cue to the next. */
function find(words: string, ...paragraphs: string[][]): string[] {
  const cues = paragraphs.flatMap((texts, paragraph) =>
    texts.map((text) => ({
      text,
      startTime: paragraph * 9,
      endTime: paragraph * 9 + 1,
      speaker: `${paragraph}`,
    })),
  );
  const written = ({ start, end }: Found) =>
    cues
      .slice(start.cue, end.cue + 1)
      .map(({ text }, index) =>
        text.slice(index ? 0 : start.offset, start.cue + index === end.cue ? end.offset : undefined),
      )
      .join('|');
  return new Search(cues, groupCues(cues)).find(words).map(written);
}

describe('searching a transcript', () => {
  it('finds all places in their order', () => {
    expect(find('back', ['my back and back'], ['a backache'])).to.deep.equal(['back', 'back', 'back']);
    expect(find('aa', ['aaaaa'])).to.deep.equal(['aa', 'aa']);
  });

  it('finds nothing for what is not there, and for nothing', () => {
    for (const words of ['front', '', '  ', '\u0301']) expect(find(words, ['my back'])).to.deep.equal([]);
  });

  it('does not mind the case, and accents on either side', () => {
    const table: [words: string, text: string, found: string][] = [
      ['CAFE', 'un café noir', 'café'],
      ['café', 'a CAFE here', 'CAFE'],
      ['cafe', 'un cafe\u0301 noir', 'cafe\u0301'],
      ['noir', 'un cafe\u0301 é noir', 'noir'],
      ['e noir', 'un café noir', 'é noir'],
      ['istanbul', 'à İstanbul', 'İstanbul'],
      ['سلام', 'سَلَامٌ عليكم', 'سَلَامٌ'],
      ['שלום', 'שָׁלוֹם לך', 'שָׁלוֹם'],
      ['دكتور', 'مع دكتور لو', 'دكتور'],
      ['腰痛', '我的腰痛了', '腰痛'],
      ['pain', '😀 é pain', 'pain'],
    ];
    for (const [words, text, found] of table) expect(find(words, [text]), words).to.deep.equal([found]);
  });

  it('does not mind which apostrophe and which spaces', () => {
    expect(find("doctor's  chair", ['the doctor’s\u00a0chair'])).to.deep.equal(['doctor’s\u00a0chair']);
    expect(find('doctor’s', ["the doctor's"])).to.deep.equal(["doctor's"]);
  });

  it('finds what goes from one cue into the next, and not from one paragraph into another', () => {
    expect(find('back pain', ['my back', 'pain is'])).to.deep.equal(['back|pain']);
    expect(find('back pain', ['my back'], ['pain is'])).to.deep.equal([]);
    expect(find('a b c', ['é a', 'b', 'c d'])).to.deep.equal(['a|b|c']);
    expect(find('a', ['a', 'b'])).to.deep.equal(['a']);
  });

  it('takes no sign of a regular expression for one', () => {
    expect(find('.*', ['a .* b'])).to.deep.equal(['.*']);
  });
});
