/** Made by the build (rollup.config.mjs): the files that hold the code of each tag, all to be loaded at once. */
declare module 'virtual:files' {
  type Files = Readonly<Record<string, readonly string[]>>;
  /** `alone`: where the tag is the only one of ours on the page; `together`: files that several tags share. */
  export const files: { readonly alone: Files; readonly together: Files };
}
