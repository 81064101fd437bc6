/**
 * How every document is asked for: nothing that tells who the visitor is, and no header that would
 * cost a CORS preflight. It imports nothing, since the script tag carries it too.
 *
 * Another origin gets no credentials in either mode; `same-origin` is that of `<link rel="preload" crossorigin>`, which
 * browsers take for a request of the same mode alone.
 */
export const requestInit = (url: string): RequestInit => ({
  mode: 'cors',
  credentials: url.startsWith(`${self.origin}/`) ? 'omit' : 'same-origin',
  referrerPolicy: 'strict-origin',
});

/** Answers under way, by absolute address. */
export type EarlyRequests = Record<string, Promise<Response> | undefined>;

/** The requests that the script tag started before this code arrived; an empty table where there is none. */
export function earlyRequests(): EarlyRequests {
  const page = globalThis as unknown as Record<symbol, { requests?: EarlyRequests } | undefined>;
  return page[Symbol.for('pinpoint')]?.requests ?? {};
}
