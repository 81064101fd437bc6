import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe as sayProblem } from '../problem.js';
import { readShow, type ReadShow, type ShowSource } from './read-show.js';

/** A show as a test reads it: its problems are as an editor sees them. */
export interface TestShow extends Omit<ReadShow, 'problems'> {
  readonly problems: readonly string[];
  /** Its episodes; none where it can't be used. */
  readonly episodes: readonly Record<string, unknown>[];
}

/** When tests read their shows. */
const now = Date.parse('2026-12-01T00:00:00Z');

/**
 * Reads a show that consists of these files, in a folder of its own that is gone afterwards.
 *
 * @param files texts by their paths from the show's folder
 */
export async function readFiles(
  files: Readonly<Record<string, string>>,
  options: Partial<ShowSource> = {},
): Promise<TestShow> {
  const folder = await mkdtemp(join(tmpdir(), 'pinpoint-show-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    const {
      json,
      feed,
      problems,
      files: seen,
    } = await readShow({
      folder,
      file: 'shows/talk/show.yaml',
      id: 'talk',
      now,
      ...options,
    });
    return {
      json,
      feed,
      episodes: (json?.['episodes'] ?? []) as readonly Record<string, unknown>[],
      problems: problems.map(sayProblem),
      files: seen.map((path) => path.slice(folder.length + 1)),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
