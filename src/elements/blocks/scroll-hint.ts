/** Calls back with each change of a box's size, or of what is in it. Each document has its own observers: a move is noticed. */
function watch(box: HTMLElement, changed: () => void): void {
  const view = box.ownerDocument.defaultView;
  const { ResizeObserver: Observer } = view ?? window;
  if (typeof Observer !== 'function') return;
  const observer = new Observer(() => {
    if (box.ownerDocument.defaultView === view) {
      changed();
    } else {
      observer.disconnect();
      watch(box, changed);
    }
  });
  for (const part of [box, ...box.children]) observer.observe(part);
}

/**
 * Tells a box that scrolls sideways what it does not show, as `data-more`: `start`, `end`, both, or nothing. While there
 * is more, it is a region with the name it was given, which Tab leads to, since it has to be scrolled with the keyboard
 * too; while all fits, it is none, and no stop on the way. Browsers that can't tell that it fits leave it a region.
 */
export function hintScroll(box: HTMLElement): void {
  const region = ['role', 'tabindex', 'aria-label'].map((key) => [key, box.getAttribute(key) ?? ''] as const);
  const tell = () => {
    // Zoomed pages have fractions of pixels.
    const room = box.scrollWidth - box.clientWidth - 1;
    // Below 0 where lines begin at the right.
    const passed = Math.abs(box.scrollLeft);
    box.dataset['more'] = [passed > 1 ? 'start' : '', passed < room ? 'end' : ''].join(' ').trim();
    // Who is in it is not thrown out.
    const isRegion = room > 0 || box.matches(':focus');
    for (const [key, value] of region)
      if (isRegion) box.setAttribute(key, value);
      else box.removeAttribute(key);
  };
  for (const type of ['scroll', 'blur']) box.addEventListener(type, tell);
  watch(box, tell);
}
