import { PinpointError } from '../content/pinpoint-error.js';
import { requestInit } from './request.js';
import { ANSWER_LIMIT } from './limits.js';

/** How long one request may take to its end, in ms. */
const END_LIMIT = 20_000;

/** How much of an answer is read, in bytes. */
const SIZE_LIMIT = 2_000_000;

/** A document as it came: not yet parsed. */
export interface Answer {
  readonly text: string;
  /** Where it came from in the end: relative addresses in it start here. */
  readonly url: string;
}

/** What to say where a web page came; `advice` says more, where it can be had. */
export const WEB_PAGE = 'A web page or RSS feed, not JSON';

/**
 * Asks once for a document.
 *
 * @param deadline when all must be over, in ms since 1970
 * @param early a request for it that is under way already
 * @throws Failure and nothing else
 */
export async function attempt(
  url: string,
  fresh: boolean,
  deadline: number,
  early?: Promise<Response>,
): Promise<Answer> {
  const controller = new AbortController();
  const end = Math.min(Date.now() + END_LIMIT, deadline);
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Raced rather than only aborted: an early request cannot be aborted from here.
  const inTime = <T>(work: Promise<T>, limit: number): Promise<T> =>
    Promise.race([
      work,
      new Promise<never>((_resolve, reject) => {
        clearTimeout(timer);
        timer = setTimeout(
          () => reject(new PinpointError('timeout', 'No answer in time', url)),
          Math.min(limit, end - Date.now()),
        );
      }),
    ]);
  try {
    const response = await inTime(
      early ??
        fetch(url, { ...requestInit(url), cache: fresh ? 'no-cache' : 'default', signal: controller.signal }),
      ANSWER_LIMIT,
    );
    const { headers, status } = response;
    if (!response.ok) {
      throw Object.assign(new PinpointError('http', `Status ${String(status)}`, url, { status }), {
        retryAfter: headers.get('retry-after'),
      });
    }
    // A response that was made by a script has no address.
    const answer = { text: await inTime(readText(response, url), END_LIMIT), url: response.url || url };
    if (!/^(text|application)\/x?html/i.test(headers.get('content-type') ?? '')) return answer;
    throw Object.assign(new PinpointError('format', WEB_PAGE, url), { page: answer });
  } catch (error) {
    throw error instanceof PinpointError ? error : new PinpointError('network', String(error), url);
  } finally {
    clearTimeout(timer);
    // Whatever is still coming is not wanted any more.
    controller.abort();
  }
}

/** The text of a body of bearable size, without its byte order mark. */
async function readText(response: Response, url: string): Promise<string> {
  const { body, headers } = response;
  // A polyfill's answers have no stream.
  if (!body) return response.text();
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; Math.max(size, Number(headers.get('content-length'))) <= SIZE_LIMIT;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
    size += value.length;
  }
  reader.cancel().catch(() => undefined);
  throw new PinpointError('too-large', 'More than 2 MB', url);
}
