/** The part of test/engines.mjs that is used here; what it is, it says there. */
declare module '*/engines.mjs' {
  import type { LaunchOptions } from 'puppeteer-core';

  export function chooseEngines(wish: string): readonly { readonly launchOptions: LaunchOptions }[];
}
