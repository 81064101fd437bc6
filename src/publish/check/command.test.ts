import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { TestEndpoint } from './test-endpoint.js';

const command = new URL('command.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Runs it as a program of its own, for its exit code. */
function run(...words: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const program = `import(${JSON.stringify(command)}).then(({ checkCommand }) => checkCommand().parseAsync(${JSON.stringify(words)}, { from: 'user' }))`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', '--eval', program], { cwd: root }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

describe('pinpoint check', () => {
  let folder: string;
  let endpoint: TestEndpoint;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pinpoint-check-'));
    endpoint = await TestEndpoint.open();
    await writeFile(join(folder, 'bad.json'), '{"type": "article",}');
  });
  after(async () => {
    await endpoint.close();
    await rm(folder, { recursive: true });
  });

  it('ends with 0 where there is nothing but warnings, and with 1 where there is an error', async () => {
    const good = await run('demo/content/articles');
    assert.deepEqual([good.code, good.out, good.err], [0, 'Nothing to mend in demo/content/articles\n', '']);
    const bad = await run('demo/content/articles', join(folder, 'bad.json'));
    assert.equal(bad.code, 1);
    assert.match(
      bad.out,
      /bad\.json:1:19 error: this is no JSON: .*\n\n1 error and no warnings in 1 file\n$/,
    );
  });

  it('checks addresses too, without links to pages where it is told so', async () => {
    const body = [{ type: 'paragraph', text: [{ text: 'there', href: 'gone/' }] }];
    const article = { version: 1, type: 'article', id: 'a', headline: 'A', inLanguage: 'en', body };
    endpoint.files.set('/a.json', { body: JSON.stringify(article), type: 'application/json' });
    const all = await run(`${endpoint.url}/a.json`);
    assert.equal(all.code, 1, all.err);
    assert.match(all.out, /gone\/ is dead: 404/);
    assert.equal((await run(`${endpoint.url}/a.json`, '--no-links')).code, 0);
  });

  it('writes JSON, and a page', async () => {
    const page = join(folder, 'report.html');
    const { out, code } = await run(join(folder, 'bad.json'), join(folder, 'none'), '--json', '--html', page);
    assert.equal(code, 1);
    const { errors, problems } = JSON.parse(out) as { errors: number; problems: { message: string }[] };
    assert.equal(errors, 2);
    assert.equal(problems[1]?.message, 'there is no such file or folder');
    assert.match(await readFile(page, 'utf8'), /<h1>Not ready yet<\/h1>/);
  });

  it('says what it wants where nothing is named', async () => {
    const { code, err } = await run();
    assert.equal(code, 1);
    assert.match(err, /missing required argument 'targets'/);
  });
});
