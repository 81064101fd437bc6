import { decodeArticle } from '../../content/article.js';
import { decodeShow } from '../../content/show.js';
import { staticArticle } from '../../embed/static/static-article.js';
import { directionOf } from '../../locale/language.js';
import { jsonText, lines, type Markup, markup, raw, styleSheet } from './html.js';
import { prerenderArticle, prerenderShow } from './prerender.js';
import { stringsFor } from './strings.js';

/** Where an embed page stands. */
export interface EmbedPageOptions {
  /** The address of the document, absolute. */
  readonly src: string;
  /** The address of `pinpoint.js`. */
  readonly scriptUrl: string;
  /** The address of the page that it is an excerpt of. */
  readonly url: string;
}

// White in any page: an iframe cannot know what it stands in, and nobody is to get a black box.
// Links lead out of the frame.
const styles = styleSheet(`
  :root { color-scheme: light; overflow-wrap: break-word }
  img, video { max-inline-size: 100%; block-size: auto }
  table { display: block; overflow-x: auto }
  body { margin: 0; color: #1c2326; font: 1rem/1.6 system-ui, sans-serif }
  pinpoint-article, pinpoint-show-player { display: flow-root; margin: 0 }
`);

/**
 * The article alone, to stand in an iframe. Throws a `PinpointError` where the JSON is no article.
 *
 * Each time its height changes, it tells the page around it by `postMessage`: `{ type: 'pinpoint:height', id, height }`, `id`
 * being the article's and `height` in CSS pixels. It says no more than that, so any origin may hear it; who listens has to
 * check `origin` and `source`. In WordPress it speaks WordPress's own language too. Without script it is whole, and the frame scrolls.
 */
export function articleEmbedPage(json: unknown, options: EmbedPageOptions): string {
  const { src, url } = options;
  const { id, headline, inLanguage: lang = 'en' } = decodeArticle(json, src).document;
  const fallback = raw(staticArticle(json, { src, url, headingLevel: 1, strings: stringsFor(lang) }));
  const element = prerenderArticle(json, src, { headingLevel: 1, theme: 'light', fallback });
  return embedPage(id, headline, lang, raw(element), options);
}

/** A show's player alone, likewise. Throws a `PinpointError` where the JSON is no show. */
export function showEmbedPage(json: unknown, options: EmbedPageOptions): string {
  const { src } = options;
  const { id, name, inLanguage: lang = 'en' } = decodeShow(json, src).document;
  const fallback = markup`<a href="${options.url}">${name}</a>`;
  return embedPage(
    id,
    name,
    lang,
    raw(prerenderShow(json, src, { headingLevel: 1, theme: 'light', fallback })),
    options,
  );
}

function embedPage(
  id: string,
  title: string,
  lang: string,
  element: Markup,
  { scriptUrl, url }: EmbedPageOptions,
): string {
  return lines(
    '<!DOCTYPE html>',
    markup`<html lang="${lang}" dir="${directionOf(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    markup`<title>${title}</title>`,
    '<meta name="robots" content="noindex">',
    markup`<link rel="canonical" href="${url}">`,
    '<base target="_blank">',
    styles,
    markup`<script type="module" async src="${scriptUrl}"></script>`,
    '</head>',
    '<body>',
    '<main>',
    element,
    '</main>',
    markup`<script>${raw(tellHeight(id, url))}</script>`,
    '</body>',
    '</html>',
    '',
  ).toString();
}

/**
 * Says the height, in our own way and, where the frame was given a secret, in WordPress's (wp-includes/js/wp-embed.js): its frames
 * are sandboxes, hidden until they speak, in which no link leads out.
 */
function tellHeight(id: string, url: string): string {
  return [
    '(function(){',
    'var main=document.querySelector("main"),last,secret=(/[#&?]secret=(\\w+)/.exec(location.hash)||[])[1];',
    'function say(message,value){',
    "if(secret)parent.postMessage({message:message,value:value,secret:secret},'*')",
    '}',
    'function tell(again){',
    'var height=Math.ceil(main.getBoundingClientRect().height);',
    'if(!height||again!==true&&height===last)return;',
    `parent.postMessage({type:'pinpoint:height',id:${jsonText(id)},height:last=height},'*');`,
    "say('height',height)",
    '}',
    'if(parent===window)return;',
    "addEventListener('message',function(e){if(e.source===parent&&e.data&&e.data.message==='ready')tell(true)});",
    'if(typeof ResizeObserver==="function")new ResizeObserver(tell).observe(main);',
    'else setInterval(tell,500);',
    "if(secret)addEventListener('click',function(e){",
    "var link=e.composedPath().find(function(node){return node.localName==='a'&&node.href});",
    "if(!link||e.altKey||e.ctrlKey||e.metaKey||e.shiftKey||link.getAttribute('href').charAt(0)==='#')return;",
    'e.preventDefault();',
    // WordPress follows only links to the frame's own host.
    `say('link',link.host===location.host?link.href:${jsonText(url)})`,
    '});',
    // Observers rest in a frame that is out of view; these do not.
    "addEventListener('pinpoint-load',tell);addEventListener('load',tell);setTimeout(tell,1000);",
    'tell()',
    '})()',
  ].join('');
}
