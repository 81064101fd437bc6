import { resolveUrl } from './resolve-url.js';

/**
 * The JSON document that a web page names by `<link rel="alternate" type="application/json" href="…">`,
 * or as another JSON type (`application/feed+json`): an absolute address, undefined where there is none.
 * Read by regular expressions, because pages with Trusted Types refuse DOMParser; none of them looks at
 * the same text over and over, so no page, however broken, makes this slow.
 *
 * @param base the page's own address
 */
export function alternateLink(html: string, base: string): string | undefined {
  for (const [tag] of html.matchAll(/<link\s[^>]*/gi)) {
    const attribute = (name: string): string =>
      new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)|'([^']*)|(\\S+))`, 'i').exec(tag)?.slice(1).join('') ?? '';
    if (
      /(^|\s)alternate(\s|$)/i.test(attribute('rel')) &&
      /^application\/(.+\+)?json$/i.test(attribute('type'))
    ) {
      const url = resolveUrl(attribute('href').replace(/&amp;/g, '&'), base);
      // One that leads nowhere is passed over: the next may do.
      if (url) return url;
    }
  }
  return undefined;
}
