import { posix } from 'node:path';

/** Where what is built of a document goes, relative to the endpoint; pages end with `/`. */
export interface Addresses {
  /** The JSON document. */
  readonly document: string;
  /** The page that people read. */
  readonly page: string;
  /** The page that other sites show in a frame. */
  readonly embed: string;
  readonly oembed: string;
}

/** @param language as in {@link ArticleSource}: those besides the site's own have a folder each */
export function addressesOf(kind: 'articles' | 'shows', id: string, language = ''): Addresses {
  const name = posix.join(kind, language, id);
  return {
    document: `${name}.json`,
    page: `${name}/`,
    embed: posix.join('embed', name, '/'),
    oembed: `oembed/${name}.json`,
  };
}
