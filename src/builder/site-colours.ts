import { colourfulness, coloursIn, type Hex } from './colours.js';

/** What came of asking a site: its colours, or why there are none. */
export type SiteColours =
  | { readonly kind: 'found'; readonly colours: readonly Hex[] }
  | { readonly kind: 'none' }
  /** The site does not let other pages read it, or there is no such site: a browser does not tell which. */
  | { readonly kind: 'refused' };

/** How much of a page is read, in characters. */
const LIMIT = 1_000_000;

/** How many colours are offered. */
const MOST = 8;

/** Below this a colour is a grey, which is nobody's own. */
const GREY = 24;

/** The colours of a clinic's page, what it says of itself first and then the most frequent. Never rejects. */
export async function siteColours(address: string, signal?: AbortSignal): Promise<SiteColours> {
  let page: string;
  try {
    const response = await fetch(withScheme(address), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ?? null,
    });
    if (!response.ok) return { kind: 'refused' };
    page = (await response.text()).slice(0, LIMIT);
  } catch {
    return { kind: 'refused' };
  }
  const colours = pageColours(page);
  return colours.length ? { kind: 'found', colours } : { kind: 'none' };
}

/** `clinic.example` as people type it. */
export function withScheme(address: string): string {
  return /^https?:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
}

/** The colours that the HTML of a page names: as its theme, in its style elements and in its style attributes. */
export function pageColours(page: string): readonly Hex[] {
  const themes = [...page.matchAll(/<meta\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /name=["']?(theme-color|msapplication-TileColor)\b/i.test(tag))
    .map((tag) => /content=(["'])(.*?)\1/i.exec(tag)?.[2] ?? '');
  const styles = [
    ...page.matchAll(/<style\b[^>]*>([^<]*)/gi),
    ...page.matchAll(/\bstyle="([^"]*)"/gi),
    ...page.matchAll(/\bstyle='([^']*)'/gi),
  ].map(([, style = '']) => style);
  const counts = new Map<Hex, number>();
  for (const [, name = '', value = ''] of styles.join(';').matchAll(/([-\w]+)\s*:\s*([^;{}]+)/g)) {
    if (!/^--|colou?r|background|fill|border/i.test(name)) continue;
    const weight = /^--.*(accent|brand|primary|main)/i.test(name) ? 10 : 1;
    for (const colour of coloursIn(value)) counts.set(colour, (counts.get(colour) ?? 0) + weight);
  }
  const frequent = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  return [...new Set([...themes.flatMap(coloursIn), ...frequent])]
    .filter((colour) => colourfulness(colour) >= GREY)
    .slice(0, MOST);
}
