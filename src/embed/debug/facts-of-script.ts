import { version } from '../../version.js';

/** A copy of the script tag, as it knows itself. */
export interface Copy {
  readonly version: string;
  /** Where it came from; empty where nobody knows. */
  readonly src: string;
  /** In words. */
  readonly how: string;
}

/** Our file, by its address. */
const OURS = /\/pinpoint(?:\.all)?\.js(?:[?#]|$)/;

/**
 * How this copy of the script tag came into the page. A module does not know its element, and neither does a classic
 * script that an optimizer has put into the page anew; what stands in the page tells the two apart.
 *
 * @param script the element that ran the copy, where it knows
 */
export function copyOf(
  script: HTMLScriptElement | null,
  scripts: readonly HTMLScriptElement[] = [...document.scripts],
): Copy {
  const ours = scripts.filter(({ src }) => OURS.test(src));
  const module = ours.find(({ type }) => type === 'module');
  const element = script ?? module ?? ours[0];
  return { version, src: element?.src ?? '', how: howLoaded(script, element) };
}

function howLoaded(script: HTMLScriptElement | null, element: HTMLScriptElement | undefined): string {
  if (!element) return 'not by a script tag of its own: imported, or combined with other scripts';
  const words = [
    element.hasAttribute('async') && 'async',
    element.defer && 'defer',
    element.integrity && 'with integrity',
  ];
  const more = words.filter((word) => !!word).map((word) => `, ${word as string}`);
  if (script)
    return `${OURS.test(script.src) ? 'classic script' : script.src ? 'combined into another script' : 'inline in the page'}${more.join('')}`;
  return element.type === 'module'
    ? `module${more.join('')}`
    : `classic script, put into the page anew by another script (type="${element.type}")`;
}

/** How many script tags with our file the page has. */
export const countScripts = (): number => [...document.scripts].filter(({ src }) => OURS.test(src)).length;

/** The version of the copy that came first and does the work. */
export function versionAtWork(): string {
  const page = globalThis as unknown as Record<symbol, { readonly version?: string } | undefined>;
  return page[Symbol.for('pinpoint')]?.version ?? '';
}
