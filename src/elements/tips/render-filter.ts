import type { Tip } from '../../content/feed.js';
import { h } from '../dom.js';
import type { TipsView } from './render-tips.js';
import type { Wish } from './select-tips.js';

export { filterStyles } from './filter.styles.js';

/** The topics of tips, each once, those of most tips first. */
function topicsOf(tips: readonly Tip[]): readonly string[] {
  const count = new Map<string, number>();
  for (const tag of tips.flatMap(({ tags = [] }) => tags)) count.set(tag, (count.get(tag) ?? 0) + 1);
  return [...count].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}

/** The search field and the choice of a topic, for long lists. */
export function renderFilter(
  tips: readonly Tip[],
  { strings, label }: TipsView,
  change: (wish: Wish) => void,
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
  const tell = () => change({ search: search.value, topic: topic.value });
  search.addEventListener('input', tell);
  topic.addEventListener('change', tell);
  return topics.length > 1 ? [search, topic] : [search];
}
