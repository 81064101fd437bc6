import { h } from '../dom.js';
import type { PlayerView } from './panel.js';

/** How many seconds behind the broadcast count as its past. */
const BEHIND = 10;

/** In place of the slider: a broadcast has no length; where it was left behind, a button leads back to the present. */
export class LiveLine {
  readonly #live = h('b');
  readonly #back: HTMLButtonElement;
  readonly place: HTMLElement;

  constructor(goLive: () => void) {
    this.#back = h('button', { class: 'quiet', type: 'button', click: goLive });
    this.place = h('div', { class: 'row live' }, this.#live, this.#back);
  }

  update({ state, strings }: PlayerView): void {
    const { status, behind = 0 } = state;
    this.#back.hidden = status !== 'paused' && behind < BEHIND;
    if (this.#live.textContent === strings.live) return;
    this.#live.textContent = strings.live;
    this.#back.textContent = strings.goLive;
  }
}
