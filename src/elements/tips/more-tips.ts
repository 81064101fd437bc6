import { decodeFeed, type Tip } from '../../content/feed.js';
import type { SafeUrl } from '../../content/safe-url.js';
import { getDocument } from '../../endpoint/get-document.js';
import type { CommonStrings } from '../../locale/strings.js';

/** What has been loaded of a feed, which may come in pages. */
export interface Loaded {
  /** The tips of its pages so far, each once. */
  readonly tips: readonly Tip[];
  /** The address of the next page. */
  readonly next: SafeUrl | undefined;
  /** The addresses of the pages so far, so that a feed that leads back to itself ends. */
  readonly pages: readonly string[];
}

/** How many pages one press loads at most, where they bring nothing that is wanted. */
const PAGES = 5;

/** Loads the next page of a feed, and further ones until there is enough. Rejects with PinpointError. */
export async function loadMore(feed: Loaded, isEnough: (tips: readonly Tip[]) => boolean): Promise<Loaded> {
  let { tips, next, pages } = feed;
  for (let count = 0; next && count < PAGES && !isEnough(tips); count++) {
    const { items, next_url: following } = (await getDocument(next, decodeFeed)).document.document;
    const known = new Set(tips.map(({ id }) => id));
    tips = [...tips, ...items.filter(({ id }) => !known.has(id))];
    pages = [...pages, next];
    next = following && !pages.includes(following) ? following : undefined;
  }
  return { tips, next, pages };
}

/** Has the button say that its tips are on their way. Who presses it again meanwhile waits for the same ones. */
export function sayLoading(button: HTMLElement, { code: lang, loading: textContent }: CommonStrings): void {
  Object.assign(button, { lang, textContent });
}
