import type { Tone } from '../../content/block.js';
import { plainText, type Text } from '../../content/text.js';
import { type Child, h } from '../dom.js';
import type { BlockView } from './blocks.js';
import { renderText } from './text.js';

/** A box that stands out; its tone is said in words and by a sign, not told by colour alone. */
export function renderCallout(
  tone: Tone,
  title: Text,
  { strings }: BlockView,
  ...content: Child[]
): HTMLElement {
  const [word, words] = [strings.tone[tone], plainText(title)];
  const name = title && words !== word ? `${word}: ${words}` : word;
  return h(
    'div',
    { part: 'note', class: `callout ${tone}`, role: 'note', 'aria-label': name },
    h('div', {}, title && h('p', {}, h('b', {}, renderText(title))), content),
  );
}
