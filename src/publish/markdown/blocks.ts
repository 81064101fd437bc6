import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import type { ListItem as Item } from '../../content/block.js';
import { blocksOfQuote } from './blockquote.js';
import { type Context, written } from './context.js';
import { blocksOfDirective } from './directives.js';
import { figuresOf, imagesOf } from './figure.js';
import { headingBlock } from './heading.js';
import { refuseHtml } from './html.js';
import { textOf } from './inline.js';
import type { Plain, PlainBlock } from './plain.js';
import { captionOf, tableBlock } from './table.js';

/** Reads what stands one below the other. */
export function blocksOf(nodes: readonly RootContent[], context: Context): readonly PlainBlock[] {
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    const caption = node.type === 'paragraph' && next?.type === 'table' && captionOf(node);
    if (caption) return [];
    const before = nodes[index - 1];
    if (node.type === 'table' && before?.type === 'paragraph')
      return tableBlock(node, captionOf(before), context);
    return blocksOfOne(node, context);
  });
}

function blocksOfOne(node: RootContent, context: Context): readonly PlainBlock[] {
  const { report } = context;
  switch (node.type) {
    case 'paragraph':
      return blocksOfParagraph(node, context);
    case 'heading':
      return headingBlock(node, context);
    case 'list':
      return listBlock(node, context);
    case 'blockquote':
      return blocksOfQuote(node, context);
    case 'table':
      return tableBlock(node, undefined, context);
    case 'thematicBreak':
      return [{ type: 'divider' }];
    case 'containerDirective':
    case 'leafDirective':
      return blocksOfDirective(node, context);
    case 'code':
      report.error(
        node,
        'blocks of code are not in the format',
        /^[`~]/.test(written(context.source, node))
          ? 'take the lines of ``` out'
          : 'begin the lines without spaces: four of them make code',
      );
      return [];
    case 'html':
      refuseHtml(node, report);
      return [];
    default:
      // Definitions and footnotes stand where they are used.
      return [];
  }
}

function blocksOfParagraph(node: Paragraph, context: Context): readonly PlainBlock[] {
  const images = imagesOf(node, context);
  if (images) return figuresOf(images, context);
  // Directives that were not read as such are text by now.
  const fence = /^[ \t>]*(:{2,}.*)$/m.exec(written(context.source, node))?.[1];
  if (fence) {
    context.report.error(
      node,
      `"${fence}" is no directive`,
      /^:+$/.test(fence)
        ? 'what holds others needs more colons than they have: :::: around :::'
        : 'write it as :::note[Title], without spaces before the brackets',
    );
    return [];
  }
  if (captionOf(node))
    context.report.warning(node, 'there is no table below this', 'leave one empty line between, no more');
  const text = textOf(node.children, context);
  return text === '' ? [] : [{ type: 'paragraph', text }];
}

function listBlock({ ordered, start, children }: List, context: Context): readonly PlainBlock[] {
  const items = children.flatMap((item) => itemOf(item, context));
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      ...(ordered && { ordered }),
      ...(ordered && typeof start === 'number' && start !== 1 && { start }),
      items,
    },
  ];
}

function itemOf(item: ListItem, context: Context): readonly Plain<Item>[] {
  if (typeof item.checked === 'boolean')
    context.report.error(item, 'boxes to tick are not in the format', 'take the [ ] out');
  const blocks = blocksOf(item.children, context);
  const [first] = blocks;
  if (!first) {
    if (item.children.length === 0) context.report.warning(item, 'this item is empty', 'take it out');
    return [];
  }
  return [blocks.length === 1 && first.type === 'paragraph' ? first.text : blocks];
}
