import type { Tip } from '../../content/feed.js';
import { fold } from '../../content/fold.js';

/** The tips that have a topic among their tags, in any case; all for an empty one. */
export function ofTopic(tips: readonly Tip[], topic: string): readonly Tip[] {
  const wanted = fold(topic.trim());
  return wanted ? tips.filter(({ tags = [] }) => tags.some((tag) => fold(tag) === wanted)) : tips;
}

/** The tip of a day, if there is any: the same for every visitor whose calendar shows that date. */
export function tipOfDay(tips: readonly Tip[], date: Date): readonly Tip[] {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
  const index = day % tips.length;
  return tips.slice(index, index + 1);
}
