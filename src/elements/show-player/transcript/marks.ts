import type { Found, Point } from './search.js';

/** The names under which the browser knows what is found, and which of it is shown: all players of a page share them. */
const NAMES = ['pinpoint-found', 'pinpoint-place'] as const;

/**
 * Marks what was found, by the browser's highlights, which cost no nodes. Where there are none, the cues are marked in which the
 * place lies that is shown.
 */
export class Marks {
  readonly #spans: readonly HTMLElement[];
  /** What was marked, by name. */
  #ranges: readonly (readonly AbstractRange[])[] = [];
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
      const shown = current ? [current] : [];
      this.#register([found, shown].map((some) => some.flatMap((one) => this.#range(one))));
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

  #register(ranges: readonly (readonly AbstractRange[])[]): void {
    NAMES.forEach((name, index) => {
      const before = this.#ranges[index] ?? [];
      const after = ranges[index] ?? [];
      if (!before.length && !after.length) return;
      const { highlights } = CSS;
      const highlight = highlights.get(name) ?? new Highlight();
      // What is shown lies above what is found.
      highlight.priority = index;
      for (const range of before) highlight.delete(range);
      for (const range of after) highlight.add(range);
      // What nobody needs is left on no page.
      if (highlight.size) highlights.set(name, highlight);
      else highlights.delete(name);
    });
    this.#ranges = ranges;
  }
}

function hasHighlights(): boolean {
  // Old browsers have neither, whatever the compiler knows.
  const { CSS: css, Highlight: made } = window as { CSS?: Partial<typeof CSS>; Highlight?: unknown };
  return !!css?.highlights && !!made;
}
