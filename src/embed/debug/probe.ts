import { requestInit } from '../../endpoint/request.js';

/**
 * Why there was no answer: `cors`, the server answers but does not allow other sites; `passed`, it answers now;
 * `silent`, it does not.
 */
export type Cause = 'cors' | 'passed' | 'silent';

/** Browsers say no more than that a request failed. What asking again shows, by address. */
const causes: { readonly url: string; cause?: Cause }[] = [];

/**
 * What asking again has shown for an address; undefined while it is not known. The first call asks: as the widget did,
 * and then without wanting to read the answer, which needs no leave of the server. Both go to the address that the
 * widget itself asked, with nothing that the widget would not send. A policy that forbids them says so once more, which
 * tells those who have come too late to hear it the first time.
 */
export function causeOf(url: string, whenKnown: () => void): Cause | undefined {
  const known = causes.find((entry) => entry.url === url);
  if (known) return known.cause;
  const entry: (typeof causes)[number] = { url };
  causes.push(entry);
  void find(url).then((cause) => {
    entry.cause = cause;
    whenKnown();
  });
  return undefined;
}

async function find(url: string): Promise<Cause> {
  for (const [mode, cause] of [
    ['cors', 'passed'],
    ['no-cors', 'cors'],
  ] as const)
    try {
      await fetch(url, { ...requestInit(url), mode });
      return cause;
    } catch {
      // The next may do.
    }
  return 'silent';
}
