import { recall } from '../../playback/memory.js';
import { remember } from '../../playback/remember.js';
import { h } from '../dom.js';
import type { PlayerView } from './panel.js';
import { set } from './set.js';

/** The switch for whether the next episode follows. */
export class PlayOn {
  readonly #switch = h('input', {
    type: 'checkbox',
    role: 'switch',
    change: () => remember({ playOn: this.#switch.checked }),
  });
  readonly #name = h('span');
  readonly place = h('label', { class: 'small play-on' }, this.#switch, this.#name);

  update({ strings }: PlayerView, hasOthers: boolean): void {
    this.place.hidden = !hasOthers;
    this.#switch.checked = recall().playOn !== false;
    if (this.#name.textContent === strings.playOn) return;
    this.#name.textContent = strings.playOn;
    set(this.place, { lang: strings.code });
  }
}
