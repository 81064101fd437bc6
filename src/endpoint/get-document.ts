import { PinpointError } from '../content/pinpoint-error.js';
import { attempt, WEB_PAGE } from './attempt.js';
import type { Answer } from './attempt.js';
import { TOTAL_LIMIT } from './limits.js';
import { earlyRequests } from './request.js';
import type { Failure } from './retry.js';
import { whenIdle } from './when-idle.js';

/** A document, and whether it is today's. */
export interface Loaded<T> {
  document: T;
  /** True: the last good copy, since the endpoint did not answer, or not well. */
  kept: boolean;
}

/**
 * From parsed JSON to a document, at once or later; throws PinpointError `format` or `version`. `url` is where it came from.
 */
export type Decode<T> = (json: unknown, url: string) => T | Promise<T>;

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

/** How long after a document its copy is kept, in ms. */
const LATER = 2000;

/** How many are held in memory. */
const ENTRIES = 50;

/** After how long without an answer the kept copy is looked for, in ms. */
const SLOW = 2000;

/** Good answers that are still to be kept, by the addresses that were asked for. */
const unkept: [asked: string, Answer][] = [];

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
  const deadline = Date.now() + TOTAL_LIMIT;
  const table = earlyRequests();
  const early = fresh ? undefined : table[url];
  table[url] = undefined;

  let decide!: (isTrouble: boolean) => void;
  const kept = new Promise<boolean>((resolve) => {
    decide = resolve;
  })
    // Decided either way: what waits for ever holds the elements that wait.
    .then(async (isTrouble) => {
      const copy = isTrouble && (await (await import('./trouble.js')).readKept(url));
      return copy ? open(copy, decode, true) : undefined;
    })
    .catch(() => undefined);
  const slow = setTimeout(decide, navigator.onLine ? SLOW : 0, true);

  const ask = async (from = url, request?: Promise<Response>): Promise<Loaded<T>> => {
    const answer = await attempt(from, fresh, deadline, request);
    const loaded = await open(answer, decode, false);
    keepLater(url, answer);
    clearTimeout(slow);
    decide(false);
    return loaded;
  };
  const loaded = ask(url, early).catch(async (reason: unknown) => {
    // Without its code there is no second try: the first failure stands.
    const code = await import('./trouble.js').catch(() => undefined);
    if (!code) throw reason;
    return code.persistOrKept(
      { url, ask, trouble: () => decide(true), kept, unkept },
      reason as Failure,
      deadline,
    );
  });
  loaded.then(
    (good) => (entry.until = good.kept ? 0 : Date.now() + SHARED),
    () => (entry.until = 0),
  );
  const entry: Entry<T> = { url, decode, kept, until: Infinity, loaded };
  return entry;
}

/** Nobody waits for what may be needed some other day: it comes when the page has long been there, and is idle. */
function keepLater(url: string, answer: Answer): void {
  if (unkept.push([url, answer]) > 1) return;
  const keep = () => {
    const answers = unkept.splice(0);
    import('./trouble.js').then((code) => code.keep(answers)).catch(() => undefined);
  };
  setTimeout(() => whenIdle(keep), LATER);
}

async function open<T>({ text, url }: Answer, decode: Decode<T>, kept: boolean): Promise<Loaded<T>> {
  try {
    return { document: await decode(JSON.parse(text), url), kept };
  } catch (error) {
    if (error instanceof PinpointError) throw error;
    throw new PinpointError(
      'format',
      /^\s*</.test(text) ? WEB_PAGE : `Publish it again: ${String(error)}`,
      url,
    );
  }
}
