/** The index of the search: one entry for each section of each page. */
import MiniSearch from 'minisearch';
import { textOf } from './markdown.mjs';
import { indexOptions } from './client/index-options.mjs';

export function searchIndex(pages) {
  const index = new MiniSearch(indexOptions);
  index.addAll(pages.flatMap(entriesOf));
  return JSON.stringify(index);
}

function entriesOf({ name, title, tree, description }) {
  const entries = [{ id: `${name}.html`, page: title, heading: '', text: description }];
  for (const node of tree.children) {
    if (/^h[2-4]$/.test(node.tagName ?? ''))
      entries.push({
        id: `${name}.html#${node.properties.id}`,
        page: title,
        heading: textOf(node),
        text: '',
      });
    else entries.at(-1).text += ` ${wordsOf(node)}`;
  }
  return entries.map((entry) => {
    const text = entry.text.replace(/\s+/g, ' ').trim();
    return { ...entry, text, excerpt: text.slice(0, 120) };
  });
}

/** Cells and lines stand apart; the heads of tables and what a live example makes say nothing by themselves. */
function wordsOf(node) {
  if (node.tagName === 'thead' || node.properties?.className?.some((name) => /^(stage|bar)$/.test(name)))
    return '';
  if (node.value !== undefined) return node.value;
  const isBlock = /^(td|th|tr|li|p|pre)$/.test(node.tagName ?? '');
  return (node.children ?? []).map(wordsOf).join('') + (isBlock ? ' ' : '');
}
