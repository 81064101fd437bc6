import { hostname } from 'node:os';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { codeOf, OutputError } from './output-error.js';

/** Who holds a lock says so every few seconds; one that has been silent for so long has died. Milliseconds. */
const beat = 5_000;
const silence = 60_000;

/** The locks of this process: a lock with its id that is none of these is from an earlier process. */
const held = new Set<string>();
let count = 0;

/** Keeps two builds from writing the same output. */
export interface Lock {
  release(): Promise<void>;
}

/** @throws OutputError where somebody else is at it */
export async function takeLock(path: string, dir: string): Promise<Lock> {
  const mine = JSON.stringify({ pid: process.pid, host: hostname() });
  // Written whole under another name first, so that nobody ever reads half a lock.
  const draft = `${path}.${process.pid}.${count++}`;
  if (held.has(path)) throw busy(dir, process.pid, path);
  held.add(path);
  try {
    await writeFile(draft, mine);
    if (!(await isLinked(draft, path))) {
      await removeDead(path, dir, draft);
      if (!(await isLinked(draft, path))) throw busy(dir, undefined, path);
    }
  } catch (error) {
    held.delete(path);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const heart = setInterval(() => {
    const now = new Date();
    // Where it has gone there is nothing to say.
    utimes(path, now, now).catch(() => undefined);
  }, beat);
  heart.unref();
  return {
    release: async () => {
      clearInterval(heart);
      await rm(path, { force: true });
      held.delete(path);
    },
  };
}

async function isLinked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // A file system without hard links.
    return writeFile(to, await readFile(from), { flag: 'wx' }).then(
      () => true,
      (reason: unknown) => {
        if (codeOf(reason) === 'EEXIST') return false;
        throw reason;
      },
    );
  }
}

/** Removes the lock of a build that has died; throws where it lives. */
async function removeDead(path: string, dir: string, draft: string): Promise<void> {
  try {
    const [text, { mtimeMs }] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    if (isAlive(text, Date.now() - mtimeMs)) throw busy(dir, pidOf(text), path);
    // Two may find it dead at once. Only one of them moves it away, and one that took a fresh one puts it back.
    const moved = `${draft}.dead`;
    await rename(path, moved);
    if ((await readFile(moved, 'utf8')) !== text) await isLinked(moved, path);
    await rm(moved, { force: true });
  } catch (error) {
    // It was released, or somebody else has moved it: the next try shows.
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

function isAlive(text: string, age: number): boolean {
  if (age > silence) return false;
  const pid = pidOf(text);
  if (pid === undefined || !text.includes(JSON.stringify(hostname()))) return true;
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function pidOf(text: string): number | undefined {
  const found = /"pid":(\d+)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function busy(dir: string, pid: number | undefined, path: string): OutputError {
  return new OutputError(
    `another build is writing ${dir}${pid === undefined ? '' : ` (process ${pid})`}`,
    `wait until it is done; if there is none, delete ${path}`,
  );
}
