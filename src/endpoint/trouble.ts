/** What is needed only where something goes wrong; it comes in a chunk of its own, with the first trouble. */
import { advice } from './advice.js';
import { TOTAL_LIMIT } from './limits.js';
import { type Failure, retryWait } from './retry.js';

export { alternateLink } from './alternate-link.js';
export { readKept } from './read-kept.js';
export { retryWait };

/**
 * How long to wait before asking for a document again, as `retryWait`; where there is to be no other try, the failure then
 * says what to do.
 *
 * @param count which attempt failed, from 1
 * @param deadline when all must be over, in ms since 1970
 */
export function recover(count: number, failure: Failure, deadline: number): number | undefined {
  const wait = retryWait(count, failure, Date.now(), deadline - TOTAL_LIMIT, Math.random());
  if (wait === undefined) failure.message = advice(failure);
  return wait;
}
