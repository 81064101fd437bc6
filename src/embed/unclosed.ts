import { elements } from './spellings.js';

/** What no fallback holds. */
const STRUCTURE = `script, style, form, nav, main, iframe, [data-pinpoint], ${elements}`;

/** What only a fallback holds that is a whole text. */
const SECTIONS = 'h1, header, footer, section, aside';

/**
 * Whether a widget's tag was never closed, as in `<pinpoint-article … />`: HTML overlooks that slash, so that what follows in
 * the parent becomes the widget's fallback, which goes when the content comes. To be asked once the page is parsed.
 *
 * What was not closed is closed by its parent's end, so nothing follows it. Nothing follows a closed one either where the page
 * is minified, so what it holds decides. These are fallbacks: text alone; one link with what is in it; one `<article>`; up to
 * three elements of which the first is or holds a link. Anything else is part of the page, and whatever holds a script, a form,
 * a frame, navigation or another widget. Where that is wrong, a fallback is seen beside the content; the other mistake would
 * hide half of a page. The clinic's call to action, `slot="action"`, counts as neither.
 */
export function isUnclosed(widget: HTMLElement): boolean {
  // The element in a placeholder is ours, and closed. What is in a link is the link.
  if (widget.nextSibling || widget.matches('a, [data-pinpoint] > *')) return false;
  const children = [...widget.children].filter(
    (child) => !child.matches('[slot], [data-slot], br, noscript'),
  );
  const [first] = children;
  const have = (selector: string): boolean =>
    children.some((child) => child.matches(selector) || child.querySelector(selector));
  const isAlone = children.length === 1;
  if (!first || (isAlone && first.matches('a'))) return false;
  if (have(STRUCTURE)) return true;
  if (isAlone && first.matches('article')) return false;
  return children.length > 3 || have(SECTIONS) || !(first.matches('a') || first.querySelector('a'));
}

/** Puts what a widget has swallowed after it again. Nothing of it starts anew where the browser can move it whole. */
export function giveBack(widget: HTMLElement): void {
  const parent = widget.parentNode as Node & { moveBefore?: (node: Node, before: Node | null) => void };
  const nodes = [...widget.childNodes].filter(
    (node) => !(node instanceof Element && node.matches('[slot], [data-slot]')),
  );
  const { activeElement } = document;
  const scrolled = [...widget.querySelectorAll('*')]
    .map((element) => [element, element.scrollLeft, element.scrollTop] as const)
    .filter(([, left, top]) => left || top);
  if (parent.moveBefore) for (const node of nodes) parent.moveBefore(node, null);
  else widget.after(...nodes);
  // Firefox forgets where things were scrolled to even so.
  for (const [element, left, top] of scrolled) element.scrollTo(left, top);
  if (activeElement !== document.activeElement) (activeElement as HTMLElement).focus({ preventScroll: true });
}
