import type { FileChapter } from '../../content/chapters-file.js';
import { formatClock, formatPhrase } from '../../locale/format.js';
import { h } from '../dom.js';
import type { PlayerView } from './panel.js';
import type { SeekPreview } from './seek-preview.js';
import { set } from './set.js';

/** What the bar needs of the sound: a `PlaybackController` has it. */
export interface SeekActions {
  /** Seconds, at this very moment: an update comes only once a second. */
  readonly currentTime: number;
  seek(seconds: number): void;
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
export class Seek {
  readonly place: HTMLElement;
  readonly #actions: SeekActions;
  readonly #range: HTMLInputElement;
  readonly #elapsed = makeClock();
  readonly #remaining = makeClock();
  #view: PlayerView | undefined;
  /** Where the visitor holds the slider, in seconds, until it is let go. */
  #held: number | undefined;
  /** What the slider says: quiet while the sound plays, with the whole length only where it is reached. */
  #said: readonly [seconds: number, more?: 'length' | 'chapter' | undefined] = [0];
  /** What the marks were made from. */
  #marked: readonly unknown[] = [];
  /** Its code is loaded once somebody comes near; the bar works without. */
  #preview: SeekPreview | undefined;
  #previewAsked = false;

  constructor(actions: SeekActions) {
    this.#actions = actions;
    const range = (this.#range = h('input', {
      part: 'seek',
      type: 'range',
      min: 0,
      step: 'any',
      pointerenter: () => this.#getPreview(),
      focus: () => {
        this.#getPreview();
        this.#say(this.#held ?? actions.currentTime, 'length');
      },
      input: () => this.#say((this.#held = range.valueAsNumber), 'chapter'),
      change: () => this.#seek(range.valueAsNumber, 'chapter'),
      keydown: (event) => this.#onKey(event as KeyboardEvent),
    }));
    this.place = h(
      'div',
      { class: 'seek', dir: 'ltr' },
      range,
      h('div', { part: 'time', class: 'time' }, this.#elapsed.place, this.#remaining.place),
    );
  }

  update(view: PlayerView): void {
    const { episode, state } = view;
    // Who held the slider of another episode holds nothing of this one.
    if (episode.id !== this.#view?.episode.id) this.#held = undefined;
    this.#view = view;
    const position = this.#held ?? state.currentTime;
    if (state.status !== 'playing' && position !== this.#said[0]) this.#said = [position];
    this.#draw(position);
  }

  #onKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#seek(this.#actions.currentTime + step);
  }

  #seek(seconds: number, more?: 'chapter'): void {
    this.#held = undefined;
    this.#actions.seek(seconds);
    this.#say(this.#actions.currentTime, more);
  }

  #say(seconds: number, more?: 'length' | 'chapter'): void {
    this.#said = [seconds, more];
    this.#draw(seconds);
  }

  #getPreview(): void {
    if (this.#previewAsked) return;
    this.#previewAsked = true;
    import('./seek-preview.js').then(
      ({ SeekPreview }) => (this.#preview = new SeekPreview(this.#range, () => this.#view)),
      () => (this.#previewAsked = false),
    );
  }

  #draw(position: number): void {
    if (!this.#view) return;
    const { strings, state, chapters } = this.#view;
    const duration = state.duration > 0 && state.duration < Infinity ? state.duration : 0;
    const value = Math.min(position, duration);
    set(this.#range, {
      'aria-label': strings.seek,
      'aria-valuetext': this.#words(this.#view, duration),
      // Before the value, which it limits.
      max: duration || 1,
      disabled: !duration,
    });
    if (this.#range.valueAsNumber !== value) this.#range.value = `${value}`;
    this.#elapsed.write(strings.elapsed, formatClock(position));
    this.#remaining.write(
      strings.remaining,
      // From whole seconds, or the two clocks would not add up.
      duration ? `−${formatClock(Math.floor(duration) - Math.floor(value))}` : formatClock(NaN),
    );
    // No inline style, which a Content Security Policy may forbid.
    const { style } = this.place;
    style.setProperty('--_at', `${value / (duration || 1)}`);
    style.setProperty('--_loaded', `${duration && state.bufferedEnd / duration}`);
    if (chapters === this.#marked[0] && duration === this.#marked[1]) return;
    this.#marked = [chapters, duration];
    style.setProperty('--_marks', maskOf(chapters, duration));
  }

  #words({ strings }: PlayerView, duration: number): string {
    const [seconds, more] = this.#said;
    const words = formatPhrase(seconds, strings.code);
    const title = more === 'chapter' && this.#preview?.titleAt(seconds);
    if (title) return `${words}, ${title}`;
    return more === 'length' && duration
      ? strings.timeOf(words, formatPhrase(duration, strings.code))
      : words;
  }
}

/** A clock, after a word for those who listen. */
function makeClock(): { readonly place: HTMLElement; write(name: string, time: string): void } {
  const parts = [h('span', { class: 'hidden' }), h('span')];
  return {
    place: h('span', {}, parts),
    write: (name, time) =>
      [`${name} `, time].forEach((text, index) => {
        const part = parts[index];
        if (part && part.textContent !== text) part.textContent = text;
      }),
  };
}

/**
 * A mask that cuts the bar where a chapter begins, so that whatever lies under it is seen there. Chapters within a
 * hundredth of the bar count as one, since many of them would leave nothing of it.
 */
function maskOf(chapters: readonly FileChapter[], duration: number): string {
  let last = 0;
  const stops = chapters.flatMap(({ toc, startTime }) => {
    const share = startTime / duration;
    if (!toc || share - last < 0.01 || !(share < 0.99)) return [];
    last = share;
    // The middle of the slider's thumb starts, and stops, 9 pixels before the ends of the bar.
    const at = `calc(${share * 100}% + ${8 - 18 * share}px`;
    return [`#000 0 ${at})`, `#0000 0 ${at} + 2px)`];
  });
  return stops[0] ? `linear-gradient(90deg,${stops.join()},#000 0)` : 'none';
}
