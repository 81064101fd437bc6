import type { Article } from './article.js';
import { documentDecoder } from './document.js';

/**
 * Reads an article as far as plain texts go, until `article.js` is there too: where `isRich` says that there is more, what
 * it gives is not the whole, and it may have no body: a picture alone can be one. Throws a `PinpointError` of kind `format`
 * or `version`.
 */
export const decodePlainArticle = documentDecoder<Omit<Article, 'body'> & Partial<Article>>(
  'article',
  'id',
  'headline',
);
