import { h } from '../../dom.js';
import type { Found, Point } from './search.js';

/** The names under which the browser knows what is found, and which of it is shown: all players of a page share them. */
const NAMES = ['pinpoint-found', 'pinpoint-place'] as const;

/**
 * Marks what was found, by the browser's highlights, which cost no nodes. Where there are none, by `<mark>`, in the paragraph
 * that is shown only: the others are not seen at that time.
 */
export class Marks {
  readonly #spans: readonly HTMLElement[];
  /** What was marked, by name. */
  #ranges: readonly (readonly AbstractRange[])[] = [];
  /** The spans that have marks in them. */
  #marked = new Set<HTMLElement>();

  /** @param spans of the cues; those that are not made yet are missing */
  constructor(spans: readonly HTMLElement[]) {
    this.#spans = spans;
  }

  /** Marks all that was found, and one of it as what is shown; nothing for none. */
  show(found: readonly Found[], current: Found | undefined): void {
    this.#unmark();
    if (!found.length) return this.#register([]);
    if (hasHighlights())
      this.#register(
        [found, current ? [current] : []].map((some) => some.flatMap((one) => this.#range(one))),
      );
    else
      for (const one of found.filter(({ paragraph }) => paragraph === current?.paragraph).reverse())
        this.#mark(one, one === current);
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

  /** Puts marks around what was found: to be called from the end of the text to its start. */
  #mark({ start, end }: Found, isCurrent: boolean): void {
    for (let cue = end.cue; cue >= start.cue; cue--) {
      const span = this.#spans[cue];
      // The text before what is marked already.
      const text = span?.firstChild as Text | undefined;
      if (!span || !text) continue;
      const part = cue === start.cue ? text.splitText(start.offset) : text;
      if (cue === end.cue) part.splitText(end.offset - (cue === start.cue ? start.offset : 0));
      const mark = h('mark', { class: isCurrent && 'found' });
      part.replaceWith(mark);
      mark.append(part);
      this.#marked.add(span);
    }
  }

  #unmark(): void {
    for (const span of this.#marked) span.replaceChildren(span.textContent);
    this.#marked.clear();
  }
}

function hasHighlights(): boolean {
  // Old browsers have neither, whatever the compiler knows.
  const { CSS: css, Highlight: made } = window as { CSS?: Partial<typeof CSS>; Highlight?: unknown };
  return !!css?.highlights && !!made;
}
