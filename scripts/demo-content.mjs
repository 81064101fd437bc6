/**
 * Makes demo/content/, the endpoint of the demo, from demo/content-src/ as `pinpoint build` does: the documents and the
 * media folder. What says where an endpoint is published, and the pages, are left out. With `--check` it writes
 * nothing and fails where the folder is not what would be made.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from '../dist/npm/publish/build/build.js';
import { describe } from '../dist/npm/publish/problem.js';

const demo = fileURLToPath(new URL('../demo/', import.meta.url));
const endpoint = join(demo, 'content');

/** The one file there that is written by hand. */
const README = 'README.md';

const isTaken = (path) =>
  /^(media\/|(articles|shows|tips)\/.*\.json$|tips[^/]*\.json$)/.test(path) && !/\.(br|gz)$/.test(path);

/** Another version of the encoder gives other bytes; which picture it is, the name says. */
const isEncoded = (path) => /^media\/.*\.(avif|gif|jpe?g|png|webp)$/.test(path);

/** The files of a folder, with `/`, in order. */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    )
    .sort();

/** What is to be done to the endpoint so that it is what was made. */
function compare(made) {
  const [old, wanted] = [filesOf(endpoint).filter((path) => path !== README), filesOf(made).filter(isTaken)];
  const isSame = (path) => readFileSync(join(endpoint, path)).equals(readFileSync(join(made, path)));
  return {
    added: wanted.filter((path) => !old.includes(path)),
    changed: wanted.filter((path) => old.includes(path) && !isEncoded(path) && !isSame(path)),
    removed: old.filter((path) => !wanted.includes(path)),
  };
}

function update(made, { added, changed, removed }) {
  for (const path of removed) rmSync(join(endpoint, path));
  for (const path of [...added, ...changed]) {
    mkdirSync(dirname(join(endpoint, path)), { recursive: true });
    copyFileSync(join(made, path), join(endpoint, path));
  }
  const folders = readdirSync(endpoint, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));
  // The deepest first: a folder may hold nothing but empty ones.
  for (const folder of folders.sort().reverse()) if (!readdirSync(folder).length) rmdirSync(folder);
}

const home = mkdtempSync(join(tmpdir(), 'pinpoint-demo-'));
try {
  const out = join(home, 'out');
  const { problems, files } = await build({
    content: join(demo, 'content-src'),
    out,
    baseUrl: 'https://pinpoint.example/',
    scriptUrl: 'https://pinpoint.example/pinpoint.js',
  });
  for (const problem of problems) console.error(describe(problem));
  const changes = files ? compare(out) : {};
  const lines = Object.entries(changes).flatMap(([what, paths]) => paths.map((path) => `${what}: ${path}`));
  if (!files) process.exitCode = 1;
  else if (!process.argv.includes('--check')) {
    update(out, changes);
    console.log(lines.join('\n') || 'demo/content is up to date');
  } else if (lines.length) {
    console.error(`demo/content is not up to date: run \`npm run demo:content\`\n${lines.join('\n')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true });
}
