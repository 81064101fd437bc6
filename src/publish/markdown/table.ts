import type { Paragraph, PhrasingContent, Table } from 'mdast';
import { type Attributes, readAttributes, refuseOthers } from './attributes.js';
import { type Context, written } from './context.js';
import { textOf } from './inline.js';
import type { PlainBlock, PlainText } from './plain.js';
import type { Placed } from './report.js';

/** What is said of a table above it. */
export interface Caption {
  readonly nodes: readonly PhrasingContent[];
  readonly attributes: Attributes;
  readonly node: Placed;
}

/** The caption that a paragraph is, `Table: words {rowHeaders}`; undefined where it is another text. */
export function captionOf(node: Paragraph): Caption | undefined {
  const [first, ...others] = node.children;
  if (first?.type !== 'text' || !/^Table:\s/.test(first.value)) return undefined;
  const nodes: PhrasingContent[] = [{ ...first, value: first.value.replace(/^Table:\s+/, '') }, ...others];
  const last = nodes.at(-1);
  const braces = last?.type === 'text' ? /\s*(\{[^{}]*\})$/.exec(last.value) : null;
  const attributes = braces?.[1] ? readAttributes(braces[1]) : undefined;
  if (last?.type !== 'text' || !braces || !attributes) return { node, nodes, attributes: new Map() };
  return {
    node,
    nodes: [...nodes.slice(0, -1), { ...last, value: last.value.slice(0, braces.index) }],
    attributes,
  };
}

/** Reads a table. An empty first row is none; a short row is filled up. */
export function tableBlock(
  node: Table,
  caption: Caption | undefined,
  context: Context,
): readonly PlainBlock[] {
  const { report } = context;
  if (caption) refuseOthers(caption.attributes, ['rowHeaders'], caption.node, report);
  const [head = [], ...rows] = node.children.map(({ children }) =>
    children.map((cell): PlainText => textOf(cell.children, context)),
  );
  for (const [index, row] of rows.entries())
    if (row.length > head.length)
      report.error(
        node.children[index + 1] ?? node,
        `this row has ${row.length} cells, and the first row ${head.length}`,
        'take a | out, or write \\| for one that is meant as it is',
      );
  for (const row of node.children)
    if (!written(context.source, row).includes('|'))
      report.warning(
        row,
        'this line is read as a row of the table',
        'leave an empty line above it, or write it as | cell |',
      );
  if (rows.length === 0) report.error(node, 'the table has no rows', 'write them below the line of dashes');
  const title = caption && textOf(caption.nodes, context);
  return [
    {
      type: 'table',
      ...(title && { caption: title }),
      ...(head.some((cell) => cell !== '') && { head }),
      rows: rows.map((row) => [...row, ...head.slice(row.length).map(() => '')]),
      ...(caption?.attributes.has('rowHeaders') && { rowHeaders: true }),
    },
  ];
}
