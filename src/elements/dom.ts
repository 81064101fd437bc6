/** What may stand in an element: nodes, text, lists of them, and what counts as nothing. */
export type Child = Node | string | 0 | false | null | undefined | readonly Child[];

type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/**
 * Makes an element. A function is a listener for the event of its name; `false`, `undefined` and the empty string leave
 * an attribute out, except that `alt` may be empty. Strings become text, whatever they look like: no HTML is parsed,
 * so that no content can be code, and pages whose Trusted Types allow nothing show the article all the same.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes?: Attributes,
  ...children: Child[]
): HTMLElementTagNameMap[K];
export function h(tag: string, attributes?: Attributes, ...children: Child[]): HTMLElement;
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value || value === 0 || (value === '' && name === 'alt'))
      element.setAttribute(name, value === true ? '' : `${value}`);
  append(element, children);
  return element;
}

/** Adds children to a node. */
export function append(parent: Node & ParentNode, children: readonly Child[]): void {
  for (const child of children)
    if (Array.isArray(child)) append(parent, child as readonly Child[]);
    else if (child) parent.append(child as Node | string);
}
