import { expect } from '@open-wc/testing';
import type { Transcript } from '../../../content/episode.js';
import { chooseTranscript } from './choose-transcript.js';

/** Written as `fr text/vtt 041.vtt`; `-` for what the document does not say. */
function transcripts(...lines: string[]): Transcript[] {
  return lines.map((line) => {
    const [lang, type, file] = line.split(' ');
    const src = `https://content.example/${file ?? 'file'}` as Transcript['src'];
    return { src, ...(lang !== '-' && { inLanguage: lang! }), ...(type !== '-' && { type: type! }) };
  });
}

function chosen(list: Transcript[], visitor: string, show?: string): number {
  const found = chooseTranscript(list, visitor, show);
  return found ? list.indexOf(found) : -1;
}

describe('the transcript that is shown', () => {
  it('is in the language of the visitor, whatever the country', () => {
    expect(chosen(transcripts('en text/vtt', 'fr-CA text/vtt'), 'fr', 'en')).to.equal(1);
  });

  it('is in the language of the show where there is none in that of the visitor', () => {
    expect(chosen(transcripts('es text/vtt', 'en-CA text/plain'), 'fr', 'en')).to.equal(1);
  });

  it('is in any language where there is none in these', () => {
    expect(chosen(transcripts('es text/plain', 'de text/vtt'), 'fr', 'en')).to.equal(1);
  });

  it('is in the language of the show where it names none', () => {
    expect(chosen(transcripts('fr text/plain', '- text/vtt'), 'en', 'en')).to.equal(1);
    expect(chosen(transcripts('fr text/plain', '- text/vtt'), 'fr', 'en')).to.equal(0);
  });

  it('has the type that says most', () => {
    const list = [
      ...['- text/plain', '- application/srt', '- application/x-subrip; charset=utf-8', '- application/json'],
      ...['- TEXT/VTT'],
    ];
    for (let best = list.length; best--;) {
      const at = chosen(transcripts(...list.slice(0, best + 1)), 'en');
      expect(list[at], list[best]).to.equal(list[best === 2 ? 1 : best]);
    }
  });

  it('is judged by its address where no type is given', () => {
    const list = transcripts('- - a.txt', '- - a.srt?b=c.html', '- - a.html', '- - a.vtt#x', '- - a.json');
    expect(chosen(list, 'en')).to.equal(3);
    expect(chosen(list.slice(0, 3), 'en')).to.equal(1);
  });

  it('is one of an unknown type where there is no other, and never HTML', () => {
    expect(chosen(transcripts('- text/html', '- application/octet-stream'), 'en')).to.equal(1);
    expect(chosen(transcripts('en text/html', 'en - a.html'), 'en')).to.equal(-1);
    expect(chosen([], 'en')).to.equal(-1);
  });
});
