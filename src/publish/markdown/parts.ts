import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';

export type Directive = ContainerDirective | LeafDirective;

/** What stands behind the colons, in brackets and below. */
export interface Parts {
  readonly label: readonly PhrasingContent[];
  readonly content: readonly RootContent[];
}
