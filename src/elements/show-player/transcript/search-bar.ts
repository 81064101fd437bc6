import type { CommonStrings, TranscriptStrings } from '../../../locale/strings.js';
import { h } from '../../dom.js';
import { outline } from '../icons.js';

/** How long nothing is typed before it is searched, and told, in milliseconds: who listens hears each letter already. */
const SETTLED = 300;

export interface SearchBarOptions {
  readonly strings: CommonStrings & TranscriptStrings;
  /** Someone is likely to search. */
  prepare(): void;
  /** Searches; gives how many places there are. */
  find(words: string): number;
  /** Shows one of them, by its index; gives what stands there, for those who listen. */
  go(index: number): Node;
}

/** The field that searches the transcript, how much is found, and the way from one place to another. */
export class SearchBar {
  readonly place: HTMLElement;
  readonly #options: SearchBarOptions;
  readonly #field: HTMLInputElement;
  readonly #said = h('p', { class: 'small', role: 'status' });
  readonly #steps: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #count = 0;
  #at = 0;

  constructor(options: SearchBarOptions) {
    const { searchTranscript, previousPlace, nextPlace } = options.strings;
    this.#options = options;
    this.#field = h('input', {
      type: 'search',
      'aria-label': searchTranscript,
      placeholder: searchTranscript,
      autocomplete: 'off',
      focus: () => options.prepare(),
      input: () => this.#typed(),
      keydown: (event) => this.#onKey(event as KeyboardEvent),
    });
    const step = (name: string, way: number, path: string) =>
      h(
        'button',
        { type: 'button', class: 'icon', 'aria-label': name, click: () => this.#step(way) },
        outline(path),
      );
    this.#steps = h(
      'div',
      { class: 'reader-steps' },
      step(previousPlace, -1, 'M6 15l6-6 6 6'),
      step(nextPlace, 1, 'M6 9l6 6 6-6'),
    );
    this.place = h(
      'div',
      { class: 'reader-search', role: 'search' },
      this.#field,
      h('div', { class: 'reader-place' }, this.#said, this.#steps),
    );
    this.#draw();
  }

  /** Whether the visitor searches for something. */
  get isActive(): boolean {
    return !!this.#field.value.trim();
  }

  /** Searches again: the text is another one now. */
  refresh(): void {
    if (this.isActive) this.#search(this.#at);
  }

  /** Ends what is about to happen. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #typed(): void {
    this.stop();
    if (this.isActive) this.#timer = setTimeout(() => this.#search(), SETTLED);
    else this.#search();
  }

  #search(at = 0): void {
    this.stop();
    this.#count = this.#options.find(this.#field.value);
    this.#at = Math.max(0, Math.min(at, this.#count - 1));
    this.#draw();
  }

  #step(way: number): void {
    if (!this.#count) return;
    this.#at = (this.#at + way + this.#count) % this.#count;
    this.#draw();
  }

  #draw(): void {
    const { strings, go } = this.#options;
    this.#steps.hidden = !this.#count;
    this.#said.replaceChildren();
    if (this.#count)
      this.#said.append(
        strings.placeOf(this.#at + 1, this.#count),
        h('span', { class: 'hidden' }, ' ', go(this.#at)),
      );
    else if (this.isActive) this.#said.append(strings.nothingFound);
  }

  /** Escape empties the field, in all browsers; in an empty one it is somebody else's. */
  #onKey(event: KeyboardEvent): void {
    const { key, shiftKey, isComposing } = event;
    const isEnter = key === 'Enter' && !isComposing;
    const isEscape = key === 'Escape' && this.#field.value;
    if (!isEnter && !isEscape) return;
    event.preventDefault();
    event.stopPropagation();
    if (isEscape) {
      this.#field.value = '';
      this.#search();
    } else if (this.#timer) this.#search();
    else this.#step(shiftKey ? -1 : 1);
  }
}
