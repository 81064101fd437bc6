import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** What the templates of the elements need of a browser. */
function globalsFor(lang: string) {
  // With a voice at hand, nothing is kept that waits for one.
  const speechSynthesis = { getVoices: () => [{ lang }], addEventListener: () => undefined };
  return { document, speechSynthesis };
}

/**
 * Runs what builds nodes, as the elements do in a browser, with a document that belongs to no page. Only while it runs,
 * which is at once: what comes later finds none. `lang` is the language of what is built.
 */
export function inDocument<T>(lang: string, build: () => T): T {
  const globals = globalsFor(lang);
  const before = Object.keys(globals).map(
    (key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)] as const,
  );
  for (const [key, value] of Object.entries(globals))
    Object.defineProperty(globalThis, key, { value, configurable: true, writable: true });
  try {
    return build();
  } finally {
    for (const [key, descriptor] of before)
      if (descriptor) Object.defineProperty(globalThis, key, descriptor);
      else Reflect.deleteProperty(globalThis, key);
  }
}
