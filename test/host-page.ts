import { waitUntil } from '@open-wc/testing';

/** What a page in an iframe has to say, from before its first script on. */
export interface PageLog {
  /** What was thrown or rejected and nobody caught, and what `console.error` was told. */
  readonly errors: string[];
  /** What `console.warn` was told. */
  readonly warnings: string[];
  /** What its Content Security Policy forbade: directive and address. */
  readonly violations: string[];
}

/** A stranger's page, in an iframe as large as the viewport. */
export interface HostPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly log: PageLog;
  /** The names on its window before any other script. */
  readonly names: readonly PropertyKey[];
}

interface Watched extends HTMLIFrameElement {
  log: PageLog;
  names: PropertyKey[];
}

/** What a page is made of. All of it is markup, but for functions, which run in the page and see nothing of the test. */
export interface PageParts {
  readonly head?: string;
  readonly body?: string;
  /** Runs before any other script of the page. */
  readonly before?: (() => void) | undefined;
  /** A Content Security Policy, sent as a header. */
  readonly policy?: string;
  readonly type?: string;
  /** What stands before the head, instead of a doctype and `<html>`. */
  readonly start?: string;
  /** Attributes of the body. */
  readonly attributes?: string | undefined;
}

export const articleUrl = '/demo/content/articles/strength-training-back-pain.json';
export const showUrl = '/demo/content/shows/pinpoint-health-show.json';

/** What a clinic pastes. */
export const script = '<script type="module" src="/dist/pinpoint.js"></script>';
export const classicScript = '<script src="/dist/pinpoint.js"></script>';
export const article = `<pinpoint-article src="${articleUrl}"><a href="https://pinpoint.example/">3 Ways</a></pinpoint-article>`;
/** Eager, since an article above it pushes it out of view. */
export const player = `<pinpoint-show-player loading="eager" src="${showUrl}"><a href="https://pinpoint.example/">The Show</a></pinpoint-show-player>`;

/** The test server under its other name, which makes it another origin. */
export const elsewhere = location.origin.replace('localhost', '127.0.0.1');

let frames: HTMLIFrameElement[] = [];

/** Takes the pages of a test away. */
export function closePages(): void {
  for (const frame of frames) frame.remove();
  frames = [];
}

/** Fails with a sentence where the files under test have not been built. */
export async function needDist(): Promise<void> {
  const { ok } = await fetch('/dist/pinpoint.js');
  if (!ok) throw new Error('There is no dist/pinpoint.js to test: `npm run build` makes it.');
}

/** An address that answers with this. */
export function answering(body: string, type: string, more: Record<string, string> = {}): string {
  return `/test-server/echo?${new URLSearchParams({ body, type, ...more }).toString()}`;
}

/** The markup of a script that runs this function. It is no inline script, which a policy may forbid. */
export function running(...functions: (() => void)[]): string {
  return `<script src="${escaped(scriptOf(...functions))}"></script>`;
}

function scriptOf(...functions: (() => void)[]): string {
  const body = functions.map((run) => `(${String(run)})();`).join('\n');
  return answering(body, 'text/javascript');
}

/** Text as it stands in an attribute's value. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}

/** Opens a page, and resolves when it has loaded. */
export function openPage(parts: PageParts): Promise<HostPage> {
  const {
    head = '',
    body = '',
    before = () => undefined,
    policy,
    type = 'text/html',
    attributes = '',
  } = parts;
  const markup = `<head><title>A page</title>${running(watch, before)}${head}</head><body ${attributes}>${body}</body></html>`;
  const {
    start = type.includes('xhtml')
      ? '<html xmlns="http://www.w3.org/1999/xhtml" lang="en">'
      : '<!doctype html><html lang="en">',
  } = parts;
  return open(answering(start + markup, type, policy ? { 'header.content-security-policy': policy } : {}));
}

/** Opens a page of the demo, and resolves when it has loaded. */
export function openDemo(name: string): Promise<HostPage> {
  return open(`/demo/${name}?${new URLSearchParams({ first: scriptOf(watch) }).toString()}`);
}

async function open(address: string): Promise<HostPage> {
  const frame = document.createElement('iframe') as Watched;
  frame.log = { errors: [], warnings: [], violations: [] };
  frame.names = [];
  frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0; background: white';
  frame.src = address;
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return {
    window: frame.contentWindow as HostPage['window'],
    document: frame.contentDocument!,
    log: frame.log,
    names: frame.names,
  };
}

/** Runs in the page. */
function watch(): void {
  const { log, names } = window.frameElement as Watched;
  names.push(...Reflect.ownKeys(window));
  window.addEventListener('error', ({ message }) => log.errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => log.errors.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    log.violations.push(`${effectiveDirective} ${blockedURI}`),
  );
  console.error = (...words: unknown[]) => log.errors.push(words.map(String).join(' '));
  console.warn = (...words: unknown[]) => log.warnings.push(words.map(String).join(' '));
}

/** The addresses that a page has asked for so far, without its origin, in the order of asking; not the page itself. */
export function requests({ window }: HostPage): string[] {
  return window.performance
    .getEntriesByType('resource')
    .sort((one, other) => one.startTime - other.startTime)
    .map(({ name }) => name.replace(window.location.origin, ''))
    .filter((name) => !/^\/test-server\/echo.*text%2Fjavascript/.test(name));
}

type Widget = HTMLElementTagNameMap['pinpoint-article' | 'pinpoint-show-player'];

/** Waits until a widget shows its document, and gives it. */
export async function ready<K extends 'pinpoint-article' | 'pinpoint-show-player'>(
  { document, log }: HostPage,
  tag: K,
): Promise<HTMLElementTagNameMap[K]> {
  const find = () => document.querySelector(tag) as Widget | null;
  await waitUntil(() => find()?.status === 'ready', `${tag} is not ready: ${JSON.stringify(log)}`, {
    timeout: 8000,
  });
  await find()!.updateComplete;
  return find() as HTMLElementTagNameMap[K];
}

/** What a widget shows: text of its own, not of its fallback. */
export function textOf(widget: Widget): string {
  return widget.renderRoot.textContent;
}

/** Whether a node has a place on the screen. */
export function isShown(node: Element | null | undefined): boolean {
  return !!node?.getClientRects().length;
}
