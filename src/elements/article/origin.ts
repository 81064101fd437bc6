import type { Article } from '../../content/article.js';
import type { Context } from '../../content/decode.js';
import type { Decoded } from '../../content/document.js';

/** Where a shown article comes from: its loader, in what the templates need of it. */
export interface Origin {
  /** The address of `src`; empty for a document that was set as a property. */
  readonly url: string;
  /** True where the last good copy is shown. */
  readonly kept: boolean;
  /** What is shown, with the address that its relative links were resolved against. */
  readonly content: Decoded<Article> & Pick<Context, 'base'>;
  /** What `src` names, of which the content may be a translation. */
  readonly original: Decoded<Article>;
}
