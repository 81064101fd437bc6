import { describe, type Problem } from '../problem.js';

/** What a check found. */
export interface Report {
  /** What was checked, as it was named. */
  readonly targets: readonly string[];
  /** In order. */
  readonly problems: readonly Problem[];
}

/** From this many files on, one problem that all of them have is said once. */
const MANY = 4;

/** How many problems of each kind there are. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
}

export function countsOf(problems: readonly Problem[]): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

/** For people: a group for each file, what many files have in common, and a last line with counts. */
export function reportText({ targets, problems }: Report): string {
  const groups = groupsOf(problems);
  const paragraphs = [...groups.byFile.values()].map((group) => group.map(describe).join('\n'));
  for (const group of groups.common) paragraphs.push(inCommon(group));
  return [...paragraphs, summary(problems, targets)].map((paragraph) => `${paragraph}\n`).join('\n');
}

/** For programs: one object, with the problems as they are. */
export function reportJson({ targets, problems }: Report): string {
  return `${JSON.stringify({ targets, ...countsOf(problems), problems }, null, 2)}\n`;
}

/** As in `2 errors and 1 warning in 3 files`. */
export function summary(problems: readonly Problem[], targets: readonly string[]): string {
  const { errors, warnings } = countsOf(problems);
  const files = new Set(problems.map(({ file }) => file)).size;
  return problems.length
    ? `${some(errors, 'error')} and ${some(warnings, 'warning')} in ${some(files, 'file')}`
    : `Nothing to mend in ${targets.join(', ')}`;
}

function some(count: number, word: string): string {
  return `${count || 'no'} ${word}${count === 1 ? '' : 's'}`;
}

interface Groups {
  readonly byFile: ReadonlyMap<string, readonly Problem[]>;
  readonly common: readonly (readonly Problem[])[];
}

/** A server that sends no ETag sends none for thousands of files: that is one problem. */
function groupsOf(problems: readonly Problem[]): Groups {
  const alike = groupBy(problems, keyOf);
  const isCommon = (group: readonly Problem[]) => new Set(group.map(({ file }) => file)).size >= MANY;
  const common = [...alike.values()].filter(isCommon);
  const told = new Set(common.flat());
  const rest = problems.filter((problem) => !told.has(problem));
  return { byFile: groupBy(rest, ({ file }) => file), common };
}

function keyOf({ severity, message, hint }: Problem): string {
  return JSON.stringify([severity, message, hint]);
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function inCommon(group: readonly Problem[]): string {
  const files = [...new Set(group.map(({ file }) => file))];
  const [first, ...others] = group;
  if (!first) return '';
  return `${describe(first)}\n  and likewise in ${some(files.length - 1, 'other file')}, such as ${others
    .map(({ file }) => file)
    .filter((file) => file !== first.file)
    .slice(0, 2)
    .join(', ')}`;
}
