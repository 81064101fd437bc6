import { PinpointError } from '../content/pinpoint-error.js';
import { attempt, WEB_PAGE } from './attempt.js';
import type { Answer } from './attempt.js';
import { forget, keep } from './kept-copy.js';
import { TOTAL_LIMIT } from './limits.js';
import { earlyRequests } from './request.js';
import type { Failure } from './retry.js';

/** A document, and whether it is today's. */
export interface Loaded<T> {
  document: T;
  /** True: the last good copy, since the endpoint did not answer, or not well. */
  kept: boolean;
}

/** From parsed JSON to a document; throws PinpointError `format` or `version`. `url` is where it came from. */
export type Decode<T> = (json: unknown, url: string) => T;

export interface GetOptions<T> {
  /** Passes over what is in memory and has the browser revalidate its own cache; default false. */
  fresh?: boolean;
  /**
   * Called at most once, while the endpoint is failing or slow and a kept copy decodes: to be shown
   * until the promise settles.
   */
  onKept?: (document: T) => void;
}

/** One document under way or in memory. */
interface Entry<T> {
  readonly url: string;
  readonly decode: Decode<T>;
  readonly loaded: Promise<Loaded<T>>;
  /** Settles once there is trouble, with undefined where nothing usable was kept. Never rejects. */
  readonly kept: Promise<Loaded<T> | undefined>;
  /** Until when it is shared, in ms since 1970: Infinity while under way, 0 once it has failed. */
  until: number;
}

/** How long a good document is shared, in ms. */
const SHARED = 300_000;

/** How many are held in memory. */
const ENTRIES = 50;

/** After how long without an answer the kept copy is looked for, in ms. */
const SLOW = 2000;

/** The newest first. */
let entries: Entry<unknown>[] = [];

/**
 * Gets a document: one request for all who ask for it meanwhile and in the next 5 minutes, retried
 * where that may help, and the last good copy where it does not.
 *
 * @param url absolute, as from `resolveUrl`
 * @param decode always the same function for the same kind of document: what it made is shared
 * @returns a promise that settles within 30 s, and rejects with PinpointError only
 */
export function getDocument<T>(
  url: string,
  decode: Decode<T>,
  { fresh = false, onKept }: GetOptions<T> = {},
): Promise<Loaded<T>> {
  let entry = entries.find((known): known is Entry<T> => known.url === url && known.decode === decode);
  if (!entry || fresh || Date.now() > entry.until) {
    entry = start(url, decode, fresh);
    entries = [entry, ...entries].slice(0, ENTRIES);
  }
  const { kept, loaded } = entry;
  kept
    .then((copy) => {
      if (copy && entry.until === Infinity) onKept?.(copy.document);
    })
    // What a caller throws must not become the page's unhandled rejection.
    .catch(() => undefined);
  return loaded;
}

function start<T>(url: string, decode: Decode<T>, fresh: boolean): Entry<T> {
  let trouble!: () => void;
  const kept = new Promise<void>((resolve) => {
    trouble = resolve;
  })
    .then(() => import('./trouble.js'))
    .then(({ readKept }) => readKept(url))
    .then((copy) => copy && open(copy, decode, true))
    .catch(() => undefined);

  const load = async (): Promise<Loaded<T>> => {
    const deadline = Date.now() + TOTAL_LIMIT;
    const table = earlyRequests();
    let early = fresh ? undefined : table[url];
    table[url] = undefined;
    const slow = setTimeout(trouble, navigator.onLine ? SLOW : 0);
    for (let count = 1; ; count++) {
      try {
        const answer = await attempt(url, fresh, deadline, early);
        const loaded = open(answer, decode, false);
        entry.until = Date.now() + SHARED;
        void keep(url, answer);
        clearTimeout(slow);
        return loaded;
      } catch (error) {
        const failure = error as Failure;
        const gone = [404, 410].includes(failure.status);
        if (gone) await forget(url);
        trouble();
        // Without its code there is no second try: the first failure stands.
        const { recover } = await import('./trouble.js').catch(() => ({ recover: undefined }));
        const wait = recover?.(count, failure, deadline);
        if (wait === undefined) {
          const copy = await kept;
          entry.until = 0;
          if (gone || !copy) throw error;
          return copy;
        }
        await new Promise((resolve) => setTimeout(resolve, wait));
        early = undefined;
      }
    }
  };
  const entry: Entry<T> = { url, decode, kept, until: Infinity, loaded: load() };
  return entry;
}

function open<T>({ text, url }: Answer, decode: Decode<T>, kept: boolean): Loaded<T> {
  try {
    return { document: decode(JSON.parse(text), url), kept };
  } catch (error) {
    if (error instanceof PinpointError) throw error;
    throw new PinpointError(
      'format',
      /^\s*</.test(text) ? WEB_PAGE : `Publish it again: ${String(error)}`,
      url,
    );
  }
}
