/**
 * Ways to put a podcast player onto a page: the browser's own, ours, and those of others as their documentation tells.
 * None is to request its sound before it is pressed.
 */
import { readFileSync } from 'node:fs';
import { preloads } from '../preloads.mjs';

/**
 * Origins, without a final slash: `cdn` has `/dist/…` and `/peers/<package>/…`, `content` has `/shows/<index>.json`,
 * `/audio/<index>.mp3` and `/images/show-cover.svg`.
 *
 * @typedef {{ cdn: string, content: string }} Urls
 */

/**
 * One way to put a podcast player onto a page.
 *
 * @typedef {object} Case
 * @property {string} id
 * @property {string} name in tables
 * @property {string} [package] whose installed version the report names
 * @property {(at: Urls) => string} head HTML for `<head>`, once a page
 * @property {(at: Urls, index: number) => string} element HTML of one player
 * @property {(at: Urls, count: number) => string} [end] HTML before `</body>`
 * @property {string} usable source of `(index) => boolean`: its play button has a box and works when it is pressed
 * @property {boolean} [isLazy] those out of view wait
 * @property {number} [most] how many are measured on one page; default all
 * @property {string} button source of `(index) => ({ x, y })`: where in the viewport that is; it is scrolled there
 */

const show = 'The PinPoint Health Show';
const titleOf = (index) => `Episode ${index + 1}: Lifting with a sore back`;
const audioOf = (at, index) => `${at.content}/audio/${index}.mp3`;
const showOf = (at, index) => `${at.content}/shows/${index}.json`;
const coverOf = (at) => `${at.content}/images/show-cover.svg`;

/** For an inline script: `<` could end it. */
const json = (value) => JSON.stringify(value).replaceAll('<', '\\u003c');
const each = (count, value) => Array.from({ length: count }, (_, index) => value(index));

/**
 * The functions that a visit runs in the page.
 *
 * @param find source of `(index) => Element | undefined`: the button
 * @param works source of `(button, index) => boolean`: its code is set up
 */
function visited(find, works = '() => true') {
  return {
    usable: `(index) => {
      const button = (${find})(index);
      if (!button) return false;
      const { width, height } = button.getBoundingClientRect();
      return width > 0 && height > 0 && (${works})(button, index);
    }`,
    button: `(index) => {
      const button = (${find})(index);
      button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = button.getBoundingClientRect();
      const frame = button.ownerDocument.defaultView.frameElement?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x: frame.x + box.x + box.width / 2, y: frame.y + box.y + box.height / 2 };
    }`,
  };
}

/** The browser's own: what all others are divided by. Chromium's button is the first 32 pixels after 10. */
const audio = {
  id: 'audio',
  name: '<audio controls>',
  head: () => '',
  element: (at, index) => `<audio controls preload="none" src="${audioOf(at, index)}"></audio>`,
  usable: visited(`(index) => document.querySelectorAll('audio')[index]`).usable,
  button: `(index) => {
    const element = document.querySelectorAll('audio')[index];
    element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const { x, y, height } = element.getBoundingClientRect();
    return { x: x + 26, y: y + height / 2 };
  }`,
};

const pinpoint = {
  id: 'pinpoint',
  name: 'PinPoint, plain snippet',
  head: (at) => `<script type="module" src="${at.cdn}/dist/pinpoint.js"></script>`,
  element: (at, index) => `
    <pinpoint-show-player src="${showOf(at, index)}" loading="eager"
      style="display: block; margin: 1em 0; min-height: 880px">
      <a href="https://pinpoint.example/shows/pinpoint-health-show/">${show}</a>
    </pinpoint-show-player>`,
  ...visited(
    `(index) => document.querySelectorAll('pinpoint-show-player')[index]?.shadowRoot?.querySelector('[part="listen"]')`,
    `(button) => button.getRootNode().host.status === 'ready'`,
  ),
};

const pinpointPreloads = {
  ...pinpoint,
  id: 'pinpoint-preloads',
  name: 'PinPoint, with preloads',
  head: (at) => `${preloads(at, 'pinpoint-show-player', showOf(at, 0))}\n${pinpoint.head(at)}`,
};

