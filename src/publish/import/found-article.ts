/** Who wrote an article. */
export interface Author {
  readonly name: string;
  readonly url?: string | undefined;
}

/** An article as a site or a file has it. */
export interface FoundArticle {
  /** What problems name where there is no Markdown file: a file, an address, a title. */
  readonly source: string;
  /** What the site calls it in addresses; not yet fit for a file's name. */
  readonly slug: string;
  /** Text. */
  readonly headline: string;
  /** HTML. */
  readonly html: string;
  /** The address that relative ones are meant from. */
  readonly base: string;
  /** The address that links are meant from, where it is another one: a page's own, of a copy in a file. */
  readonly linkBase?: string | undefined;
  /** HTML. */
  readonly description?: string | undefined;
  readonly keywords: readonly string[];
  readonly author: readonly Author[];
  /** ISO 8601, with the offset of the site's zone where it is known. */
  readonly datePublished?: string | undefined;
  readonly dateModified?: string | undefined;
  /** The picture above the article; the caption is HTML. */
  readonly image?: { readonly src: string; readonly alt: string; readonly caption: string } | undefined;
  readonly url?: string | undefined;
  /** BCP 47. */
  readonly inLanguage?: string | undefined;
  /** The slug of the article that this one is a translation of, where the site says so. */
  readonly translationOf?: string | undefined;
  /** The page's style sheet, in which Google Docs writes what is bold. */
  readonly css?: string | undefined;
}
