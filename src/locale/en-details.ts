import type { DetailStrings } from './strings.js';

export const enDetails: DetailStrings = {
  by: 'By',
  reviewedBy: 'Reviewed by',
  published: 'Published',
  updated: 'Updated',
  lastReviewed: 'Last reviewed',
  references: 'References',
  related: 'Related',
  takeaways: 'Key points',
  funding: 'Funding',
  underReview: 'This article is being reviewed.',
  reviewDue: (date) => `This article was due for review on ${date}.`,
  reviewOld: (date) => `This article was last reviewed on ${date}. Some of it may have changed since.`,
  backToText: (n) => `Back to reference ${n} in the text`,
  language: 'Language',
  disclaimer: 'Please note',
  emergency: 'Emergency',
  withdrawn: 'This article has been withdrawn.',
};
