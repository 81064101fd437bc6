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
  const deadline = Date.now() + TOTAL_LIMIT;
  const ask = () => attempt(url, fresh, deadline);
  return ask().catch(async (reason: unknown) => {
    // Without its code there is no second try: the first failure stands.
    const code = await import('./trouble.js').catch(() => undefined);
    if (!code) throw reason;
    return code.persist(ask, reason as Failure, deadline);
  });
}
