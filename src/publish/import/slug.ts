/** How long a file's name gets, so that `-2.fr.md` fits behind it on every file system. */
const longest = 80;

/** Letters that do not come apart into a plain one and a mark. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/**
 * A name for a file, of small letters, digits and hyphens, from what a site has in its addresses.
 *
 * @param fallback where nothing of it is left, as of Chinese
 */
export function cleanSlug(slug: string, fallback: string): string {
  let name = slug;
  try {
    name = decodeURIComponent(slug);
  } catch {
    // A percent sign that is one.
  }
  const clean = (text: string) =>
    text
      .toLowerCase()
      .replace(/[ßæœøłđðþ]/g, (letter) => letters[letter] ?? '')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, longest)
      .replace(/^-+|-+$/g, '');
  return clean(name) || clean(fallback) || 'article';
}
