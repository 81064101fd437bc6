/** Sets attributes where they differ: to touch one that is what it was already would cost a style. `false` and nothing remove it. */
export function set(
  element: Element,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    const wanted = value === undefined || value === false ? null : value === true ? '' : `${value}`;
    if (wanted === element.getAttribute(name)) continue;
    if (wanted === null) element.removeAttribute(name);
    else element.setAttribute(name, wanted);
  }
}
