/** A request as it reached the network. */
export interface FakeRequest {
  /** Absolute. */
  readonly url: string;
  readonly init: RequestInit;
}

/** What answers at a path. A promise answers when it settles; one that rejects is a failed connection. */
export type Route = (request: FakeRequest) => Response | Promise<Response>;

export interface FakeNetwork {
  /** All requests so far. */
  readonly requests: readonly FakeRequest[];
  /** May be changed on the way. */
  readonly routes: Record<string, Route>;
  /** Gives the page its own fetch and caches back. */
  restore(): void;
}

/**
 * Replaces the page's `fetch` by a table from addresses to answers: a key is a path with its query, or
 * an absolute address. Anything else is answered by 404. The page's caches are its own too, and empty,
 * since test files run side by side. Documents stay in memory for 5 minutes: see `uniquePath`.
 */
export function fakeNetwork(routes: Record<string, Route>): FakeNetwork {
  const requests: FakeRequest[] = [];
  const answer = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { href, origin, pathname, search } = new URL(
      input instanceof Request ? input.url : input,
      document.baseURI,
    );
    const request = { url: href, init };
    requests.push(request);
    const local = origin === location.origin ? routes[pathname + search] : undefined;
    const route = routes[href] ?? local ?? (() => new Response('Not found', { status: 404 }));
    const response = await abortable(Promise.resolve(route(request)), init.signal);
    return Object.hasOwn(response, 'url') ? response : at(href, response);
  };
  const restoreFetch = override(window, 'fetch', answer);
  const restoreCaches = ownCaches(`${crypto.randomUUID()}-`);
  return {
    requests,
    routes,
    restore() {
      restoreFetch();
      restoreCaches();
    },
  };
}

/** An answer with a JSON body. */
export function json(value: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(value), {
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string> | undefined) },
  });
}

/** A web page instead of JSON. */
export function page(html: string, type = 'text/html; charset=utf-8'): Response {
  return new Response(html, { headers: { 'content-type': type } });
}

/** A response that came from this address, as after a redirect; otherwise it comes from where it was asked for. */
export function at(url: string, response: Response): Response {
  return Object.defineProperty(response, 'url', { value: url });
}

/** A route to where there is no connection. */
export function unreachable(): Promise<Response> {
  return Promise.reject(new TypeError('Failed to fetch'));
}

/** A route that a test answers by hand; requests before and after get the same answer. */
export function byHand(): { route: Route; answer(response: Response): void; fail(): void } {
  const { promise, resolve, reject } = deferred<Response>();
  // Nobody may have asked yet.
  promise.catch(() => undefined);
  return {
    route: async () => (await promise).clone(),
    answer: resolve,
    fail() {
      reject(new TypeError('Failed to fetch'));
    },
  };
}

/** A promise and its two ends. */
export function deferred<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: Error) => void;
} {
  let resolve!: (value: T) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((whole, broken) => {
    resolve = whole;
    reject = broken;
  });
  return { promise, resolve, reject };
}

/** A path that no other test has asked for: `/1/article.json`. */
export function uniquePath(name = 'document.json'): string {
  return `/${String(++paths)}/${name}`;
}

let paths = 0;

/** Gives a property of the page another value; returns what gives back the old one. */
export function override(object: object, key: PropertyKey, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { value, configurable: true, writable: true });
  return () => {
    Reflect.deleteProperty(object, key);
    if (own) Object.defineProperty(object, key, own);
  };
}

function ownCaches(prefix: string): () => void {
  const { caches } = window;
  const open = caches.open.bind(caches);
  const names = new Set<string>();
  const restore = override(caches, 'open', (name: string) => {
    names.add(prefix + name);
    return open(prefix + name);
  });
  return () => {
    restore();
    // What is left behind harms nobody.
    for (const name of names) caches.delete(name).catch(() => undefined);
  };
}

function abortable<T>(work: Promise<T>, signal: AbortSignal | null | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('The user aborted a request.', 'AbortError'));
    });
    work.then(resolve, reject);
  });
}
