/** Between these shares of the box a line is well to read, and the box stays as it is. */
const TOP = 0.08;
const BOTTOM = 0.62;

/** Where in the box a line comes to, as a share of it. */
const GOAL = 0.24;

/** How long a browser may take to scroll smoothly, in milliseconds. */
const SMOOTH = 700;

/**
 * Scrolls a box so that something in it can be read, and nothing but the box: the page stays where it is.
 *
 * @param find what that is, as long as it is wanted
 * @param tries how often it is corrected: what was not seen yet has no layout, and its height is a guess
 */
export function reveal(box: HTMLElement, find: () => HTMLElement | undefined, tries = 3): void {
  const element = find();
  const { clientHeight, scrollTop } = box;
  if (!element || !clientHeight) return;
  const top = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (top >= clientHeight * TOP && top <= clientHeight * BOTTOM) return;
  const way = top - clientHeight * GOAL;
  const isFar = Math.abs(way) > clientHeight * 1.5 || matchMedia('(prefers-reduced-motion: reduce)').matches;
  box.scrollTo({ top: scrollTop + way, behavior: isFar ? 'instant' : 'smooth' });
  if (!tries) return;
  const again = () => reveal(box, find, tries - 1);
  if (isFar) requestAnimationFrame(again);
  else setTimeout(again, SMOOTH);
}

/** Whether the visitor has selected text in an element. Browsers don't agree on how a shadow root's selection is asked for. */
export function hasSelection(within: HTMLElement): boolean {
  try {
    const root = within.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
    const selection: Partial<Selection> | null = root.getSelection?.() ?? getSelection();
    const [range = selection?.getRangeAt?.(0)] =
      (!root.getSelection && selection?.getComposedRanges?.({ shadowRoots: [root] })) || [];
    return !!range && !range.collapsed && within.contains(range.startContainer);
  } catch {
    // Nothing was ever selected, or there is no way to know.
    return false;
  }
}
