import type { Problem } from '../problem.js';

/** Where a link to a file leads. */
export interface LinkTarget {
  /** The address of the page; what was written, where there is none. */
  readonly href: string;
  /** The address of the document; undefined where the page has none of ours. */
  readonly document?: string;
  readonly problem?: Pick<Problem, 'severity' | 'message'> & { readonly hint: string };
}

/** Finds what links in one file mean; undefined for those that stay as they are written. */
export type LinkTo = (address: string) => LinkTarget | undefined;
