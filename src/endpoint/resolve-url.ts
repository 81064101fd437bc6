import { PinpointError } from '../content/pinpoint-error.js';

/**
 * The absolute address for what stands in `src`. On an `https:` page `http:` becomes `https:`, since
 * the browser would block it.
 *
 * @param base what a relative address starts from; default the page's base URL
 * @param scheme the page's
 * @throws PinpointError `config` where it is no address, or of another scheme than http, https, blob, data
 */
export function resolveUrl(src: string, base = document.baseURI, scheme = location.protocol): string {
  try {
    const { href } = new URL(src, base);
    // An empty src would be the page itself.
    if (src && /^(https?|blob|data):/.test(href)) {
      return scheme === 'https:' ? href.replace(/^http:/, scheme) : href;
    }
  } catch {
    // Not an address: as below.
  }
  throw new PinpointError('config', `No usable address in src: "${src}"`);
}
