/**
 * The absolute address for what stands in `src`; empty where it is no address, or of another scheme than http, https,
 * blob and data. On an `https:` page `http:` becomes `https:`, since the browser would block it.
 *
 * @param base what a relative address starts from; default the page's base URL
 * @param scheme the page's
 */
export function resolveUrl(src: string, base = document.baseURI, scheme = location.protocol): string {
  try {
    const { href } = new URL(src, base);
    // An empty src would be the page itself.
    if (src && /^(https?|blob|data):/.test(href))
      return scheme === 'https:' ? href.replace(/^http:/, scheme) : href;
  } catch {
    // Not an address.
  }
  return '';
}
