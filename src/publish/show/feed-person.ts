import type { Element } from './xml.js';
import { readLine } from './notes.js';

type Json = Record<string, unknown>;

/** Those with a role, of Podcasting 2.0's persons; one without a role is a host. */
export function personsOf(element: Element, role: 'host' | 'guest'): readonly Json[] {
  return element.all('podcast:person').flatMap((person) => {
    const name = readLine(person.text);
    const own = person.attribute('role')?.trim().toLowerCase() || 'host';
    if (!name || own !== role) return [];
    const url = person.attribute('href') ?? '';
    const image = imageOf(person.attribute('img'));
    return { name, ...(isWeb(url) && { url }), ...(image && { image }) };
  });
}

/** A feed's picture. What it shows is said nowhere; it stands beside the name, so it decorates. */
export function imageOf(src: string | undefined): Json | undefined {
  return src && isWeb(src) ? { src, alt: '' } : undefined;
}

/** True for what may be loaded and linked to. */
export function isWeb(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}
