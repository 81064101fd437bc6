/** What was found where a feed should be, and what to do. */
export interface NoFeed {
  readonly message: string;
  readonly hint: string;
}

const ask = 'give the address of the RSS feed: the podcast’s host shows it in its settings';

/** Says what a text is that is plainly no RSS feed; undefined where it may be one. */
export function noFeed(text: string): NoFeed | undefined {
  const start = text.trimStart().slice(0, 1000);
  if (!start) return { message: 'the feed is empty', hint: ask };
  if (/^[[{]/.test(start)) return { message: 'this is JSON, not an RSS feed', hint: ask };
  if (/^(<!doctype html|(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<html)/is.test(start)) return page(text);
  if (!start.startsWith('<'))
    return { message: `this is text, not an RSS feed: "${start.slice(0, 40)}"`, hint: ask };
  return undefined;
}

/** Many pages name their feed. */
function page(html: string): NoFeed {
  const [, title = ''] = /<title[^>]*>([^<]*)/i.exec(html) ?? [];
  const message = `this is an HTML page${title.trim() && `, "${title.trim()}"`}, not an RSS feed`;
  const links = html.match(/<link\s[^>]*>/gi) ?? [];
  const rss = links.find((link) => link.includes('application/rss+xml'));
  const [, href] = /\shref=["']?([^"'\s>]+)/i.exec(rss ?? '') ?? [];
  return { message, hint: href ? `the page names its feed: ${href}` : ask };
}

/** Likewise, for XML with another root. */
export function otherXml(root: string): NoFeed {
  return root === 'feed'
    ? {
        message: 'this is an Atom feed, not RSS',
        hint: 'podcasts are published as RSS: ask its host for that',
      }
    : { message: `this is XML of another kind, <${root}>, not an RSS feed`, hint: ask };
}
