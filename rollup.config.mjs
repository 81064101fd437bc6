import { relative, sep } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const watching = process.argv.some((argument) => argument === '-w' || argument === '--watch');

/** The elements, each an entry whose code is loaded only where the element stands. */
const elements = {
  'pinpoint-article': 'src/elements/article/define.ts',
  'pinpoint-show-player': 'src/elements/show-player/define.ts',
  'pinpoint-tips': 'src/elements/tips/define.ts',
};

/** What the script tag loads only where it is needed. */
const onDemand = { 'pinpoint-mend': 'src/embed/mend.ts', 'pinpoint-debug': 'src/embed/debug/debug.ts' };

const plugins = [
  nodeResolve(),
  typescript({
    tsconfig: 'tsconfig.build.json',
    noEmitOnError: !watching,
    compilerOptions: { outDir: 'dist' },
  }),
  // The style sheets: no markup is made of templates.
  minifyTemplateLiterals(),
];

/** ASCII, since a page in windows-1252 garbles the UTF-8 of a classic script. Terser leaves templates as they are. */
const ascii = {
  name: 'ascii',
  renderChunk: (code) =>
    code.replace(/[^\0-~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};
const minify = [
  terser({
    ecma: 2020,
    format: { ascii_only: true, comments: false },
    compress: { passes: 3, unsafe_arrows: true, inline: 1 },
  }),
  ascii,
];

/**
 * What goes around the code of a script tag: a page may have replaced what it needs. Promise is asked for first, since
 * without it the elements would be defined, and show nothing.
 */
const guarded = {
  intro: 'try { Promise.all.bind(Promise);',
  outro: `} catch (reason) {
    console.warn('[pinpoint] this page has changed what the widgets need; their fallbacks stay', reason);
  }`,
};

/** Most pages have one kind of widget, and get it in one file; pages with several get files that these share. */
const sets = [
  ...[...Object.keys(elements), ...Object.keys(onDemand)].map((name) => [name]),
  Object.keys(elements),
];

/** Which files hold the code of each tag: where it is alone on a page, and where it is not if those are others. For the script tag. */
const files = {};

/** What each set is made of; written to dist/files.json, for `npm run size`. */
const facts = {};

/** How many letters each source file has in a chunk, before it is made small. */
const lengthsOf = (modules) =>
  Object.fromEntries(
    Object.entries(modules)
      .filter(([, { renderedLength }]) => renderedLength)
      .map(([id, { renderedLength }]) => [relative('src', id).split(sep).join('/'), renderedLength]),
  );

const noteFiles = (set) => ({
  name: 'note-files',
  generateBundle(_options, bundle) {
    const isAlone = set.length === 1;
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    for (const { isEntry, name, fileName, imports } of chunks)
      if (isEntry)
        (files[name] ??= [])[isAlone ? 0 : 1] = [fileName, ...imports].join(' ').replaceAll('.js', '');
    facts[set.join('+')] = chunks.map(({ name, fileName: file, imports, modules }) => ({
      name,
      file,
      imports,
      modules: lengthsOf(modules),
    }));
    const source = `${JSON.stringify(facts, null, 2)}\n`;
    if (!isAlone) this.emitFile({ type: 'asset', fileName: 'files.json', source });
  },
});
const giveFiles = {
  name: 'give-files',
  resolveId: (id) => (id === 'virtual:files' ? '\0virtual:files' : null),
  load: (id) => (id === '\0virtual:files' ? `export const files = ${JSON.stringify(files)};` : null),
};

/**
 * The one file has no chunks, and hls.js would be half of it. It plays HLS where the browser does; where that cannot, the
 * player goes on with the next source, or says that it has failed.
 */
const withoutHls = {
  name: 'without-hls',
  load: (id) =>
    id.endsWith('/src/playback/hls.ts')
      ? `export const feed = () => { throw new Error('pinpoint.all.js plays HLS only where the browser does.'); };`
      : null,
};

/** Tells Chrome to compile the whole off the main thread: what is in the first files is called at once. */
const callAtOnce = {
  name: 'call-at-once',
  renderChunk: (code, { isEntry }) => (isEntry ? `//# allFunctionsCalledOnLoad\n${code}` : null),
};

/** What hls.js asks of whoever passes it on. */
const notice = {
  name: 'notice',
  renderChunk: (code, { name }) =>
    name === 'hls'
      ? `/*! hls.js | Apache-2.0 | https://github.com/video-dev/hls.js/blob/master/LICENSE */\n${code}`
      : null,
};

export default [
  ...sets.map((set) => ({
    input: Object.fromEntries(set.map((name) => [name, { ...elements, ...onDemand }[name]])),
    plugins: [...plugins, noteFiles(set)],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name]-[hash:6].js',
      chunkFileNames: '[name]-[hash:6].js',
      // Fewer letters, so that the names take less in brotli.
      hashCharacters: 'hex',
      plugins: [...minify, callAtOnce, notice],
    },
  })),
  {
    input: 'src/pinpoint.ts',
    plugins: [giveFiles, ...plugins],
    // Strict as a module, and no different as a classic script: the words for that are 10 bytes.
    output: { file: 'dist/pinpoint.js', format: 'iife', strict: false, ...guarded, plugins: minify },
  },
  {
    input: 'src/pinpoint.all.ts',
    plugins: [withoutHls, ...plugins],
    output: {
      file: 'dist/pinpoint.all.js',
      format: 'iife',
      inlineDynamicImports: true,
      ...guarded,
      plugins: minify,
    },
  },
];
