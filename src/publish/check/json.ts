import { type JSONPath, printParseErrorCode, visit } from 'jsonc-parser';
import type { Place } from '../problem.js';

/** How deep lists and objects may nest: far more than a document has, far less than would overflow the stack. */
const DEPTH_LIMIT = 200;

type Path = readonly (string | number)[];

/** JSON as it was read. */
export interface Json {
  /** What it says; undefined where it cannot be read. */
  readonly value: unknown;
  /** Where a value stands, by its keys and indices; where that is not there, what it would stand in. */
  readonly at: (path: Path) => Place;
  /** Where the name of a key stands. */
  readonly atKey: (path: Path) => Place;
  readonly problems: readonly JsonProblem[];
}

/** What keeps a text from being JSON, or makes it say two things at once. */
export interface JsonProblem extends Place {
  readonly message: string;
  readonly hint: string;
}

type Reason = readonly [error: RegExp, message: string, hint: string];

const lost = 'the end of the file may have been lost';
const noValue: Reason = [/^\w+ ([^\s,\]}]{1,20}|.?)/, '$ is no value of JSON', 'a text stands in "…"'];

/** By the library's code of an error and what stands there: what is wrong and what to do. $ is the part in brackets. */
const reasons: readonly Reason[] = [
  [/^TooDeep/, 'lists and objects nest too deep', 'make it flatter'],
  [/^Empty/, 'the file is empty', 'it has to hold a JSON document'],
  [/^ValueExpected $/, 'the file ends before its value', lost],
  [/^CloseBraceExpected/, 'the file ends before the } that is due', lost],
  [/^CloseBracketExpected/, 'the file ends before the ] that is due', lost],
  [/^EndOfFileExpected/, 'the document is over before this', 'check the brackets above it'],
  [/^ColonExpected/, 'there is no colon after the key', 'write : and its value'],
  [/^\w+Expected ,\s*([}\]])/, 'this comma has no value after it', 'remove the comma before $'],
  [/^CommaExpected/, 'there is a comma or a bracket missing before this', 'put a comma between two values'],
  [/^InvalidCommentToken/, 'JSON has no comments', 'remove it'],
  [
    /^UnexpectedEndOfString/,
    'this text has no " at the end of its line',
    'close it with "; a line break within it is \\n',
  ],
  [/^Invalid(?!Symbol)\w+ \\/, 'a backslash has to be written twice in JSON', 'write \\\\'],
  [/^InvalidCharacter/, 'there is a tab or a control character in a text', 'write \\t or a space'],
  [/^InvalidSymbol (['‘’“”])/, 'a text stands in $, not in "', 'write "…"'],
  [/^InvalidSymbol </, 'this is HTML or XML, no JSON', 'see what the address really answers'],
  [/^\w+ ([^\s"',:[\]{}]{1,60})\s*:(?!\/\/)/, 'the key $ does not stand in quotes', 'write "$"'],
  [/^PropertyNameExpected/, 'there should be a key here', 'write "key": value'],
];

const keyOf = (path: Path): string => path.map((key) => `/${key}`).join('');

/** Reads JSON, and where each value of it stands. `JSON.parse` decides what is JSON, but does not tell places. */
export function readJson(source: string): Json {
  const text = source.replace(/^\uFEFF/, '');
  const values = new Map<string, Place>();
  const keys = new Map<string, Place>();
  const problems: JsonProblem[] = [];
  const namesOfOpenObjects: Set<string>[] = [];
  const onValue = (offset: number, _: number, line: number, column: number, path: () => JSONPath): void => {
    if (path().length > DEPTH_LIMIT) throw new SyntaxError('TooDeep', { cause: offset });
    values.set(keyOf(path()), { line: line + 1, column: column + 1 });
  };
  const visitor: Parameters<typeof visit>[1] = {
    onArrayBegin: onValue,
    onLiteralValue: (_, ...rest) => onValue(...rest),
    onObjectBegin: (...all) => {
      onValue(...all);
      namesOfOpenObjects.push(new Set());
    },
    onObjectEnd: () => namesOfOpenObjects.pop(),
    onObjectProperty: (name, _offset, _length, line, column, path) => {
      const place = { line: line + 1, column: column + 1 };
      const hint = 'readers take the last one: remove the other';
      const names = namesOfOpenObjects.at(-1);
      if (names?.has(name)) problems.push({ ...place, message: `the key "${name}" stands twice`, hint });
      names?.add(name);
      keys.set(keyOf([...path(), name]), place);
    },
    onError: (code, offset) => {
      throw new SyntaxError(printParseErrorCode(code), { cause: offset });
    },
  };
  let value: unknown;
  try {
    visit(text, visitor, { disallowComments: true });
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.push(explain(text, error.message, Number(error.cause ?? 0)));
  }
  const find = (path: Path): Place =>
    values.get(keyOf(path)) ?? (path.length ? find(path.slice(0, -1)) : { line: 1, column: 1 });
  return { value, at: find, atKey: (path) => keys.get(keyOf(path)) ?? find(path), problems };
}

function explain(text: string, code: string, offset: number): JsonProblem {
  // The library tells the bracket after a comma, and the start of a text that has something wrong within.
  const before = text.slice(0, offset).trimEnd();
  let start = before.endsWith(',') && /[}\]]/.test(text.charAt(offset)) ? before.length - 1 : offset;
  if (/^Invalid(?:Escape|Unicode|Character)/.test(code))
    start += text
      .slice(offset)
      .replaceAll('\\\\', '..')
      .search(/\\(?!["/bfnrt]|u[\da-fA-F]{4})|[^ -\uFFFF]/);
  const lines = text.slice(0, start).split(/\r\n?|\n/);
  const place = { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
  const error = `${text.trim() ? code : 'Empty'} ${text.slice(start)}`;
  const [pattern, message, hint] = reasons.find(([pattern]) => pattern.test(error)) ?? noValue;
  const fill = (words: string): string => words.replace('$', () => pattern.exec(error)?.[1] ?? '');
  return { ...place, message: `this is no JSON: ${fill(message)}`, hint: fill(hint) };
}
