import type { Article } from '../../content/article.js';
import { isSameLanguage } from '../../locale/language.js';
import type { CommonStrings, DetailStrings } from '../../locale/strings.js';
import type { BlockView } from '../blocks/blocks.js';
import { type Child, h } from '../dom.js';
import type { Origin } from './origin.js';

/**
 * The choice of another language of an article: a button for one, a list for more, nothing for none. On offer is what
 * the document of `src` names, whichever of its translations is shown, so there is always a way back. A document that was
 * set as a property is the page's own to replace.
 */
export function renderLanguageSwitch(
  { inLanguage }: Article,
  { label }: BlockView,
  { original, url }: Origin,
  strings: CommonStrings & DetailStrings,
): Child {
  const { inLanguage: own, translations = [] } = original.document;
  const all = [inLanguage ?? strings.code, own ?? '', ...translations.map((other) => other.inLanguage)];
  // Who reads one reads the other: one of them will do. What is no language is the same as none.
  const tags = all.filter((tag, at) => all.findIndex((other) => isSameLanguage(other, tag)) === at);
  const [, first, second] = tags;
  // The loader translates from no language that it does not know.
  if (!url || !own || !first) return undefined;
  const said = h('span', { role: 'status' });
  const choose = ({ currentTarget }: Event) => {
    const { value } = currentTarget as HTMLSelectElement | HTMLButtonElement;
    import('./set-language.js')
      .then(({ setLanguage }) => setLanguage(value, said, label, strings))
      // What is shown stays.
      .catch(() => undefined);
  };
  const group = { class: 'tools language', role: 'group', 'aria-label': strings.language };
  return h(
    'span',
    group,
    second
      ? h(
          'select',
          { 'aria-label': strings.language, change: choose },
          tags.map((tag) => h('option', { value: tag, lang: tag }, nameOf(tag, tags, strings.code))),
        )
      : h(
          'button',
          { type: 'button', value: first, lang: first, click: choose },
          nameOf(first, tags, strings.code),
        ),
    said,
  );
}

/** What a language calls itself; what the labels call it where the browser does not know. */
function nameOf(tag: string, tags: readonly string[], code: string): string {
  // The country only where that may be what tells two apart.
  const [language = tag] = tag.split('-');
  const isOnly = tags.filter((other) => other.startsWith(language)).length < 2;
  const names = new Intl.DisplayNames([tag, code], { type: 'language' });
  const name = names.of(isOnly ? language : tag) ?? tag;
  // Georgian has capitals, and does not begin words with them.
  return name.replace(/^\P{sc=Geor}/u, (letter) => letter.toLocaleUpperCase(tag));
}
