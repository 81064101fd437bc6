import { siblingExtensions } from './compress.js';
import { isText } from '../media-types.js';

/** Headers by name. */
export type Headers = Readonly<Record<string, string>>;

/** What every answer has, failures too: without it a widget could not tell a missing document from a dead network. */
export const always: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Retry-After, ETag',
  'Timing-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
};

/** Names of media change with their bytes, so nobody ever has to ask again. */
const forever = 'public, max-age=31536000, immutable';
/** A correction reaches every page in minutes; a dead server, for a week, none. Seconds. */
const minutes = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

/** How long what is at an address may be kept. The first that matches holds. */
export const caching: readonly { readonly prefix: string; readonly value: string }[] = [
  { prefix: '/media/', value: forever },
  { prefix: '/', value: minutes },
];

/** A picture of a name that ends so has an AVIF beside it, which goes to who accepts it. */
export const negotiated = { from: '.webp', to: '.avif', type: 'image/avif', prefix: '/media/' } as const;

export function cachingOf(path: string): string {
  return caching.find(({ prefix }) => path.startsWith(prefix))?.value ?? minutes;
}

/** What an answer depends on besides its address; undefined where on nothing. */
export function varyOf(path: string): string | undefined {
  if (isText(path)) return 'Accept-Encoding';
  return path.startsWith(negotiated.prefix) && path.endsWith(negotiated.from) ? 'Accept' : undefined;
}

/** Names that are no part of the endpoint: those of the build, what only hosts read, and compressed siblings. */
export function isHidden(path: string): boolean {
  const isSibling = siblingExtensions.some((end) => path.endsWith(end) && isText(path.slice(0, -end.length)));
  return /\/\.(?!well-known\/)/.test(path) || path === '/_headers' || isSibling;
}
