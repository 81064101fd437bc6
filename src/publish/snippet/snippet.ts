import { isRecord } from '../../content/decode.js';
import { embedOf, fittingSnippet, iframeSnippet } from '../../embed/snippet/iframe.js';
import { snippetFor as writeSnippet } from '../../embed/snippet/write-snippet.js';
import { staticSnippet } from '../../embed/static/static-snippet.js';
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
    if (!page) throw new Error(`${src} is not where pinpoint build puts articles and shows`);
    return (form === 'iframe' ? iframeSnippet : fittingSnippet)({ src: page, title });
  }
  if (form === 'static' && !isShow) {
    const strings = stringsFor(typeof inLanguage === 'string' ? inLanguage : 'en');
    return staticSnippet(json, { src, scriptUrl, strings }).trimEnd();
  }
  const widget = isShow ? 'show-player' : 'article';
  const page = typeof url === 'string' ? new URL(url, src).href : undefined;
  return writeSnippet(
    { widget, src, url: page, title },
    { scriptUrl },
    { spelling: 'element', sends: 'page' },
  );
}
