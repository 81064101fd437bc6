import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

/** The embed builder: a page of this site, in a folder of its own, since clinics are served what lies in dist itself. */
export default {
  input: { builder: 'src/builder/define.ts' },
  plugins: [
    nodeResolve({ exportConditions: ['production', 'browser'] }),
    typescript({ tsconfig: 'tsconfig.builder.json', compilerOptions: { outDir: 'dist/builder' } }),
  ],
  output: {
    dir: 'dist/builder',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash:6].js',
    hashCharacters: 'hex',
    plugins: [terser({ ecma: 2020, format: { comments: false } })],
  },
};
