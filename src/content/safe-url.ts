import { type Decode, note, string } from './decode.js';

declare const safe: unique symbol;

/**
 * An absolute address that is safe to link to or to load: only the decoders of this file make one, so a
 * template that asks for a `SafeUrl` can't be given `javascript:`.
 */
export type SafeUrl = string & { readonly [safe]: true };

/**
 * The address a string names, or `undefined` where it is none or its scheme is not allowed. An absolute one is
 * kept byte for byte, since podcast measurement depends on it.
 */
export function safeUrl(value: string, base: string, schemes: RegExp): SafeUrl | undefined {
  try {
    const url = new URL(value, base || undefined);
    if (schemes.test(url.protocol)) return (/^https?:\/\//i.test(value) ? value : url.href) as SafeUrl;
  } catch {
    // No address at all: the same as one that is not allowed.
  }
  return undefined;
}

const decoder =
  (schemes: () => RegExp): Decode<SafeUrl> =>
  (value, path, context) => {
    const address = string(value, path, context);
    return address === undefined
      ? address
      : (safeUrl(address, context.base, schemes()) ??
          note(context, path, 'is not an address that may be used'));
  };

/** Where a link may go: `https:`, `http:`, `mailto:`, `tel:`. */
export const link = decoder(() => /^(https?|mailto|tel):$/);

/** Where media and documents may come from: `https:` and, where the page is no https page, `http:`. */
export const media = decoder(() =>
  (globalThis.location as Location | undefined)?.protocol === 'https:' ? /^https:/ : /^https?:/,
);

/** A `srcset` attribute's value; candidates that may not be loaded are left out. */
export const srcset: Decode<string> = (value, path, context) =>
  // A comma ends a candidate after its descriptor, or where a space follows; others belong to the address.
  [...(string(value, path, context) ?? '').matchAll(/([^\s,](?:\S*[^\s,])?)(\s[^,]*)?/g)]
    .flatMap(([, url, descriptor = '']) => {
      const src = media(url, path, context);
      return src ? src + descriptor : [];
    })
    .join(', ') || undefined;
