import { availableParallelism } from 'node:os';
import { constants, copyFileSync, existsSync, linkSync, mkdirSync, statSync, utimesSync } from 'node:fs';
import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { encodings, siblingExtensions } from './compress.js';
import { filesOf } from './files-of.js';
import { type Lock, takeLock } from './lock.js';
import { codeOf, OutputError } from './output-error.js';
import { checkPath, ownFolder } from './paths.js';
import { Slots } from './slots.js';
import { type Folders, foldersOf, isOurs, mend, removeFolder, swap } from './swap.js';
import { extensionOf, isText } from '../media-types.js';

/** The quality for HTML: a tenth of the time of 10, for 7 % more bytes. */
const PAGES = 7;

export { OutputError };

/** What a build has done to the folder, in files; compressed siblings are not counted. */
export interface Changes {
  readonly written: number;
  /** Those whose bytes were there before. */
  readonly unchanged: number;
  /** Those of the earlier output that the new one has not. */
  readonly removed: number;
}

export interface OutputOptions {
  /** Of brotli, default 11; 10 takes 40 % of the time for 1 or 2 % more bytes. */
  readonly brotliQuality?: number;
}

/** A folder in the making, which takes the place of the earlier output once it is whole. */
export interface Output {
  /** The folder that it is to become, absolute. */
  readonly dir: string;
  /** What the earlier build handed to `commit`; undefined where there is none that can be read. */
  readonly earlier: unknown;
  /**
   * Writes a file, with compressed siblings if it is text. Done when it is on the disk: who awaits some of these at
   * once, but not thousands, keeps all cores busy and the memory small (`eachOf` in slots.ts does).
   *
   * @param path with `/`, relative to the folder
   * @throws OutputError where the path leaves the folder, or was written before
   */
  write(path: string, body: string | Uint8Array): Promise<void>;
  /** Copies a file of this machine without reading it into memory; it gets no siblings. */
  copy(path: string, file: string): Promise<void>;
  /** Takes a file of the earlier output as it is, with its siblings; false if it is not there. */
  keep(path: string): boolean;
  /** Puts the new folder in the place of the old one. Afterwards, nothing can be written any more. */
  commit(manifest: unknown): Promise<Changes>;
  /** Forgets the new folder; the old one stays as it was. May be called at any time, and after `commit`. */
  discard(): Promise<void>;
}

/**
 * Opens an output, which has to be committed or discarded.
 *
 * @throws OutputError where the folder is not ours, or another build is writing it
 */
