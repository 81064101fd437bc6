import { isSameLanguage } from './language.js';
import type { Strings } from './strings.js';

/**
 * The languages besides English, each a chunk of its own that holds its strings and nothing else. A key is a tag as
 * `localeOf` gives it; one that names no script stands for the script in which the language is most often written.
 */
const chunks: Record<string, () => Promise<Record<string, Strings>>> = {
  fr: () => import('./fr.js'),
  es: () => import('./es.js'),
  pt: () => import('./pt.js'),
  de: () => import('./de.js'),
  pa: () => import('./pa.js'),
  zh: () => import('./zh.js'),
  fil: () => import('./tl.js'),
  ar: () => import('./ar.js'),
  he: () => import('./he.js'),
};

const loaded: Record<string, Strings> = {};

/** The languages that the widgets speak, as BCP 47 tags. English is first: it is asked for most. */
export const languages: readonly string[] = ['en', ...Object.keys(chunks)];

/**
 * The strings for a language: those that its reader can read, wherever that is, so French for `fr-CA`, and English, not
 * simplified characters, for `zh-TW`. `english` is the part that the caller has built in; what comes back has at least
 * its keys, and its `code` says which language was found. It comes at once for English, for a language that is not spoken
 * here and for one that was loaded before; else as a promise, which never rejects: a chunk that cannot be had leaves
 * English.
 */
export function loadStrings<S extends Partial<Strings>>(lang: string, english: S): S | Promise<S> {
  const code = languages.find((spoken) => isSameLanguage(lang, spoken)) ?? '';
  const known = loaded[code];
  if (known) return known as S;
  const load = chunks[code];
  if (!load) return english;
  return load().then(
    (chunk) => (loaded[code] = Object.values(chunk)[0] as Strings) as S,
    () => english,
  );
}
