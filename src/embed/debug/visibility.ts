import { nameOf } from './fact.js';

/**
 * Why a widget can't be seen, in words, with the element of the page that is to blame; empty where it can. What covers
 * it is not looked for: a picture of the page shows that.
 */
export function whyHidden(element: Element): string {
  if (!element.isConnected) return 'it is no longer in the page';
  const line = [element, ...ancestors(element)];
  for (const node of line) {
    const style = getComputedStyle(node);
    if (style.display === 'none') return `${who(node, element)} has display: none`;
    if (node !== element && style.getPropertyValue('content-visibility') === 'hidden')
      return `${who(node, element)} has content-visibility: hidden`;
    if (node !== element && node.matches('details:not([open])')) return `${who(node, element)} is closed`;
    if (style.opacity === '0') return `${who(node, element)} has opacity: 0`;
  }
  if (getComputedStyle(element).visibility !== 'visible') {
    // It is inherited: the outermost that has it is where it began.
    const first = line.filter((node) => getComputedStyle(node).visibility !== 'visible').pop() ?? element;
    return `${who(first, element)} has visibility: ${getComputedStyle(first).visibility}`;
  }
  return whyNoPlace(element, line);
}

function whyNoPlace(element: Element, line: readonly Element[]): string {
  const box = element.getBoundingClientRect();
  if (!box.width) {
    // Widths come from around: the outermost that has none is where it began.
    const flat = line.filter((node) => !node.getBoundingClientRect().width && node.getClientRects().length);
    return `${who(flat.pop() ?? element, element)} is 0 pixels wide`;
  }
  if (!box.height) return 'it is 0 pixels high';
  if (box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return 'it stands beyond the edge of the page';
  for (const node of line.slice(1)) {
    const { overflowX, overflowY } = getComputedStyle(node);
    const clip = node.getBoundingClientRect();
    // What scrolls can be scrolled to; the root scrolls in any case.
    if (node === document.documentElement || node === document.body) continue;
    const isPast = (overflow: string, start: number, end: number) =>
      (overflow === 'hidden' || overflow === 'clip') && end <= start;
    if (
      isPast(overflowX, Math.max(box.left, clip.left), Math.min(box.right, clip.right)) ||
      isPast(overflowY, Math.max(box.top, clip.top), Math.min(box.bottom, clip.bottom))
    )
      return `${who(node, element)} clips it away (overflow: hidden)`;
  }
  return '';
}

/** How much of a widget a fixed height of the page cuts off, in words; empty where all of it can be seen. */
export function whatIsCutOff(element: Element): string {
  const box = element.getBoundingClientRect();
  for (const node of ancestors(element)) {
    if (node === document.documentElement || node === document.body) continue;
    const { overflowY } = getComputedStyle(node);
    const { bottom } = node.getBoundingClientRect();
    if ((overflowY === 'hidden' || overflowY === 'clip') && box.bottom > bottom + 1)
      return `${nameOf(node)} cuts off the last ${Math.round(box.bottom - bottom)} px (overflow: hidden)`;
  }
  return '';
}

/** The elements around one, from the inside out, as they are rendered: through slots and shadow roots. */
function ancestors(element: Element): Element[] {
  const list: Element[] = [];
  let node: Element | null = element;
  while ((node = parentOf(node))) list.push(node);
  return list;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

const who = (node: Element, widget: Element) => (node === widget ? 'the widget itself' : nameOf(node));
