/**
 * Makes the folder that is uploaded, `release/`, after two builds of the same source in two places have come out the same.
 *
 *     npm run release:dry       shows all of it, and writes nothing else
 *     node scripts/release.mjs  also writes release-sizes.json, which the next release is compared with
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { differences, digestOf, layOut } from './release-folder.mjs';
import { changesIn, sizesOf } from './release-sizes.mjs';

const SIZES = 'release-sizes.json';
const root = join(import.meta.dirname, '..');

/** What the build of the scripts reads. */
const sources = [
  'package.json',
  'rollup.config.mjs',
  'scripts',
  'src',
  'tsconfig.build.json',
  'tsconfig.json',
  'typings',
];

const { values: options } = parseArgs({ options: { dry: { type: 'boolean', default: false } } });
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Builds the scripts in a folder of its own, so that a path of this machine would show. */
function build(folder) {
  for (const name of sources) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const rollup = join(root, 'node_modules/rollup/dist/bin/rollup');
  execFileSync(process.execPath, [rollup, '-c', '--silent'], { cwd: folder, stdio: 'inherit' });
  return join(folder, 'dist');
}

/** Fails where a budget is exceeded, with what `npm run size` says of it. */
function measure(folder) {
  const size = spawnSync(process.execPath, [join(folder, 'scripts/size.mjs'), '--json'], {
    encoding: 'utf8',
  });
  if (size.status) throw new Error(size.stderr);
  return sizesOf(JSON.parse(size.stdout));
}

const { version } = readJson(join(root, 'package.json'));
const places = ['one', 'another'].map((name) => mkdtempSync(join(tmpdir(), `pinpoint-release-${name}-`)));
try {
  const [first, second] = places.map(build);
  const differing = differences(first, second);
  if (differing.length) throw new Error(`Two builds differ in ${differing.join(', ')}.`);
  const sizes = measure(places[0]);
  layOut(first, version, join(root, 'release'));

  const last = existsSync(join(root, SIZES)) ? readJson(join(root, SIZES)) : undefined;
  console.log(`release/ holds ${version}.`);
  console.log(`Two builds in two places are the same, byte for byte: sha256 ${digestOf(first)}`);
  console.log(changesIn(sizes, last).join('\n  '));
  if (!options.dry) writeFileSync(join(root, SIZES), `${JSON.stringify({ version, sizes }, null, 2)}\n`);
} finally {
  for (const place of places) rmSync(place, { recursive: true, force: true });
}