/** As it is pasted: those out of view wait until they come near. */
const pinpointLazy = {
  ...pinpoint,
  id: 'pinpoint-lazy',
  name: 'PinPoint, lazy as pasted',
  isLazy: true,
  element: (at, index) => pinpoint.element(at, index).replace(' loading="eager"', ''),
};

/** The README's example for audio. Its one script is the package's own bundle: the README's comes from a CDN that bundles. */
const mediaChrome = {
  id: 'media-chrome',
  name: 'Media Chrome',
  package: 'media-chrome',
  head: (at) => `<script type="module" src="${at.cdn}/peers/media-chrome/dist/iife/index.js"></script>`,
  element: (at, index) => `
    <media-controller audio>
      <audio slot="media" preload="none" src="${audioOf(at, index)}"></audio>
      <media-control-bar>
        <media-play-button></media-play-button>
        <media-time-display showduration></media-time-display>
        <media-time-range></media-time-range>
        <media-playback-rate-button></media-playback-rate-button>
        <media-mute-button></media-mute-button>
        <media-volume-range></media-volume-range>
      </media-control-bar>
    </media-controller>`,
  ...visited(
    `(index) => document.querySelectorAll('media-play-button')[index]`,
    `(button) => button.matches(':defined') && button.hasAttribute('mediapaused')`,
  ),
};

/** Hosted by oneself, as the README has it: the icons need their address. */
const plyr = {
  id: 'plyr',
  name: 'Plyr',
  package: 'plyr',
  head: (at) => `<link rel="stylesheet" href="${at.cdn}/peers/plyr/dist/plyr.css">`,
  element: (at, index) => `
    <audio class="js-player" controls preload="none" data-plyr-config='${json({ title: titleOf(index) })}'>
      <source src="${audioOf(at, index)}" type="audio/mp3">
    </audio>`,
  end: (at) => `
    <script src="${at.cdn}/peers/plyr/dist/plyr.min.js"></script>
    <script>Plyr.setup('.js-player', { iconUrl: '${at.cdn}/peers/plyr/dist/plyr.svg' });</script>`,
  ...visited(
    `(index) => document.querySelectorAll('.plyr')[index]?.querySelector('button[data-plyr="play"]')`,
    `(button, index) => document.querySelectorAll('audio')[index].plyr.ready`,
  ),
};

/** Chromium takes no icons from another origin, so they stand in the page, for which a site would have a copy of its own. */
const mediaElement = {
  id: 'mediaelement',
  name: 'MediaElement.js',
  package: 'mediaelement',
  head: (at) =>
    `<link rel="stylesheet" href="${at.cdn}/peers/mediaelement/build/mediaelementplayer.min.css">`,
  element: (at, index) => `
    <audio class="player" controls preload="none" style="max-width: 100%" title="${titleOf(index)}">
      <source src="${audioOf(at, index)}" type="audio/mp3">
    </audio>`,
  end: (at) => `
    ${spriteOf('mediaelement/build/mejs-controls.svg')}
    <script src="${at.cdn}/peers/mediaelement/build/mediaelement-and-player.min.js"></script>
    <script>
      for (const element of document.querySelectorAll('.player')) new MediaElementPlayer(element, { iconSprite: '' });
    </script>`,
  ...visited(`(index) => document.querySelectorAll('.mejs__playpause-button > button')[index]`),
};

function spriteOf(path) {
  const svg = readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8');
  return `<div hidden>${svg.slice(svg.indexOf('<svg'))}</div>`;
}

/** `fixed` is static: else, on a phone, all players of a page would lie on each other at its bottom. */
const shikwasa = {
  id: 'shikwasa',
  name: 'Shikwasa',
  package: 'shikwasa',
  head: (at) => `<link rel="stylesheet" href="${at.cdn}/peers/shikwasa/dist/style.css">`,
  element: (_, index) => `<div class="player" id="player-${index}"></div>`,
  end: (at, count) => `
    <script src="${at.cdn}/peers/shikwasa/dist/shikwasa.min.js"></script>
    <script>
      ${json(each(count, (index) => trackOf(at, index)))}.forEach((audio, index) => {
        new Shikwasa.Player({
          container: () => document.querySelector('#player-' + index),
          audio,
          preload: 'none',
          fixed: { type: 'static' },
        });
      });
    </script>`,
  ...visited(`(index) => document.querySelectorAll('.shk-btn_toggle')[index]`),
};

