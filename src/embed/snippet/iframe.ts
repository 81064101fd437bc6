import { type Attributes, element } from '../html.js';

/** What an iframe with a document in it needs to know. */
export interface IframeOptions {
  /** The address of the embed page, absolute. */
  readonly src: string;
  /** What it is, for those who do not see it. */
  readonly title: string;
  /** In CSS pixels: the height until the page has said its own, or for good; {@link HEIGHT} by default. */
  readonly height?: number | undefined;
  /** In CSS pixels, where a site strips its style, which has it as wide as its place; {@link WIDTH} by default. */
  readonly width?: number | undefined;
}

/** In CSS pixels: a line of text. */
export const WIDTH = 600;

/** In CSS pixels: about what a phone shows at once. */
export const HEIGHT = 640;

/** In CSS pixels: no article is higher, and no page should be made so by a message. */
const MOST = 20_000;

/** The page for frames, by the address of the document: they stand in the same order. Undefined where there is none. */
export function embedOf(src: string): string | undefined {
  const [, base, path] = /^(.*\/)((?:articles|shows)\/[^?#]+)\.json(?:[?#].*)?$/.exec(src) ?? [];
  return base && path && `${base}embed/${path}/`;
}

/** What the iframe says, in the order in which it is written. */
export function iframeAttributes({ src, title, width = WIDTH, height = HEIGHT }: IframeOptions): Attributes {
  return { src, title, width, height, loading: 'lazy', style: 'width:100%;border:0' };
}

/** The iframe alone, for sites that forbid scripts: what is higher than it scrolls within. */
export function iframeSnippet(options: IframeOptions): string {
  return element('iframe', iframeAttributes(options));
}

/**
 * The iframe, and a script that gives it the height that its page says, by the message
 * `{ type: 'pinpoint:height', id, height }`. It listens to nobody but the frames of this address and takes nothing
 * but a number. Pasted twice, it does no harm.
 */
export function fittingSnippet(options: IframeOptions): string {
  const { origin } = new URL(options.src);
  return `${iframeSnippet(options)}\n${element('script', {}, hostScript(origin))}`;
}

/** An origin has no character that could end the string or the script. */
function hostScript(origin: string): string {
  return [
    "addEventListener('message',function(e){",
    'var d=e.data,f=document.getElementsByTagName("iframe"),i;',
    `if(e.origin!=='${origin}'||!d||d.type!=='pinpoint:height'||!(d.height>0&&d.height<${MOST}))return;`,
    'for(i=0;i<f.length;i++)if(f[i].contentWindow===e.source)f[i].height=Math.ceil(d.height)',
    '})',
  ].join('');
}
