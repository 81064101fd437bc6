import type { Image } from '../../content/media.js';
import { h } from '../dom.js';

/** The picture of the chapter, or of the episode, in front of the show's. It only decorates: who made it says it in words. */
export class Art {
  readonly #image = h('img', { alt: '', hidden: true });
  readonly #root: ShadowRoot;

  constructor(root: ShadowRoot) {
    this.#root = root;
    // What cannot be had uncovers the show's.
    this.#image.onerror = () => (this.#image.hidden = true);
    this.#image.onload = () => (this.#image.hidden = false);
  }

  update(image: Image | undefined): void {
    const place = this.#root.querySelector('.art');
    if (this.#image.parentNode !== place) place?.append(this.#image);
    if (!image) this.#image.hidden = true;
    else if (this.#image.getAttribute('src') !== image.src) this.#image.src = image.src;
  }
}
