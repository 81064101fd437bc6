import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pagesOf } from './pages-of.js';

/** A show with so many episodes, newest first. */
function show(count: number) {
  const episodes = Array.from({ length: count }, (_, index) => ({ id: `${count - index}` }));
  return { version: 1, type: 'show', id: 'talk', name: 'Talk', tagline: 'with Lou', episodes };
}

function idsOf(json: Record<string, unknown>) {
  return (json['episodes'] as { id: string }[]).map(({ id }) => +id);
}

describe('the documents of a show', () => {
  it('are one where there are few episodes', () => {
    for (const count of [0, 1, 3, 5]) {
      const [only, ...others] = pagesOf(show(count), 3);
      assert.deepEqual(only, { name: 'talk', json: show(count) });
      assert.deepEqual(others, []);
    }
  });

  it('lead by `next` through every episode once, newest first', () => {
    for (let count = 0; count < 20; count++) {
      const pages = pagesOf(show(count), 3);
      const byFile = new Map(pages.map(({ name, json }) => [`${name}.json`, json]));
      const ids: number[] = [];
      for (let json = pages[0]?.json; json; json = byFile.get(String(json['next']))) ids.push(...idsOf(json));
      assert.deepEqual(ids, idsOf(show(count)));
      const first = pages[0] ? idsOf(pages[0].json).length : 0;
      assert.ok(pages.length === 1 || (first >= 3 && first < 6));
    }
  });

  it('with older episodes do not change when a new one comes', () => {
    for (let count = 0; count < 20; count++) {
      const after = new Map(pagesOf(show(count + 1), 3).map(({ name, json }) => [name, json]));
      for (const { name, json } of pagesOf(show(count), 3).slice(1)) assert.deepEqual(after.get(name), json);
    }
  });

  it('are named for the file of the show', () => {
    assert.deepEqual(
      pagesOf(show(9), 3, 'weekly').map(({ name, json }) => [name, json['next']]),
      [
        ['weekly', 'weekly-episodes-2.json'],
        ['weekly-episodes-2', 'weekly-episodes-1.json'],
        ['weekly-episodes-1', undefined],
      ],
    );
  });
});
