import { isSameLanguage, localeOf } from './language.js';
import type { Strings } from './strings.js';

/**
 * The languages besides English, each a chunk of its own that holds its strings and nothing else; once it has come, the
 * strings themselves. A key is a language as `localeOf` gives it, and stands for the script that it is most often in.
 */
const chunks: Record<string, Strings | (() => Promise<Record<string, Strings>>)> = {
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

/** The languages that the widgets speak, as BCP 47 tags. */
export const languages: readonly string[] = /* @__PURE__ */ ['en'].concat(
  /* @__PURE__ */ Object.keys(chunks),
);

/**
 * The strings for a language, whatever its country: French for `fr-CA`. In another script than ours it is another
 * language to its reader, so `zh-TW` and `pa-PK` give English. `english` is the part that the caller has built in; what
 * comes back has at least its keys, and its `code` says which language was found. It comes at once for English, for a
 * language that is not spoken here and for one that was loaded before; else as a promise, which never rejects: a chunk
 * that cannot be had leaves English.
 */
export function loadStrings<S extends Partial<Strings>>(lang: string, english: S): S | Promise<S> {
  const code = localeOf(lang)?.language ?? '';
  const load = isSameLanguage(lang, code) && chunks[code];
  if (typeof load !== 'function') return (load || english) as S;
  return load().then(
    (chunk) => (chunks[code] = Object.values(chunk)[0] as Strings) as S,
    () => english,
  );
}
