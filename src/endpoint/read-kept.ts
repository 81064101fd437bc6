import type { Answer } from './attempt.js';
import { withCache } from './kept-copy.js';

/** The last good answer for an address, if one was kept. Never rejects. */
export const readKept = (url: string): Promise<Answer | undefined> =>
  withCache(url, async (cache, key) => {
    const copy = await cache.match(key);
    return copy && { text: await copy.text(), url: copy.headers.get('pinpoint') ?? url };
  });
