/** Made by the build (rollup.config.mjs): the files that hold the code of each tag, all to be loaded at once. */
declare module 'virtual:files' {
  /** Their names without `.js`, with spaces between. */
  type Files = Readonly<Record<string, string>>;
  /** `alone`: where the tag is the only one of ours on the page; `together`: files that several tags share. */
  export const files: { readonly alone: Files; readonly together: Files };
}
