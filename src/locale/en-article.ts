import type { ArticleStrings } from './strings.js';

export const enArticle: ArticleStrings = {
  readMore: 'Read more',
  readingTime: (minutes) => `${minutes} min read`,
  tools: 'Tools',
  readAloud: 'Listen',
  textSize: 'Text size',
  print: 'Print',
  share: 'Share',
  tone: { note: 'Note', tip: 'Tip', warning: 'Warning', emergency: 'Emergency' },
};
