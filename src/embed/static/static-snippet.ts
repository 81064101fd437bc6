import { decodeArticle } from '../../content/article.js';
import { attributesOf, element } from '../html.js';
import type { StaticOptions } from './context.js';
import { staticArticle } from './static-article.js';

export interface SnippetOptions extends StaticOptions {
  /** The address of `pinpoint.js`. */
  readonly scriptUrl: string;
}

/**
 * The script tag and the element, with the article's text in it as plain HTML: it is read with no script at all, and
 * taken over when the script is there. Throws a `PinpointError` where the JSON is no article.
 */
export function staticSnippet(json: unknown, options: SnippetOptions): string {
  const { src, scriptUrl, headingLevel = 2 } = options;
  const { inLanguage } = decodeArticle(json, src).document;
  const attributes = attributesOf({
    src,
    lang: inLanguage,
    'heading-level': headingLevel === 2 ? undefined : headingLevel,
  });
  return [
    element('script', { type: 'module', src: scriptUrl }),
    `<pinpoint-article${attributes}>`,
    staticArticle(json, options),
    '</pinpoint-article>',
    '',
  ].join('\n');
}
