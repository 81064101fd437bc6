import type { Place, Problem } from '../problem.js';
import { readYaml } from '../yaml.js';

/** What stands above the Markdown in a file, and the Markdown. */
export interface FrontMatter {
  /** Its keys; undefined where it cannot be read. None where the file has none. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** Where a value stands, by its keys and indices. */
  readonly at: (...path: readonly (string | number)[]) => Place;
  readonly body: string;
  /** How many lines stand above the body. */
  readonly offset: number;
  readonly problems: readonly Problem[];
}

const FENCE = /^---[ \t]*$/;

/** Reads YAML between two lines of `---` at the beginning of a file. */
export function readFrontMatter(text: string, file: string): FrontMatter {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const start = { line: 1, column: 1 };
  const none = { at: () => start, body: lines.join('\n'), offset: 0, problems: [] };
  if (!FENCE.test(lines[0] ?? '')) return { ...none, data: {} };
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) {
    const problem = wrong(file, start, 'the front matter never ends', 'write a line --- below it');
    return { ...none, data: undefined, body: '', problems: [problem] };
  }
  const { value, at, problems } = readYaml(`${lines.slice(1, end).join('\n')}\n`, file, 1);
  const rest = { at, body: lines.slice(end + 1).join('\n'), offset: end + 1 };
  if (value === null) return { ...rest, data: {}, problems };
  if (isRecord(value)) return { ...rest, data: value, problems };
  if (problems.length > 0) return { ...rest, data: undefined, problems };
  const problem = wrong(file, at(), 'the front matter is no list of keys', 'write key: value');
  return { ...rest, data: undefined, problems: [problem] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(file: string, place: Place, message: string, hint: string): Problem {
  return { severity: 'error', file, ...place, message, hint };
}
