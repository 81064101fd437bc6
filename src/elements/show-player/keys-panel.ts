import { enKeys } from '../../locale/en-keys.js';
import { directionOf } from '../../locale/language.js';
import { recall } from '../../playback/memory.js';
import { BACK, FORWARD } from '../../playback/steps.js';
import { remember } from '../../playback/remember.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { heading } from '../view.js';
import { type KeyAction, keys } from './keys.js';
import { keysStyles } from './keys.styles.js';
import type { Panel, PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { set } from './set.js';

/** The list of keys, and the switch that turns them off. */
export class KeysPanel implements Panel {
  readonly place = h('div', { class: 'keys' });
  readonly #player: PinpointShowPlayer;
  readonly #switch: HTMLInputElement;
  /** What the list was made from. */
  #shown: readonly unknown[] = [];

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    this.#switch = h('input', { type: 'checkbox', role: 'switch', change: () => this.#turn() });
    adopt(player.renderRoot, [keysStyles]);
  }

  update(view: PlayerView): void {
    // Another player on the page may have turned them off.
    this.#switch.checked = recall().keys !== false;
    const { strings, level, show } = view;
    const shown = [strings, level, this.#player.isLive, show.episodes.length > 1];
    if (shown.every((value, index) => value === this.#shown[index])) return;
    this.#shown = shown;
    this.#make(view);
  }

  #make(view: PlayerView): void {
    const strings = { ...enKeys, ...view.strings };
    const hadFocus = this.#switch.matches(':focus');
    set(this.place, { lang: strings.code, dir: directionOf(strings.code) });
    this.place.replaceChildren(
      heading(view, 1, {}, strings.keys),
      h(
        'dl',
        {},
        this.#list(strings).map(([words, names]) =>
          h('div', {}, h('dt', {}, h('bdi', { dir: 'ltr' }, names.map(renderKey))), h('dd', {}, words)),
        ),
      ),
      h('label', { class: 'use' }, this.#switch, strings.useKeys),
      h('p', { class: 'small' }, strings.keysNote),
    );
    if (hadFocus) this.#switch.focus({ preventScroll: true });
  }

  /** What can be done by key now, in words, and the keys for it. */
  #list(strings: PlayerView['strings']): [words: string, names: string[]][] {
    const [, , isLive, hasOthers] = this.#shown;
    const words: Readonly<Record<KeyAction, string | false>> = {
      toggle: `${strings.play} / ${strings.pause}`,
      back: !isLive && strings.back(BACK),
      forward: !isLive && strings.forward(FORWARD),
      mute: `${strings.mute} / ${strings.unmute}`,
      softer: strings.volume,
      louder: strings.volume,
      slower: !isLive && strings.speed,
      faster: !isLive && strings.speed,
      previous: !!hasOthers && strings.previousEpisode,
      next: !!hasOthers && strings.nextEpisode,
      keys: strings.keys,
    };
    const list = new Map<string, string[]>();
    for (const [name, action] of Object.entries(keys)) {
      const said = words[action];
      if (said) list.set(said, [...(list.get(said) ?? []), name]);
    }
    return [...list];
  }

  #turn(): void {
    remember({ keys: this.#switch.checked });
    this.#player.requestUpdate();
  }
}

/** A key as it is printed on the keyboard, after the one that is held with it. */
function renderKey(name: string): HTMLElement[] {
  const printed = name === '-' ? ['−'] : name.toUpperCase().replace('SHIFT', 'Shift').split(/\b\+/);
  return printed.map((part) => h('kbd', {}, part));
}
