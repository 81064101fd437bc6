/**
 * Registers an element. Does nothing where the name is taken already: by this code pasted twice, or by another copy,
 * of which the first wins.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
