/**
 * Counts the syllables of an English word, about: each run of vowels is one, but for an `e` at the end that is silent (`care`,
 * not `table`), and that of `-ed` and `-es` where neither is spoken (`walked`, `takes`, not `needed`, `boxes`). Off by one for
 * about a word in ten, in both directions, which comes out even over a text.
 */
export function englishSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?<![^aeiou]l|[aeiouy])e$|(?<=^som)e(?=.{3})/, '')
    .replace(/(?<=[^aeioutd])ed$/, 'd')
    .replace(/(?<=[^aeioulsxzcgh]|[^cs]h)es$/, 's');
  const runs = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  // Two vowels that are spoken apart: sci-ence, di-et, be-ing, vid-e-o, a-re-a, o-ri-ent-a-tion.
  const apart =
    spoken.match(
      /(?<!t)ien[ct]|i(?:a(?!l$|n$)|et|o(?!n|us))|[aeouy]ing|eo(?![pr])|(?<=[aeiouy].*)ea$|ua(?!l)/g,
    )?.length ?? 0;
  return Math.max(1, runs + apart);
}

/**
 * Counts the syllables of a French word, about: each run of vowels is one, a vowel after `é` another; `e`, `es` and the `ent`
 * of verbs are silent at the end of a word that has another vowel.
 */
export function frenchSyllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^a-zà-ÿœæ]/g, '')
    .replace(/(?<=[aeiouyàâéèêëîïôûü].*)(?:es?|(?<=[bcdfglprstv])ent)$/, '')
    .replace(/(?<=[qg])u(?=[eiéèêîy])/g, '');
  const runs = spoken.match(/[aeiouyàâäéèêëîïôöùûüœæ]+/g)?.length ?? 0;
  const apart = spoken.match(/é[aoàâôiu]|[aou]ï|[aiou]ë/g)?.length ?? 0;
  return Math.max(1, runs + apart);
}
