import type { Article } from '../../content/article.js';
import { directionOf, isSameLanguage } from '../../locale/language.js';
import type { CommonStrings, DetailStrings } from '../../locale/strings.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { referenceStyles } from './references.styles.js';

/**
 * Joins the list of an article's sources, once it stands there, with the places that cite them. A span whose `href` is
 * `#ref-N` cites the Nth source, counting from 1: its link is a reference to a note, with more of a name than a number,
 * and the source gets a link back to each place that cites it. `base` is the document's own address, which `#ref-N` was
 * resolved against.
 */
export function join(
  sources: HTMLElement,
  { url, inLanguage }: Article,
  base: string,
  strings: CommonStrings & DetailStrings,
): void {
  const { code } = strings;
  const language = inLanguage ?? code;
  // These names are said in the language of the labels, whatever that of the text is.
  const lang = !isSameLanguage(language, code) && code;
  const arrow = directionOf(language) === 'rtl' ? '\u21aa\ufe0e' : '\u21a9\ufe0e';
  const pages = [url ?? base, base].map((address) => new URL(address).href.replace(/#.*/, ''));
  const links = [...(sources.closest('article')?.querySelectorAll('a') ?? [])];
  adopt(sources.getRootNode() as ShadowRoot, [referenceStyles]);
  sources.querySelectorAll('li').forEach((source, index) => {
    const n = index + 1;
    source.id = `ref-${n}`;
    const cites = links.filter(({ href }) => pages.some((page) => href === `${page}#ref-${n}`));
    const isOne = cites.length === 1;
    cites.forEach((cite, at) => {
      const id = `cite-${n}${at ? `-${at + 1}` : ''}`;
      Object.assign(cite, { id }).setAttribute('role', 'doc-noteref');
      // Words speak for themselves.
      if (!/\p{L}/u.test(cite.text)) {
        cite.setAttribute('aria-label', `${strings.references} ${cite.text}`);
        if (lang) cite.lang = lang;
      }
      // Letters, since all around are numbers: a, b, c, and in the end 10, 11.
      const letter = (at + 10).toString(36);
      const name = strings.backToText(n) + (isOne ? '' : ` (${letter})`);
      const href = `${pages[0]}#${id}`;
      // One arrow for all, which is no part of the text when that is copied.
      const mark = !at && arrow;
      const back = { role: 'doc-backlink', href, lang, 'aria-label': name, 'data-mark': mark };
      source.append(' ', h('a', back, !isOne && letter));
    });
  });
}
