import './rich-keys.js';
import type { Block, ListItem } from './block.js';
import { type DocumentBase, documentDecoder } from './document.js';
import type { Image } from './media.js';
import type { Person } from './people.js';
import type { SafeUrl } from './safe-url.js';
import type { Text } from './text.js';

/** A source that the article rests on. */
export interface Citation {
  readonly text: Text;
  readonly url?: SafeUrl;
}

/** An article to read next. */
export interface Related {
  readonly headline: string;
  readonly url: SafeUrl;
  /** The address of its document. */
  readonly src?: SafeUrl;
}

/** A health article or tip. Keys are schema.org's where it has one. */
export interface Article extends DocumentBase {
  readonly type: 'article';
  readonly headline: string;
  /** The intro, shown under the title. */
  readonly description?: ListItem;
  readonly keywords?: readonly string[];
  readonly image?: Image;
  readonly author?: readonly Person[];
  readonly reviewedBy?: readonly Person[];
  /** ISO 8601, like all dates. */
  readonly datePublished?: string;
  readonly dateModified?: string;
  readonly lastReviewed?: string;
  /** Past this date, a quiet notice says so. */
  readonly nextReview?: string;
  /**
   * `current` by default; `under-review`: the notice stands above; `withdrawn`: the notice and the link stand
   * alone.
   */
  readonly status?: 'current' | 'under-review' | 'withdrawn';
  readonly notice?: Text;
  /** Shown as a note before the body. */
  readonly disclaimer?: Text;
  /** What to do in an emergency, with the number to call. */
  readonly emergency?: Text;
  readonly takeaways?: readonly Text[];
  readonly funding?: Text;
  readonly body: readonly Block[];
  readonly citation?: readonly Citation[];
  readonly related?: readonly Related[];
}

/** Reads an article. Throws a `PinpointError` of kind `format` or `version`. */
export const decodeArticle = documentDecoder<Article>('article', 'id', 'headline', 'body');
