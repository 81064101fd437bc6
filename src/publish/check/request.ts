import { request as overHttp, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** What is asked. */
export interface Question {
  readonly method?: 'GET' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  /** How many bytes of the body are read, as sent; 0 by default: the headers alone. */
  readonly limit?: number;
  /** Gives up after so many milliseconds; 10,000 by default. */
  readonly timeout?: number;
}

/** What was answered, as it was sent: no redirect followed, nothing unpacked. */
export interface Answer {
  readonly status: number;
  /** All values of each header, by its name in small letters: a header that is sent twice is a mistake. */
  readonly headers: ReadonlyMap<string, readonly string[]>;
  readonly body: Buffer;
  /** True where there is more of the body than was asked for. */
  readonly isCut: boolean;
}

/** Asks a server; rejects with a {@link RequestError} where none answers. */
export type Fetch = (url: string, question?: Question) => Promise<Answer>;

/** There was no answer. */
export class RequestError extends Error {
  /** As Node names it, `ENOTFOUND` for example, or `TIMEOUT`. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export const TIMEOUT = 10_000;

/** Over HTTP or HTTPS, by Node itself: `fetch` unpacks, follows and joins headers, and so hides what is to be checked. */
export const rawFetch: Fetch = (url, { method = 'GET', headers = {}, limit = 0, timeout = TIMEOUT } = {}) =>
  new Promise((resolve, reject) => {
    const send = url.startsWith('https:') ? overHttps : overHttp;
    const request = send(url, {
      method,
      headers: { 'User-Agent': 'pinpoint-check', ...headers },
      agent: false,
    });
    const timer = setTimeout(() => {
      reject(new RequestError('TIMEOUT', `no answer within ${timeout / 1000} s`));
      request.destroy();
    }, timeout);
    const fail = (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new RequestError(error.code ?? 'FAILED', error.message));
    };
    request.on('error', fail);
    request.on('response', (response) => {
      read(response, limit).then((body) => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, headers: headersOf(response.rawHeaders), ...body });
        request.destroy();
      }, fail);
    });
    request.end();
  });

async function read(response: IncomingMessage, limit: number): Promise<Pick<Answer, 'body' | 'isCut'>> {
  const chunks: Buffer[] = [];
  let length = 0;
  if (limit)
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) break;
    }
  return { body: Buffer.concat(chunks).subarray(0, limit), isCut: length > limit };
}

function headersOf(raw: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const headers = new Map<string, string[]>();
  for (let index = 0; index < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), raw[index + 1] ?? '']);
  }
  return headers;
}

/** The value of a header, those of several joined; undefined where it is not sent. */
export function header({ headers }: Pick<Answer, 'headers'>, name: string): string | undefined {
  return headers.get(name)?.join(', ');
}

/** The body unpacked; throws where it is not packed as it says, or unpacks to more than `limit` bytes. */
export function unpacked(answer: Answer, limit: number): Buffer {
  const encoding = header(answer, 'content-encoding')?.trim().toLowerCase() ?? 'identity';
  const options = { maxOutputLength: limit };
  if (encoding === 'br') return brotliDecompressSync(answer.body, options);
  if (encoding === 'gzip' || encoding === 'x-gzip') return gunzipSync(answer.body, options);
  if (encoding === 'deflate') return inflateSync(answer.body, options);
  if (encoding === 'identity' || !encoding) return answer.body;
  throw new RequestError('ENCODING', `Content-Encoding: ${encoding} was not asked for`);
}
