/**
 * Builds demo/docs/, the documentation site, from docs/. Fails where a link in it leads nowhere.
 *
 *     node scripts/site.mjs [--elements] [--check]
 *
 * `--elements` first writes docs/elements.md, as scripts/docs.mjs does. With `--check` nothing is written, and what was
 * written from the source has to be up to date.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { brokenLinks } from './site/check-links.mjs';
import { updateGenerated } from './site/generated.mjs';
import { parse, render } from './site/markdown.mjs';
import { readPages } from './site/read.mjs';
import { searchIndex } from './site/search-index.mjs';
import { homeOf, pageHtml } from './site/shell.mjs';

const OUT = 'demo/docs';
const isCheck = process.argv.includes('--check');

/** What the first page shows. */
const first = `\`\`\`html live
<script type="module" src="https://cdn.example/v1/pinpoint.js"></script>

<pinpoint-show-player src="https://content.example/shows/pinpoint-health-show.json">
  <a href="https://pinpoint.example/shows/pinpoint-health-show/">The PinPoint Health Show</a>
</pinpoint-show-player>
\`\`\``;

/** Path in demo/docs/ -> text. */
async function makeFiles() {
  const groups = readPages();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const pages = groups.flatMap((group) => group.pages);
  const site = { groups, version };
  const files = new Map();
  for (const page of [homeOf(groups, render(parse(first))), ...pages])
    files.set(`${page.name}.html`, pageHtml(page, site));
  files.set('search.json', searchIndex(pages));
  files.set('site.css', readFileSync('scripts/site/site.css', 'utf8'));
  files.set('mark.svg', readFileSync('scripts/site/mark.svg', 'utf8'));
  for (const [name, code] of await bundle()) files.set(name, code);
  return files;
}

/** The script of the pages, and what it loads with the first search. */
async function bundle() {
  const build = await rollup({
    input: 'scripts/site/client/site.mjs',
    plugins: [nodeResolve({ browser: true })],
  });
  const { output } = await build.generate({
    entryFileNames: 'site.js',
    chunkFileNames: 'search-[hash].js',
    plugins: [terser({ module: true })],
  });
  await build.close();
  return output.map(({ fileName, code }) => [fileName, code]);
}

/** Pictures in docs/, which the pages name by the same relative paths. */
const pictures = () =>
  readdirSync('docs', { recursive: true }).filter(
    (name) => /\.(png|svg|webp|jpg)$/.test(name) && statSync(join('docs', name)).isFile(),
  );

if (process.argv.includes('--elements')) await import('./docs.mjs');
const stale = await updateGenerated(isCheck);
const files = await makeFiles();
const broken = brokenLinks(
  new Map([...files, ...pictures().map((name) => [name.replaceAll('\\', '/'), ''])]),
);
if (isCheck) for (const file of stale) broken.push(`${file} is not up to date: run npm run docs`);
for (const sentence of broken) console.error(sentence);
if (broken.length) process.exitCode = 1;
else if (!isCheck) {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const [name, text] of files) writeFileSync(join(OUT, name), text);
  for (const name of pictures()) {
    mkdirSync(dirname(join(OUT, name)), { recursive: true });
    copyFileSync(join('docs', name), join(OUT, name));
  }
}
