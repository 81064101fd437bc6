import { html, nothing } from 'lit/html.js';
import type { Audio, Video } from '../content/block.js';
import { plainText } from '../content/text.js';
import type { BlockView } from './render-blocks.js';
import { playIcon } from './icons.js';

/** A video: its poster and a button, and only after the press the video itself. */
export function renderVideo(video: Video, view: BlockView): unknown {
  const { src, encodingFormat, poster, captions = [], width, height } = video;
  const title = plainText(video.title ?? '');
  const size = [width ?? nothing, height ?? nothing];
  const picture = view.opened.has(video)
    ? html`<video
        controls
        autoplay
        playsinline
        aria-label=${title || nothing}
        poster=${poster ?? nothing}
        width=${size[0]}
        height=${size[1]}
        crossorigin=${captions.length ? 'anonymous' : nothing}
      >
        <source src=${src} type=${encodingFormat ?? nothing} />
        ${captions.map(
          (track, index) =>
            html`<track
              kind="captions"
              src=${track.src}
              srclang=${track.inLanguage ?? nothing}
              label=${track.label ?? track.inLanguage ?? nothing}
              ?default=${!index}
            />`,
        )}
      </video>`
    : html`<button class="poster" type="button" aria-label=${view.strings.playVideo(title)} @click=${() => view.open(video)}>
        ${
          poster
            ? html`<img src=${poster} width=${size[0]} height=${size[1]} alt="" loading="lazy" referrerpolicy="strict-origin" />`
            : nothing
        }
        <span>${playIcon}</span>
      </button>`;
  return html`<figure class="video">${picture}${title ? html`<figcaption>${title}</figcaption>` : nothing}</figure>`;
}

/** A sound: a button with its title, and only after the press the browser's own player. */
export function renderAudio(audio: Audio, view: BlockView): unknown {
  const { src, encodingFormat } = audio;
  const title = plainText(audio.title ?? '');
  return view.opened.has(audio)
    ? html`<figure class="audio">
        <audio controls autoplay aria-label=${title || nothing}><source src=${src} type=${encodingFormat ?? nothing} /></audio>
        ${title ? html`<figcaption>${title}</figcaption>` : nothing}
      </figure>`
    : html`<button class="audio quiet" type="button" aria-label=${view.strings.playAudio(title)} @click=${() => view.open(audio)}>
        ${playIcon}<span>${title || view.strings.playAudio('')}</span>
      </button>`;
}
