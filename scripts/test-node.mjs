/** Runs the publisher's tests, which need no browser: `npm run test:publish [FOLDER]`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('src/publish', process.argv[2] ?? '');
// Node 20 takes no patterns.
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join(folder, name))
  .sort();

const reporters = [process.stdout.isTTY ? 'spec' : 'dot', './scripts/count-reporter.mjs'].flatMap(
  (reporter) => [`--test-reporter=${reporter}`, '--test-reporter-destination=stdout'],
);
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...reporters, ...files], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
