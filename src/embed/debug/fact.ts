/** One line of the report: what it is called, and what it is. English, as all of the report: it is for support. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** `bad`: this may be why something does not work. `code`: an address or a name, to be read letter by letter. */
  readonly look?: 'bad' | 'code' | undefined;
}

/** Reads something that a page may have broken, or a browser may lack. */
export function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

/** The facts that are there. */
export function present(...facts: readonly (Fact | false | undefined | '')[]): Fact[] {
  return facts.filter((fact) => !!fact);
}

/** An element as whoever built the page knows it: `div#tabs.panel.hidden`. */
export function nameOf(element: Element): string {
  const classes = [...element.classList].slice(0, 3).map((name) => `.${name}`);
  return `${element.localName}${element.id && `#${element.id}`}${classes.join('')}`;
}
