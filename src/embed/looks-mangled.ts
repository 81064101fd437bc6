import { elements, widgets } from './spellings.js';

/**
 * Whether a node may need mending (mend.ts, which is loaded only then, and looks closer): a value begins or ends with what is
 * no letter of any script and no ASCII but a quote, the element has what belongs to a placeholder, or another script has
 * taken one of the names. A plain space at the end is what editors leave in `class` and `style`.
 */
export const looksMangled = (node: HTMLElement): unknown =>
  [...node.attributes].some(
    // Where ASCII will do, no browser has to gather the letters of all scripts, which takes a phone milliseconds.
    ({ value }) => /^[^ !#-~]|[^ !#-~]$/.test(value) && /^[^ !#-~\p{L}]|[^ !#-~\p{L}\p{M}]$/u.test(value),
  ) ||
  (node.dataset['src'] && node.matches(elements)) ||
  widgets.some(isTaken);

/** Whether a node may have swallowed what follows it (unclosed.ts). */
export const looksUnclosed = (node: HTMLElement): unknown =>
  !node.nextSibling && node.querySelector(':scope > :not(a), a ~ a ~ a ~ a');

/** Whether the name of a widget belongs to a class that is none of ours. */
export function isTaken(widget: string): unknown {
  const known = customElements.get(`pinpoint-${widget}`);
  return known && !('reload' in known.prototype);
}
