import type { FileChapter } from '../src/content/chapters-file.js';
import { decodeShow } from '../src/content/show.js';
import { baseStyles } from '../src/elements/base.styles.js';
import { h } from '../src/elements/dom.js';
import { deckStyles } from '../src/elements/show-player/deck.styles.js';
import type { PlayerView } from '../src/elements/show-player/panel.js';
import { adopt } from '../src/elements/styles.js';
import { labelIn } from '../src/elements/view.js';
import { enAir } from '../src/locale/en-air.js';
import { enCommon } from '../src/locale/en-common.js';
import { enDeck } from '../src/locale/en-deck.js';
import { enPlayer } from '../src/locale/en-player.js';
import type { PlaybackState } from '../src/playback/playback-state.js';

/** What a part of the player is told: an episode of ten minutes, paused at its start, and what a test changes in it. */
export function viewOf(
  state: Partial<PlaybackState> = {},
  chapters: readonly FileChapter[] = [],
  episode: Record<string, unknown> = {},
): PlayerView {
  const { document: show } = decodeShow(
    {
      id: 's',
      name: 'S',
      episodes: [{ id: 'e', name: 'E', audio: ['https://a.example/e.mp3'], ...episode }],
    },
    document.baseURI,
  );
  const strings = { ...enCommon, ...enPlayer, ...enAir, ...enDeck };
  const [current] = show.episodes;
  if (!current) throw new Error('This is no episode.');
  return {
    show,
    episode: current,
    chapters,
    strings,
    level: 3,
    label: labelIn('en', strings),
    state: {
      ...{ status: 'paused', currentTime: 0, duration: 600, bufferedEnd: 0 },
      ...{ playbackRate: 1, volume: 1, muted: false },
      ...state,
    },
  };
}

/** A box of the widths and styles that a part of the player has in it; it goes with the next test. */
export function boxFor(width = 600): ShadowRoot {
  document.querySelector('#player-box')?.remove();
  const box = h('div', { id: 'player-box' });
  box.style.width = `${width}px`;
  document.body.append(box);
  const root = box.attachShadow({ mode: 'open' });
  adopt(root, [baseStyles, deckStyles]);
  const inner = h('div', { class: 'root', 'data-scheme': 'light' }, h('div', { class: 'box' }));
  root.append(inner);
  return root;
}
