import type { FootnoteDefinition, Heading, PhrasingContent, RootContent } from 'mdast';
import type { Citation } from '../../content/article.js';
import { blocksOf } from './blocks.js';
import { type Context, contextOf } from './context.js';
import { Footnotes } from './footnotes.js';
import { readHeading } from './heading.js';
import { textOf } from './inline.js';
import type { LinkTo } from './links.js';
import { parseMarkdown } from './parse.js';
import type { Plain, PlainBlock, PlainText } from './plain.js';
import { Report } from './report.js';

/** The Markdown of an article. */
export interface Body {
  /** What the `#` headings say: titles. */
  readonly titles: readonly { readonly text: PlainText; readonly node: Heading }[];
  readonly blocks: readonly PlainBlock[];
  /** The footnotes. */
  readonly citation: readonly Plain<Citation>[];
  readonly report: Report;
}

/**
 * Reads Markdown.
 *
 * @param offset how many lines stand above it in the file
 * @param sources how many sources come before its footnotes; undefined where it can have none
 */
export function readBody(
  text: string,
  file: string,
  offset: number,
  { sources, linkTo }: { readonly sources?: number; readonly linkTo?: LinkTo | undefined } = {},
): Body {
  const source = text.replace(/\r\n?/g, '\n');
  const report = Report.below(file, offset);
  const tree = parseMarkdown(source);
  const footnotes = sources === undefined ? undefined : new Footnotes(tree, report, sources);
  const context: Context = { ...contextOf(source, tree, report, { footnotes, linkTo }), blocksOf };
  const titleNodes = sources === undefined ? [] : tree.children.filter(isTitle);
  const titles = titleNodes.map((node) => ({ ...readHeading(node, context), node }));
  warnOfSkippedLevels(tree.children, report);
  const blocks = blocksOf(
    tree.children.filter((node) => !titleNodes.some((title) => title === node)),
    context,
  );
  const citation = footnotes ? [...footnotes.inOrder()].map((note) => sourceOf(note, context)) : [];
  warnOfDeadLinks(context);
  return { titles, blocks, citation, report };
}

function isTitle(node: RootContent): node is Heading {
  return node.type === 'heading' && node.depth === 1;
}

function warnOfSkippedLevels(nodes: readonly RootContent[], report: Report): void {
  let above = 1;
  for (const node of nodes) {
    if (node.type !== 'heading') continue;
    if (node.depth > above + 1)
      report.warning(
        node,
        `this heading skips a level: ${'#'.repeat(node.depth)} below ${'#'.repeat(above)}`,
        `write ${'#'.repeat(above + 1)}`,
      );
    above = node.depth;
  }
}

function warnOfDeadLinks({ links, ids, footnotes, report }: Context): void {
  for (const { id, node } of links) {
    const number = /^ref-(\d+)$/.exec(id)?.[1];
    if (number !== undefined) {
      if (+number < 1 || +number > (footnotes?.count ?? 0))
        report.error(node, `there is no source ${number}`, 'write it as a footnote, or in citation:');
    } else if (!ids.has(id)) {
      report.warning(node, `no heading has the id "${id}"`, `write {#${id}} at the end of one`);
    }
  }
}

/** A footnote as a source: an address at its end, or a link that is all of it, is where the source is. */
function sourceOf(node: FootnoteDefinition, context: Context): Plain<Citation> {
  const [first, second] = node.children;
  if (first?.type !== 'paragraph' || second)
    context.report.error(second ?? node, 'a source is one paragraph', 'write it on one line');
  const nodes = first?.type === 'paragraph' ? first.children : [];
  const { words, url } = addressAtEnd(nodes);
  const text = textOf(words, context);
  return { text, ...(url !== undefined && { url }) };
}

function addressAtEnd(nodes: readonly PhrasingContent[]): {
  readonly words: readonly PhrasingContent[];
  readonly url?: string;
} {
  const end = nodes.at(-1);
  const all = end?.type === 'text' && end.value === '.' ? nodes.slice(0, -1) : nodes;
  const last = all.at(-1);
  if (last?.type !== 'link' || !/^https?:/i.test(last.url)) return { words: nodes };
  if (all.length === 1) return { words: last.children, url: last.url };
  const isBare = plainTextOf(last.children) === last.url;
  return isBare ? { words: all.slice(0, -1), url: last.url } : { words: nodes };
}

function plainTextOf(nodes: readonly PhrasingContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : '')).join('');
}
