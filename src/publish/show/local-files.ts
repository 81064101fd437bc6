import { readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';

/** A file that was named by a path, or why it is none. */
export type LocalFile =
  | { readonly src: string; readonly size: number; readonly problem?: undefined }
  | { readonly problem: string; readonly hint: string };

/** What the paths in one file of a show mean. */
export class LocalFiles {
  readonly #show: string;
  readonly #file: string;
  readonly #seen: Set<string>;

  /**
   * @param show the folder of the show, absolute
   * @param file the file in which the paths stand, absolute
   * @param seen where each file that was found is noted, absolute
   */
  constructor(show: string, file: string, seen: Set<string>) {
    this.#show = show;
    this.#file = file;
    this.#seen = seen;
  }

  /** The absolute path that a path in this file means. */
  absolute(path: string): string {
    return resolve(dirname(this.#file), path);
  }

  /** The text of a file that was found. */
  read(path: string): string {
    return readFileSync(this.absolute(path), 'utf8').replace(/^\uFEFF/, '');
  }

  /** Finds a file. Its `src` is an address relative to the folder of the show, its size is in bytes. */
  find(path: string): LocalFile {
    if (/^[/\\]|^[a-z]:/i.test(path))
      return {
        problem: 'is no path from this file',
        hint: 'write a path from this file, or an https address',
      };
    const absolute = this.absolute(path);
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (!stat?.isFile())
      return {
        problem: 'is not there',
        hint: `put it beside this file, or mend the path: it means ${this.#name(absolute)}`,
      };
    this.#seen.add(absolute);
    return { src: this.#name(absolute).split('/').map(encodeSegment).join('/'), size: stat.size };
  }

  #name(absolute: string): string {
    return relative(this.#show, absolute).split(sep).join('/');
  }
}

/** Keeps what may stand in a path, so that usual names stay as they are. */
function encodeSegment(segment: string): string {
  return encodeURI(segment).replace(/[?#]/g, encodeURIComponent);
}
