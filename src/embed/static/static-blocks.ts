import { type Block, isBlocks, type ListItem } from '../../content/block.js';
import type { Image } from '../../content/media.js';
import { plainText, type Text } from '../../content/text.js';
import { type Attributes, element, escapeHtml } from '../html.js';
import { type Context, contextOf, type StaticOptions } from './context.js';
import { figureOf, imageOf } from './figure.js';
import { tableOf } from './table.js';
import { heading, textOf } from './text.js';

/** Blocks as plain HTML: no classes, no styles, no ids, absolute links; `headingLevel` is the level of the title that they stand under. */
export function staticBlocks(content: ListItem, options: StaticOptions): string {
  return proseOf(content, contextOf(options), 'p');
}

/** Blocks as HTML, each on a line of its own. */
export function blocksOf(blocks: readonly Block[], context: Context): string {
  return blocks
    .map((block) => blockOf(block, context))
    .filter(Boolean)
    .join('\n');
}

function blockOf(block: Block, context: Context): string {
  const { strings } = context;
  switch (block.type) {
    case 'paragraph':
      return element('p', {}, textOf(block.text, context));
    case 'heading':
      return heading(
        Math.min(4, Math.max(1, Math.round(block.level ?? 1))),
        textOf(block.text, context),
        context,
      );
    case 'list':
      return items(block.ordered ? 'ol' : 'ul', block.items, context, { start: block.start });
    case 'image':
      return figureOf(block, context);
    case 'quote': {
      const cite = block.cite ? element('p', {}, `— ${textOf(block.cite, context)}`) : '';
      return element('blockquote', {}, element('p', {}, textOf(block.text, context)) + cite);
    }
    case 'callout': {
      const title = block.title ?? strings.tone[block.tone ?? 'note'];
      return element('p', {}, element('strong', {}, textOf(title, context))) + blocksOf(block.body, context);
    }
    case 'table':
      return tableOf(block, context);
    case 'steps':
      return element('ol', {}, block.items.map((step) => stepOf(step, context)).join('\n'));
    case 'faq':
      return block.items
        .map(
          ({ question, answer }) =>
            element('p', {}, element('strong', {}, textOf(question, context))) + blocksOf(answer, context),
        )
        .join('\n');
    case 'video':
    case 'audio': {
      const title = plainText(block.title ?? '');
      const name = block.type === 'video' ? strings.playVideo(title) : strings.playAudio(title);
      return element('p', {}, element('a', { href: block.src }, escapeHtml(name)));
    }
    case 'divider':
      return '<hr>';
  }
}

function stepOf(
  { title, body, image }: { title?: Text; body?: readonly Block[]; image?: Image },
  context: Context,
): string {
  return element(
    'li',
    {},
    (title ? element('p', {}, element('strong', {}, textOf(title, context))) : '') +
      (image ? element('p', {}, imageOf(image)) : '') +
      blocksOf(body ?? [], context),
  );
}

/** A list as HTML. */
export function items(
  tag: string,
  list: readonly ListItem[],
  context: Context,
  attributes: Attributes = {},
): string {
  return element(tag, attributes, list.map((item) => element('li', {}, proseOf(item, context))).join('\n'));
}

/** What is either text or blocks; text alone stands in an element of that name, or in none. */
export function proseOf(content: ListItem, context: Context, wrapper?: string): string {
  if (isBlocks(content)) return blocksOf(content, context);
  const text = textOf(content, context);
  return wrapper ? element(wrapper, {}, text) : text;
}
