import { mkdir, readdir, readlink, realpath, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf, OutputError } from './output-error.js';
import { ownFolder } from './paths.js';

/** The folders of an output. They stand side by side, so that one can be renamed to another. */
export interface Folders {
  /** What is served. */
  readonly dir: string;
  /** What is being made. */
  readonly next: string;
  /** What was served, for the moment between two renames. */
  readonly last: string;
  readonly lock: string;
}

/** Finds the place of an output, making the folder above it. A symbolic link is followed, and stays. */
export async function foldersOf(path: string): Promise<Folders> {
  const dir = await realpath(path).catch(async (error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
    // What a link leads to may be missing for the moment between two renames, and is mended there.
    return resolve(dirname(path), await readlink(path).catch(() => resolve(path)));
  });
  const parent = dirname(dir);
  if (parent === dir) throw new OutputError(`${dir} is no place for an output`, 'give a folder of its own');
  await mkdir(parent, { recursive: true });
  const beside = (name: string): string => join(parent, `.${basename(dir)}.pinpoint-${name}`);
  return { dir, next: beside('next'), last: beside('last'), lock: beside('lock') };
}

/** Mends what a build left that died between two renames, and removes what it had begun. */
export async function mend({ dir, next, last }: Folders): Promise<void> {
  if (await isFolder(last)) {
    // An empty folder may have been made by who found none.
    await rmdir(dir).catch(() => undefined);
    if (await isFolder(dir)) await removeFolder(last);
    else await rename(last, dir);
  }
  await removeFolder(next);
}

/**
 * Finds out whether the folder is there.
 *
 * @throws OutputError where it is not ours to replace
 */
export async function isOurs({ dir }: Folders): Promise<boolean> {
  const names = await readdir(dir).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    if (codeOf(error) === 'ENOTDIR') {
      throw new OutputError(`${dir} is a file`, 'give a folder of its own');
    }
    throw error;
  });
  if (!names) return false;
  if (names.length && !(await isFile(join(dir, ownFolder, 'manifest.json')))) {
    throw new OutputError(
      `${dir} has files that this command has not made, such as ${names.toSorted()[0] ?? ''}`,
      'give a new or empty folder, since a build replaces everything in it',
    );
  }
  if ((await stat(dir)).dev !== (await stat(dirname(dir))).dev) throw mounted(dir);
  return true;
}

/** Puts the new folder into its place. Where that fails, the old one is back in it. */
export async function swap({ dir, next, last }: Folders): Promise<void> {
  const wasThere = await rename(dir, last).then(
    () => true,
    (error: unknown) => {
      if (codeOf(error) === 'ENOENT') return false;
      throw ['EBUSY', 'EXDEV'].includes(codeOf(error) ?? '') ? mounted(dir, error) : error;
    },
  );
  try {
    await rename(next, dir);
  } catch (error) {
    if (wasThere) await rename(last, dir);
    throw error;
  }
  await removeFolder(last);
}

/** Virus scanners and indexers hold files for moments on Windows, so it is tried again there. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
}

function mounted(dir: string, cause?: unknown): OutputError {
  return new OutputError(
    `${dir} is a mounted volume, which cannot be replaced as a whole`,
    `give a folder within it, as in ${join(dir, 'public')}`,
    { cause },
  );
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
