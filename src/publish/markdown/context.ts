import type { Definition, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Footnotes } from './footnotes.js';
import type { LinkTo } from './links.js';
import type { PlainBlock } from './plain.js';
import type { Placed, Report } from './report.js';

/** What reading one Markdown text needs to know of it. */
export interface Context {
  readonly report: Report;
  /** Reads what stands within a block. */
  readonly blocksOf: (nodes: readonly RootContent[], context: Context) => readonly PlainBlock[];
  /** The Markdown itself, for what the tree does not keep. */
  readonly source: string;
  /** Addresses that links name by a label, `[words][label]`. */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** Undefined where a text can have no sources. */
  readonly footnotes: Footnotes | undefined;
  /** Where links to files lead; undefined where they stay as they are written. */
  readonly linkTo: LinkTo | undefined;
  /** The ids of headings. */
  readonly ids: Map<string, Placed>;
  /** Links to places in the text, with their ids. */
  readonly links: { readonly id: string; readonly node: Placed }[];
}

export function contextOf(
  source: string,
  tree: Root,
  report: Report,
  { footnotes, linkTo }: Partial<Pick<Context, 'footnotes' | 'linkTo'>> = {},
): Context {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return { report, blocksOf: () => [], source, definitions, footnotes, linkTo, ids: new Map(), links: [] };
}

/** How nodes are written. */
export function written(source: string, first: Placed, last: Placed = first): string {
  return source.slice(first.position?.start.offset, last.position?.end.offset);
}
