import type { Passage } from './passages.js';

/** In the registry of the page, which all copies of this code share; only one of them reads at a time. */
const NAME = 'pinpoint-reading';

/** In milliseconds: how long a page may take to scroll. */
const MOVING = 1000;

/**
 * Makes what marks the sentence that is read, and follows it: where the last one was in view, so is the next. Without a
 * passage the mark is taken away.
 *
 * @param bar What lies over the lower end of the page.
 */
export function makeMark(bar: Element): (passage?: Passage) => void {
  const { highlights } = CSS as Partial<typeof CSS>;
  let highlight: Highlight | undefined;
  let marked: Element | undefined;
  let last: Range | undefined;
  /** When it was last brought into view, which takes its time. */
  let moved = 0;
  return (passage) => {
    marked?.classList.remove('reading');
    // Another article may have set its own.
    if (highlight && highlights?.get(NAME) === highlight) highlights.delete(NAME);
    if (!passage) return;
    const { sentence, block } = passage;
    if (highlights) highlights.set(NAME, (highlight = new Highlight(sentence)));
    else (marked = block).classList.add('reading');
    const { top, bottom, height } = sentence.getBoundingClientRect();
    // In a closed answer nothing is seen.
    if (!height) return;
    const before = last?.getBoundingClientRect();
    last = sentence;
    const end = Math.min(innerHeight, bar.getBoundingClientRect().top);
    const wasSeen = before && before.bottom > 0 && before.top < end;
    if (!(wasSeen || Date.now() - moved < MOVING) || (top >= 0 && bottom <= end)) return;
    moved = Date.now();
    // Elements can be scrolled to and sentences can't: the margins make of the one the other.
    const box = block.getBoundingClientRect();
    block.style.scrollMargin = `${box.top - top}px 0 ${bottom - box.bottom}px`;
    block.scrollIntoView({
      block: 'center',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    });
    block.style.scrollMargin = '';
  };
}
