import type { TipsStrings } from './strings.js';

export const enTips: TipsStrings = {
  tips: 'Health tips',
  daily: 'Tip of the day',
  searchTips: 'Search the tips',
  topic: 'Topic',
  allTopics: 'All topics',
  found: (n) => (n === 1 ? '1 tip' : `${n} tips`),
  noneFound: 'No tip has these words.',
  noTips: 'No tips yet.',
  more: 'More tips',
  backToTips: 'Back to all tips',
};
