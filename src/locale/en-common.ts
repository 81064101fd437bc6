import type { CommonStrings } from './strings.js';

export const enCommon: CommonStrings = {
  code: 'en',
  loading: 'Loading…',
  failed: 'This can’t be shown right now.',
  offline: 'You appear to be offline.',
  retry: 'Try again',
  kept: 'A saved copy: the newest version could not be reached.',
  publishedBy: 'Originally published by',
};
