import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPath } from '../check/check-path.js';
import { build, type BuildResult } from './build.js';

const demo = fileURLToPath(new URL('../../../demo/', import.meta.url));

/** The documents of an endpoint by their paths, as they stand there. */
async function documentsOf(endpoint: string): Promise<Readonly<Record<string, string>>> {
  const paths = (await readdir(endpoint, { recursive: true })).filter((path) =>
    /^(articles|shows|tips)\b.*\.json$/.test(path),
  );
  const texts = paths
    .sort()
    .map(async (path) => [path, await readFile(join(endpoint, path), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(texts));
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

  it('make the documents of the demo’s endpoint, and no others, byte for byte', async () => {
    const made = await documentsOf(out);
    for (const path of ['articles/fr/every-block.json', 'shows/pinpoint-health-show.json', 'tips.fr.json'])
      assert.ok(path in made, `${path} is made`);
    // Where they differ: `npm run build && npm run demo:content` brings the endpoint up to date.
    assert.deepEqual(await documentsOf(join(demo, 'content')), made);
  });
});
