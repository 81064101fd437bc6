import type { Transcript } from '../../../content/episode.js';
import { isSameLanguage } from '../../../locale/language.js';

/**
 * What may be said of each type that is read, by media type and by the end of an address, the best first: VTT has
 * speakers and times to the letter, plain text has neither.
 */
const kinds = [/vtt$/, /json$/, /(subrip|srt)$/, /(plain|txt)$/];

/** HTML is not read; of what is unknown only the text tells what it is. */
const HTML = /html?$/;

/** How well a transcript can be shown: the lower the better, negative where it can't. */
function rank({ src, type }: Transcript): number {
  // What comes behind the type, as in `text/vtt; charset=utf-8`, and behind the path.
  const [named = ''] = (type || src).toLowerCase().split(type ? /\s*;/ : /[?#]/);
  if (HTML.test(named)) return -1;
  const at = kinds.findIndex((kind) => kind.test(named));
  return at < 0 ? kinds.length : at;
}

/**
 * The transcript to show: in the visitor's language where there is one, else in that of the show, else in any; of several the
 * one whose type says most. Nothing where none can be read.
 *
 * @param visitor The language of the labels.
 * @param show That of the show; a transcript that names none is in it.
 */
export function chooseTranscript(
  transcripts: readonly Transcript[],
  visitor: string,
  show = visitor,
): Transcript | undefined {
  const among = transcripts
    .filter((one) => rank(one) >= 0)
    // The first stays before the second where they are of one type.
    .sort((a, b) => rank(a) - rank(b));
  const inLanguage = (lang: string) => among.find((one) => isSameLanguage(one.inLanguage ?? show, lang));
  return inLanguage(visitor) ?? inLanguage(show) ?? among[0];
}
