import { attempt } from './fact.js';

/** What the widgets use and old libraries replace, by the path from `window`. */
const NAMES =
  `fetch Promise Map Set WeakMap WeakSet Symbol Proxy URL URLSearchParams Event CustomEvent Request
  Response AbortController TextDecoder MutationObserver IntersectionObserver CSSStyleSheet requestAnimationFrame
  setTimeout JSON.parse JSON.stringify Array.from Array.isArray Object.entries Object.assign Object.fromEntries
  Array.prototype.map Array.prototype.filter Array.prototype.find Array.prototype.includes Array.prototype.flatMap
  String.prototype.matchAll Function.prototype.bind customElements.define customElements.get
  EventTarget.prototype.addEventListener Node.prototype.appendChild Element.prototype.remove
  Element.prototype.append Element.prototype.after Element.prototype.replaceChildren Element.prototype.closest
  Element.prototype.matches Element.prototype.setAttribute Element.prototype.attachShadow`.split(/\s+/);

/** The built-ins that a page has replaced, and those that it or the browser lacks, as in `Map is replaced`. */
export function changedBuiltIns(page: object = globalThis): string[] {
  const changes = NAMES.flatMap((name) => {
    const value = valueAt(page, name);
    if (typeof value !== 'function') return [`${name} is missing`];
    return isNative(value) ? [] : [`${name} is replaced`];
  });
  // What Prototype did to JSON, and what others put on all objects.
  if (valueAt(page, 'Array.prototype.toJSON')) changes.push('Array.prototype.toJSON is added');
  const object = attempt(() => Object.keys(valueAt(page, 'Object.prototype') as object), []);
  return [...changes, ...object.map((name) => `Object.prototype.${name} is added`)];
}

function valueAt(page: object, path: string): unknown {
  return attempt(
    () => path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], page),
    undefined,
  );
}

function isNative(value: unknown): boolean {
  const source = attempt(() => Function.prototype.toString.call(value), '');
  return /\{\s*\[native code\]\s*\}\s*$/.test(source);
}
