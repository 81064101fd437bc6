/** Made by the build (rollup.config.mjs): the files that hold the code of each tag, all to be loaded at once. */
declare module 'virtual:files' {
  /**
   * What each tag needs, by its name: files without `.js`, with spaces between. First where it is alone on a page, then where it
   * is not, if those are others.
   */
  export const files: Record<string, readonly [alone: string, together?: string]>;
}
