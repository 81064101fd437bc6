import type { Tip } from '../../content/feed.js';
import { h } from '../dom.js';
import { ofTopic } from './choose-tips.js';
import type { TipsView } from './render-tips.js';
import { searchTips } from './search-tips.js';

export { filterStyles } from './filter.styles.js';

/** Which tips a visitor wants to see. */
export interface Wish {
  /** Whether there are words that the tips must have. */
  readonly isSearch: boolean;
  choose(tips: readonly Tip[]): readonly Tip[];
}

/** The topics of tips, each once, those of most tips first. */
function topicsOf(tips: readonly Tip[]): readonly string[] {
  const count = new Map<string, number>();
  for (const tag of tips.flatMap(({ tags = [] }) => tags)) count.set(tag, (count.get(tag) ?? 0) + 1);
  return [...count].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}

/**
 * The search field and the choice of a topic, for long lists.
 *
 * @param change shows what is wanted, all without a wish; gives how many there are
 */
export function renderFilter(
  tips: readonly Tip[],
  { strings, label }: TipsView,
  change: (wish: Wish | undefined) => number,
): HTMLElement[] {
  const topics = topicsOf(tips);
  const search = h('input', {
    type: 'search',
    'aria-label': strings.searchTips,
    placeholder: strings.searchTips,
  });
  const topic = h(
    'select',
    { 'aria-label': strings.topic },
    h('option', { value: ' ' }, label(strings.allTopics)),
    topics.map((name) => h('option', { value: name }, name)),
  );
  const found = h('div', { class: 'found', role: 'status', lang: strings.code });
  const tell = () => {
    const words = search.value.trim();
    const choose = (among: readonly Tip[]) => searchTips(ofTopic(among, topic.value), words);
    const count = change(words || topic.value.trim() ? { isSearch: !!words, choose } : undefined);
    found.textContent = count ? strings.found(count) : strings.noneFound;
  };
  search.addEventListener('input', tell);
  topic.addEventListener('change', tell);
  return topics.length > 1 ? [search, topic, found] : [search, found];
}
