import type { Episode } from '../../content/episode.js';
import { recall } from '../../playback/memory.js';
import type { PlaybackController } from '../../playback/playback-controller.js';
import { isActive } from '../../playback/playback-state.js';
import { BACK, FORWARD } from '../../playback/steps.js';
import { type Child, h } from '../dom.js';
import { icons, skipIcon } from './deck-icons.js';
import type { DeckView } from './deck-view.js';
import { set } from './set.js';

/** The speeds to choose from; 1 is normal. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** What the controls do besides what the sound does by itself. */
export interface ControlsActions {
  /** To the episode before or after this one. */
  go(episode: Episode): void;
}

/** Play, skip, speed and volume. Made once: what changes is set, so that the focus never moves. */
export class Controls {
  /** Play and skip. Time runs from left to right in every language. */
  readonly transport: HTMLElement;
  readonly rate: HTMLSelectElement;
  readonly volume: HTMLElement;
  readonly #play: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  readonly #forward: HTMLButtonElement;
  readonly #previous: HTMLButtonElement;
  readonly #next: HTMLButtonElement;
  readonly #mute: HTMLButtonElement;
  readonly #slider: HTMLInputElement;
  #view: DeckView | undefined;
  #shown = '';

  constructor(playback: PlaybackController, { go }: ControlsActions) {
    const button = (picture: Child, click: () => void, name = '') =>
      h('button', { class: `icon ${name}`, type: 'button', click }, picture);
    const goTo = (which: 'previous' | 'next') => () => {
      const episode = this.#view?.[which];
      if (episode) go(episode);
    };
    this.#previous = button(icons.previous(), goTo('previous'), 'beside');
    this.#back = button('', () => playback.seekBy(-BACK));
    this.#play = button(icons.play(), () => playback.toggle());
    this.#play.setAttribute('part', 'play');
    this.#forward = button('', () => playback.seekBy(FORWARD));
    this.#next = button(icons.next(), goTo('next'), 'beside');
    this.transport = h(
      'div',
      { class: 'transport', dir: 'ltr' },
      this.#previous,
      this.#back,
      this.#play,
      this.#forward,
      this.#next,
    );
    this.rate = h('select', { part: 'rate', class: 'quiet' });
    this.rate.onchange = () => (playback.playbackRate = Number(this.rate.value));
    this.#mute = button(icons.sound(), () => (playback.muted = !playback.muted));
    this.#slider = h('input', { type: 'range', min: 0, max: 1, step: 0.05 });
    this.#slider.oninput = () => {
      playback.muted = false;
      playback.volume = this.#slider.valueAsNumber;
    };
    this.volume = h('div', { class: 'volume', dir: 'ltr' }, this.#mute, this.#slider);
  }

  update(view: DeckView): void {
    const { strings, state, isLive, previous, next } = view;
    const { status, muted } = state;
    const isPlaying = isActive(status);
    this.#view = view;
    this.#back.hidden = this.#forward.hidden = isLive;
    // Both stay where there is one of them: a control that goes would take the focus with it.
    this.#previous.hidden = this.#next.hidden = !previous && !next;
    set(this.#previous, { 'aria-disabled': previous ? false : 'true' });
    set(this.#next, { 'aria-disabled': next ? false : 'true' });
    set(this.#play, { class: `icon play ${status}` });
    const volume = muted ? 0 : state.volume;
    set(this.#slider, { 'aria-valuetext': strings.percent(volume) });
    if (this.#slider.valueAsNumber !== volume) this.#slider.value = `${volume}`;
    this.#slider.style.setProperty('--_at', `${volume}`);
    this.rate.hidden = isLive;

    const hasKeys = recall().keys !== false;
    const shown = [isPlaying, muted, strings.code, state.playbackRate, hasKeys].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#play.replaceChildren(isPlaying ? icons.pause() : icons.play());
    this.#back.replaceChildren(skipIcon(-BACK, strings.code));
    this.#forward.replaceChildren(skipIcon(FORWARD, strings.code));
    this.#mute.replaceChildren(muted ? icons.muted() : icons.sound());
    const name = (control: Element, label: string, key?: string) =>
      set(control, { 'aria-label': label, 'aria-keyshortcuts': hasKeys && key });
    name(this.#play, isPlaying ? strings.pause : strings.play, 'k');
    name(this.#back, strings.back(BACK), 'j');
    name(this.#forward, strings.forward(FORWARD), 'l');
    name(this.#previous, strings.previousEpisode, 'Shift+P');
    name(this.#next, strings.nextEpisode, 'Shift+N');
    name(this.#mute, muted ? strings.unmute : strings.mute, 'm');
    name(this.#slider, strings.volume);
    this.#renderRate(view);
  }

  #renderRate({ strings, state: { playbackRate } }: DeckView): void {
    const rates = RATES.includes(playbackRate) ? RATES : [...RATES, playbackRate].sort((a, b) => a - b);
    set(this.rate, { 'aria-label': strings.speed });
    this.rate.replaceChildren(...rates.map((rate) => h('option', { value: rate }, strings.rate(rate))));
    this.rate.value = `${playbackRate}`;
  }
}
