import { inSlices } from './in-slices.js';
import type { Found, Point } from './search.js';

/** The names under which the browser knows what is found, and which of it is shown: all players of a page share them. */
const NAMES = ['pinpoint-found', 'pinpoint-place'] as const;

/**
 * Marks what was found, by the browser's highlights, which cost no nodes. Where there are none, the cues are marked in which the
 * place lies that is shown.
 */
export class Marks {
  readonly #spans: readonly HTMLElement[];
  /** What was marked, by name, and what it was made from. */
  readonly #ranges: AbstractRange[][] = [[], []];
  readonly #shown: (readonly Found[])[] = [[], []];
  #marked: readonly HTMLElement[] = [];

  /** @param spans of the cues; those that are not made yet are missing */
  constructor(spans: readonly HTMLElement[]) {
    this.#spans = spans;
  }

  /** Marks all that was found, and one of it as what is shown; none by default. */
  show(found: readonly Found[] = [], current?: Found): void {
    for (const span of this.#marked) span.classList.remove('found');
    this.#marked = [];
    if (hasHighlights()) {
      this.#register(found, 0);
      this.#register(current ? [current] : [], 1);
    } else if (current) {
      this.#marked = this.#spans.slice(current.start.cue, current.end.cue + 1);
      for (const span of this.#marked) span.classList.add('found');
    }
  }

  #range({ start, end }: Found): AbstractRange[] {
    const node = ({ cue }: Point) => this.#spans[cue]?.firstChild;
    const [startContainer, endContainer] = [node(start), node(end)];
    if (!startContainer || !endContainer) return [];
    const [startOffset, endOffset] = [start.offset, end.offset];
    return [new StaticRange({ startContainer, startOffset, endContainer, endOffset })];
  }

  /** Marks what was found under the name of an index, in slices: one letter may be found thousands of times. */
  #register(found: readonly Found[], index: 0 | 1): void {
    const { highlights } = CSS;
    const name = NAMES[index];
    const highlight = highlights.get(name);
    // From one place to the next, what is found stays.
    if (found === this.#shown[index]) return;
    this.#shown[index] = found;
    for (const range of this.#ranges[index]?.splice(0) ?? []) highlight?.delete(range);
    // What nobody needs is left on no page.
    if (!highlight?.size) highlights.delete(name);
    void inSlices(this.#mark(found, index));
  }

  *#mark(found: readonly Found[], index: 0 | 1): Generator<undefined, void> {
    for (const one of found) {
      if (found !== this.#shown[index]) return;
      for (const range of this.#range(one)) {
        const highlight = CSS.highlights.get(NAMES[index]) ?? new Highlight();
        // What is shown lies above what is found.
        highlight.priority = index;
        CSS.highlights.set(NAMES[index], highlight.add(range));
        this.#ranges[index]?.push(range);
      }
      yield;
    }
  }
}

function hasHighlights(): boolean {
  // Old browsers have neither, whatever the compiler knows.
  const { CSS: css, Highlight: made } = window as { CSS?: Partial<typeof CSS>; Highlight?: unknown };
  return !!css?.highlights && !!made;
}
