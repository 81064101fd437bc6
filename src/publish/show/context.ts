import type { Place, Problem } from '../problem.js';
import type { Context } from './fields.js';
import { LocalFiles } from './local-files.js';
import type { Reading } from './read-episode.js';
import { readBlocks } from '../markdown/read-blocks.js';

/**
 * A context for the values of one file that notes what is wrong, with its place.
 *
 * @param file what problems name
 * @param path absolute
 */
export function contextOf(
  file: string,
  at: (...path: readonly (string | number)[]) => Place,
  path: string,
  { folder, seen, problems, linksFrom }: Reading,
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
    files: new LocalFiles(folder, path, seen),
    markdown: (text, place) => {
      const read = readBlocks(text, file, at(...place).line - 1, linksFrom?.(file));
      problems.push(...read.problems);
      return read.blocks;
    },
  };
}
