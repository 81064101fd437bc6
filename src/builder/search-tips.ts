import { fold } from '../content/fold.js';
import type { CatalogueTip } from './catalogue.js';

/** The tips that have all words of a search somewhere in title, summary or keywords; letters fold as in the tips' own search. */
export function searchTips(tips: readonly CatalogueTip[], search: string): readonly CatalogueTip[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (!words.length) return tips;
  return tips.filter(({ title, summary, tags }) => {
    const text = fold([title, summary, ...tags].join(' '));
    return words.every((word) => text.includes(word));
  });
}
