import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Place, Problem } from './problem.js';

/** YAML as it was read. */
export interface Yaml {
  /** What it says; undefined where it cannot be read. */
  readonly value: unknown;
  /** Where a value stands, by its keys and indices; where that is not there, what it would stand in. */
  readonly at: (...path: readonly (string | number)[]) => Place;
  readonly problems: readonly Problem[];
}

/**
 * Reads YAML 1.2. Dates stay strings, as JSON has them.
 *
 * @param file what problems name
 * @param offset how many lines stand above it in that file
 */
export function readYaml(text: string, file: string, offset = 0): Yaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (position: number): Place => {
    const { line, col } = lines.linePos(position);
    return { line: line + offset, column: col };
  };
  const at = (...path: readonly (string | number)[]): Place => {
    for (let length = path.length; length; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return placeOf(node.range[0]);
    }
    return { line: 1 + offset, column: 1 };
  };
  const problems = [...document.errors, ...document.warnings].map(
    ({ name, message, pos: [start] }): Problem => ({
      severity: name === 'YAMLWarning' ? 'warning' : 'error',
      file,
      ...placeOf(start),
      message: `this is no YAML: ${message}`,
      hint: 'put text with a colon, # or quotes into "…"',
    }),
  );
  return { value: document.errors.length ? undefined : (document.toJS() as unknown), at, problems };
}
