import type { Tip } from '../../content/feed.js';

/** Which tips a visitor wants to see. */
export interface Wish {
  /** A topic, as one of the tags says it, in any case; empty for all. */
  readonly topic: string;
  /** Words that the tip must have, each of them; empty for all. */
  readonly search: string;
}

/** Makes texts comparable: case and accents don't matter to somebody who searches. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The tips that fit a wish, in their order. */
export function selectTips(tips: readonly Tip[], { topic, search }: Wish): readonly Tip[] {
  const wanted = plain(topic.trim());
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word);
  return tips.filter(({ title = '', summary = '', tags = [] }) => {
    if (wanted && !tags.some((tag) => plain(tag) === wanted)) return false;
    if (!words.length) return true;
    const text = plain([title, summary, ...tags].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The tip of a day: the same for every visitor whose calendar shows that date. */
export function tipOfDay(tips: readonly Tip[], date: Date): Tip | undefined {
  const day = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
  return tips[day % tips.length];
}
