import type { Image } from '../../content/media.js';
import { attributesOf, element, escapeHtml } from '../html.js';
import type { Context } from './context.js';
import { textOf } from './text.js';

/** A picture with the words under it. */
export function figureOf(image: Image, context: Context): string {
  const words = [
    image.caption ? textOf(image.caption, context) : '',
    image.credit ? escapeHtml(`${context.strings.credit} ${image.credit}`) : '',
  ].filter(Boolean);
  return element(
    'figure',
    {},
    imageOf(image) + (words.length ? element('figcaption', {}, words.join(' ')) : ''),
  );
}

/** A picture alone. */
export function imageOf({ src, srcset, width, height, alt }: Image): string {
  const sizes = srcset && '(min-width: 44em) 42em, 100vw';
  return `<img${attributesOf({ src, srcset, sizes, width, height, loading: 'lazy' })} alt="${escapeHtml(alt)}">`;
}
