import { answering } from '../host-page.js';

/** How a page is opened. */
export interface Opening {
  /** `never`: nobody may run any; `none`: without the page's own, while a test may bring one. */
  readonly script?: 'never' | 'none';
  /** `none`: to a browser that knows no declarative shadow roots. */
  readonly shadow?: 'none';
  readonly width?: number;
  /** What the visitor prefers. */
  readonly scheme?: 'light' | 'dark';
}

/** A page in a frame. */
export interface OpenPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What it told the console as a warning or an error, and what nobody caught; where script may run. */
  readonly errors: readonly string[];
}

let frames: HTMLIFrameElement[] = [];

/** Takes the pages of a test away. */
export function closePages(): void {
  for (const frame of frames) frame.remove();
  frames = [];
}

/** Opens a page of this origin in a frame, and resolves when it has loaded. */
export async function open(address: string, opening: Opening = {}): Promise<OpenPage> {
  const { script, shadow, width = 1000, scheme = 'light' } = opening;
  const url = new URL(address, location.origin);
  if (script === 'none') url.searchParams.set('script', script);
  if (shadow) url.searchParams.set('shadow', shadow);
  if (script !== 'never') url.searchParams.set('first', answering(`(${String(watch)})()`, 'text/javascript'));
  const errors: string[] = [];
  const frame = Object.assign(document.createElement('iframe'), { errors });
  // The page inside may be looked at, and runs nothing.
  if (script === 'never') frame.setAttribute('sandbox', 'allow-same-origin');
  // A frame prefers the scheme that it stands in.
  frame.style.cssText = `position: fixed; inset: 0; width: ${width}px; height: 100%; border: 0; color-scheme: ${scheme}`;
  frame.src = url.href;
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const { contentWindow, contentDocument } = frame;
  if (!contentDocument?.querySelector('main')) throw new Error(`There is no page at ${url.href}`);
  return { window: contentWindow as OpenPage['window'], document: contentDocument, errors };
}

/** Runs in the page. */
function watch(): void {
  const { errors } = window.frameElement as unknown as { errors: string[] };
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  console.error = console.warn = (...words: unknown[]) => errors.push(words.map(String).join(' '));
}

/** All elements, those in shadow roots in place of what their hosts hold. */
export function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.children) {
    yield element;
    yield* elementsIn(element.shadowRoot ?? element);
  }
}

/** The elements that a selector finds, in shadow roots too. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as with querySelectorAll
export function all<E extends Element = HTMLElement>(root: ParentNode, selector: string): readonly E[] {
  return [...elementsIn(root)].filter((element): element is E => element.matches(selector));
}

/** The words on the page, as far as they have a place on the screen. */
export function shownText(root: ParentNode): string {
  return squeeze(textIn(root));
}

function textIn(root: ParentNode): string {
  return [...root.childNodes]
    .map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
      if (node.nodeType !== Node.ELEMENT_NODE) return '';
      const element = node as Element;
      if (/^(script|style|template|slot)$/.test(element.localName)) return '';
      if (!element.checkVisibility({ visibilityProperty: true })) return '';
      const display = getComputedStyle(element).display;
      const text = textIn(element.shadowRoot ?? element);
      return display.startsWith('inline') ? text : ` ${text} `;
    })
    .join('');
}

/** Text with single spaces. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
