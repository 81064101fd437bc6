import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
const demo = new URL('../../../demo/content-src/', import.meta.url);

/** How long a rebuild may take on a busy machine, in milliseconds. */
const PATIENCE = 30_000;

/** Asks again and again until something is there; fails with a sentence where it does not come. */
async function until<T>(find: () => Promise<T | undefined> | T | undefined, sentence: string): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    assert.ok(Date.now() < end, sentence);
    await wait(50);
  }
}

const article = (words: string) => `---\nheadline: Walk\n---\n\n${words}\n`;

const episode = '---\nid: one\nname: One\naudio: one.mp3\n---\n';

describe('pinpoint serve, of a folder of contents', { timeout: 120_000 }, () => {
  let home: string;
  let served: ChildProcess;
  let said = '';
  let origin: string;

  const put = async (words: string): Promise<void> =>
    writeFile(join(home, 'articles/walk.md'), article(words));
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(new URL(path, origin), { headers: { Origin: 'https://clinic.example', ...headers } });
  const bodyOf = async (): Promise<string> => (await get('articles/walk.json')).text();

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'serve-'));
    await mkdir(join(home, 'articles'));
    await mkdir(join(home, 'shows/show/episodes'), { recursive: true });
    await put('One step.');
    await writeFile(join(home, 'shows/show/show.yaml'), 'name: The Show\n');
    await writeFile(join(home, 'shows/show/episodes/one.md'), episode);
    await copyFile(
      new URL('shows/pinpoint-health-show/episodes/040-the-two-oclock-slump.mp3', demo),
      join(home, 'shows/show/episodes/one.mp3'),
    );
    const args = ['--import', 'tsx', cli, 'serve', home, '--port', '0', '--script', 'https://x.example/p.js'];
    served = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [served.stdout, served.stderr])
      stream?.on('data', (words: Buffer) => (said += words.toString()));
    origin = await until(() => {
      assert.equal(served.exitCode, null, said);
      return /^(http:\S+) serves /m.exec(said)?.[1];
    }, 'it says where it serves');
  });
  after(async () => {
    served.kill('SIGKILL');
    await rm(home, { recursive: true, force: true });
  });

  it('answers a page on another origin with a document', async () => {
    const response = await get('articles/walk.json');
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.match(await response.text(), /One step\./);
  });

  it('sends the part of a sound that a player asks for', async () => {
    const { episodes } = (await (await get('shows/show.json')).json()) as {
      episodes: readonly { audio: string | { src: string } | readonly { src: string }[] }[];
    };
    const [src] = /[^"]+\.mp3/.exec(JSON.stringify(episodes[0]?.audio)) ?? [];
    assert.ok(src, 'the episode has a sound');
    const response = await get(new URL(src, new URL('shows/', origin)).href, { Range: 'bytes=100-199' });
    assert.equal(response.status, 206);
    const whole = await readFile(join(home, 'shows/show/episodes/one.mp3'));
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), whole.subarray(100, 200));
    assert.equal(response.headers.get('content-range'), `bytes 100-199/${whole.length}`);
  });

  it('serves a change once the file is saved', async () => {
    await put('Two steps.');
    await until(
      async () => ((await bodyOf()).includes('Two steps.') ? true : undefined),
      `it is rebuilt: ${said}`,
    );
  });

  it('tells of an error by its file and line, and keeps what it had', async () => {
    await writeFile(join(home, 'articles/walk.md'), article('Three [](https://x.example/) steps.'));
    await until(() => /articles\/walk\.md:5:\d+/.exec(said) ?? undefined, `the error is told: ${said}`);
    await until(() => /stays as it was/.exec(said) ?? undefined, 'the build has ended');
    assert.match(await bodyOf(), /Two steps\./);
    await put('Four steps.');
    await until(async () => ((await bodyOf()).includes('Four steps.') ? true : undefined), 'it goes on');
  });

  it('ends when it is told to, and leaves nothing behind', async () => {
    const [out] = /^\S+pinpoint-\w+/m.exec(said) ?? [];
    assert.ok(out, said);
    const ended = once(served, 'exit');
    served.kill('SIGINT');
    assert.deepEqual(await ended, [0, null], said);
    await assert.rejects(readFile(join(out, 'articles/walk.json')), { code: 'ENOENT' });
    await assert.rejects(get('articles/walk.json'));
  });
});
