import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readJson } from './json.js';

describe('readJson', () => {
  it('reads what JSON.parse reads, to the same', () => {
    const demo = readFileSync(
      new URL('../../../demo/content/articles/every-block.json', import.meta.url),
      'utf8',
    );
    for (const text of [
      demo,
      ' [1, -2.5e+3, 0, "\\u00e9\\n\\\\", true, false, null, {}, [], {"a": {"b": []}}]\n',
      '"a"',
      '0.1',
      '{"__proto__": {"a": 1}, "": 2}',
      `"${'long '.repeat(500_000)}"`,
    ])
      assert.deepEqual(readJson(text).value, JSON.parse(text));
  });

  it('refuses what JSON.parse refuses', () => {
    for (const text of [
      ...[
        '',
        ' ',
        '{',
        '[',
        '"',
        '{"a"',
        '{"a":',
        '{"a":1',
        '[1',
        '[1,',
        '[1,]',
        '{"a":1,}',
        '[,]',
        '{,}',
        '[1 2]',
      ],
      ...[
        '{"a" 1}',
        '{a:1}',
        "{'a':1}",
        "['a']",
        '01',
        '1.',
        '.5',
        '+1',
        '-',
        '1e',
        '0x1',
        'NaN',
        'undefined',
        'True',
      ],
      ...[
        '"\\x"',
        '"\\u12"',
        '"\t"',
        '"\n"',
        '// a\n1',
        '1 // a',
        '/* */1',
        '1 1',
        '{} {}',
        '<p>',
        'nulls',
        '1a',
      ],
    ]) {
      assert.throws(() => JSON.parse(text) as unknown, text);
      const { value, problems } = readJson(text);
      assert.equal(value, undefined, text);
      assert.equal(problems.length, 1, text);
    }
  });

  it('knows the place of each value and of each key, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { at, atKey } = readJson(['{', '  "a": [', '    1, {"b": "c"}', '  ]', '}'].join(end));
      assert.deepEqual(at([]), { line: 1, column: 1 });
      assert.deepEqual(at(['a', 1, 'b']), { line: 3, column: 14 });
      assert.deepEqual(atKey(['a', 1, 'b']), { line: 3, column: 9 });
      assert.deepEqual(at(['a', 1, 'none', 'deeper']), { line: 3, column: 8 });
    }
  });

  for (const [text, line, column, message] of [
    ['{\n "a": 1,\n}', 2, 8, /comma has no value after it/],
    ['{\n "a": 1\n "b": 2\n}', 3, 2, /a comma or a bracket missing/],
    ['[1\n2]', 2, 1, /a comma or a bracket missing/],
    ["{'a': 1}", 1, 2, /a text stands in ', not in "/],
    ['{a: 1}', 1, 2, /the key a does not stand in quotes/],
    ['{"a" 1}', 1, 6, /no colon after the key/],
    ['{"a": “b”}', 1, 7, /a text stands in “/],
    ['{"a": "b\n}', 1, 7, /no " at the end of its line/],
    ['{"a": "C:\\dir"}', 1, 10, /a backslash has to be written twice/],
    ['{\n// why\n"a": 1}', 2, 1, /JSON has no comments/],
    ['{"a": /* why */ 1}', 1, 7, /JSON has no comments/],
    ['{"a": True}', 1, 7, /True is no value of JSON/],
    ['{"a": https://clinic.example/}', 1, 7, /https:\/\/.* is no value of JSON/],
    ['{"a": "\\\\b\t"}', 1, 11, /there is a tab or a control character/],
    ['{"a": 1,', 1, 9, /there should be a key here/],
    ['{"a":', 1, 6, /the file ends before its value/],
    ['{"a": {', 1, 8, /the file ends before the } that is due/],
    ['{"a": [1', 1, 9, /the file ends before the \] that is due/],
    ['<!doctype html>', 1, 1, /this is HTML or XML/],
    ['\n', 2, 1, /the file is empty/],
    ['{}\n}', 2, 1, /the document is over before this/],
  ] as const)
    it(`says what is wrong with ${JSON.stringify(text)}, and where`, () => {
      const [problem] = readJson(text).problems;
      assert.match(problem?.message ?? '', message);
      assert.deepEqual([problem?.line, problem?.column], [line, column]);
    });

  it('tells a key that stands twice, and reads on', () => {
    const { value, problems } = readJson('{"a": 1,\n "a": 2}');
    assert.deepEqual(value, { a: 2 });
    assert.deepEqual(
      problems.map(({ message, line, column }) => [message, line, column]),
      [['the key "a" stands twice', 2, 2]],
    );
  });

  it('is not overthrown by a hundred thousand brackets', () => {
    for (const text of [
      '['.repeat(100_000),
      '{"a":'.repeat(100_000),
      '['.repeat(100_000) + ']'.repeat(100_000),
    ])
      assert.match(readJson(text).problems[0]?.message ?? '', /nest too deep/);
  });

  it('takes a byte order mark', () => {
    const { value, at } = readJson('\uFEFF{"a": 1}');
    assert.deepEqual(value, { a: 1 });
    assert.deepEqual(at(['a']), { line: 1, column: 7 });
  });
});
