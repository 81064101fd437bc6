import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Problem } from '../problem.js';
import { excerpt } from './losses.js';
import { politeFetch, type FetchOptions } from '../polite-fetch.js';

/** Extensions by what sharp calls the formats. */
const extensions: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  png: 'png',
  gif: 'gif',
  webp: 'webp',
  svg: 'svg',
  heif: 'avif',
  tiff: 'tiff',
};

/** Puts the images of one article beside it. */
export class Images {
  readonly #folder: string;
  readonly #slug: string;
  readonly #base: string;
  readonly #how: FetchOptions;
  readonly #placed = new Map<string, string>();
  readonly #problems: Problem[] = [];
  #number = 0;

  /**
   * @param folder of the article
   * @param slug the name of its file, without an extension
   * @param base the address of the page: only a page in a file has images in files
   */
  constructor(folder: string, slug: string, base: string, how: FetchOptions = {}) {
    this.#folder = folder;
    this.#slug = slug;
    this.#base = base;
    this.#how = how;
  }

  /** Images that stay where they are. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** How many there are beside the article. */
  get count(): number {
    return this.#number;
  }

  /**
   * Saves an image as `images/SLUG-N.ext`, N from 1.
   *
   * @param address a whole one
   * @returns where it is, from the article; the address where it cannot be had
   */
  async place(address: string): Promise<string> {
    const known = this.#placed.get(address);
    if (known !== undefined) return known;
    const path = await this.#save(address).catch((error: unknown) => {
      this.#problems.push({
        severity: 'error',
        file: `articles/${this.#slug}.md`,
        message: `the image ${excerpt(address)} was not saved: ${error instanceof Error ? error.message : String(error)}`,
        hint: 'save it beside the article, and write its name',
      });
      return address;
    });
    this.#placed.set(address, path);
    return path;
  }

  async #save(address: string): Promise<string> {
    const bytes = await this.#load(address);
    // What the bytes are counts: servers send error pages as images, and images as anything.
    const { format } = await sharp(bytes)
      .metadata()
      .catch(() => ({ format: '' }));
    const extension = extensions[format];
    if (extension === undefined) throw new Error('it is no image');
    await mkdir(join(this.#folder, 'images'), { recursive: true });
    for (;;) {
      const path = `images/${this.#slug}-${++this.#number}.${extension}`;
      if (await writeNew(join(this.#folder, path), bytes)) return path;
    }
  }

  async #load(address: string): Promise<Uint8Array> {
    if (address.startsWith('file:')) {
      if (!this.#base.startsWith('file:')) throw new Error('a page on the web has no files here');
      return readFile(fileURLToPath(address)).catch(() => {
        throw new Error('there is no such file');
      });
    }
    if (!/^(?:https?|data):/.test(address)) throw new Error('its address cannot be asked for');
    const { status, body } = await politeFetch(address, this.#how);
    if (status !== 200) throw new Error(`status ${status}`);
    return body;
  }
}

/** Writes a file; one of the same content does as well. @returns whether it is there now */
async function writeNew(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, bytes, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return Buffer.from(bytes).equals(await readFile(file));
  }
}
