/**
 * The document of a page of articles or shows, by the page's absolute address: `…/x/` and `…/x.html` → `…/x.json`; else
 * the page itself names it. What is no address stays what it is, for the element to complain about.
 */
export function documentOf(page: string): string {
  return page.replace(/#.*/, '').replace(/^(\w+:\/\/[^/]+\/[^?]+?)(\/|\.html)(?=\?|$)/, '$1.json');
}
