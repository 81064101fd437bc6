import { setTimeout as wait } from 'node:timers/promises';
import { version } from '../version.js';

/** How a request is made. */
export interface FetchOptions {
  /** Milliseconds for one answer; default 30 s. */
  readonly timeout?: number | undefined;
  /** Bytes that are read at most; default 50 MB. */
  readonly limit?: number | undefined;
  /** Milliseconds before the second try, doubled for the third; default 1 s. */
  readonly pause?: number | undefined;
}

/** An answer that has been read. */
export interface Answer {
  readonly status: number;
  /** Where redirections led to. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** There is no server of that name, which a second try does not change. */
class UnknownHost extends Error {
  constructor(url: string, cause: unknown) {
    super(`there is no server ${new URL(url).host}`, { cause });
  }
}

/** What the longest wait is that a server may ask for, in seconds. */
const longestWait = 120;

/**
 * Asks for an address, three times at most: again where the connection fails, or the server is busy (429) or broken
 * (5xx), after the time that it asks for.
 *
 * @returns the last answer, whatever its status
 * @throws {Error} where there is none, with a reason in a sentence
 */
export async function politeFetch(url: string, options: FetchOptions = {}): Promise<Answer> {
  const { pause = 1000 } = options;
  for (let attempt = 1; ; attempt++) {
    const last = attempt === 3;
    let retryAfter = 0;
    try {
      const answer = await ask(url, options);
      if (last || (answer.status !== 429 && answer.status < 500)) return answer;
      retryAfter = secondsOf(answer.headers.get('retry-after'));
    } catch (error) {
      if (last || error instanceof RangeError || error instanceof UnknownHost) throw error;
    }
    await wait(Math.max(retryAfter * 1000, pause * 2 ** (attempt - 1)));
  }
}

async function ask(url: string, { timeout = 30_000, limit = 50e6 }: FetchOptions): Promise<Answer> {
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      signal,
      headers: { 'User-Agent': `pinpoint/${version}`, Accept: '*/*' },
    });
    const body = await readBody(response, limit);
    return { status: response.status, url: response.url || url, headers: response.headers, body };
  } catch (error) {
    if (error instanceof RangeError) throw error;
    if (signal.aborted) throw new Error(`no answer within ${timeout / 1000} s`, { cause: error });
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOTFOUND')
      throw new UnknownHost(url, error);
    throw new Error(cause instanceof Error ? cause.message || cause.name : String(cause), { cause: error });
  }
}

async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body = response.body as AsyncIterable<Uint8Array> | null;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > limit) throw new RangeError(`larger than ${limit / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `Retry-After` is a number of seconds or a date. */
function secondsOf(header: string | null): number {
  if (!header) return 0;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Math.min(Math.max(seconds || 0, 0), longestWait);
}
