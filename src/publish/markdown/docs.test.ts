import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { readArticle } from './read-article.js';

describe('the examples for editors', async () => {
  const docs = await readFile(new URL('../../../docs/publishing-markdown.md', import.meta.url), 'utf8');
  const examples = [...docs.matchAll(/^```text\n(.*?)^```$/gms)].map(([, example = '']) => example);
  it('are there', () => {
    assert.ok(examples.length > 2);
  });
  for (const example of examples)
    it(`are right: ${example.slice(0, 20).replaceAll('\n', ' ')}…`, () => {
      const text = example.startsWith('---') ? example : `---\nheadline: H\n---\n${example}`;
      const { json, problems } = readArticle({ file: 'docs', id: 'x', text });
      assert.deepEqual(problems, []);
      assert.ok(json);
    });
});