const trackOf = (at, index) => ({
  title: titleOf(index),
  artist: show,
  cover: coverOf(at),
  src: audioOf(at, index),
  duration: 180,
});

/**
 * The bundle for a script tag, with its layout for audio. `load="play"` is its way to fetch nothing of the sound before.
 * The bundle asks a public CDN for two packages, which are on ours here.
 */
const vidstack = {
  id: 'vidstack',
  name: 'Vidstack',
  package: 'vidstack',
  head: (at) => `
    <link rel="stylesheet" href="${at.cdn}/peers/vidstack/player/styles/default/theme.css">
    <link rel="stylesheet" href="${at.cdn}/peers/vidstack/player/styles/default/layouts/audio.css">
    <script type="importmap">${json({ imports: importsOfVidstack(at) })}</script>
    <script type="module" src="${at.cdn}/peers/vidstack/cdn/with-layouts/vidstack.js"></script>`,
  element: (at, index) => `
    <media-player title="${titleOf(index)}" src="${audioOf(at, index)}" view-type="audio" load="play" preload="none">
      <media-provider></media-provider>
      <media-audio-layout></media-audio-layout>
    </media-player>`,
  ...visited(
    `(index) => document.querySelectorAll('media-player')[index]?.querySelector('media-play-button')`,
    `(button) => button.matches(':defined')`,
  ),
};

const importsOfVidstack = ({ cdn }) => ({
  'https://cdn.jsdelivr.net/npm/media-icons@1.1.5/dist/cdn.js/+esm': `${cdn}/peers/media-icons/dist/cdn.js`,
  'https://cdn.jsdelivr.net/npm/media-captions@1.0.4/dist/prod.js/+esm': `${cdn}/peers/media-captions/dist/prod.js`,
});

/**
 * Everything is in a frame without an address, so of the page's origin. It is transparent until it is `loaded`, and then
 * takes 600 ms to show, which are not counted.
 */
const podlove = {
  id: 'podlove',
  // Ten take seconds, a hundred half a minute.
  most: 10,
  name: 'Podlove Web Player 5',
  package: '@podlove/web-player',
  head: () => '',
  element: (_, index) => `<div id="player-${index}"></div>`,
  end: (at, count) => `
    <script src="${at.cdn}/peers/@podlove/web-player/embed.js"></script>
    <script>
      ${json(each(count, (index) => episodeOf(at, index)))}.forEach((episode, index) => {
        podlovePlayer('#player-' + index, episode, { base: '${at.cdn}/peers/@podlove/web-player/' });
      });
    </script>`,
  ...visited(
    `(index) => document.querySelector('#player-' + index + ' iframe')?.contentDocument?.querySelector('[data-test="play-button"]')`,
    `(button) => {
      const { defaultView } = button.ownerDocument;
      return defaultView.PODLOVE_STORE?.getState().lifecycle === 'ready' && button.closest('.loaded') !== null;
    }`,
  ),
};

function episodeOf(at, index) {
  const file = { url: audioOf(at, index), size: '900189', title: 'MP3 Audio', mimeType: 'audio/mpeg' };
  return {
    version: 5,
    show: {
      title: show,
      subtitle: 'with Doctor Lou',
      poster: coverOf(at),
      link: 'https://pinpoint.example/',
    },
    title: titleOf(index),
    publicationDate: '2026-11-21T12:00:00-07:00',
    duration: '00:03:00.000',
    poster: coverOf(at),
    link: 'https://pinpoint.example/shows/',
    audio: [file],
    files: [file],
  };
}

/** @type {Case[]} */
export const players = [
  audio,
  pinpoint,
  pinpointPreloads,
  pinpointLazy,
  mediaChrome,
  plyr,
  mediaElement,
  shikwasa,
  vidstack,
  podlove,
];
