import { dirname, posix, resolve } from 'node:path';

/** A local file that an address names, with the fragment that stays on the address. */
export interface Local {
  readonly file: string;
  readonly fragment: string;
}

/** True for addresses that are the same wherever the document stands: `https:`, `//host/`, `data:`. */
export function isAbsolute(address: string): boolean {
  // One letter is a drive of Windows.
  return /^\s*(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(address);
}

/**
 * The file that a relative address names from the place of another one.
 *
 * @returns a reason where it names none
 */
export function localFile(address: string, source: string): Local | string {
  if (/^\s*(?:[a-z]:|\/|\\)/i.test(address)) return 'does not start from where this file is';
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(address.trim()) ?? [];
  if (!path) return 'names no file';
  const folder = dirname(source);
  try {
    return { file: resolve(folder, decodeURIComponent(path)), fragment };
  } catch {
    // A percent sign that is just that.
    return { file: resolve(folder, path), fragment };
  }
}

/** The address of a file of the output, relative to a document of it. */
export function relativeAddress(path: string, document: string): string {
  return posix.relative(posix.dirname(document), path);
}
