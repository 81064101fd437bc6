import { requestInit } from '../endpoint/request.js';
import { resolveUrl } from '../endpoint/resolve-url.js';
import { whenIdle } from '../endpoint/when-idle.js';
import { version } from '../version.js';
import { looksMangled, looksUnclosed } from './looks-mangled.js';
import { elementFor, elements, spelling, spellings, widgets } from './spellings.js';

/** What copies of this code on one page share. */
interface PinpointRecord {
  /** The version of the copy that came first and does the work. */
  readonly version: string;
  /** Documents that were asked for before the code that reads them was there, by address. */
  readonly requests: Record<string, Promise<Response>>;
}

const KEY = Symbol.for('pinpoint');

/** How near the viewport a lazy element comes before its code and document are fetched. */
const NEAR = '400px';

/**
 * Gets the code of a tag, what mends snippets (`pinpoint-mend`) or the page for support (`pinpoint-debug`), as modules.
 * `isAlone`: no other tag of ours is on the page.
 */
export type Load = (name: string, isAlone: boolean) => Promise<readonly unknown[]>;

/**
 * Finds the widgets of the page, now and later, and sees to it that each has its code; it is asked for once.
 *
 * @param script the element that runs this copy; null where nobody knows it, as in a module
 */
export function start(load: Load, script: HTMLScriptElement | null): void {
  const debug = (): void => {
    load('pinpoint-debug', true).then(
      ([code]) => (code as typeof import('./debug/debug.js')).showDebug(script),
      console.warn,
    );
  };
  // First of all: whatever goes wrong below, support sees it.
  if (/[?&#]pinpoint-debug\b/.test(location.href)) debug();
  const page = globalThis as { [KEY]?: PinpointRecord };
  const first = page[KEY];
  if (first) {
    if (first.version !== version)
      console.warn(`[pinpoint] version ${first.version} is on this page already; ${version} stays idle`);
    return;
  }
  const record: PinpointRecord = (page[KEY] = { version, requests: {} });
  const seen = new WeakSet<Element>();
  const asked: Record<string, ReturnType<Load> | undefined> = {};

  const loadOnce = (name: string): ReturnType<Load> =>
    (asked[name] ??= load(
      name,
      widgets.filter((widget) => document.querySelector(spelling(widget))).length < 2,
    ).catch((reason: unknown) => {
      asked[name] = undefined;
      console.warn(`[pinpoint] <${name}> could not be loaded; its fallback stays`, reason);
      return [];
    }));

  let warm: unknown;
  const begin = (element: Element): void => {
    if (customElements.get(element.localName)) return;
    request(element, record.requests);
    void loadOnce(element.localName);
    // The first use of Intl takes a browser 10 ms. Shows and lists are full of times: now, the network is waited for.
    if (element.localName !== 'pinpoint-article') warm ??= setTimeout(() => (0).toLocaleString());
  };

  const observer =
    typeof IntersectionObserver === 'function' &&
    new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries)
          if (isIntersecting) {
            (observer as IntersectionObserver).unobserve(target);
            begin(target);
          }
      },
      { rootMargin: NEAR },
    );

  let isParsed = false;
  const show = (node: HTMLElement): void => {
    // What a placeholder is to hold may still be on its way.
    if (seen.has(node) || !(isParsed || node.nextSibling || node.matches(elements))) return;
    const element = elementFor(node);
    if (!element) return;
    seen.add(node).add(element);
    if (element.hasAttribute('debug')) debug();
    if (!observer || element.getAttribute('loading') === 'eager') begin(element);
    else {
      observer.observe(element);
      const { connection } = navigator as { connection?: { saveData?: boolean } };
      // Some visitors pay for each byte.
      if (!connection?.saveData) whenIdle(() => void loadOnce(element.localName));
    }
  };

  let mending: Promise<void> | undefined;
  const scan = (): void => {
    const isFirst = !isParsed && (isParsed = document.readyState !== 'loading');
    const nodes = [...document.querySelectorAll<HTMLElement>(spellings)];
    const mangled = nodes.filter(
      (node) => (isFirst && looksUnclosed(node)) || (!seen.has(node) && looksMangled(node)),
    );
    if (mangled.length)
      mending = loadOnce('pinpoint-mend')
        .then(([code]) => (code as typeof import('./mend.js') | undefined)?.mend(mangled, isFirst, seen))
        .catch(console.warn);
    const showAll = (): void => nodes.forEach(show);
    // Another look may come meanwhile: what it would put into an element has to be whole first.
    if (mending) void mending.then(showAll);
    else showAll();
  };

  // First: where the page has broken what this needs, there is one error, and not one for each change.
  scan();
  addEventListener('readystatechange', scan, true);

  // One look at the page for any number of changes, so that a page that changes often pays for few.
  let timer: unknown;
  new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      scan();
    }, 30);
  }).observe(document, { childList: true, subtree: true });
}

/** Asks for an element's document; the code that reads it takes the answer from the record. */
function request(element: Element, requests: Record<string, Promise<Response>>): void {
  const url = resolveUrl(element.getAttribute('src') ?? '');
  // A rejection is for whoever takes the answer; until then it is nobody's. So is what a missing fetch throws.
  if (url)
    (requests[url] ??= new Promise((resolve) => resolve(fetch(url, requestInit(url))))).catch(
      () => undefined,
    );
}
