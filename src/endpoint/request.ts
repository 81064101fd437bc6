/**
 * How every document is asked for: nothing that tells who the visitor is, and no header that would
 * cost a CORS preflight. It imports nothing, since the script tag carries it too.
 */
export const requestInit: RequestInit = {
  mode: 'cors',
  credentials: 'omit',
  referrerPolicy: 'strict-origin',
};

/** Answers under way, by absolute address. */
export type EarlyRequests = Record<string, Promise<Response> | undefined>;

/** The requests that the script tag started before this code arrived; an empty table where there is none. */
export function earlyRequests(): EarlyRequests {
  const page = globalThis as unknown as Record<symbol, { requests?: EarlyRequests } | undefined>;
  return page[Symbol.for('pinpoint')]?.requests ?? {};
}
