/** Something in an editor's files, or on an endpoint, that is wrong or could be better. */
export interface Problem {
  /** An error keeps a build from being put in place, and makes a check fail; a warning does neither. */
  readonly severity: 'error' | 'warning';
  /** The file, relative to the folder of contents, or the address. */
  readonly file: string;
  /** From 1; left out where the whole file is meant. */
  readonly line?: number | undefined;
  /** From 1. */
  readonly column?: number | undefined;
  /** What is wrong, in a sentence without a full stop. */
  readonly message: string;
  /** What to do, likewise. */
  readonly hint?: string | undefined;
}

/** A place in a file; both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** As compilers write it, so that editors can jump to it: `articles/back.md:3:5 error: … – what to do`. */
export function describe({ severity, file, line, column, message, hint }: Problem): string {
  const place = [file, line, line && column].filter(Boolean).join(':');
  return `${place} ${severity}: ${message}${hint ? ` – ${hint}` : ''}`;
}

/** By file, then by place: the order in which an editor mends them, the same in each run. */
export function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
