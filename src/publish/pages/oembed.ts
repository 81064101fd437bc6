import { type Article, decodeArticle } from '../../content/article.js';
import { decodeShow } from '../../content/show.js';
import type { Image } from '../../content/media.js';
import { HEIGHT, iframeSnippet, WIDTH } from '../../embed/snippet/iframe.js';
import { markup } from './html.js';
import { isPixels, type Site } from './page.js';

/** Where the parts of an oEmbed answer are. */
export interface OembedOptions {
  /** The address of the document, absolute. */
  readonly src: string;
  /** The address of its embed page. */
  readonly embedUrl: string;
  /** The address of its page. */
  readonly url: string;
  readonly site: Site;
  /** In CSS pixels; 600 by default, since a file cannot know the `maxwidth` that it is asked with. */
  readonly width?: number | undefined;
  /** In CSS pixels; 640 by default. */
  readonly height?: number | undefined;
}

/** An answer of oEmbed 1.0, of the type `rich`. */
export interface Oembed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly author_name?: string;
  readonly author_url?: string;
  readonly provider_name: string;
  readonly provider_url: string;
  /** In seconds. */
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

/** In seconds: an hour. */
const CACHE_AGE = 3600;

/** What oEmbed says of an article or of a show. Throws a `PinpointError` where the JSON is neither. */
export function oembed(json: unknown, options: OembedOptions): Oembed {
  const { src, embedUrl, url, site, width = WIDTH, height = HEIGHT } = options;
  const { title, image, author } = isShow(json) ? ofShow(json, src) : ofArticle(json, src);
  return {
    version: '1.0',
    type: 'rich',
    title,
    ...(author && { author_name: author.name }),
    ...(author?.url && { author_url: author.url }),
    provider_name: site.name,
    provider_url: site.url,
    cache_age: CACHE_AGE,
    html: quotation(url, title) + asAttributes(iframeSnippet({ src: embedUrl, title, height })),
    width,
    height,
    ...thumbnail(image),
  };
}

/** Only with a quotation before the frame does WordPress load the script that fits frames. Nobody sees it. */
const quotation = (url: string, title: string): string =>
  markup`<blockquote hidden style="display:none"><a href="${url}">${title}</a></blockquote>`.toString();

/**
 * WordPress takes the style away, and keeps these. By a width and a height in pixels its editor takes the frame for a film, whose
 * proportions it would hold.
 */
const asAttributes = (iframe: string): string =>
  iframe.replace('<iframe ', '<iframe frameborder="0" ').replace(/ width="\d+"/, ' width="100%"');

function isShow(json: unknown): boolean {
  return (json as { type?: unknown } | null)?.type === 'show';
}

function ofArticle(json: unknown, src: string) {
  const { headline, image, author, status } = decodeArticle(json, src).document;
  return { title: headline, image: isShown(status) ? image : undefined, author: author?.[0] };
}

function isShown(status: Article['status']): boolean {
  return status !== 'withdrawn';
}

function ofShow(json: unknown, src: string) {
  const { name, image, host } = decodeShow(json, src).document;
  return { title: name, image, author: host?.[0] };
}

/** All three of them, or none: so says oEmbed. */
function thumbnail(image: Image | undefined) {
  if (!image?.width || !image.height || !isPixels(image.src)) return {};
  return { thumbnail_url: image.src, thumbnail_width: image.width, thumbnail_height: image.height };
}
