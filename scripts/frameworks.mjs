/** Builds the examples of demo/frameworks and clicks through them: all, or `npm run test:frameworks -- react vue`. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const wished = process.argv.slice(2);
const folders = readdirSync('demo/frameworks', { withFileTypes: true });
const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const unknown = wished.filter((name) => !names.includes(name));
if (unknown.length) {
  console.error(`There is no example "${unknown.join('", "')}", only ${names.join(', ')}.`);
  process.exit(1);
}

// In words: which takes how long is said as they go.
const reporters = ['spec', './scripts/count-reporter.mjs'].flatMap((reporter) => [
  `--test-reporter=${reporter}`,
  '--test-reporter-destination=stdout',
]);
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', ...reporters, 'test/frameworks/frameworks.test.ts'],
  {
    stdio: 'inherit',
    env: { ...process.env, ...(wished.length && { PINPOINT_FRAMEWORKS: wished.join() }) },
  },
);
process.exitCode = status ?? 1;
