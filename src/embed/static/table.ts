import type { Block } from '../../content/block.js';
import type { Text } from '../../content/text.js';
import { element } from '../html.js';
import type { Context } from './context.js';
import { textOf } from './text.js';

/** A table as HTML. */
export function tableOf(
  { caption, head, rows, rowHeaders }: Extract<Block, { type: 'table' }>,
  context: Context,
): string {
  const row = (cells: readonly Text[], scope: (index: number) => 'col' | 'row' | undefined) =>
    element(
      'tr',
      {},
      cells
        .map((cell, index) =>
          element(scope(index) ? 'th' : 'td', { scope: scope(index) }, textOf(cell, context)),
        )
        .join(''),
    );
  return element(
    'table',
    {},
    (caption ? element('caption', {}, textOf(caption, context)) : '') +
      (head
        ? element(
            'thead',
            {},
            row(head, () => 'col'),
          )
        : '') +
      element(
        'tbody',
        {},
        rows.map((cells) => row(cells, (index) => (rowHeaders && !index ? 'row' : undefined))).join('\n'),
      ),
  );
}
