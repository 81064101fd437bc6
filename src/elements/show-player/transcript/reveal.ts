/** Between these shares of the box a line is well to read, and the box stays as it is. */
const TOP = 0.08;
const BOTTOM = 0.62;

/** Where in the box a line comes to, as a share of it. */
const GOAL = 0.24;

/**
 * Scrolls a box so that something in it can be read, and nothing but the box: the page stays where it is.
 *
 * @param tries how often a long way is corrected: what is far away has no layout yet, and its height is a guess
 */
export function reveal(box: HTMLElement, element: HTMLElement, tries = 3): void {
  const { clientHeight, scrollTop } = box;
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (!clientHeight || (top >= clientHeight * TOP && top <= clientHeight * BOTTOM)) return;
  const way = top - clientHeight * GOAL;
  const isFar = Math.abs(way) > clientHeight * 1.5 || matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollTo({ top: scrollTop + way, behavior: isFar ? 'instant' : 'smooth' });
  if (isFar && tries) requestAnimationFrame(() => reveal(box, element, tries - 1));
}

/** Whether the visitor has selected text in an element. Browsers don't agree on how a shadow root's selection is asked for. */
export function hasSelection(within: HTMLElement): boolean {
  try {
    const root = within.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
    const selection = root.getSelection?.() ?? getSelection();
    const range = root.getSelection
      ? selection?.getRangeAt(0)
      : (selection?.getComposedRanges?.({ shadowRoots: [root] })[0] ?? selection?.getRangeAt(0));
    return !!range && !range.collapsed && within.contains(range.startContainer);
  } catch {
    // Nothing was ever selected, or there is no way to know.
    return false;
  }
}
