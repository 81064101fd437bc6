import type { Tip } from '../../content/feed.js';
import { fold } from '../../content/fold.js';

/** The words of tips as they are compared; a long list is searched again with every letter that is typed. */
const texts = new WeakMap<Tip, string>();

function textOf(tip: Tip): string {
  const { title = '', summary = '', tags = [] } = tip;
  const text = texts.get(tip) ?? fold([title, summary, ...tags].join(' '));
  texts.set(tip, text);
  return text;
}

/** The tips that have all words of a search, in their order; all for an empty one. */
export function searchTips(tips: readonly Tip[], search: string): readonly Tip[] {
  const words = fold(search).trim().split(/\s+/);
  return tips.filter((tip) => words.every((word) => textOf(tip).includes(word)));
}
