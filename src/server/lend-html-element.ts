const needed = !('HTMLElement' in globalThis);

/**
 * A server has no `HTMLElement`, and a class has to extend something. Nothing else is to see it, since libraries ask for
 * it to know where they are: it is there while the modules of the elements run, and taken back by what this gives.
 */
if (needed) Object.assign(globalThis, { HTMLElement: Object });

export function returnHtmlElement(): void {
  if (needed) Reflect.deleteProperty(globalThis, 'HTMLElement');
}
