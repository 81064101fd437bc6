import { isIP } from 'node:net';
import type { Remark } from './headers.js';
import { cors, ORIGIN } from './headers.js';
import { type Answer, type Fetch, header, type Question, RequestError, TIMEOUT } from './request.js';
import type { Queue } from './queue.js';

const REDIRECT_LIMIT = 5;

/** Where a request ended, after redirects. */
export interface Visit {
  readonly url: string;
  /** Undefined where there was none. */
  readonly answer?: Answer;
  /** What was wrong on the way; an error where there is no answer. */
  readonly remarks: readonly Remark[];
  /** The addresses that it was led on to. */
  readonly redirects: readonly string[];
}

/** How a visit asks. */
export interface Way {
  readonly fetch: Fetch;
  readonly queue: Queue;
}

/** Asks as a browser does in a clinic's page, and follows redirects. `isCors`: each answer on the way has to allow that. */
export async function visit(
  address: string,
  { fetch, queue }: Way,
  { isCors = false, ...question }: Question & { readonly isCors?: boolean } = {},
): Promise<Visit> {
  const remarks: Remark[] = [];
  const redirects: string[] = [];
  let url = address;
  const headers = { ...(isCors && { Origin: ORIGIN }), ...question.headers };
  for (;;) {
    const current = url;
    let answer: Answer;
    try {
      answer = await queue.run(new URL(url).host, () => fetch(current, { ...question, headers }));
    } catch (error) {
      const code = error instanceof RequestError ? error.code : 'FAILED';
      return { url, redirects, remarks: [...remarks, unreachable(url, code)] };
    }
    const to =
      answer.status >= 300 && answer.status < 400 && answer.status !== 304
        ? header(answer, 'location')
        : undefined;
    if (to === undefined) return { url, answer, redirects, remarks };
    if (isCors)
      remarks.push(
        ...cors(answer).map((remark) => ({ ...remark, message: `on the redirect: ${remark.message}` })),
      );
    const wrong = stopOf(to, url, redirects.length);
    if (wrong) return { url, redirects, remarks: [...remarks, wrong] };
    url = new URL(to, url).href;
    redirects.push(url);
  }
}

function stopOf(to: string, from: string, count: number): Remark | undefined {
  if (!URL.canParse(to, from) || !/^https?:$/.test(new URL(to, from).protocol))
    return {
      severity: 'error',
      message: `it redirects to ${to}, which is no address`,
      hint: 'mend the redirect',
    };
  if (count >= REDIRECT_LIMIT)
    return {
      severity: 'error',
      message: `it redirects more than ${REDIRECT_LIMIT} times`,
      hint: 'mend the redirect',
    };
  if (from.startsWith('https:') && new URL(to, from).protocol === 'http:')
    return {
      severity: 'error',
      message: `it redirects to ${to}, which is not secure`,
      hint: 'redirect to https:',
    };
  return undefined;
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of its host could not be looked up',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  TIMEOUT: `it gave no answer within ${TIMEOUT / 1000} s`,
};

function unreachable(url: string, code: string): Remark {
  const certificate = /CERT|SELF_SIGNED|ALTNAME/.test(code)
    ? `its certificate is not valid (${code})`
    : undefined;
  return {
    severity: 'error',
    message: `${url} cannot be reached: ${certificate ?? reasons[code] ?? code}`,
    hint: certificate ? 'renew it: browsers refuse it' : 'see that the address is right, and the server up',
  };
}

/** True for this machine, which browsers take for secure. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'))
  );
}

/** True for a name that leads nowhere by definition (RFC 2606, RFC 6761). */
export function isReserved(url: string): boolean {
  return /(?:^|\.)(?:example(?:\.com|\.net|\.org)?|test|invalid)$/.test(new URL(url).hostname);
}
