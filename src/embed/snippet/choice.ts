import type { Widget } from '../spellings.js';

/** What a clinic chooses: all that a snippet is made of, but where it goes. What is not there is the element's default. */
export interface Choice {
  readonly widget: Widget;
  /** The absolute address of the document. */
  readonly src: string;
  /** The absolute address of its page, which the link inside the snippet goes to; that of the document by default. */
  readonly url?: string | undefined;
  /** The words of that link. */
  readonly title: string;
  /** BCP 47 tag of the content and the labels; by default the page's. */
  readonly lang?: string | undefined;
  readonly variant?: 'full' | 'summary' | 'card' | 'bar' | undefined;
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** The colour of links and buttons, as `#rrggbb`. */
  readonly accent?: string | undefined;
  /** The colour of the surface under the content, as `#rrggbb`. */
  readonly surface?: string | undefined;
  /** How round corners are, in CSS pixels. */
  readonly radius?: number | undefined;
  /** The page's font by default. */
  readonly font?: 'system' | undefined;
  /** The clinic's call to action. */
  readonly action?: { readonly text: string; readonly href: string } | undefined;
  /** Level of the title, 1 to 6. */
  readonly headingLevel?: number | undefined;
  /** How many tips. */
  readonly limit?: number | undefined;
  /** The keyword that tips have. */
  readonly topic?: string | undefined;
  /** The id of the episode that is ready to play. */
  readonly episode?: string | undefined;
}

/** Which files a snippet names. */
export interface Release {
  /** The absolute address of the evergreen `pinpoint.js`. */
  readonly scriptUrl: string;
  /** One version for good, checked by its hash: `pinpoint.all.js` of it. */
  readonly pinned?: { readonly scriptUrl: string; readonly integrity: string } | undefined;
}
