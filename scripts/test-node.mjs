/** Runs the tests that run in Node: `npm run test:publish`, or those below a folder, `node scripts/test-node.mjs FOLDER`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'src/publish';
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
