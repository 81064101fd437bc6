/** The elements that the script tag knows, by the name that follows `pinpoint-`. */
export const widgets = ['article', 'show-player', 'tips'] as const;

export type Widget = (typeof widgets)[number];

const tag = (widget: Widget) => `pinpoint-${widget}` as const;

/** Matches the elements themselves. */
export const elements = widgets.map(tag).join();

/** Matches all three ways to write a widget into a page. */
export const spelling = (widget: Widget) => `${tag(widget)},[data-pinpoint=${widget}],a.${tag(widget)}`;

export const spellings = widgets.map(spelling).join();

/**
 * The document of a page of articles or shows, by the page's absolute address: `…/x/` and `…/x.html` → `…/x.json`; else
 * the page itself names it. What is no address stays what it is, for the element to complain about.
 */
export function documentOf(page: string): string {
  return page.replace(/#.*/, '').replace(/^(\w+:\/\/[^/]+\/[^?]+?)(\/|\.html)(?=\?|$)/, '$1.json');
}

/**
 * The element that stands where one of the spellings stands: a placeholder and a link are given one around what they
 * hold, which stays as its fallback. Gives `undefined` for what is no widget, or has its element already.
 */
export function elementFor(node: HTMLElement): HTMLElement | undefined {
  if (node.matches(elements)) return node;
  const isPlaceholder = node.matches('[data-pinpoint]');
  const widget = widgets.find((name) =>
    isPlaceholder ? node.dataset['pinpoint'] === name : node.classList.contains(tag(name)),
  );
  if (!widget || node.closest(elements) || node.querySelector(elements)) return undefined;

  const element = document.createElement(tag(widget));
  for (const { name, value } of node.attributes) {
    // A sanitizer that lets `data-*` through did not mean to let event handlers through. And not every name that a
    // parser takes may be set.
    const attribute = /^data-(?!on|style|pinpoint)([a-z][\w-]*)$/.exec(name)?.[1];
    if (attribute) element.setAttribute(attribute, value);
  }
  if (isPlaceholder) {
    element.append(...node.childNodes);
    for (const child of element.querySelectorAll<HTMLElement>(':scope > [data-slot]'))
      child.slot = child.dataset['slot']!;
    node.append(element);
  } else {
    if (!element.hasAttribute('src'))
      element.setAttribute('src', documentOf((node as HTMLAnchorElement).href));
    node.before(element);
    element.append(node);
  }
  return element;
}
