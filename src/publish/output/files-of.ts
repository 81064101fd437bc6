import { existsSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { siblingExtensions } from './compress.js';
import { ownFolder } from './paths.js';

/** The files of an output, without its own folder and without siblings. */
export async function* filesOf(dir: string): AsyncGenerator<string> {
  if (!existsSync(dir)) return;
  for await (const entry of await opendir(dir, { recursive: true })) {
    const path = relative(dir, join(entry.parentPath, entry.name));
    if (!entry.isFile() || path.startsWith(ownFolder + sep) || isSibling(dir, path)) continue;
    yield path;
  }
}

function isSibling(dir: string, path: string): boolean {
  return siblingExtensions.some(
    (end) => path.endsWith(end) && existsSync(join(dir, path.slice(0, -end.length))),
  );
}
