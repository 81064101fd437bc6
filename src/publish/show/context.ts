import type { Place, Problem } from '../problem.js';
import type { Context } from './fields.js';
import type { LocalFiles } from './local-files.js';
import { readBlocks } from '../markdown/read-blocks.js';

/** A context for the values of one file that notes what is wrong in `problems`, with its place. */
export function contextOf(
  file: string,
  at: (...path: readonly (string | number)[]) => Place,
  files: LocalFiles,
  problems: Problem[],
): Context {
  const note =
    (severity: Problem['severity']): Context['error'] =>
    (path, message, hint) => {
      problems.push({ severity, file, ...at(...path), message, hint });
      return undefined;
    };
  return {
    error: note('error'),
    warning: note('warning'),
    files,
    markdown: (text, path) => {
      const read = readBlocks(text, file, at(...path).line - 1);
      problems.push(...read.problems);
      return read.blocks;
    },
  };
}
