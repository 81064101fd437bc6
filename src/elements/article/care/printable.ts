import type { Block } from '../../../content/block.js';
import { h } from '../../dom.js';
import { labelOf } from './say.js';
import { shownBy, type ToolContext } from './tool.js';

/** A copy of what is shown of the article, made ready for paper, where nothing can be pressed, opened or played. */
export function printable(context: ToolContext): HTMLElement {
  const { article } = context;
  const copy = shownBy(context).cloneNode(true) as HTMLElement;
  const all = <T extends HTMLElement>(selector: string) => [...copy.querySelectorAll<T>(selector)];

  const addresses = addressesIn([article.description, article.body]);
  all('.video,.audio').forEach((figure, index) => {
    const address = addresses[index];
    figure.firstElementChild?.replaceWith(...figure.querySelectorAll('img'));
    figure.append(h('a', { href: address }, address));
  });
  for (const useless of all('[role=group],.action,[role=doc-backlink]')) useless.remove();
  // What one kind of element does not know means nothing to it.
  for (const part of all('details,img')) Object.assign(part, { open: true, loading: 'eager', sizes: '60em' });
  // The print sheet writes out the addresses of links without a role: not those that their own text says, nor those
  // that lead to another line of this paper.
  for (const link of all<HTMLAnchorElement>('a'))
    if (
      link.text.includes(link.href.replace(/^https?:..|\/$/g, '')) ||
      link.href.startsWith(`${article.url}#`)
    )
      link.role = 'link';
  for (const note of all('[role=note]')) {
    const tone = note.ariaLabel?.split(': ')[0] ?? '';
    if (!note.textContent.startsWith(tone)) note.prepend(h('p', { class: 'tone' }, labelOf(context)(tone)));
  }
  return copy;
}

/** Where the films and sounds of a part of the article are, in the order of reading: what is shown does not say it. */
function addressesIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || !part) return [];
  const block = part as Block;
  return block.type === 'video' || block.type === 'audio'
    ? [block.src]
    : Object.entries(part).flatMap(([, inner]) => addressesIn(inner));
}
