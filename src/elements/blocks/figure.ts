import type { Image } from '../../content/media.js';
import { enMedia } from '../../locale/en-media.js';
import type { CommonStrings, MediaStrings } from '../../locale/strings.js';
import { h } from '../dom.js';
import type { BlockView } from './blocks.js';
import { renderImage } from './image.js';
import { renderText } from './text.js';

/** The labels of pictures, films, sounds, tables and callouts; but for English, those of a block's view have them. */
export function mediaStrings(strings: CommonStrings): MediaStrings {
  return { ...enMedia, ...strings };
}

/** A picture with its caption and credit. */
export function renderFigure(image: Image, { label, strings }: BlockView): HTMLElement {
  const { caption, credit } = image;
  return h(
    'figure',
    {},
    renderImage(image),
    (caption || credit) &&
      h(
        'figcaption',
        {},
        caption && renderText(caption),
        ' ',
        credit && h('small', {}, label(mediaStrings(strings).credit), ' ', credit),
      ),
  );
}
