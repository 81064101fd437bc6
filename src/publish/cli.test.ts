import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('./cli.ts', import.meta.url));

/** Runs the command; gives how it ended and what it said of it. */
function pinpoint(...args: readonly string[]): Promise<{ code: number | string; said: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', cli, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? 'killed') : 0, said: stdout + stderr });
    });
  });
}

describe('pinpoint', () => {
  let home: string;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'cli-'));
    await writeFile(join(home, 'thesis.txt'), 'mine');
  });
  after(() => rm(home, { recursive: true }));

  const address = ['--base-url', 'https://content.example/'];

  it('says what it can do', async () => {
    const { code, said } = await pinpoint('--help');
    assert.equal(code, 0);
    for (const name of ['build', 'serve', 'check', 'import', 'snippet'])
      assert.match(said, new RegExp(`^  ${name} `, 'm'));
  });

  const wrong: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ['a command that there is not', () => ['publish'], /unknown command 'publish'/],
    [
      'a folder for the output that is not its own',
      () => ['build', home, '--out', home, ...address],
      /has files that this command has not made, such as thesis\.txt – \w/,
    ],
    [
      'a folder without contents',
      () => ['build', home, '--out', join(home, 'out'), ...address],
      /there is nothing to publish here – articles are articles\/NAME\.md/,
    ],
    [
      'an address that is none',
      () => ['build', home, '--out', join(home, 'out'), '--base-url', 'content.example'],
      /has to begin with https:\/\//,
    ],
    ['a folder that is not there', () => ['serve', join(home, 'gone')], /gone is not there/],
    ['a port that is none', () => ['serve', home, '--port', '99999'], /A port is a number from 0 to 65535/],
    ['a file that is not there', () => ['check', join(home, 'gone.json')], /there is no such file or folder/],
    [
      'a document that cannot be had',
      () => ['snippet', 'ftp://x.example/a.json', '--script', 'https://x.example/p.js'],
      /has to begin with https:\/\//,
    ],
    [
      'an export that is none',
      () => ['import', 'wordpress', join(home, 'thesis.txt')],
      /this is no export of WordPress/,
    ],
  ];
  for (const [what, args, message] of wrong)
    it(`answers ${what} by a sentence and an exit code`, async () => {
      const { code, said } = await pinpoint(...args());
      assert.equal(code, 1, said);
      assert.match(said, message);
      assert.doesNotMatch(said, /^\s+at /m, 'no stack');
    });
});
