import { type FSWatcher, lstatSync, watch as watchFolder } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';

export interface WatchOptions {
  /** Told what `rebuild` threw; watching goes on. */
  readonly onError?: (error: unknown) => void;
  /** Paths, absolute, whose changes do not count: the output, where it lies within the folder. */
  readonly ignore?: (path: string) => boolean;
}

/** A folder that is watched. */
export interface Watch {
  /** Ends it, after a rebuild that is under way. */
  close(): Promise<void>;
}

/** How long nothing may change before a rebuild begins: editors write a file in several steps. Milliseconds. */
const quiet = 100;

/**
 * Rebuilds after changes in a folder, one at a time; what changes during a rebuild leads to another. Watches by the time
 * it is fulfilled, and builds nothing before the first change.
 */
export async function watch(
  folder: string,
  rebuild: () => Promise<void>,
  options: WatchOptions = {},
): Promise<Watch> {
  const runs = new Runs(rebuild, options.onError ?? (() => undefined));
  const tree = new Tree(
    (path) => isUntold(path) || options.ignore?.(path) === true,
    () => {
      runs.ask();
    },
  );
  await tree.add(resolve(folder));
  return {
    close: async () => {
      tree.close();
      await runs.close();
    },
  };
}

/** What editors and systems write beside the files that are meant: `.back.md.swp`, `back.md~`, `.git`. */
function isUntold(path: string): boolean {
  return /(?:^|[\\/])(?:\.[^\\/]*|[^\\/]*~|#[^\\/]*#)$/.test(path);
}

/**
 * Watches each folder by itself. To watch files would miss those that editors replace, and Node's own recursive
 * watching does so on Linux.
 */
class Tree {
  readonly #ignores: (path: string) => boolean;
  readonly #changed: () => void;
  readonly #watchers = new Map<string, FSWatcher>();
  #isOpen = true;

  constructor(ignores: (path: string) => boolean, changed: () => void) {
    this.#ignores = ignores;
    this.#changed = changed;
  }

  /** @throws where the folder cannot be watched: it is not there, or the system allows no more */
  async add(folder: string): Promise<void> {
    if (!this.#isOpen || this.#watchers.has(folder)) return;
    const watcher = watchFolder(folder, (event, name) => {
      if (name !== null) this.#told(event, join(folder, name));
    });
    this.#watchers.set(folder, watcher);
    watcher.once('error', () => {
      this.#remove(folder);
    });
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !this.#ignores(path)) await this.add(path);
    }
  }

  #told(event: string, path: string): void {
    if (!this.#isOpen || this.#ignores(path)) return;
    this.#changed();
    if (event !== 'rename') return;
    // It came or went. What had this name may be another folder by now, so what watched it is of no use.
    this.#remove(path);
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
    // Files may have come into it before it was watched. One that has gone again has told its parent so.
    this.add(path).then(this.#changed, () => undefined);
  }

  /** Ends the watching of a folder, and of those in it. */
  #remove(folder: string): void {
    for (const [path, watcher] of this.#watchers) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watcher.close();
      this.#watchers.delete(path);
    }
  }

  close(): void {
    this.#isOpen = false;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }
}

/** One rebuild at a time, and another one if it was asked for meanwhile. */
class Runs {
  readonly #rebuild: () => Promise<void>;
  readonly #failed: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #isAsked = false;
  #isOpen = true;

  constructor(rebuild: () => Promise<void>, failed: (error: unknown) => void) {
    this.#rebuild = rebuild;
    this.#failed = failed;
  }

  ask(): void {
    if (!this.#isOpen) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#isAsked = true;
      this.#running ??= this.#run();
    }, quiet);
  }

  async #run(): Promise<void> {
    while (this.#isAsked && this.#isOpen) {
      this.#isAsked = false;
      try {
        await this.#rebuild();
      } catch (error) {
        this.#failed(error);
      }
    }
    this.#running = undefined;
  }

  async close(): Promise<void> {
    this.#isOpen = false;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
