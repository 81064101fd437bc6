import { cleanAttributes } from './clean-attributes.js';
import { isTaken } from './looks-mangled.js';
import { elements, takeData, widgetOf } from './spellings.js';
import { giveBack, isUnclosed } from './unclosed.js';

/** The names that another script has, of which the console knows. */
const taken: string[] = [];

/**
 * Mends snippets that editors, or people, have mangled. The script tag loads it where something looks like that; what is well
 * is left as it is.
 *
 * @param nodes what matches the spellings, in the order of the document
 * @param isParsed whether the page has just been parsed: what comes later belongs to the script that has put it there, and
 * stays where it is
 * @param seen gets those that are to be left alone
 */
export function mend(nodes: readonly HTMLElement[], isParsed: boolean, seen: WeakSet<Element>): void {
  const unclosed = nodes.filter((node) => {
    if (!isParsed || !isUnclosed(node)) return false;
    giveBack(node);
    return true;
  });
  const [tag] = unclosed.map(({ localName }) => localName);
  if (tag) warn(`<${tag} /> is not closed, so it held what follows: write <${tag} …></${tag}>`, ...unclosed);

  for (const node of nodes) {
    for (const part of [node, ...node.querySelectorAll('a, [slot], [data-slot]')]) cleanAttributes(part);
    if (node.matches(elements)) completeFromData(node);

    const name = node.matches(elements) ? node.localName.slice(9) : widgetOf(node);
    if (!name || !isTaken(name)) continue;
    seen.add(node);
    if (!taken.includes(name))
      warn(`another script has taken the name <pinpoint-${name}>; the fallback stays`);
    taken.push(name);
  }
}

/** Many sanitizers leave `data-*` alone of a placeholder's attributes, and some people move them to the element. */
function completeFromData(element: HTMLElement): void {
  if (element.getAttribute('src') || !element.dataset['src']) return;
  const own = [...element.attributes].map(({ name, value }) => [name, value] as const);
  takeData(element, element);
  for (const [name, value] of own) if (value) element.setAttribute(name, value);
}

function warn(...words: unknown[]): void {
  console.warn('[pinpoint]', ...words);
}
