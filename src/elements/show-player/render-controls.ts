import { html, type TemplateResult } from 'lit/html.js';
import type { PlayerStrings } from '../../locale/strings.js';
import type { PlaybackController } from '../../playback/playback-controller.js';
import type { PlaybackState } from '../../playback/playback-state.js';
import { mutedIcon, pauseIcon, skipIcon, soundIcon } from './deck-icons.js';
import { playIcon } from './icons.js';

export const BACK = 15;
export const FORWARD = 30;

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];

export interface ControlsView {
  readonly strings: PlayerStrings;
  readonly state: PlaybackState;
  readonly playback: PlaybackController;
}

/** Play, skip, speed and volume. */
export function renderControls({ strings, state, playback }: ControlsView): TemplateResult {
  const volume = state.muted ? 0 : state.volume;
  const isPlaying = state.status === 'playing' || state.status === 'waiting';
  return html`<div class="controls" dir="ltr">
    <div class="rate">${renderRate(strings, state, playback)}</div>
    <div class="transport">
      <button
        class="icon"
        type="button"
        aria-label=${strings.back(BACK)}
        @click=${() => playback.seekBy(-BACK)}
      >
        ${skipIcon(-BACK)}
      </button>
      <button
        part="play"
        class="icon play ${state.status}"
        type="button"
        aria-label=${isPlaying ? strings.pause : strings.play}
        @click=${() => playback.toggle()}
      >
        ${isPlaying ? pauseIcon : playIcon}
      </button>
      <button
        class="icon"
        type="button"
        aria-label=${strings.forward(FORWARD)}
        @click=${() => playback.seekBy(FORWARD)}
      >
        ${skipIcon(FORWARD)}
      </button>
    </div>
    <div class="volume">
      <button
        class="icon"
        type="button"
        aria-label=${state.muted ? strings.unmute : strings.mute}
        @click=${() => (playback.muted = !state.muted)}
      >
        ${state.muted ? mutedIcon : soundIcon}
      </button>
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        aria-label=${strings.volume}
        aria-valuetext=${strings.percent(volume)}
        .value=${`${volume}`}
        @input=${(event: Event) => {
          playback.muted = false;
          playback.volume = (event.target as HTMLInputElement).valueAsNumber;
        }}
      />
    </div>
  </div>`;
}

function renderRate(
  strings: PlayerStrings,
  state: PlaybackState,
  playback: PlaybackController,
): TemplateResult {
  const rates = RATES.includes(state.playbackRate) ? RATES : [...RATES, state.playbackRate].sort();
  return html`<select
    part="rate"
    class="quiet"
    aria-label=${strings.speed}
    @change=${(event: Event) => (playback.playbackRate = Number((event.target as HTMLSelectElement).value))}
  >
    ${rates.map(
      (rate) =>
        html`<option value=${rate} .selected=${rate === state.playbackRate}>${strings.rate(rate)}</option>`,
    )}
  </select>`;
}
