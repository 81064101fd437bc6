import { html, type TemplateResult } from 'lit/html.js';
import { enKeys } from '../../locale/en-keys.js';
import { recall } from '../../playback/memory.js';
import { remember } from '../../playback/remember.js';
import { adopt } from '../styles.js';
import { BACK, FORWARD } from './controls.js';
import { type KeyAction, keys } from './keys.js';
import { keysStyles } from './keys.styles.js';
import type { Panel, PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { placeFor, renderPanel } from './render-panel.js';

/** The list of keys, and the switch that turns them off. */
export class KeysPanel implements Panel {
  readonly place = placeFor('keys');
  readonly #player: PinpointShowPlayer;

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    adopt(player.renderRoot, [keysStyles]);
  }

  update(view: PlayerView): void {
    const { keys, useKeys, keysNote } = { ...enKeys, ...view.strings };
    // Another player on the page may have turned them off.
    const areOn = recall().keys !== false;
    const turn = ({ currentTarget }: Event) => {
      remember({ keys: (currentTarget as HTMLInputElement).checked });
      this.#player.requestUpdate();
    };
    renderPanel(
      this.place,
      view,
      keys,
      html`<dl>
          ${this.#list(view).map(
            ([words, names]) =>
              html`<div>
                <dt><bdi dir="ltr">${names.map(renderKey)}</bdi></dt>
                <dd>${words}</dd>
              </div>`,
          )}
        </dl>
        <label class="use">
          <input type="checkbox" role="switch" .checked=${areOn} @change=${turn} />${useKeys}
        </label>
        <p class="small">${keysNote}</p>`,
    );
  }

  /** What can be done by key now, in words, and the keys for it. */
  #list({ strings, show }: PlayerView): [words: string, names: string[]][] {
    const { isLive } = this.#player;
    const hasOthers = show.episodes.length > 1;
    const words: Readonly<Record<KeyAction, string | false>> = {
      toggle: `${strings.play} / ${strings.pause}`,
      back: !isLive && strings.back(BACK),
      forward: !isLive && strings.forward(FORWARD),
      mute: `${strings.mute} / ${strings.unmute}`,
      softer: strings.volume,
      louder: strings.volume,
      slower: !isLive && strings.speed,
      faster: !isLive && strings.speed,
      previous: hasOthers && strings.previousEpisode,
      next: hasOthers && strings.nextEpisode,
      keys: strings.keys,
    };
    const list = new Map<string, string[]>();
    for (const [name, action] of Object.entries(keys)) {
      const said = words[action];
      if (said) list.set(said, [...(list.get(said) ?? []), name]);
    }
    return [...list];
  }
}

/** A key as it is printed on the keyboard, after the one that is held with it. */
function renderKey(name: string): TemplateResult[] {
  const printed = name === '-' ? ['−'] : name.toUpperCase().replace('SHIFT', 'Shift').split(/\b\+/);
  return printed.map((part) => html`<kbd>${part}</kbd>`);
}
