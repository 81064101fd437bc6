import type { Image } from './media.js';
import type { SafeUrl } from './safe-url.js';

/** Somebody who wrote, reviewed or speaks. */
export interface Person {
  readonly name: string;
  /** What they are, as in "Physiotherapist". */
  readonly jobTitle?: string;
  readonly url?: SafeUrl;
  readonly image?: Image;
}

/** Who publishes the document. */
export interface Publisher {
  readonly name: string;
  readonly url?: SafeUrl;
  readonly logo?: Image;
}