export async function openOutput(dir: string, options: OutputOptions = {}): Promise<Output> {
  const folders = await foldersOf(dir);
  const lock = await takeLock(folders.lock, folders.dir);
  try {
    await mend(folders);
    const isThere = await isOurs(folders);
    await mkdir(folders.next);
    const earlier = isThere ? await readManifest(folders.dir) : undefined;
    return new FolderInTheMaking(folders, lock, earlier, options.brotliQuality ?? 11);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Undefined where it is broken, too: then everything is made anew. */
async function readManifest(dir: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(dir, ownFolder, 'manifest.json'), 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

class FolderInTheMaking implements Output {
  readonly earlier: unknown;
  readonly #folders: Folders;
  readonly #lock: Lock;
  readonly #quality: number;
  readonly #slots = new Slots(availableParallelism());
  #isOpen = true;
  #written = 0;
  #unchanged = 0;

  constructor(folders: Folders, lock: Lock, earlier: unknown, quality: number) {
    this.#folders = folders;
    this.#lock = lock;
    this.earlier = earlier;
    this.#quality = quality;
  }

  get dir(): string {
    return this.#folders.dir;
  }

  async write(path: string, body: string | Uint8Array): Promise<void> {
    this.#check(path);
    await this.#slots.use(async () => {
      const bytes = typeof body === 'string' ? Buffer.from(body) : body;
      if ((await this.#isEarlier(path, bytes)) && this.#link(path)) {
        this.#unchanged++;
        return;
      }
      await this.#create(path, (file) => writeFile(file, bytes, { flag: 'wx' }));
      if (isText(path)) await this.#compress(path, bytes);
      this.#written++;
    });
  }

  async copy(path: string, file: string): Promise<void> {
    this.#check(path);
    await this.#create(path, (to) =>
      copyFile(file, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE),
    );
    this.#written++;
  }

  keep(path: string): boolean {
    this.#check(path);
    if (isFile(this.#next(path))) return true;
    if (!isFile(this.#old(path)) || !this.#link(path)) return false;
    this.#unchanged++;
    return true;
  }

  async commit(manifest: unknown): Promise<Changes> {
    if (!this.#isOpen) throw new Error('The output is closed.');
    const own = join(this.#folders.next, ownFolder);
    await mkdir(own);
    // Last of all: a folder that has it is whole.
    await writeFile(join(own, 'manifest.json'), `${JSON.stringify(manifest ?? null)}\n`);
    const removed = await this.#countRemoved();
    await swap(this.#folders);
    await this.#close();
    return { written: this.#written, unchanged: this.#unchanged, removed };
  }

  async discard(): Promise<void> {
    if (!this.#isOpen) return;
    await removeFolder(this.#folders.next);
    await this.#close();
  }

  async #close(): Promise<void> {
    this.#isOpen = false;
    await this.#lock.release();
  }

  #check(path: string): void {
    if (!this.#isOpen) throw new Error('The output is closed.');
    checkPath(path);
  }

  #old(path: string): string {
    return join(this.#folders.dir, path);
  }

  #next(path: string): string {
    return join(this.#folders.next, path);
  }

  async #isEarlier(path: string, bytes: Uint8Array): Promise<boolean> {
    const file = this.#old(path);
    try {
      return (await stat(file)).size === bytes.byteLength && (await readFile(file)).equals(bytes);
    } catch {
      return false;
    }
  }

  async #create(path: string, make: (file: string) => Promise<void>): Promise<void> {
    const file = this.#next(path);
    try {
      await mkdir(dirname(file), { recursive: true });
      await make(file);
    } catch (error) {
      throw writtenTwice(error, path);
    }
  }

  /** Links a file and its siblings; false where the earlier output has none. */
  #link(path: string): boolean {
    mkdirSync(dirname(this.#next(path)), { recursive: true });
    if (!this.#linkFile(path)) return false;
    for (const end of isText(path) ? siblingExtensions : []) this.#linkFile(path + end);
    return true;
  }

  #linkFile(path: string): boolean {
    const [from, to] = [this.#old(path), this.#next(path)];
    try {
      linkSync(from, to);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      if (codeOf(error) === 'EEXIST') throw writtenTwice(error, path);
      // A file system without hard links. The time stays, since servers make the ETag of it.
      copyFileSync(from, to, constants.COPYFILE_EXCL);
      const { atime, mtime } = statSync(from);
      utimesSync(to, atime, mtime);
    }
    return true;
  }

  async #compress(path: string, bytes: Uint8Array): Promise<void> {
    // Pages are many, and each is read by a few; documents by every clinic's visitors.
    const quality = extensionOf(path) === 'html' ? Math.min(PAGES, this.#quality) : this.#quality;
    await Promise.all(
      siblingExtensions.map(async (end) => {
        const smaller = await encodings[end](bytes, quality);
        if (smaller.byteLength < bytes.byteLength) await writeFile(this.#next(path + end), smaller);
      }),
    );
  }

  async #countRemoved(): Promise<number> {
    let count = 0;
    for await (const path of filesOf(this.#folders.dir)) {
      if (!existsSync(this.#next(path))) count++;
    }
    return count;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function writtenTwice(error: unknown, path: string): unknown {
  // ENOTDIR and EISDIR: what is a file to one is a folder to the other.
  return ['EEXIST', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '')
    ? new OutputError(`${path} is written twice`, 'give each document an id of its own', { cause: error })
    : error;
}
