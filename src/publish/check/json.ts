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

/**
 * Reads JSON, and where each value of it stands. `JSON.parse` does not tell places, and YAML, as which JSON can be read with
 * places, takes much for valid that no browser reads: comments, `'…'`, a comma at the end.
 */
export function readJson(text: string): Json {
  const reader = new Reader(text);
  let value: unknown;
  try {
    value = reader.document();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  const placeOf = placesOf(text);
  const find = (places: ReadonlyMap<string, number>, path: Path): Place => {
    const own = places.get(keyOf(path));
    if (own !== undefined) return placeOf(own);
    for (let length = path.length; length >= 0; length--) {
      const offset = reader.values.get(keyOf(path.slice(0, length)));
      if (offset !== undefined) return placeOf(offset);
    }
    return { line: 1, column: 1 };
  };
  return {
    value,
    at: (path) => find(reader.values, path),
    atKey: (path) => find(reader.keys, path),
    problems: reader.problems.map(({ offset, ...problem }) => ({ ...problem, ...placeOf(offset) })),
  };
}

function keyOf(path: Path): string {
  return path.map((key) => `/${key}`).join('');
}

function placesOf(text: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    let line = starts.findLastIndex((start) => start <= offset);
    if (line < 0) line = 0;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Nothing after this can be read. */
class Unreadable extends Error {}

class Reader {
  readonly values = new Map<string, number>();
  readonly keys = new Map<string, number>();
  readonly problems: { offset: number; message: string; hint: string }[] = [];
  readonly #text: string;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): unknown {
    if (this.#text.startsWith('\uFEFF')) this.#offset = 1;
    const value = this.#value('', 0);
    this.#skip();
    if (this.#offset < this.#text.length)
      this.#fail('the document is over before this', 'check the brackets above it');
    return value;
  }

  #value(path: string, depth: number): unknown {
    this.#skip();
    this.values.set(path, this.#offset);
    if (depth > DEPTH_LIMIT) this.#fail('lists and objects nest too deep', 'make it flatter');
    const first = this.#text[this.#offset];
    if (first === '{') return this.#object(path, depth);
    if (first === '[') return this.#list(path, depth);
    if (first === '"') return this.#string();
    const word = this.#match(
      /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y,
    );
    if (word === undefined) return this.#noValue();
    return JSON.parse(word) as unknown;
  }

  #object(path: string, depth: number): Record<string, unknown> {
    const members: [string, unknown][] = [];
    const known = new Set<string>();
    this.#offset++;
    if (this.#takes('}')) return {};
    for (;;) {
      this.#skip();
      const start = this.#offset;
      if (this.#text[start] !== '"') this.#noKey();
      const key = this.#string();
      if (known.has(key))
        this.problems.push({
          offset: start,
          message: `the key "${key}" stands twice`,
          hint: 'readers take the last one: remove the other',
        });
      known.add(key);
      this.keys.set(`${path}/${key}`, start);
      if (!this.#takes(':')) this.#fail(`there is no colon after the key "${key}"`, 'write : and its value');
      members.push([key, this.#value(`${path}/${key}`, depth + 1)]);
      if (this.#takes('}')) return Object.fromEntries(members);
      this.#comma('}');
    }
  }

  #list(path: string, depth: number): unknown[] {
    const list: unknown[] = [];
    this.#offset++;
    if (this.#takes(']')) return list;
    for (;;) {
      list.push(this.#value(`${path}/${list.length}`, depth + 1));
      if (this.#takes(']')) return list;
      this.#comma(']');
    }
  }

  #comma(end: string): void {
    if (!this.#takes(',')) {
      if (this.#offset >= this.#text.length)
        this.#fail(`the file ends before the ${end} that is due`, 'the end of the file may have been lost');
      this.#fail(`there is a comma or a ${end} missing before this`, 'put a comma between two values');
    }
    const offset = this.#offset - 1;
    if (!this.#takes(end)) return;
    this.#offset = offset;
    this.#fail(`this comma has no value after it`, `remove the comma before ${end}`);
  }

  #string(): string {
    const start = this.#offset;
    // Step by step: one expression for a whole string would overflow the stack at a long one.
    const part = /[^"\\\u0000-\u001F]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y; // eslint-disable-line no-control-regex
    this.#offset++;
    while (this.#match(part) !== undefined);
    const end = this.#text[this.#offset];
    if (end === '"') return JSON.parse(this.#text.slice(start, ++this.#offset)) as string;
    if (end === '\\') this.#fail('a backslash has to be written twice in JSON', 'write \\\\');
    if (end === '\t') this.#fail('there is a tab in a text', 'write \\t or a space');
    if (end !== undefined && end < ' ') {
      this.#offset = start;
      this.#fail(
        'this text has no " at the end of its line',
        'close it with "; a line break within it is \\n',
      );
    }
    this.#offset = start;
    return this.#fail('this text has no " at its end', 'close it with "');
  }

  #noKey(): never {
    if (this.#text[this.#offset] === "'") this.#fail("the key stands in '…'", 'write "…"');
    const word = this.#match(/[\w-]+/y);
    if (word) this.#offset -= word.length;
    return this.#fail(
      word ? `the key ${word} does not stand in quotes` : 'there should be a key here',
      word ? `write "${word}"` : 'write "key": value, or remove the comma before it',
    );
  }

  #noValue(): never {
    const { length } = this.#text;
    if (this.#offset >= length)
      return length && this.#text.trim()
        ? this.#fail('the file ends before its value', 'the end of the file may have been lost')
        : this.#fail('the file is empty', 'it has to hold a JSON document');
    const rest = this.#text.slice(this.#offset, this.#offset + 20);
    if (/^['‘’“”]/.test(rest)) this.#fail(`a text stands in ${rest.slice(0, 1)}, not in "`, 'write "…"');
    if (/^\/[/*]/.test(rest)) this.#fail('JSON has no comments', 'remove it');
    if (/^</.test(rest)) this.#fail('this is HTML or XML, no JSON', 'see what the address really answers');
    const word = /^[^\s,\]}]+/.exec(rest)?.[0] ?? rest.slice(0, 1);
    return this.#fail(`${word} is no value of JSON`, 'a text stands in "…"');
  }

  #fail(message: string, hint: string): never {
    this.problems.push({ offset: this.#offset, message: `this is no JSON: ${message}`, hint });
    throw new Unreadable(message);
  }

  #skip(): void {
    this.#match(/[ \t\r\n]+/y);
  }

  #takes(character: string): boolean {
    this.#skip();
    const is = this.#text[this.#offset] === character;
    if (is) this.#offset++;
    return is;
  }

  #match(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.#offset;
    const found = sticky.exec(this.#text)?.[0];
    if (found !== undefined) this.#offset += found.length;
    return found;
  }
}
