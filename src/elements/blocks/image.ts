import type { Image } from '../../content/media.js';
import { h } from '../dom.js';

/** A picture; its width and height reserve its space, and it tells its server no more than the page's origin. */
export function renderImage({ src, srcset, width, height, alt }: Image, className = ''): HTMLElement {
  return h('img', {
    // Before `src`, or the request would have started without them.
    loading: 'lazy',
    decoding: 'async',
    referrerpolicy: 'strict-origin',
    class: className,
    sizes: srcset && 'auto, (min-width: 44em) 42em, 100vw',
    srcset,
    src,
    width,
    height,
    alt,
  });
}
