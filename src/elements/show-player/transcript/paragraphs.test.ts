import { expect } from '@open-wc/testing';
import type { FileChapter } from '../../../content/chapters-file.js';
import type { Cue } from '../../../content/cue.js';
import { plainText } from '../../../content/text.js';
import { groupCues, plainTranscript, textOf } from './paragraphs.js';

/** A cue a second, without a pause, each written as `Ann: Hello`. */
function cues(...lines: string[]): Cue[] {
  return lines.map((line, second) => {
    const [, speaker, text = ''] = /^(?:(\w+): )?(.*)$/.exec(line) ?? [];
    return { startTime: second, endTime: second + 1, text, ...(speaker && { speaker }) };
  });
}

/** Paragraphs as lines: `Ann: Hello there`. */
function lines(list: readonly Cue[], chapters?: readonly FileChapter[]): string[] {
  return groupCues(list, chapters).map((paragraph) => {
    const { speaker, chapters: begun } = paragraph;
    const headings = begun.map(({ title = '' }) => `# ${plainText(title)} # `).join('');
    return `${headings}${speaker ? `${speaker}: ` : ''}${textOf(list, paragraph)}`;
  });
}

const chapter = (startTime: number, title: string): FileChapter => ({ startTime, title, toc: true });

describe('the paragraphs of a transcript', () => {
  it('join what one speaker says, and name who begins to speak', () => {
    expect(lines(cues('Ann: Hello', 'Ann: there.', 'Bob: Hi.', 'Ann: How', 'Ann: are you?'))).to.deep.equal([
      'Ann: Hello there.',
      'Bob: Hi.',
      'Ann: How are you?',
    ]);
  });

  it('end with a sentence once they are long, and do not name who goes on', () => {
    const long = 'word '.repeat(61).trim();
    expect(lines(cues(`Ann: ${long}`, 'Ann: and more.', 'Ann: Next'))).to.deep.equal([
      `Ann: ${long} and more.`,
      'Next',
    ]);
  });

  it('end somewhere where no sentence does', () => {
    const all = lines(cues(...Array.from({ length: 100 }, () => 'a few words that never end')));
    expect(all.length).to.be.greaterThan(2);
    for (const one of all) expect(one.length).to.be.lessThan(1000);
  });

  it('end with a pause of more than two seconds', () => {
    const list = cues('One', 'two', 'three').map((cue, index) => ({
      ...cue,
      startTime: [0, 3, 6.1][index]!,
      endTime: [1, 4, 7][index]!,
    }));
    expect(lines(list)).to.deep.equal(['One two', 'three']);
  });

  it('begin with each chapter, which may start a little after its words, and name the speaker there', () => {
    const list = cues('Ann: One', 'Ann: two', 'Ann: three', 'Ann: four');
    const chapters = [chapter(0, 'Welcome'), chapter(2.4, 'Calls')];
    expect(lines(list, chapters)).to.deep.equal(['# Welcome # Ann: One two', '# Calls # Ann: three four']);
  });

  it('have all chapters, also those in which nobody speaks', () => {
    const chapters = [chapter(0.6, 'Music'), chapter(0.9, 'Calls')];
    expect(lines(cues('One', 'two'), chapters)).to.deep.equal(['One', '# Music # # Calls # two']);
  });

  it('are those of the file where it has no times', () => {
    expect(
      lines([
        { text: 'One', speaker: 'Ann' },
        { text: 'Two', speaker: 'Ann' },
      ]),
    ).to.deep.equal(['Ann: One', 'Two']);
  });

  it('have no spaces between the words of scripts that know none, nor before signs', () => {
    expect(lines(cues('你好，', '世界', 'Ann', ', hello'))).to.deep.equal(['你好，世界 Ann, hello']);
  });
});

describe('a transcript as plain text', () => {
  it('says when and who, and parts the paragraphs', () => {
    const list = cues('Ann: Hello', 'Ann: there.', 'Bob: Hi.');
    expect(plainTranscript(list, groupCues(list))).to.equal('[0:00] Ann\nHello there.\n\n[0:02] Bob\nHi.');
  });

  it('says only what is known', () => {
    const list = [{ text: 'One' }, { text: 'Two', speaker: 'Ann' }];
    expect(plainTranscript(list, groupCues(list))).to.equal('One\n\nAnn\nTwo');
  });
});
