import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPath } from '../check/check-path.js';
import { build, type BuildResult } from './build.js';

const demo = fileURLToPath(new URL('../../../demo/', import.meta.url));

/** Keys that hold addresses, which differ where media have names by their content, and what a build measures. */
const placed = new Set(['src', 'srcset', 'poster', 'url', 'width', 'height', 'size']);

/** A document without what depends on where its media are. */
function wordsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordsOf);
  if (typeof value !== 'object' || !value) return value;
  // A media type is the build's to say, a block's type the editor's.
  const entries = Object.entries(value).filter(
    ([key, part]) => !placed.has(key) && !(key === 'type' && String(part).includes('/')),
  );
  return Object.fromEntries(entries.sort().map(([key, part]) => [key, wordsOf(part)]));
}

describe('the demo’s contents', () => {
  let home: string;
  let out: string;
  let result: BuildResult;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'demo-'));
    out = join(home, 'out');
    result = await build({
      content: join(demo, 'content-src'),
      out,
      baseUrl: 'https://pinpoint.example/',
      scriptUrl: 'https://cdn.example/pinpoint.js',
    });
  });
  after(() => rm(home, { recursive: true }));

  it('are built without a problem', () => {
    assert.deepEqual(result.problems, []);
    assert.equal(result.articles, 4);
    assert.equal(result.shows, 1);
  });

  it('make an endpoint in which pinpoint check finds nothing wrong', async () => {
    const problems = await checkPath(out, { now: new Date('2026-11-23') });
    assert.deepEqual(problems, []);
  });

  for (const path of [
    'articles/strength-training-back-pain.json',
    'articles/fr/strength-training-back-pain.json',
    'articles/every-block.json',
    'articles/fr/every-block.json',
    'shows/pinpoint-health-show.json',
  ])
    it(`say in ${path} what the demo’s endpoint says`, async () => {
      const read = async (folder: string) => wordsOf(JSON.parse(await readFile(join(folder, path), 'utf8')));
      assert.deepEqual(await read(out), await read(join(demo, 'content')));
    });
});
