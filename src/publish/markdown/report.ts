import type { Point, Position } from 'unist';
import type { Place, Problem } from '../problem.js';

/** What has a place: a node of the Markdown. */
export interface Placed {
  readonly position?: Position | undefined;
}

/** Collects the problems of one file. */
export class Report {
  readonly problems: Problem[];
  readonly #file: string;
  readonly #placeOf: (point: Point | undefined) => Place;

  constructor(file: string, placeOf: (point: Point | undefined) => Place, problems: Problem[] = []) {
    this.#file = file;
    this.#placeOf = placeOf;
    this.problems = problems;
  }

  /** @param offset how many lines stand above the text in its file */
  static below(file: string, offset: number): Report {
    return new Report(file, (point) => ({
      line: (point?.line ?? 1) + offset,
      column: point?.column ?? 1,
    }));
  }

  /** For a text all of whose problems are told at one place, since its own places are not those of the file. */
  static at(file: string, place: Place): Report {
    return new Report(file, () => place);
  }

  /** The same for what stands within a node: a caption that is an attribute, say. */
  within({ position }: Placed): Report {
    const place = this.#placeOf(position?.start);
    return new Report(this.#file, () => place, this.problems);
  }

  error({ position }: Placed, message: string, hint: string): void {
    this.#add('error', position?.start, message, hint);
  }

  warning({ position }: Placed, message: string, hint: string): void {
    this.#add('warning', position?.start, message, hint);
  }

  #add(severity: Problem['severity'], point: Point | undefined, message: string, hint: string): void {
    const place = this.#placeOf(point);
    // A text that was parted is looked at twice.
    const isTold = this.problems.some(
      (told) => told.message === message && told.line === place.line && told.column === place.column,
    );
    if (!isTold) this.problems.push({ severity, file: this.#file, ...place, message, hint });
  }
}
