import type { Image } from '../../content/media.js';
import { directionOf } from '../../locale/language.js';
import { type Content, lines, type Markup, markup } from './html.js';
import { pageStyles } from './page.styles.js';
import type { AllStrings } from './strings.js';

/** Whose pages these are. */
export interface Site {
  readonly name: string;
  /** The address of its front page. */
  readonly url: string;
  /** The address of its icon; a dot by default. */
  readonly icon?: string | undefined;
}

/** A page in another language, or in its own. */
export interface PageLanguage {
  /** BCP 47 tag. */
  readonly inLanguage: string;
  /** Absolute. */
  readonly url: string;
}

/** Where a page stands. */
export interface PageOptions {
  /** The address of the folder that is written, with a slash at its end. */
  readonly baseUrl: string;
  /** The page relative to that, as in `articles/ID/`. */
  readonly path: string;
  /** The address of its document; by default that of the page with `.json` for the last slash. */
  readonly src?: string | undefined;
  /** The address of `pinpoint.js`. */
  readonly scriptUrl: string;
  readonly site: Site;
  /** All languages of the page, its own included; the first is for visitors who read none of them. */
  readonly languages?: readonly PageLanguage[] | undefined;
  /** The address of the page's oEmbed document. */
  readonly oembedUrl?: string | undefined;
}

/** Where a page and its document are, absolute. */
export function addressesOf({ baseUrl, path, src }: Pick<PageOptions, 'baseUrl' | 'path' | 'src'>): {
  readonly page: string;
  readonly document: string;
} {
  const page = new URL(path, baseUrl).href;
  return { page, document: new URL(src ?? page.replace(/\/(index\.html)?$/, '.json'), baseUrl).href };
}

/** What search engines are told of a page's languages; nothing where it has one. */
export function alternatesOf(languages: readonly PageLanguage[]): readonly { lang: string; url: string }[] {
  const [first] = languages;
  if (!first || languages.length < 2) return [];
  return [
    ...languages.map(({ inLanguage, url }) => ({ lang: inLanguage, url })),
    { lang: 'x-default', url: first.url },
  ];
}

/** What a page says of itself. */
export interface PageParts {
  readonly strings: AllStrings;
  /** BCP 47 tag of the content. */
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  /** Its own address. */
  readonly url: string;
  /** What kind of thing it is to Open Graph. */
  readonly ogType: 'article' | 'website';
  readonly image: Image | undefined;
  /** More of the head: links, JSON-LD. */
  readonly head: readonly Content[];
  readonly main: Content;
  readonly copyright: string | undefined;
  /** Links in the footer. */
  readonly links?: Content;
  /** True for what is not to be found any more. */
  readonly isHidden?: boolean | undefined;
}

/** A dot, as the elements have it. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='8' cy='8' r='6' fill='%23c2391f'/%3E%3C/svg%3E";

/** A whole page. */
export function page(parts: PageParts, options: PageOptions): string {
  const { strings, lang, main, copyright, links } = parts;
  const { site, languages = [] } = options;
  return lines(
    '<!DOCTYPE html>',
    markup`<html lang="${lang}" dir="${directionOf(lang)}">`,
    '<head>',
    head(parts, options),
    '</head>',
    '<body>',
    markup`<a class="skip" href="#content">${strings.skip}</a>`,
    '<header class="frame top">',
    markup`<a class="mark" href="${site.url}">${site.name}</a>`,
    languageLinks(languages, parts.url, strings),
    '</header>',
    markup`<main id="content" class="frame" tabindex="-1">`,
    main,
    '</main>',
    '<footer class="frame bottom">',
    // In English on an Arabic page too.
    markup`<p dir="auto">${copyright ?? markup`<a href="${site.url}">${site.name}</a>`}</p>`,
    links && markup`<ul>${links}</ul>`,
    '</footer>',
    '</body>',
    '</html>\n',
  ).toString();
}

function head(parts: PageParts, options: PageOptions): Markup {
  const { lang, title, description, url, isHidden } = parts;
  const { site, languages = [], scriptUrl, oembedUrl } = options;
  const alternates = alternatesOf(languages);
  return lines(
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    markup`<title>${titleOf(title, site)}</title>`,
    description && markup`<meta name="description" content="${description}">`,
    isHidden && '<meta name="robots" content="noindex">',
    markup`<link rel="canonical" href="${url}">`,
    ...alternates.map(({ lang, url }) => markup`<link rel="alternate" hreflang="${lang}" href="${url}">`),
    markup`<link rel="alternate" type="application/json" href="${addressesOf(options).document}">`,
    oembedUrl &&
      markup`<link rel="alternate" type="application/json+oembed" href="${oembedUrl}" title="${title}">`,
    markup`<link rel="icon" href="${site.icon ?? ICON}">`,
    '<meta name="theme-color" content="#f3f1ec" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#14181a" media="(prefers-color-scheme: dark)">',
    ...openGraph(parts, site, lang, languages),
    ...parts.head,
    pageStyles,
    markup`<script type="module" async src="${scriptUrl}"></script>`,
  );
}

/** Search results cut titles: where both do not fit, the page's own is worth more than the site's. */
function titleOf(title: string, { name }: Site): string {
  const both = `${title} – ${name}`;
  return title === name || both.length > 70 ? title : both;
}

/** Open Graph, and what X takes from nowhere else. */
function openGraph(
  { ogType, title, description, url, image }: PageParts,
  site: Site,
  lang: string,
  languages: readonly PageLanguage[],
): readonly Content[] {
  const picture = image && isPixels(image.src) ? image : undefined;
  const meta = (property: string, content: string | number | undefined): Content =>
    content !== undefined && content !== '' && markup`<meta property="${property}" content="${content}">`;
  const others = languages.filter((other) => other.inLanguage !== lang);
  return [
    meta('og:type', ogType),
    meta('og:title', title),
    meta('og:description', description),
    meta('og:url', url),
    meta('og:site_name', site.name),
    meta('og:locale', lang.replace(/-/g, '_')),
    ...others.map(({ inLanguage }) => meta('og:locale:alternate', inLanguage.replace(/-/g, '_'))),
    meta('og:image', picture?.src),
    meta('og:image:width', picture?.width),
    meta('og:image:height', picture?.height),
    meta('og:image:alt', picture?.alt),
    markup`<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">`,
  ];
}

/** Whether those who show previews of links can show it: none of them draws an SVG. */
export function isPixels(src: string): boolean {
  return !/\.svgz?($|[?#])/i.test(src);
}

/** What a language calls itself. */
function nameOf(tag: string): string {
  const name = new Intl.DisplayNames([tag, 'en'], { type: 'language' }).of(tag.split('-')[0] ?? tag) ?? tag;
  return name.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(tag));
}

function languageLinks(languages: readonly PageLanguage[], own: string, strings: AllStrings): Content {
  const others = languages.filter(({ url }) => url !== own);
  const link = ({ inLanguage: lang, url }: PageLanguage) =>
    markup`<li><a href="${url}" hreflang="${lang}" lang="${lang}" dir="${directionOf(lang)}">${nameOf(lang)}</a></li>`;
  return (
    others.length > 0 && markup`<nav aria-label="${strings.language}"><ul>${others.map(link)}</ul></nav>`
  );
}
