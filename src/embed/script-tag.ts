import { requestInit } from '../endpoint/request.js';
import { resolveUrl } from '../endpoint/resolve-url.js';
import { version } from '../version.js';
import { elementFor, spelling, spellings, widgets } from './spellings.js';

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
 * Finds the widgets of the page, now and later, and sees to it that each has its code. `load` gets the code of a tag;
 * it is called once for each tag that stands on the page, and told whether it is the only one there.
 */
export function start(load: (tag: string, isAlone: boolean) => Promise<unknown>): void {
  const page = globalThis as { [KEY]?: PinpointRecord };
  const first = page[KEY];
  if (first) {
    if (first.version !== version)
      console.warn(`[pinpoint] version ${first.version} is on this page already; ${version} stays idle`);
    return;
  }
  const record: PinpointRecord = (page[KEY] = { version, requests: {} });
  const seen = new WeakSet<Element>();
  const asked: Record<string, unknown> = {};

  const loadOnce = (tag: string): void => {
    const isAlone = widgets.filter((widget) => document.querySelector(spelling(widget))).length < 2;
    asked[tag] ??= load(tag, isAlone).catch((reason: unknown) => {
      asked[tag] = undefined;
      console.warn(`[pinpoint] <${tag}> could not be loaded; its fallback stays`, reason);
    });
  };

  const begin = (element: Element): void => {
    if (customElements.get(element.localName)) return;
    request(element, record.requests);
    loadOnce(element.localName);
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

  const scan = (): void => {
    for (const node of document.querySelectorAll<HTMLElement>(spellings)) {
      if (seen.has(node)) continue;
      seen.add(node);
      const element = elementFor(node);
      if (!element) continue;
      seen.add(element);
      if (!observer || element.getAttribute('loading') === 'eager') begin(element);
      else {
        observer.observe(element);
        whenIdle(() => loadOnce(element.localName));
      }
    }
  };

  // One look at the page for any number of changes, so that a page that changes often pays for few.
  let waiting = false;
  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      scan();
    }, 30);
  }).observe(document, { childList: true, subtree: true });
  scan();
}

/** Asks for an element's document; the code that reads it takes the answer from the record. */
function request(element: Element, requests: Record<string, Promise<Response>>): void {
  const url = resolveUrl(element.getAttribute('src') ?? '');
  // A rejection is for whoever takes the answer; until then it is nobody's. So is what a missing fetch throws.
  if (url)
    (requests[url] ??= new Promise((resolve) => resolve(fetch(url, requestInit)))).catch(() => undefined);
}

/** Calls back when the browser has nothing better to do, unless the visitor pays for each byte. */
function whenIdle(callback: () => void): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  if (typeof requestIdleCallback === 'function') requestIdleCallback(callback, { timeout: 5000 });
  else setTimeout(callback, 1000);
}
