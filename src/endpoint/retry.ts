import type { PinpointError } from '../content/pinpoint-error.js';
import type { Answer } from './attempt.js';
import { ANSWER_LIMIT, TOTAL_LIMIT } from './limits.js';

/** The error of one request, with the `Retry-After` header of its answer, or the web page that came. */
export type Failure = PinpointError & { readonly retryAfter?: string | null; readonly page?: Answer };

/**
 * How long to wait before the next attempt, in ms: 0.5 to 1 s, then 1.5 to 3 s, or longer where
 * `Retry-After` (RFC 9110: seconds or a date) asks for up to 10 s. Undefined where there is to be none:
 * the failure will not pass by itself, it was the third, it is to take longer than that, or a new
 * attempt would not have the time to be answered.
 *
 * @param attempt which one failed, from 1
 * @param now in ms since 1970
 * @param started when the first began, likewise
 * @param random 0 to 1, so that the visitors of a failed endpoint do not come back as one
 */
export function retryWait(
  attempt: number,
  { kind, status, retryAfter }: Pick<Failure, 'kind' | 'status' | 'retryAfter'>,
  now: number,
  started: number,
  random: number,
): number | undefined {
  const asked = Number(retryAfter) * 1000 || Date.parse(String(retryAfter)) - now || 0;
  const wait = Math.max(asked, 500 * (1 + random) * 3 ** (attempt - 1));
  return (kind === 'network' || status === 429 || status >= 500) &&
    attempt < 3 &&
    asked <= 10_000 &&
    now + wait + ANSWER_LIMIT <= started + TOTAL_LIMIT
    ? wait
    : undefined;
}
