import type { Problem } from '../problem.js';

/** Something that did not come over, or not as it was. */
interface Loss {
  readonly severity: Problem['severity'];
  readonly offset: number | undefined;
  readonly message: string;
  readonly hint: string | undefined;
  times: number;
}

/** How a loss may be described further. */
export interface LossDetails {
  /** Where it stood in the HTML. */
  readonly offset?: number | undefined;
  readonly hint?: string | undefined;
  /** Errors are what the Markdown cannot be published with. */
  readonly severity?: Problem['severity'];
}

/** Gathers what an import loses: the same loss is told once, with how many there are of it. */
export class Losses {
  readonly #losses = new Map<string, Loss>();

  /** @param message what was lost and how it stood there, a sentence without a full stop */
  add(message: string, { offset, hint, severity = 'warning' }: LossDetails = {}): void {
    const known = this.#losses.get(message);
    if (known) known.times++;
    else this.#losses.set(message, { severity, offset, message, hint, times: 1 });
  }

  /**
   * @param file what the problems name
   * @param lineOf the line of that file for a place in the HTML
   */
  problems(file: string, lineOf: (offset: number) => number | undefined): readonly Problem[] {
    return [...this.#losses.values()].map(({ severity, offset, message, hint, times }) => ({
      severity,
      file,
      line: offset === undefined ? undefined : lineOf(offset),
      message: times > 1 ? `${message} (${times} times)` : message,
      hint,
    }));
  }
}

/** Shortens what a message quotes: on one line, at most 80 characters. */
export function excerpt(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1).trimEnd()}…` : line;
}
