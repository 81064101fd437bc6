import { html, type TemplateResult } from 'lit/html.js';
import { formatClock } from '../../locale/format.js';
import type { PlayerStrings } from '../../locale/strings.js';
import type { PlaybackState } from '../../playback/playback-state.js';

export interface SeekView {
  readonly strings: PlayerStrings;
  readonly state: PlaybackState;
  /** Seconds; where the visitor holds the slider, else where it plays. */
  readonly position: number;
  /** The position in words. */
  readonly said: string;
  /** The slider is held at so many seconds. */
  hold(seconds: number): void;
  /** It was let go there. */
  seek(seconds: number): void;
  /** A key moves it by so many seconds. */
  seekBy(seconds: number): void;
  /** It has the focus now: its whole value has to be said. */
  say(): void;
}

/** Steps of the keys in seconds: those of the browser are too fine for an hour of talk. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -5,
  ArrowDown: -5,
  ArrowRight: 5,
  ArrowUp: 5,
  PageDown: -30,
  PageUp: 30,
};

/** The slider for the position and the clocks. Time runs from left to right in every language. */
export function renderSeek(view: SeekView): TemplateResult {
  const { strings, state, position } = view;
  const known = state.duration > 0 && state.duration < Infinity;
  const duration = known ? state.duration : 0;
  const value = (event: Event) => (event.target as HTMLInputElement).valueAsNumber;
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    view.seekBy(step);
  };
  // The step is a property because lit-analyzer takes the attribute for a number.
  return html`<div class="seek" dir="ltr">
    <input
      part="seek"
      type="range"
      min="0"
      .step=${'any'}
      aria-label=${strings.seek}
      aria-valuetext=${view.said}
      max=${duration || 1}
      .value=${`${Math.min(position, duration)}`}
      ?disabled=${!known}
      @focus=${() => view.say()}
      @input=${(event: Event) => view.hold(value(event))}
      @change=${(event: Event) => view.seek(value(event))}
      @keydown=${onKey}
    />
    <div part="time" class="time">
      <span><span class="hidden">${strings.elapsed} </span>${formatClock(position)}</span>
      <span
        ><span class="hidden">${strings.remaining} </span
        >${known ? `−${formatClock(duration - position)}` : formatClock(NaN)}</span
      >
    </div>
  </div>`;
}
