import { type Answer, attempt } from './attempt.js';
import { TOTAL_LIMIT } from './limits.js';
import type { Failure } from './retry.js';

/** Those under way, by address. */
const underWay = new Map<string, Promise<Answer>>();

/**
 * Gets a text, as a transcript is: by the rules of documents, but of any type except a web page. One request for all who ask
 * for it meanwhile, retried where that may help. It is not kept: the browser's own cache has it.
 *
 * @param url absolute, as from `resolveUrl`
 * @param fresh has the browser revalidate its own cache
 * @returns a promise that settles within 30 s, and rejects with PinpointError only
 */
export function getText(url: string, fresh = false): Promise<Answer> {
  const known = underWay.get(url);
  if (known) return known;
  const loaded = load(url, fresh).finally(() => underWay.delete(url));
  underWay.set(url, loaded);
  return loaded;
}

async function load(url: string, fresh: boolean): Promise<Answer> {
  const started = Date.now();
  for (let count = 1; ; count++) {
    try {
      // A web page is no text, and what it may link to is a document.
      return await attempt(url, fresh, started + TOTAL_LIMIT, undefined, false);
    } catch (error) {
      // Without its code there is no second try: the first failure stands.
      const { retryWait } = await import('./trouble.js').catch(() => ({ retryWait: undefined }));
      const wait = retryWait?.(count, error as Failure, Date.now(), started, Math.random());
      if (wait === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
