/** What editors make of a quote, and of the space beside it: typographic quotes, primes, no-break and zero-width spaces. */
const QUOTES = `[\\s\\u200b-\\u200d\\u2060"'\`\\u2018-\\u201f\\u2032-\\u2036\\u2039\\u203a\\u00ab\\u00bb\\uff02]+`;

/** With the slash of a self-closed tag, which belongs to a value that stands in no real quotes. */
const EDGES = new RegExp(`^${QUOTES}|${QUOTES}/?$`, 'g');

/** What people write, or what is not read by the widgets. */
const OTHERS = /^(style|title|on|aria-)/;

/** Takes quotes and spaces off the ends of an element's attributes; those without any are not touched. */
export function cleanAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const clean = value.replace(EDGES, '');
    if (clean !== value && !OTHERS.test(name)) element.setAttribute(name, clean);
  }
}
