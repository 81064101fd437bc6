import { isRecord } from '../../content/decode.js';
import { escapeHtml, staticSnippet } from '../../embed/static-snippet.js';
import { fittingSnippet, iframeSnippet } from '../pages/iframe-snippet.js';
import { stringsFor } from '../pages/strings.js';

/**
 * How a clinic gets a document: `element` with a link in it, `static` with the whole text, `iframe` for sites that forbid
 * scripts, `fitting-iframe` with a few lines of script that give it its height.
 */
export type SnippetForm = 'element' | 'static' | 'iframe' | 'fitting-iframe';

/** @throws where it is no article or show, or no part of an endpoint that `pinpoint build` has made */
export function snippetFor(json: unknown, src: string, scriptUrl: string, form: SnippetForm): string {
  const { type, headline, name, url, inLanguage } = isRecord(json) ? json : {};
  if (type !== 'article' && type !== 'show') throw new Error(`${src} is no article and no show`);
  const isShow = type === 'show';
  const title = String(isShow ? name : headline);
  if (form === 'iframe' || form === 'fitting-iframe') {
    const page = embedOf(src);
    return (form === 'iframe' ? iframeSnippet : fittingSnippet)({ src: page, title }).trimEnd();
  }
  if (form === 'static' && !isShow) {
    const strings = stringsFor(typeof inLanguage === 'string' ? inLanguage : 'en');
    return staticSnippet(json, { src, scriptUrl, strings }).trimEnd();
  }
  const tag = isShow ? 'pinpoint-show-player' : 'pinpoint-article';
  const page = typeof url === 'string' ? new URL(url, src).href : src;
  return `<script async src="${escapeHtml(scriptUrl)}"></script>
<${tag} src="${escapeHtml(src)}">
  <a href="${escapeHtml(page)}">${escapeHtml(title)}</a>
</${tag}>`;
}

/** The page for frames, from the address of the document: they stand in the same order. */
function embedOf(src: string): string {
  const found = /^(.*\/)((?:articles|shows)\/[^?#]+)\.json(?:[?#].*)?$/.exec(src);
  if (!found) throw new Error(`${src} is not where pinpoint build puts articles and shows`);
  return `${found[1] ?? ''}embed/${found[2] ?? ''}/`;
}
