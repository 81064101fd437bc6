import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';

const watching = process.argv.some((argument) => argument === '-w' || argument === '--watch');

/** The elements, each an entry whose code is loaded only where the element stands. */
const elements = {
  'pinpoint-article': 'src/elements/article/define.ts',
  'pinpoint-show-player': 'src/elements/show-player/define.ts',
};

const plugins = [
  nodeResolve(),
  typescript({
    tsconfig: 'tsconfig.build.json',
    noEmitOnError: !watching,
    compilerOptions: { outDir: 'dist' },
  }),
  minifyTemplateLiterals({
    options: {
      minifyOptions: {
        // Templates stay well-formed XML, for pages served as XHTML.
        keepClosingSlash: true,
        removeAttributeQuotes: false,
        collapseBooleanAttributes: false,
        // A space between two expressions parts two words.
        conservativeCollapse: true,
      },
    },
  }),
];

/** ASCII, since a page in windows-1252 garbles the UTF-8 of a classic script. */
const minify = terser({
  ecma: 2020,
  format: { ascii_only: true, comments: false },
  compress: { passes: 3, unsafe_arrows: true },
});

/** Which files hold the code of each element; known once the elements are built, asked for by the script tag. */
const files = {};
const noteFiles = {
  name: 'note-files',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.isEntry) files[chunk.name] = [chunk.fileName, ...chunk.imports];
  },
};
const giveFiles = {
  name: 'give-files',
  resolveId: (id) => (id === 'virtual:files' ? '\0virtual:files' : null),
  load: (id) => (id === '\0virtual:files' ? `export const files = ${JSON.stringify(files)};` : null),
};

export default [
  {
    input: elements,
    plugins: [...plugins, noteFiles],
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name]-[hash].js',
      chunkFileNames: '[name]-[hash].js',
      plugins: [minify],
    },
  },
  {
    input: 'src/pinpoint.ts',
    plugins: [giveFiles, ...plugins],
    output: { file: 'dist/pinpoint.js', format: 'iife', plugins: [minify] },
  },
  {
    input: 'src/pinpoint.all.ts',
    plugins,
    output: { file: 'dist/pinpoint.all.js', format: 'iife', inlineDynamicImports: true, plugins: [minify] },
  },
];
