import type { Root } from 'hast';
import { excerpt, type Losses } from './losses.js';
import { findAll, isElement, make, rewrite, textOf } from './hast.js';

/** What `<br>` says in text whose spaces count. */
const lineEnd = { type: 'text', value: '\n' } as const;

/** The format has no text whose spaces count: each line becomes a paragraph, of code where it was code. */
export function splitPreformatted(root: Root, losses: Losses): void {
  rewrite(root, (pre) => {
    if (!isElement(pre, 'pre', 'listing', 'xmp', 'plaintext')) return undefined;
    const isCode = findAll(pre, ({ tagName }) => tagName === 'code').length > 0;
    for (const line of findAll(pre, ({ tagName }) => tagName === 'br')) line.children = [lineEnd];
    const text = textOf(pre);
    losses.add(`the spaces of preformatted text are lost: “${excerpt(text, 40)}”`, {
      offset: pre.position?.start.offset,
      hint: 'make a table or a list of it',
    });
    return text
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => {
        const value = { type: 'text', value: line.trim() } as const;
        return make('p', [isCode ? make('code', [value], { from: pre }) : value], { from: pre });
      });
  });
}
