import { html, nothing } from 'lit/html.js';
import type { Image } from '../content/media.js';
import type { BlockView } from './render-blocks.js';
import { renderText } from './render-text.js';

/** A picture; its width and height reserve its space, and it tells its server no more than the page's origin. */
export function renderImage(image: Image, className = ''): unknown {
  return html`<img
    class=${className || nothing}
    src=${image.src}
    srcset=${image.srcset ?? nothing}
    sizes=${image.srcset ? 'auto, (min-width: 44em) 42em, 100vw' : nothing}
    width=${image.width ?? nothing}
    height=${image.height ?? nothing}
    alt=${image.alt}
    loading="lazy"
    decoding="async"
    referrerpolicy="strict-origin"
  />`;
}

/** A picture with its caption and credit. */
export function renderFigure(image: Image, { label, strings }: BlockView): unknown {
  const { caption, credit } = image;
  return html`<figure>
    ${renderImage(image)}
    ${
      (caption || credit) &&
      html`<figcaption>
        ${caption && renderText(caption)} ${credit && html`<small>${label(strings.credit)} ${credit}</small>`}
      </figcaption>`
    }
  </figure>`;
}
