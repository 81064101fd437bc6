import type { TranscriptStrings } from './strings.js';

export const enTranscript: TranscriptStrings = {
  searchTranscript: 'Search the transcript',
  placeOf: (n, total) => `${n} of ${total}`,
  nothingFound: 'Nothing found',
  nextPlace: 'Next match',
  previousPlace: 'Previous match',
  follow: 'Follow along',
  copy: 'Copy',
  textCopied: 'Text copied',
  print: 'Print',
};
