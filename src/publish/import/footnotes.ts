import type { Element, Root } from 'hast';
import type { FootnoteDefinition } from 'mdast';
import type { State } from './handling.js';
import { attribute, findAll, hasClass, isElement, make, rewrite, textOf } from './hast.js';

/** A footnote as WordPress keeps it beside a post. */
interface Kept {
  readonly id: string;
  /** HTML. */
  readonly content: string;
}

/**
 * Puts the footnotes of a post where its block for them is, as a site shows them.
 *
 * @param kept JSON, as the export has it
 */
export function insertFootnotes(html: string, kept: string): string {
  const notes = parse(kept);
  if (!notes.length) return html;
  const items = notes.map(({ id, content }) => `<li id="${id}">${content}</li>`).join('');
  const list = `<ol class="wp-block-footnotes">${items}</ol>`;
  const block = /<!--\s*wp:footnotes[^>]*\/-->/;
  return block.test(html) ? html.replace(block, () => list) : `${html}${list}`;
}

function parse(kept: string): readonly Kept[] {
  try {
    const notes = JSON.parse(kept) as unknown;
    return Array.isArray(notes)
      ? (notes as Partial<Kept>[]).filter((note): note is Kept => Boolean(note.id && note.content))
      : [];
  } catch {
    return [];
  }
}

/**
 * Makes `<pinpoint-cite>` and `<pinpoint-source>` of the footnotes of WordPress. Notes that nothing cites stay a list,
 * numbers without a note stay numbers.
 */
export function findFootnotes(root: Root): void {
  const lists = findAll(root, (element) => hasClass(element, 'wp-block-footnotes'));
  const notes = new Map(
    lists
      .flatMap((list) => findAll(list, (item) => isElement(item, 'li') && attribute(item, 'id') !== ''))
      .map((item) => [attribute(item, 'id'), item]),
  );
  const numbers = new Map<string, string>();
  rewrite(root, (element) => {
    const id = attribute(element, 'dataFn');
    if (!isElement(element, 'sup') || !notes.has(id)) return undefined;
    const number = numbers.get(id) ?? String(numbers.size + 1);
    numbers.set(id, number);
    return [make('pinpoint-cite', [], { from: element, dataNumber: number })];
  });
  rewrite(root, (element) => {
    if (!lists.includes(element)) return undefined;
    element.children = element.children.filter(
      (item) => !isElement(item) || !numbers.has(attribute(item, 'id')),
    );
    return element.children.some((item) => textOf(item).trim()) ? undefined : [];
  });
  for (const [id, number] of numbers) root.children.push(source(notes.get(id), number));
}

/** A note without the arrow that leads back. */
function source(note: Element | undefined, number: string): Element {
  const children = (note?.children ?? []).filter(
    (child) => !(isElement(child, 'a') && /^(?:\s|\u21a9|\ufe0e|\ufe0f|\u2191|\^)*$/.test(textOf(child))),
  );
  return make('pinpoint-source', children, {
    from: note ?? { type: 'root', children: [] },
    dataNumber: number,
  });
}

/** `[^1]: …` */
export function sourceDefinition(state: State, element: Element): FootnoteDefinition {
  const children = state.toFlow(state.all(element));
  const number = attribute(element, 'dataNumber');
  return { type: 'footnoteDefinition', identifier: number, label: number, children };
}
