import type { Answer } from './attempt.js';

/** How many documents are kept per site. */
const KEPT = 30;

/**
 * Undefined where the Cache API is missing, blocked, full or refuses the address (`blob:`, `data:`).
 *
 * The key has a header, named by `Vary`, to keep these copies from a service worker of the page's own
 * that answers from any cache: its visitors would never see a newer document. In the response the same
 * header holds where the document came from.
 */
export async function withCache<T>(
  url: string,
  work: (cache: Cache, key: Request) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work(await caches.open('pinpoint-v1'), new Request(url, { headers: { pinpoint: '1' } }));
  } catch {
    return undefined;
  }
}

/** Keeps a good answer under the address that was asked for, and lets go of the oldest. Never rejects. */
export const keep = (url: string, answer: Answer): Promise<void> =>
  withCache(url, async (cache, key) => {
    // WebKit would replace it in place, where it soon was the oldest.
    await forget(url);
    await cache.put(key, new Response(answer.text, { headers: { vary: 'pinpoint', pinpoint: answer.url } }));
    for (const old of (await cache.keys()).slice(0, -KEPT)) await cache.delete(old);
  });

/** Lets go of what was kept for an address. Never rejects. */
export const forget = (url: string): Promise<unknown> =>
  // WebKit overlooks the header of the key when it deletes.
  withCache(url, (cache, key) => cache.delete(key, { ignoreVary: true }));
