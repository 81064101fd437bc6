import { changedBuiltIns } from './built-ins.js';
import { attempt, type Fact, present } from './fact.js';
import { type Copy, countScripts, versionAtWork } from './facts-of-script.js';
import type { Violation } from './watch.js';

/** What is true of the script tag: which version is at work, where it came from, and which copies are idle. */
export function factsOfScript(copies: readonly Copy[]): Fact[] {
  const first = versionAtWork();
  const idle = copies.filter(({ version }) => version !== first);
  const count = countScripts();
  return present(
    { name: 'Version', value: first || 'none is at work', look: first ? undefined : 'bad' },
    ...idle.map((copy): Fact => ({
      name: 'Idle',
      value: `${copy.version}, since ${first} was on the page before: ${copy.src}`,
      look: 'bad',
    })),
    ...copies.flatMap(({ src, how }): Fact[] => [
      { name: 'Script', value: src || 'address unknown', look: 'code' },
      { name: 'Loaded', value: how },
    ]),
    count > 1 && { name: 'Pasted', value: `${count} times; once is enough`, look: 'bad' },
  );
}

/** What is true of the page and the browser. The page's query and fragment are left out: they may be private. */
export function factsOfPage(violations: readonly Violation[]): Fact[] {
  const { protocol, origin, pathname } = location;
  const changes = attempt(() => changedBuiltIns(), ['could not be read']);
  return present(
    {
      name: 'Page',
      value: protocol === 'file:' ? 'a file on this device' : `${origin}${pathname}`,
      look: 'code',
    },
    protocol !== 'https:' && { name: 'Connection', value: `not secure: ${protocol}//` },
    { name: 'Language', value: document.documentElement.lang || 'none: the page has no lang' },
    factOfDocument(),
    baseDiffers() && {
      name: 'Base',
      value: `relative addresses start at ${withoutQuery(document.baseURI)}`,
      look: 'code',
    },
    { name: 'Frame', value: frame() },
    {
      name: 'Viewport',
      value: `${innerWidth} × ${innerHeight} px, pixel ratio ${+devicePixelRatio.toFixed(2)}`,
    },
    { name: 'Visitor', value: visitor() },
    { name: 'Browser', value: navigator.userAgent },
    {
      name: 'Built-ins',
      value: changes.join(', ') || 'none is replaced',
      look: changes.length ? 'bad' : undefined,
    },
    ...violations.map(({ directive, blocked, source }): Fact => ({
      name: 'Policy',
      value: `${directive} forbids ${withoutQuery(blocked) || 'something'}${source && ` in ${withoutQuery(source)}`}`,
      look: 'bad',
    })),
  );
}

function factOfDocument(): Fact {
  const isQuirky = document.compatMode === 'BackCompat';
  const type = document.contentType === 'text/html' ? '' : `, ${document.contentType}`;
  const value = isQuirky ? 'quirks mode: the page has no doctype' : `standards mode${type}`;
  return { name: 'Document', value, look: isQuirky ? 'bad' : undefined };
}

const baseDiffers = (): boolean => !!document.querySelector('base[href]');

function frame(): string {
  if (self === top) return 'none: this is the page itself';
  // The frame itself can be read only where it is of the same origin.
  const element = attempt(() => window.frameElement, null);
  const isSandboxed = origin === 'null' || element?.hasAttribute('sandbox');
  return `in an iframe${isSandboxed ? ', sandboxed' : ''}${element ? '' : ', of another site'}`;
}

function visitor(): string {
  const { connection, onLine, serviceWorker } = navigator as {
    connection?: { saveData?: boolean };
    onLine: boolean;
    serviceWorker?: ServiceWorkerContainer;
  };
  const is = (query: string) => attempt(() => matchMedia(query).matches, false);
  return [
    onLine ? 'online' : 'offline',
    `${is('(prefers-color-scheme: dark)') ? 'dark' : 'light'} scheme`,
    is('(forced-colors: active)') && 'forced colours',
    is('(prefers-reduced-motion: reduce)') && 'less motion',
    connection?.saveData && 'saves data',
    attempt(() => serviceWorker?.controller, null) && 'a service worker of the site answers',
  ]
    .filter((word) => !!word)
    .join(', ');
}

/** An address without what may be private in it. */
const withoutQuery = (url: string): string => url.replace(/[?#].*/, '');
