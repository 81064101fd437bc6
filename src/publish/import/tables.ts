import type { Element, ElementContent, Root } from 'hast';
import { attribute, findAll, isElement, isPhrasing, make, rewrite, textOf } from './hast.js';
import { excerpt, type Losses } from './losses.js';

/** Brings tables to what Markdown has: lines of text in cells, a caption above, one table at a time. */
export function plainTables(root: Root, losses: Losses): void {
  rewrite(root, (table, parent) => {
    if (!isElement(table, 'table')) return undefined;
    const rows = findAll(table, ({ tagName }) => tagName === 'tr');
    const cells = findAll(table, ({ tagName }) => tagName === 'td' || tagName === 'th');
    const isLayout =
      rows.length <= 1 || rows.every((row) => row.children.filter((cell) => isElement(cell)).length <= 1);
    if (isLayout && (rows.length <= 1 || !cells.some(({ tagName }) => tagName === 'th'))) {
      return cells.map((cell) => make('div', cell.children, { from: cell }));
    }
    for (const cell of cells) flatten(cell, losses);
    if (
      cells.some((cell) =>
        [attribute(cell, 'colSpan'), attribute(cell, 'rowSpan')].some((span) => Number(span) > 1),
      )
    ) {
      losses.add('cells that span several columns or rows came apart', {
        offset: table.position?.start.offset,
        hint: 'fill the empty cells of the table',
      });
    }
    const caption = findAll(table, ({ tagName }) => tagName === 'caption')[0] ?? captionOf(parent);
    table.children = table.children.filter((child) => child !== caption);
    const line = captionLine(caption, hasRowHeaders(rows));
    return line ? [line, table] : undefined;
  });
  rewrite(root, (figure) => {
    if (!isElement(figure, 'figure') || !figure.children.some((child) => isElement(child, 'table')))
      return undefined;
    return figure.children.filter((child) => !isElement(child, 'figcaption'));
  });
}

function captionOf(parent: Element | Root): Element | undefined {
  const caption = isElement(parent, 'figure')
    ? parent.children.find((child) => isElement(child, 'figcaption'))
    : undefined;
  return isElement(caption) ? caption : undefined;
}

/** Whether each row but the first begins with a heading. */
function hasRowHeaders(rows: readonly Element[]): boolean {
  const first = ({ children }: Element) => children.find((cell) => isElement(cell));
  return rows.length > 1 && rows.slice(1).every((row) => isElement(first(row), 'th'));
}

/** The line before a table that begins with “Table:” is its caption. */
function captionLine(caption: Element | undefined, rowHeaders: boolean): Element | undefined {
  const words = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '';
  const value = ['Table:', words, rowHeaders && '{rowHeaders}'].filter(Boolean).join(' ');
  return caption || rowHeaders
    ? make('p', [{ type: 'text', value }], { from: caption ?? { type: 'root', children: [] } })
    : undefined;
}

function flatten(cell: Element, losses: Losses): void {
  for (const image of findAll(cell, ({ tagName }) => /^(?:img|audio|video|table)$/.test(tagName))) {
    losses.add(
      `<${image.tagName}> in a table is left out: ${excerpt(attribute(image, 'src') || textOf(image))}`,
      {
        offset: image.position?.start.offset,
        hint: 'put it before or after the table',
      },
    );
  }
  cell.children = inLine(cell.children);
}

/** Text and marks of blocks, one after the other. */
function inLine(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    if (/^(?:img|audio|video|table)$/.test(child.tagName)) return [];
    if (isPhrasing(child)) return [{ ...child, children: inLine(child.children) }];
    const end = isElement(child, 'li') ? '; ' : ' ';
    return [...inLine(child.children), { type: 'text', value: end }];
  });
}
