import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { watch, type Watch, type WatchOptions } from './watch.js';

/** Rebuilds that end when they are told to. */
class Rebuilds {
  count = 0;
  #isRunning = false;
  #isOver = false;
  #tell: (() => void) | undefined;
  #end: (() => void) | undefined;

  readonly run = async (): Promise<void> => {
    assert.equal(this.#isRunning, false);
    this.#isRunning = true;
    this.count++;
    const end = new Promise<void>((resolve) => (this.#end = resolve));
    this.#tell?.();
    if (!this.#isOver) await end;
    this.#isRunning = false;
  };

  /** Fulfilled once one begins from now on. */
  async next(): Promise<void> {
    await new Promise<void>((resolve) => (this.#tell = resolve));
  }

  async end(): Promise<void> {
    this.#end?.();
    await new Promise(setImmediate);
  }

  /** Ends this one and all that come. */
  async over(): Promise<void> {
    this.#isOver = true;
    await this.end();
  }
}

// A rebuild that does not come would be waited for.
describe('a watched folder', { timeout: 20_000 }, () => {
  let folder: string;
  let rebuilds: Rebuilds;
  let watching: Watch;

  const begin = async (options: WatchOptions = {}): Promise<void> => {
    watching = await watch(folder, rebuilds.run, options);
  };
  const put = async (path: string): Promise<void> => writeFile(join(folder, path), 'words');
  /** Something that a rebuild has to follow. */
  const leadsToRebuild = async (change: () => Promise<unknown>): Promise<void> => {
    const next = rebuilds.next();
    await change();
    await next;
    await rebuilds.end();
  };
  /** Once this change has been told of, all before it have been. */
  const settle = async (): Promise<void> => leadsToRebuild(async () => put('probe.md'));

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'watch-'));
    await mkdir(join(folder, 'articles/fr'), { recursive: true });
    await put('articles/fr/back.md');
    rebuilds = new Rebuilds();
  });
  afterEach(async () => {
    await rebuilds.over();
    await watching.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is rebuilt when a file changes, comes or goes, at any depth', async () => {
    await begin();
    assert.equal(rebuilds.count, 0);
    await leadsToRebuild(async () => put('articles/fr/back.md'));
    await settle();
    await leadsToRebuild(async () => put('articles/fr/knee.md'));
    await settle();
    await leadsToRebuild(async () => rm(join(folder, 'articles/fr/back.md')));
  });

  it('is rebuilt each time an editor replaces a file', async () => {
    await begin();
    for (let times = 0; times < 3; times++) {
      await leadsToRebuild(async () => {
        await put('articles/.back.md.tmp');
        await rename(join(folder, 'articles/.back.md.tmp'), join(folder, 'articles/fr/back.md'));
      });
      await settle();
    }
  });

  it('is rebuilt for what is in new folders, and in folders that come again', async () => {
    await begin();
    for (let times = 0; times < 2; times++) {
      await leadsToRebuild(async () => mkdir(join(folder, 'shows/lou'), { recursive: true }));
      await settle();
      await leadsToRebuild(async () => put('shows/lou/show.yaml'));
      await settle();
      await leadsToRebuild(async () => rm(join(folder, 'shows'), { recursive: true }));
      await settle();
    }
  });

  it('is rebuilt for what is in a folder that takes the place of another', async () => {
    await begin();
    await mkdir(join(folder, '.new/fr'), { recursive: true });
    await leadsToRebuild(async () => {
      await rename(join(folder, 'articles'), join(folder, '.old'));
      await rename(join(folder, '.new'), join(folder, 'articles'));
    });
    await settle();
    await leadsToRebuild(async () => put('articles/fr/back.md'));
  });

  it('is rebuilt after a rebuild, never beside it, for what changes meanwhile', async () => {
    await begin();
    const first = rebuilds.next();
    await put('a.md');
    await first;
    // Who watches too, and later, is told later.
    const others = new Rebuilds();
    const watchingToo = await watch(folder, others.run);
    const told = others.next();
    await put('b.md');
    await told;
    assert.equal(rebuilds.count, 1);
    const second = rebuilds.next();
    await rebuilds.end();
    await second;
    await others.over();
    await watchingToo.close();
  });

  it('is watched on after a rebuild that fails', async () => {
    const errors: unknown[] = [];
    watching = await watch(
      folder,
      async () => {
        await rebuilds.run();
        throw new Error(`no ${rebuilds.count}`);
      },
      { onError: (error) => errors.push(error) },
    );
    await leadsToRebuild(async () => put('a.md'));
    await leadsToRebuild(async () => put('b.md'));
    assert.deepEqual(errors.map(String), ['Error: no 1', 'Error: no 2']);
  });

  it('is not rebuilt for what editors write beside, or for what is ignored', async () => {
    await mkdir(join(folder, 'public'));
    await begin({ ignore: (path) => path === join(folder, 'public') });
    const others = new Rebuilds();
    await others.over();
    const watchingToo = await watch(join(folder, 'public'), others.run);
    const told = others.next();
    for (const path of ['.a.md.swp', 'a.md~', '#a.md#', 'public/a.json']) await put(path);
    await told;
    assert.equal(rebuilds.count, 0);
    await watchingToo.close();
  });

  it('is no longer rebuilt once that has ended', async () => {
    await begin();
    const first = rebuilds.next();
    await put('a.md');
    await first;
    let isClosed = false;
    const closed = watching.close().then(() => (isClosed = true));
    await put('b.md');
    assert.equal(isClosed, false);
    await rebuilds.end();
    await closed;
    assert.equal(rebuilds.count, 1);
  });

  it('has to be there', async () => {
    await begin();
    await assert.rejects(watch(join(folder, 'none'), rebuilds.run), /ENOENT/);
  });
});
