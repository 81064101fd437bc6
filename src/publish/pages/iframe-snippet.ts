import { lines, markup, raw } from './html.js';

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

/** The iframe alone, for sites that forbid scripts: what is higher than it scrolls within. */
export function iframeSnippet({ src, title, width = WIDTH, height = HEIGHT }: IframeOptions): string {
  return markup`<iframe src="${src}" title="${title}" width="${width}" height="${height}" loading="lazy" style="width:100%;border:0"></iframe>`.toString();
}

/**
 * The iframe, and a script that gives it the height that its page says, by the message
 * `{ type: 'pinpoint:height', id, height }`. It listens to nobody but the frames of this address and takes nothing
 * but a number. Pasted twice, it does no harm.
 */
export function fittingSnippet(options: IframeOptions): string {
  const { origin } = new URL(options.src);
  return lines(
    raw(iframeSnippet(options)),
    markup`<script>${raw(hostScript(origin))}</script>`,
    '',
  ).toString();
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
