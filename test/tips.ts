import { fixtureSync, html, waitUntil } from '@open-wc/testing';
// Here already, so that no test waits for a chunk.
import '../src/elements/article/details.js';
import '../src/elements/blocks/more-blocks.js';
import '../src/elements/tips/define.js';
import '../src/elements/tips/more-tips.js';
import '../src/elements/tips/open-tip.js';
import '../src/elements/tips/render-filter.js';
import type { PinpointArticle } from '../src/elements/article/pinpoint-article.js';
import type { PinpointTips } from '../src/elements/tips/pinpoint-tips.js';
import { h } from '../src/elements/dom.js';
import '../src/endpoint/trouble.js';
import '../src/locale/fr.js';
import { all, heard, words } from './elements.js';

type Attributes = Record<string, string | undefined>;

const topics = ['Back pain', 'Sleep', 'Écran'];

/** An item of a feed, by its number: it has a page, but nothing to be read in place. */
export function item(n: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: n,
    url: `/tips/${n}/`,
    title: `Tip ${n}`,
    summary: `About ${n}.`,
    tags: [topics[n % 3]],
    ...more,
  };
}

/** So many items, from a number on. */
export function items(count: number, first = 1): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) => item(first + index));
}

/** A feed in English. */
export function feed(list: unknown = items(3), more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Our tips',
    language: 'en-CA',
    items: list,
    ...more,
  };
}

/** Puts a list of tips on the page, in a box of its own. It has not been drawn yet. */
export function place(attributes: Attributes = {}, ...children: (Node | string)[]): PinpointTips {
  const element = h('pinpoint-tips', attributes, ...children);
  fixtureSync(html`<div>${element}</div>`);
  return element;
}

/** Shows a feed that is at hand, or that of an address, and waits until it is on the page. */
export async function list(document: unknown = feed(), attributes: Attributes = {}): Promise<PinpointTips> {
  const isAddress = typeof document === 'string';
  const element = place(isAddress ? { src: document, loading: 'eager', ...attributes } : attributes);
  if (!isAddress) element.feed = document;
  await heard(element, 'pinpoint-load');
  return element;
}

/** The titles of the tips that are seen. */
export function titles(element: PinpointTips): string[] {
  return all(element, 'listitem').map((tip) =>
    words(tip.querySelector('h1, h2, h3, h4, h5, h6')?.textContent),
  );
}

/** The headings as lines: `2 Our tips`. Not as they are drawn, since what is out of view is not. */
export function outline(element: Element): string[] {
  return all(element, 'heading').map(
    ({ localName, textContent }) => `${localName.slice(1)} ${words(textContent)}`,
  );
}

/** What has the focus in an element, by its words; nothing where that is elsewhere. */
export function focused(element: Element): string | undefined {
  const active = element.shadowRoot?.activeElement;
  return active ? words(active.textContent) : undefined;
}

/** The search field of a long list, once it is there, and the choice of topics beside it. */
export async function filter(
  element: PinpointTips,
): Promise<{ search: HTMLInputElement; topic: HTMLSelectElement | null }> {
  await until(() => element.renderRoot.querySelector('input'), 'there is a search field');
  const [search, topic] = ['input', 'select'].map((name) => element.renderRoot.querySelector(name));
  return { search: search as HTMLInputElement, topic: topic as HTMLSelectElement | null };
}

/** Types into a field. */
export function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The article that is open in a list. */
export function opened(element: PinpointTips): PinpointArticle | null {
  return element.renderRoot.querySelector('pinpoint-article');
}

/** Waits until a condition holds. */
export async function until(holds: () => unknown, what: string): Promise<void> {
  await waitUntil(() => !!holds(), what, { interval: 10, timeout: 8000 });
}
