/** Made by the build (rollup.config.mjs): the files that hold the code of each tag, all to be loaded at once. */
declare module 'virtual:files' {
  export const files: Readonly<Record<string, readonly string[]>>;
}
