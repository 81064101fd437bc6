import { isBlocks, type ListItem } from '../../content/block.js';
import type { Text } from '../../content/text.js';

/** The words of text or of blocks, as far as paragraphs have them. */
export function wordsOf(content: ListItem | undefined): string {
  if (!content) return '';
  const text = isBlocks(content)
    ? content.map((block) => (block.type === 'paragraph' ? unmarked(block.text) : '')).join(' ')
    : unmarked(content);
  return text.replace(/\s+/g, ' ').trim();
}

/** The words of a text without the marks of its footnotes, which are superscripts that link. */
function unmarked(text: Text): string {
  if (typeof text === 'string') return text;
  return text
    .map((part) => (typeof part === 'string' ? part : part.sup && part.href ? '' : unmarked(part.text)))
    .join('');
}

/** A text of at most so many characters, cut between two words. */
export function shorten(text: string, length = 200): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const end = cut.search(/\s\S*$/);
  // Where no spaces part the words, any place will do, but not within a character.
  return `${(end > length / 2 ? cut.slice(0, end) : cut.replace(/[\ud800-\udbff]$/, '')).replace(/[\s,;:–-]+$/u, '')}…`;
}
