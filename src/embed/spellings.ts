import { documentOf } from '../endpoint/document-of.js';

/** The elements that the script tag knows, by the name that follows `pinpoint-`. */
export const widgets = ['article', 'show-player', 'tips'] as const;

export type Widget = (typeof widgets)[number];

const tag = (widget: Widget) => `pinpoint-${widget}` as const;

/** Matches the elements themselves. */
export const elements = widgets.map(tag).join();

/** Matches all three ways to write a widget into a page, and words in quotes that are none, which `mend` takes off. */
export const spelling = (widget: Widget) =>
  `${tag(widget)},[data-pinpoint*=${widget}],a[class*=${tag(widget)}]`;

export const spellings = widgets.map(spelling).join();

/** Gives an element what stands in a snippet's `data-*`. */
export function takeData(element: HTMLElement, { attributes }: Element): void {
  for (const { name, value } of attributes) {
    // A sanitizer that lets `data-*` through did not mean to let event handlers through. And not every name that a
    // parser takes may be set.
    const attribute = /^data-(?!on|style|pinpoint)([a-z][\w-]*)$/.exec(name)?.[1];
    if (attribute) element.setAttribute(attribute, value);
  }
  for (const child of element.querySelectorAll<HTMLElement>(':scope > [data-slot]'))
    child.slot = child.dataset['slot']!;
}

/** Which widget a placeholder or a link asks for. */
export function widgetOf(node: HTMLElement): Widget | undefined {
  const word = node.dataset['pinpoint'];
  return widgets.find((name) => (word == null ? node.classList.contains(tag(name)) : word === name));
}

/**
 * The element that stands where one of the spellings stands: a placeholder and a link are given one around what they
 * hold, which stays as its fallback. Gives `undefined` for what is no widget, or has its element already.
 */
export function elementFor(node: HTMLElement): HTMLElement | undefined {
  if (node.matches(elements)) return node;
  const widget = widgetOf(node);
  if (!widget || node.closest(elements) || node.querySelector(elements)) return undefined;

  const element = document.createElement(tag(widget));
  const isPlaceholder = node.matches('[data-pinpoint]');
  if (isPlaceholder) element.append(...node.childNodes);
  takeData(element, node);
  if (isPlaceholder) node.append(element);
  else {
    if (!element.hasAttribute('src'))
      element.setAttribute('src', documentOf((node as HTMLAnchorElement).href));
    node.before(element);
    element.append(node);
  }
  return element;
}
