import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { type Changes, openOutput, OutputError } from './output.js';

const long = JSON.stringify({ words: 'the same words again and again, '.repeat(50) });

describe('an output', () => {
  let folder: string;
  let dir: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'output-'));
    dir = join(folder, 'public');
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const build = async (
    files: Record<string, string | Uint8Array>,
    manifest: unknown = {},
  ): Promise<Changes> => {
    const output = await openOutput(dir);
    for (const [path, body] of Object.entries(files)) await output.write(path, body);
    return output.commit(manifest);
  };
  const read = async (path: string): Promise<string> => readFile(join(dir, path), 'utf8');
  const inode = async (path: string): Promise<number> => (await stat(join(dir, path))).ino;

  it('is there once it is whole, with what the next build is told', async () => {
    const output = await openOutput(dir);
    assert.equal(output.earlier, undefined);
    await output.write('articles/fr/back.json', long);
    assert.equal(existsSync(dir), false);
    assert.deepEqual(await output.commit({ version: 3 }), { written: 1, unchanged: 0, removed: 0 });
    assert.equal(await read('articles/fr/back.json'), long);
    const next = await openOutput(dir);
    assert.deepEqual(next.earlier, { version: 3 });
    await next.discard();
  });

  it('leaves nothing beside the folder', async () => {
    await build({ 'a.json': long });
    await build({ 'a.json': long });
    assert.deepEqual(await readdir(folder), ['public']);
  });

  it('compresses texts, unless that makes them larger', async () => {
    await build({ 'a.json': long, 'b.json': '{}', 'c.png': Buffer.alloc(1000) });
    assert.equal(brotliDecompressSync(await readFile(join(dir, 'a.json.br'))).toString(), long);
    assert.equal(gunzipSync(await readFile(join(dir, 'a.json.gz'))).toString(), long);
    assert.deepEqual((await readdir(dir)).sort(), [
      '.pinpoint',
      'a.json',
      'a.json.br',
      'a.json.gz',
      'b.json',
      'c.png',
    ]);
  });

  it('names neither a time nor a system in what it compresses', async () => {
    await build({ 'a.json': long });
    const head = (await readFile(join(dir, 'a.json.gz'))).subarray(0, 10);
    assert.deepEqual([...head.subarray(4, 8), head[9]], [0, 0, 0, 0, 255]);
  });

  it('keeps what has not changed, so that nothing is compressed twice and no visitor fetches it again', async () => {
    await build({ 'a.json': long, 'b.json': long, 'c.json': long });
    const before = await Promise.all(['a.json', 'a.json.br', 'a.json.gz'].map(inode));
    const changes = await build({ 'a.json': long, 'b.json': long.replace('words', 'verbs') });
    assert.deepEqual(changes, { written: 1, unchanged: 1, removed: 1 });
    assert.deepEqual(await Promise.all(['a.json', 'a.json.br', 'a.json.gz'].map(inode)), before);
    assert.match(brotliDecompressSync(await readFile(join(dir, 'b.json.br'))).toString(), /verbs/);
    assert.equal(existsSync(join(dir, 'c.json.br')), false);
  });

  it('takes files of the earlier build without their bytes', async () => {
    await build({ 'media/a.mp3': Buffer.from('sound'), 'media/t.vtt': long, 'old.json': long });
    const output = await openOutput(dir);
    assert.equal(output.keep('media/t.vtt'), true);
    assert.equal(output.keep('media/t.vtt'), true);
    assert.equal(output.keep('media/a.mp3'), true);
    assert.equal(output.keep('media/none.mp3'), false);
    assert.equal(output.keep('media'), false);
    assert.deepEqual(await output.commit({}), { written: 0, unchanged: 2, removed: 1 });
    assert.equal(await read('media/a.mp3'), 'sound');
    assert.ok(existsSync(join(dir, 'media/t.vtt.br')));
  });

  it('copies files, and counts them', async () => {
    const file = join(folder, 'a.mp3');
    await writeFile(file, 'sound');
    const output = await openOutput(dir);
    await output.copy('media/a.mp3', file);
    assert.equal((await output.commit({})).written, 1);
    assert.equal(await read('media/a.mp3'), 'sound');
  });

  it('stays as it was where a build gives up', async () => {
    await build({ 'a.json': long });
    const output = await openOutput(dir);
    await output.write('b.json', long);
    await output.discard();
    await output.discard();
    assert.deepEqual(readdirSync(folder), ['public']);
    assert.equal(existsSync(join(dir, 'b.json')), false);
    assert.equal(await read('a.json'), long);
    await assert.rejects(output.write('c.json', ''), /closed/);
  });

  for (const path of [
    '../a',
    '/a',
    'a/../../b',
    'a//b',
    '',
    'a/',
    './a',
    'a\\b',
    'C:a',
    'a\0',
    '.pinpoint/manifest.json',
  ]) {
    it(`refuses the path ${JSON.stringify(path)}`, async () => {
      const output = await openOutput(dir);
      await assert.rejects(output.write(path, ''), OutputError);
      assert.throws(() => output.keep(path), OutputError);
      await output.discard();
      assert.deepEqual(await readdir(folder), []);
    });
  }

  it('says when two documents would be one file', async () => {
    await build({ 'a.json': long });
    const output = await openOutput(dir);
    await output.write('a.json', long);
    await assert.rejects(output.write('a.json', long), /a\.json is written twice/);
    await assert.rejects(output.write('a.json', '{}'), /a\.json is written twice/);
    await assert.rejects(output.write('a.json/b.json', '{}'), /written twice/);
    await output.discard();
  });

  it('does not touch a folder that is not ours', async () => {
    await mkdir(dir);
    await writeFile(join(dir, 'thesis.doc'), 'years of work');
    await assert.rejects(openOutput(dir), (error) => {
      assert.ok(error instanceof OutputError);
      assert.match(error.message, /thesis\.doc/);
      assert.match(error.hint, /new or empty folder/);
      return true;
    });
    assert.equal(await read('thesis.doc'), 'years of work');
    assert.deepEqual(await readdir(folder), ['public']);
  });

  it('may be an empty folder, or one whose parents are not there', async () => {
    await mkdir(dir);
    await build({ 'a.json': long });
    dir = join(folder, 'some/where/else');
    await build({ 'a.json': long });
    assert.equal(await read('a.json'), long);
  });

  it('is no file', async () => {
    await writeFile(dir, '');
    await assert.rejects(openOutput(dir), /is a file/);
  });

  it('may be a link, which stays one', async () => {
    await mkdir(join(folder, 'disk'));
    await symlink(join(folder, 'disk'), dir);
    await build({ 'a.json': long });
    await build({ 'b.json': long });
    assert.deepEqual((await readdir(join(folder, 'disk'))).includes('b.json'), true);
    assert.deepEqual((await readdir(folder)).sort(), ['disk', 'public']);
    await rename(join(folder, 'disk'), join(folder, '.disk.pinpoint-last'));
    assert.equal((await build({ 'b.json': long })).unchanged, 1);
    assert.deepEqual((await readdir(folder)).sort(), ['disk', 'public']);
  });

  it('is written by one build at a time', async () => {
    const output = await openOutput(dir);
    await assert.rejects(openOutput(dir), (error) => {
      assert.ok(error instanceof OutputError);
      assert.match(error.message, /another build is writing .*public/);
      return true;
    });
    await output.write('a.json', long);
    await output.commit({});
    assert.equal((await build({ 'a.json': long })).unchanged, 1);
  });

  it('lets one of two in that begin at the same moment', async () => {
    const both = await Promise.allSettled([openOutput(dir), openOutput(dir)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    for (const result of both) if (result.status === 'fulfilled') await result.value.discard();
  });

  it('waits for no build that has died', async () => {
    const lock = join(folder, '.public.pinpoint-lock');
    // No system has a process of this number.
    await writeFile(lock, JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    await build({ 'a.json': long });
    // In a container, each build has the same number.
    await writeFile(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
    await build({ 'a.json': long });
    await writeFile(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
    await assert.rejects(openOutput(dir), new RegExp(`another build .* \\(process ${process.ppid}\\)`));
    await writeFile(lock, JSON.stringify({ pid: 1, host: 'another-machine' }));
    await assert.rejects(openOutput(dir), /another build/);
    await utimes(lock, 0, 0);
    assert.equal((await build({ 'a.json': long })).unchanged, 1);
  });

  it('mends what a build left that died between two renames', async () => {
    await build({ 'a.json': long });
    await rename(dir, join(folder, '.public.pinpoint-last'));
    await mkdir(join(folder, '.public.pinpoint-next'));
    await writeFile(join(folder, '.public.pinpoint-next/half.json'), '{');
    const output = await openOutput(dir);
    assert.equal(await read('a.json'), long);
    assert.deepEqual(output.earlier, {});
    await output.discard();
    assert.deepEqual(await readdir(folder), ['public']);
  });

  it('mends what a build left that died after both renames', async () => {
    await build({ 'a.json': long });
    await mkdir(join(folder, '.public.pinpoint-last'));
    await (await openOutput(dir)).discard();
    assert.deepEqual(await readdir(folder), ['public']);
    assert.equal(await read('a.json'), long);
  });

  it('is made anew where its manifest cannot be read', async () => {
    await build({ 'a.json': long });
    await writeFile(join(dir, '.pinpoint/manifest.json'), '{');
    const output = await openOutput(dir);
    assert.equal(output.earlier, undefined);
    await output.discard();
  });
});
