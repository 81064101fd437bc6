import { localeOf } from './language.js';
import type { Strings } from './strings.js';

/**
 * The languages besides English, each a chunk of its own. A key is a tag as `Intl.Locale` writes it; a language that
 * engines write in two ways (`tl`, `fil`) takes two rows.
 */
const chunks: Record<string, () => Promise<Strings>> = {
  fr: () => import('./fr.js').then((chunk) => chunk.fr),
};

const loaded: Record<string, Strings> = {};

/** The languages that the widgets speak, as BCP 47 tags. */
export const languages: readonly string[] = ['en', ...Object.keys(chunks)];

/**
 * The strings for a language, by RFC 4647 lookup: `fr-CA`, then `fr`, then English. `english` is the part that the
 * caller has built in; what comes back has at least its keys, and its `code` says which language was found. It comes at
 * once for English, for a language that is not spoken here and for one that was loaded before; else as a promise, which
 * never rejects: a chunk that cannot be had leaves English.
 */
export function loadStrings<S extends Partial<Strings>>(lang: string, english: S): S | Promise<S> {
  let code = localeOf(lang)?.baseName ?? '';
  while (code && !chunks[code]) code = code.replace(/-?[^-]*$/, '');
  const known = loaded[code];
  if (known) return known as S;
  const load = chunks[code];
  if (!load) return english;
  return load().then(
    (strings) => (loaded[code] = strings) as S,
    () => english,
  );
}
