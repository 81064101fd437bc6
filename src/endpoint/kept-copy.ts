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

/** Keeps good answers under the addresses that were asked for, and lets go of the oldest. Never rejects. */
export async function keep(answers: readonly (readonly [asked: string, Answer])[]): Promise<void> {
  for (const [asked, { text, url }] of answers) {
    // WebKit would replace it in place, where it soon was the oldest.
    await forget(asked);
    await withCache(asked, (cache, key) =>
      cache.put(key, new Response(text, { headers: { vary: 'pinpoint', pinpoint: url } })),
    );
  }
  const [[asked] = ['']] = answers;
  // Once for all of them: it lists every copy.
  await withCache(asked, async (cache) => {
    for (const old of (await cache.keys()).slice(0, -KEPT)) await cache.delete(old);
  });
}

/** Lets go of what was kept for an address. Never rejects. */
export const forget = (url: string): Promise<unknown> =>
  // WebKit overlooks the header of the key when it deletes.
  withCache(url, (cache, key) => cache.delete(key, { ignoreVary: true }));
