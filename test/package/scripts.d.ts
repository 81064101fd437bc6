/** The part of scripts/release-folder.mjs that is used here; what it is, it says there. */
declare module '*/release-folder.mjs' {
  export function layOut(dist: string, version: string, folder: string): void;
  export function digestOf(dist: string): string;
  export function differences(one: string, other: string): string[];
  export function evergreenFolder(version: string): string;
}
/** The part of scripts/release-sizes.mjs that is used here; what it is, it says there. */
declare module '*/release-sizes.mjs' {
  type Sizes = Readonly<Record<string, number>>;

  export function sizesOf(reports: readonly { readonly name: string; readonly brotli: number }[]): Sizes;
  export function changesIn(
    sizes: Sizes,
    last: { readonly version: string; readonly sizes: Sizes } | undefined,
  ): string[];
}
