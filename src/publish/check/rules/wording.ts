import { objectsOf, walk } from '../walk.js';
import { type Checked, error, type Finding, warning } from './rule.js';

/** Keys whose strings nobody reads as words. */
const notWords = new Set(['content_html', 'src', 'srcset', 'href', 'url', 'id', 'type']);

const markup =
  /<\/?(?:p|br|a|b|i|u|em|strong|div|span|ul|ol|li|h[1-6]|img|table|t[rdh]|script|iframe|su[bp])(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|[lr]squo|[lr]dquo|[mn]dash|#\d+|#x[\da-f]+);/i;

/** A string is text: HTML in it would be read out to the visitor. */
export function* noHtml({ document }: Checked): Generator<Finding> {
  for (const { value, key, path } of walk(document)) {
    if (typeof value !== 'string' || notWords.has(key)) continue;
    const [found] = markup.exec(value) ?? [];
    if (found)
      yield warning(
        path,
        `there is HTML in it, ${found}, which is shown as it stands`,
        'write spans and blocks',
      );
  }
}

/** Without its language a text is read aloud in that of the page around it. */
export function* languages({ document, kind }: Checked): Generator<Finding> {
  const key = kind === 'feed' ? 'language' : 'inLanguage';
  const own = document[key];
  if (own === undefined)
    yield warning([], `it does not say its language`, `add "${key}": "en-CA", for example`);
  const known = new Set([own]);
  for (const [translation, path] of objectsOf(document['translations'], 'translations')) {
    const { inLanguage } = translation;
    if (typeof inLanguage === 'string' && known.has(inLanguage))
      yield error(
        [...path, 'inLanguage'],
        inLanguage === own ? `${inLanguage} is its own language` : `${inLanguage} stands twice`,
        'name each other language once',
      );
    known.add(inLanguage);
  }
}

/** A reader has to know why. */
export function* status({ document }: Checked): Generator<Finding> {
  const { status: is, notice } = document;
  if ((is === 'withdrawn' || is === 'under-review') && notice === undefined)
    yield warning(['status'], `it is ${is}, and does not say why`, 'add "notice": a sentence to its readers');
}
