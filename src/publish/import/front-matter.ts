import { stringify } from 'yaml';
import type { FoundArticle } from './found-article.js';

/** What the front matter says in other words than the site. */
export interface Written {
  /** Markdown in one line. */
  readonly description: string | undefined;
  readonly image: { readonly src: string; readonly alt: string; readonly caption: string } | undefined;
}

/** The front matter of an article, with its lines around it; in the order of the contract. */
export function frontMatter(found: FoundArticle, { description, image }: Written): string {
  // Feeds and pages list them with commas.
  const keywords = [
    ...new Set(found.keywords.flatMap((word) => word.split(',')).map((word) => word.trim())),
  ].filter(Boolean);
  const author = found.author.map(({ name, url }) => ({ name, ...(url && { url }) }));
  const data = {
    headline: found.headline,
    url: found.url,
    inLanguage: found.inLanguage,
    description,
    keywords: keywords.length ? keywords : undefined,
    image: image && {
      src: image.src,
      ...(image.alt && { alt: image.alt }),
      ...(image.caption && { caption: image.caption }),
    },
    author: author.length > 1 ? author : author[0],
    datePublished: found.datePublished,
    dateModified: found.dateModified,
  };
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
  return `---\n${stringify(given, { lineWidth: 0 })}---\n`;
}
