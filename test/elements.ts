import { fixtureSync, html } from '@open-wc/testing';
// Here already, so that no test waits for a chunk.
import '../src/elements/article/details.js';
import '../src/elements/article/language-switch.js';
import '../src/elements/article/define.js';
import type { PinpointArticle } from '../src/elements/article/pinpoint-article.js';
import '../src/elements/blocks/more-blocks.js';
import { h } from '../src/elements/dom.js';
import '../src/endpoint/trouble.js';
import '../src/locale/fr.js';
import { override } from './fake-network.js';

type Children = (Node | string)[];
type Attributes = Record<string, string | undefined>;

/** The demo's articles: the sample, and one with everything an article can hold. */
export const sample = '/demo/content/articles/strength-training-back-pain.json';
export const everyBlock = '/demo/content/articles/every-block.json';

/** Leaves out the reader's tools and the reading time, which most tests are not about. */
const bare = 'reading-time text-size print share read-aloud';

/** The smallest article, and what a test adds to it. */
export function article(more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id: 'walk', headline: 'Walk a Little', inLanguage: 'en', body: ['One step at a time.'], ...more };
}

/** Makes an article element that is on no page yet; `without: 'nothing'` shows the tools. */
export function make(attributes: Attributes = {}, ...children: Children): PinpointArticle {
  return h('pinpoint-article', { without: bare, ...attributes }, ...children);
}

/** Puts an article element on the page, in a box of its own. It has not been drawn yet. */
export function place(attributes: Attributes = {}, ...children: Children): PinpointArticle {
  const element = make(attributes, ...children);
  fixtureSync(html`<div>${element}</div>`);
  return element;
}

/** Shows a document that is at hand, and waits until it is on the page. */
export async function show(
  document: unknown,
  attributes: Attributes = {},
  ...children: Children
): Promise<PinpointArticle> {
  const element = place(attributes, ...children);
  element.article = document;
  await heard(element, 'pinpoint-load');
  return element;
}

/** Shows the document of an address, and waits until it is on the page, with what comes in the frame after the text. */
export async function load(
  src: string,
  attributes: Attributes = {},
  ...children: Children
): Promise<PinpointArticle> {
  const element = place({ src, loading: 'eager', ...attributes }, ...children);
  await heard(element, 'pinpoint-load');
  // The choice of another language: who asks later for its code is answered later. And the colours of a dark page.
  await import('../src/elements/article/language-switch.js');
  await drawn();
  return element;
}

/** The next event of a type. */
export function heard<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[K]), { once: true });
  });
}

/** All events of a type from now on. */
export function hearing<K extends keyof HTMLElementEventMap>(
  target: EventTarget,
  type: K,
): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  target.addEventListener(type, (event) => events.push(event as HTMLElementEventMap[K]));
  return events;
}

/** Resolves when the browser has drawn. */
export async function drawn(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Keeps the console quiet, and what it was told: to be restored. */
export function quietConsole(): { readonly lines: string[]; restore(): void } {
  const lines: string[] = [];
  const restore = override(console, 'error', (...words: unknown[]) =>
    lines.push(words.map(String).join(' ')),
  );
  return { lines, restore };
}

/** Whether somebody who looks at the page sees it. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}

/** What an element shows of its own, as a visitor reads it: the fallback and the call to action are the page's. */
export function textOf(element: PinpointArticle): string {
  return [...element.renderRoot.children].map((child) => words((child as HTMLElement).innerText)).join(' ');
}

/** A text with single spaces. */
export function words(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** Which elements have a role: those that the widgets use, not all of ARIA's. */
const roles = {
  article: 'article',
  button: 'button, summary',
  caption: 'caption',
  cell: 'td',
  columnheader: 'th[scope=col]',
  figure: 'figure',
  heading: 'h1, h2, h3, h4, h5, h6',
  img: 'img:not([alt=""])',
  link: 'a[href]',
  list: 'ul, ol',
  listitem: 'li',
  note: '[role=note]',
  paragraph: 'p',
  region: '[role=region]',
  row: 'tr',
  rowheader: 'th[scope=row]',
  separator: 'hr',
  status: '[role=status]',
  table: 'table',
} as const;

/** The name of an element for those who listen. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? element.getAttribute('alt');
  return words(label ?? element.querySelector('caption')?.textContent ?? element.textContent);
}

/** What has a role, and where one is given a name, in an element's own tree or below a node of it. What is hidden is not there. */
export function all(within: Element, role: keyof typeof roles, name?: string | RegExp): HTMLElement[] {
  const found = (within.shadowRoot ?? within).querySelectorAll<HTMLElement>(roles[role]);
  return [...found].filter(
    (element) =>
      isVisible(element) &&
      (name === undefined ||
        (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)))),
  );
}

/** The only one of that role and name. */
export function one(within: Element, role: keyof typeof roles, name?: string | RegExp): HTMLElement {
  const found = all(within, role, name);
  if (found.length !== 1) {
    const there = all(within, role).map((element) => `"${nameOf(element)}"`);
    throw new Error(
      `${found.length} of role ${role} named ${String(name)}, among ${there.join(', ') || 'none'}`,
    );
  }
  return found[0]!;
}

/** The headings as lines: `2 Walk a Little`. */
export function outline(element: PinpointArticle): string[] {
  return all(element, 'heading').map(
    (heading) => `${heading.localName.slice(1)} ${words(heading.innerText)}`,
  );
}
