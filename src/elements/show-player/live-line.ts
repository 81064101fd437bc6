import type { Episode } from '../../content/episode.js';
import { BEHIND } from '../../playback/steps.js';
import { h } from '../dom.js';
import type { PlayerView } from './panel.js';

/** What the line is told besides the sound. */
export interface LiveView extends PlayerView {
  readonly isLive: boolean;
  /** The broadcast, while it is on air. */
  readonly stream: Episode | undefined;
}

/**
 * In place of the slider: a broadcast has no length. Where it was left behind, and beside an episode while the show is on
 * air, a button leads to the present.
 */
export class LiveLine {
  readonly #live = h('b', { class: 'air' });
  readonly #back: HTMLButtonElement;
  readonly place: HTMLElement;

  constructor(goLive: () => void) {
    this.#back = h('button', { class: 'quiet', type: 'button', click: goLive });
    this.place = h('div', { class: 'row live' }, this.#live, this.#back);
  }

  update({ state, strings, isLive, stream }: LiveView): void {
    const { status, behind = 0 } = state;
    this.place.hidden = !isLive && !stream;
    this.#back.hidden = isLive && status !== 'paused' && behind < BEHIND;
    this.#live.classList.toggle('on', status !== 'failed' && (!isLive || this.#back.hidden));
    const mark = isLive ? strings.live : strings.onAir;
    if (this.#live.textContent === mark) return;
    this.#live.textContent = mark;
    this.#back.textContent = strings.goLive;
  }
}
