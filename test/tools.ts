import type { PinpointArticle } from '../src/elements/article/pinpoint-article.js';
import { load as loadBare, show as showBare } from './elements.js';

export * from './elements.js';

/** What {@link showBare} leaves out, for tests of a reader's tools. */
const all = { without: 'nothing' };

/** Shows a document that is at hand, with its tools. */
export function show(
  document: unknown,
  attributes: Record<string, string | undefined> = {},
  ...children: (Node | string)[]
): Promise<PinpointArticle> {
  return showBare(document, { ...all, ...attributes }, ...children);
}

/** Shows the document of an address, with its tools. */
export function load(
  src: string,
  attributes: Record<string, string | undefined> = {},
  ...children: (Node | string)[]
): Promise<PinpointArticle> {
  return loadBare(src, { ...all, ...attributes }, ...children);
}
