import type { Origin } from './origin.js';

/** What is shown in each place that listens for presses. */
const shown = new WeakMap<Element, Origin['content']>();

/**
 * Makes links within an article lead there: browsers look for `#id` in the page alone, never in a shadow root. Such a
 * link is one to the document itself, as which `#id` in it is read, or to the article's page. A press moves to what has
 * that id here, and leaves the page's address and history alone. The link's own address becomes that of the article's
 * page, since it may be opened elsewhere, copied or printed. `place` holds what was drawn, now or again.
 */
export function join(place: Element, content: Origin['content']): void {
  const { url } = content.document;
  for (const link of place.querySelectorAll<HTMLAnchorElement>('[href*="#"]'))
    if (url && isWithin(link, content)) link.href = pageOf(url) + link.hash;
  shown.set(place, content);
  // The same listener counts once.
  place.addEventListener('click', follow);
}

function follow(event: Event): void {
  const { currentTarget, target, button, altKey, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
  const place = currentTarget as Element;
  const content = shown.get(place);
  const link = (target as Element).closest<HTMLAnchorElement>('[href*="#"]');
  // A new tab, a new window, a download are the browser's, and the clinic's own links the clinic's.
  if (button || altKey || ctrlKey || metaKey || shiftKey || !link || !place.contains(link)) return;
  const goal =
    content && isWithin(link, content) && find(place.getRootNode() as ShadowRoot, link.hash.slice(1));
  if (!goal) return;
  event.preventDefault();
  moveTo(goal);
}

function isWithin({ href }: HTMLAnchorElement, { document: { url }, base }: Origin['content']): boolean {
  return [base, url ?? base].map(pageOf).includes(pageOf(href));
}

/** An address without its hash. */
function pageOf(address: string): string {
  return new URL(address).href.replace(/#.*/, '');
}

function find(root: ShadowRoot, id: string): HTMLElement | null {
  try {
    id = decodeURIComponent(id);
  } catch {
    // A percent sign that is just that.
  }
  return root.getElementById(id);
}

/** Takes the reader there: the eye, and the focus of those who listen or press keys. */
function moveTo(target: HTMLElement): void {
  let closed;
  while ((closed = target.closest<HTMLDetailsElement>('details:not([open])'))) closed.open = true;
  // Nothing changes for what takes the focus anyway.
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView({
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    // A note is read with what is around it, and lies under no header of the page there.
    block: /^h\d$/.test(target.localName) ? 'start' : 'center',
  });
}
