import type { DocumentBase } from '../content/document.js';
import { h } from './dom.js';
import type { View } from './view.js';

/** Where a document comes from: the canonical address, the publisher and the copyright. */
export function renderFooter(
  { url, publisher, copyrightNotice }: DocumentBase,
  publishedBy: string,
  label: View['label'],
): HTMLElement {
  const href = url ?? publisher?.url;
  const name = publisher?.name ?? (href && new URL(href).hostname);
  return h(
    'footer',
    { part: 'footer', class: 'footer' },
    name && h('p', {}, label(publishedBy), ' ', href ? h('a', { href }, name) : name),
    copyrightNotice && h('p', { dir: 'auto' }, copyrightNotice),
  );
}
