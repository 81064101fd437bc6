import { expect } from '@open-wc/testing';
import {
  anyString,
  boolean,
  type Context,
  type Decode,
  list,
  matching,
  number,
  type Problem,
  string,
} from './decode.js';

/** What a decoder makes of a value, and what it notes. */
function read<T>(decode: Decode<T>, value: unknown): { value: T | undefined; problems: Problem[] } {
  const context: Context = { base: '', problems: [], blocks: new Set() };
  return { value: decode(value, 'key', context), problems: context.problems };
}

function expectGood<T>(decode: Decode<T>, value: unknown, expected: T): void {
  expect(read(decode, value), typeof value === 'string' ? value : typeof value).to.deep.equal({
    value: expected,
    problems: [],
  });
}

function expectBad<T>(decode: Decode<T>, value: unknown, message: string): void {
  const expected = { value: undefined, problems: [{ path: 'key', message }] };
  expect(read(decode, value), typeof value === 'string' ? value : typeof value).to.deep.equal(expected);
}

/** What JSON can hold and what no scalar can be made from; its conversion to a string throws or takes the whole stack. */
const junk: readonly unknown[] = [
  {},
  { toString: 1, valueOf: 1 },
  [],
  [[]],
  [['x']],
  ['x', 'y'],
  [null],
  null,
  undefined,
  JSON.parse('['.repeat(10_000) + ']'.repeat(10_000)),
];

describe('string', () => {
  it('takes white space from around a string', () => {
    expectGood(string, ' two words\n', 'two words');
  });

  it('reads a number as a string', () => {
    expectGood(string, 42, '42');
    expectGood(string, 0, '0');
  });

  it('reads a list of one string as the string', () => {
    expectGood(string, ['one'], 'one');
    expectGood(string, [7], '7');
  });

  it('takes an empty string for nothing, which is no problem', () => {
    for (const empty of ['', ' \n\t', '\u00a0', ['']]) {
      expect(read(string, empty)).to.deep.equal({ value: undefined, problems: [] });
    }
  });

  it('notes what is no string', () => {
    for (const value of [...junk, true]) expectBad(string, value, 'is not a string');
  });

  it('may be empty where that means something', () => {
    expectGood(anyString, '', '');
    expectBad(anyString, {}, 'is not a string');
  });
});

describe('number', () => {
  it('reads a number, and the string of one', () => {
    for (const value of [42, '42', ' 42 ', [42], ['42']]) expectGood(number, value, 42);
    expectGood(number, 0, 0);
    expectGood(number, '0.5', 0.5);
  });

  it('notes what is negative, endless or no number', () => {
    const bad = [-1, '-1', NaN, Infinity, 'Infinity', '', ' ', 'ten', '10 px', true, ['a'], ...junk];
    for (const value of bad) expectBad(number, value, 'is not a number');
  });
});

describe('boolean', () => {
  it('reads true and false, and the strings of them', () => {
    for (const value of [true, 'true', [true]]) expectGood(boolean, value, true);
    for (const value of [false, 'false', ['false']]) expectGood(boolean, value, false);
  });

  it('notes anything else, the names of what every object has included', () => {
    const names = ['__proto__', 'constructor', 'hasOwnProperty', 'toString'];
    for (const value of [0, 1, 'yes', '', ...names, ...junk])
      expectBad(boolean, value, 'is not true or false');
  });
});

describe('matching', () => {
  const digits = matching('digits', /^\d+$/);

  it('keeps a string of the form', () => {
    for (const value of ['007', ' 007 ', ['007']]) expectGood(digits, value, '007');
  });

  it('notes a string of another form, and what is no string', () => {
    for (const value of ['x', '1\n2', '', true, ...junk]) expectBad(digits, value, 'is not digits');
  });

  it('never takes what is absent or a truth value for the word', () => {
    const word = matching('a word', /^[a-z]+$/);
    for (const value of [null, [null], true, undefined]) expectBad(word, value, 'is not a word');
  });
});

describe('list', () => {
  it('reads one value as a list of it', () => {
    expectGood(list(string), 'one', ['one']);
    expectGood(list(number), '3', [3]);
  });

  it('leaves out what can’t be used, and says where it was', () => {
    expect(read(list(number), [1, 'two', 3, null, 5])).to.deep.equal({
      value: [1, 3, 5],
      problems: [
        { path: 'key[1]', message: 'is not a number' },
        { path: 'key[3]', message: 'is not a number' },
      ],
    });
  });

  it('may be empty', () => {
    expectGood(list(number), [], []);
  });

  it('is absent where the only value can’t be used', () => {
    expectBad(list(number), 'two', 'is not a number');
  });

  it('says where in lists of lists', () => {
    const { problems } = read(list(list(number)), [[1], [2, {}]]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['key[1][1]']);
  });
});
