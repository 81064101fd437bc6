import { type Cue, joint } from '../../../content/cue.js';
import { fold } from '../../../content/fold.js';
import type { Paragraph } from './paragraphs.js';

/** A place in the text of a cue. */
export interface Point {
  /** The index of the cue. */
  readonly cue: number;
  /** UTF-16 units from the start of its text. */
  readonly offset: number;
}

/** Where something was found. It may begin in one cue and end in another of the same paragraph. */
export interface Found {
  /** The index of the paragraph. */
  readonly paragraph: number;
  readonly start: Point;
  readonly end: Point;
}

/** A paragraph as it is compared. */
interface Folded {
  readonly text: string;
  /** Where each unit of it comes from in the paragraph's own text; absent where each is in its own place. */
  readonly origins?: readonly number[];
  /** Where in the paragraph's own text each cue starts. */
  readonly starts: readonly number[];
}

/** Searches a transcript, whatever the case, the accents, the apostrophes and the kind of spaces. */
export class Search {
  readonly #cues: readonly Cue[];
  readonly #paragraphs: readonly Paragraph[];
  readonly #folded: Folded[] = [];

  constructor(cues: readonly Cue[], paragraphs: readonly Paragraph[]) {
    this.#cues = cues;
    this.#paragraphs = paragraphs;
  }

  /** All places of some words, in the order of the text; none for empty ones. */
  find(words: string): readonly Found[] {
    const wanted = comparable(words).replace(/ +/g, ' ').trim();
    if (!wanted) return [];
    const rest = this.prepare();
    while (!rest.next().done);
    return this.#folded.flatMap(({ text, origins, starts }, paragraph) => {
      const first = this.#paragraphs[paragraph]?.from ?? 0;
      const point = (unit: number, isIn: (start: number, at: number) => boolean): Point => {
        const at = origins?.[unit] ?? unit;
        const index = starts.filter((start) => isIn(start, at)).length - 1;
        return { cue: first + index, offset: at - (starts[index] ?? 0) };
      };
      const found: Found[] = [];
      let at = -wanted.length;
      while ((at = text.indexOf(wanted, at + wanted.length)) >= 0) {
        const start = point(at, (start, from) => start <= from);
        // What ends where a cue starts ends in the cue before.
        found.push({ paragraph, start, end: point(at + wanted.length, (start, to) => start < to) });
      }
      return found;
    });
  }

  /** Makes what every search needs, as far as it is not there: to be run when one is likely. Has places to pause. */
  *prepare(): Generator<undefined, void> {
    for (;;) {
      const paragraph = this.#paragraphs[this.#folded.length];
      if (!paragraph) return;
      this.#folded.push(this.#fold(paragraph));
      yield;
    }
  }

  #fold({ from, to }: Paragraph): Folded {
    const starts: number[] = [];
    let text = '';
    for (const cue of this.#cues.slice(from, to)) {
      if (text) text += joint(text, cue.text);
      starts.push(text.length);
      text += cue.text;
    }
    return { starts, ...foldText(text) };
  }
}

/** Of one kind of space and one apostrophe: nobody types those of a printer. */
function comparable(text: string): string {
  return fold(text).replace(/\s/g, ' ').replace(/[‘’ʼ]/g, "'");
}

/** Folds a text, and keeps where it comes from. */
function foldText(original: string): Pick<Folded, 'text' | 'origins'> {
  const text = comparable(original);
  // Most texts have nothing that takes another length when it is folded.
  if (text.length === original.length && original.normalize('NFD').length === text.length) return { text };
  const origins: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of original) {
    const part = character < '\x80' ? character.toLowerCase() : comparable(character);
    for (let unit = 0; unit < part.length; unit++) origins.push(at);
    folded += part;
    at += character.length;
  }
  origins.push(at);
  return { text: folded, origins };
}
