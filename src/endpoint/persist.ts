import { advice } from './advice.js';
import { alternateLink } from './alternate-link.js';
import { forget } from './kept-copy.js';
import { TOTAL_LIMIT } from './limits.js';
import { type Failure, retryWait } from './retry.js';

/**
 * Asks again after a failure, as often and as late as `retryWait` says. Rejects with the last failure, which then says
 * what to do.
 *
 * @param deadline when all must be over, in ms since 1970
 */
export async function persist<T>(ask: () => Promise<T>, failure: Failure, deadline: number): Promise<T> {
  for (let count = 1; ; count++) {
    const wait = retryWait(count, failure, Date.now(), deadline - TOTAL_LIMIT, Math.random());
    if (wait === undefined) {
      failure.message = advice(failure);
      throw failure;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      return await ask();
    } catch (error) {
      failure = error as Failure;
    }
  }
}

/** A document that could not be had at first. */
interface Wanted<T> {
  readonly url: string;
  /** Asks for it, or for what stands at another address. */
  readonly ask: (from?: string) => Promise<T>;
  /** Has the kept copy looked for. */
  readonly trouble: () => void;
  /** The kept copy, or undefined where nothing usable was kept; settles after `trouble`. */
  readonly kept: Promise<T | undefined>;
  /** What is still to be kept, with the addresses that were asked for. */
  readonly unkept: (readonly [asked: string, unknown])[];
}

const isGone = ({ status }: Failure): boolean => status === 404 || status === 410;

/**
 * As {@link persist}, and follows a web page that names the document. In the end gives the kept copy, unless the document
 * is gone: then that goes too.
 */
export async function persistOrKept<T>(
  { url, ask, trouble, kept, unkept }: Wanted<T>,
  failure: Failure,
  deadline: number,
): Promise<T> {
  // Once: what a web page names is a document.
  const follow = (reason: unknown): Promise<T> => {
    const { page } = reason as Failure;
    const link = page && alternateLink(page.text, page.url);
    if (!link) throw reason;
    return ask(link);
  };
  const again = () => ask().catch(follow);
  try {
    return await Promise.reject<T>(failure)
      .catch(follow)
      .catch((reason: unknown) => {
        if (!isGone(reason as Failure)) trouble();
        return persist(again, reason as Failure, deadline);
      });
  } catch (reason) {
    if (isGone(reason as Failure)) {
      unkept.push(...unkept.splice(0).filter(([asked]) => asked !== url));
      await forget(url);
    } else {
      const copy = await kept;
      if (copy) return copy;
    }
    throw reason;
  }
}
