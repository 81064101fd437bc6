import type { Audio, Video } from '../../content/block.js';
import { plainText, type Text } from '../../content/text.js';
import { h } from '../dom.js';
import type { BlockView } from './blocks.js';
import { mediaStrings } from './figure.js';
import { renderText } from './text.js';

/** Puts the media in the place of its button, where the focus stays, and plays it. */
function open(button: HTMLElement, media: HTMLMediaElement): void {
  button.replaceWith(media);
  media.focus({ preventScroll: true });
  // Where it may not, its own controls are there.
  media.play().catch(() => undefined);
}

function withCaption(className: string, media: HTMLElement, title: Text): HTMLElement {
  return h('figure', { class: className }, media, title && h('figcaption', {}, renderText(title)));
}

/** A video: its poster and a button, and only after the press the video itself. */
export function renderVideo(video: Video, { strings }: BlockView): HTMLElement {
  const { src, encodingFormat, poster, captions = [], title = '', width, height } = video;
  const name = plainText(title);
  const make = () =>
    h(
      'video',
      {
        controls: true,
        playsinline: true,
        'aria-label': name,
        poster,
        width,
        height,
        crossorigin: captions.length ? 'anonymous' : '',
      },
      h('source', { src, type: encodingFormat }),
      captions.map((track, index) =>
        h('track', {
          kind: 'captions',
          src: track.src,
          srclang: track.inLanguage,
          label: track.label ?? track.inLanguage,
          default: !index,
        }),
      ),
    );
  const button: HTMLElement = h(
    'button',
    {
      class: 'poster',
      type: 'button',
      'aria-label': mediaStrings(strings).playVideo(name),
      click: () => open(button, make()),
    },
    poster &&
      h('img', { loading: 'lazy', referrerpolicy: 'strict-origin', src: poster, width, height, alt: '' }),
    h('span'),
  );
  return withCaption('video', button, title);
}

/** A sound: a button with its title, and only after the press the browser's own player. */
export function renderAudio({ src, encodingFormat, title = '' }: Audio, { strings }: BlockView): HTMLElement {
  const name = mediaStrings(strings).playAudio(plainText(title));
  const make = () =>
    h(
      'audio',
      { controls: true, 'aria-label': plainText(title) },
      h('source', { src, type: encodingFormat }),
    );
  const button: HTMLElement = h(
    'button',
    { class: 'quiet sound', type: 'button', click: () => open(button, make()) },
    h('span'),
    name,
  );
  return withCaption('audio', button, title);
}
