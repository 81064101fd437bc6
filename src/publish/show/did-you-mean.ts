import { nearest } from '../nearest.js';

/** What somebody probably meant to write, whatever its case; undefined where no name is near. */
export function didYouMean(written: string, names: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  const find = (holds: (name: string) => boolean) => names.find((name) => holds(name.toLowerCase()));
  // "Sat" is Saturday, "phone" is a telephone, and "Edmonton" is in America.
  const begins = word.length > 2 ? find((name) => name.startsWith(word)) : undefined;
  const ends = word.length > 3 ? find((name) => name.endsWith(word)) : undefined;
  return begins ?? ends ?? nearest(written, names);
}
