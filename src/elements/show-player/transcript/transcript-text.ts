import { type Cue, joint } from '../../../content/cue.js';
import { plainText } from '../../../content/text.js';
import { formatClock, formatPhrase } from '../../../locale/format.js';
import { h } from '../../dom.js';
import { set } from '../set.js';
import { nextTask } from './in-slices.js';
import type { Paragraph } from './paragraphs.js';
import { hasSelection } from './reveal.js';

/** How many cues are made in one task, so that the page never waits for long. */
const SLICE = 48;

/** How many at once: as many as the box shows. */
const FIRST = 24;

/** How many letters a line has: for the height of what was not laid out yet. */
const LINE = 62;

/** A media element may stop a little before where it was sent. */
const SLIGHTLY = 0.1;

export interface TextOptions {
  readonly cues: readonly Cue[];
  readonly paragraphs: readonly Paragraph[];
  /** The level of the headings of chapters. */
  readonly level: number;
  /** The language of the chapters' titles. */
  readonly titles: string;
  /** The language of the labels. */
  readonly code: string;
  /** Goes to a time, in seconds. */
  seek(seconds: number): void;
  /** Another cue is the current one. */
  marked(): void;
  /** A key moves the focus to a paragraph. */
  moved(words: HTMLElement): void;
}

/**
 * The words of a transcript: paragraphs, each with a button of its time. These are one stop for the Tab key, and arrows lead from
 * one to another; each cue in them can be pointed at.
 */
export class TranscriptText {
  readonly place: HTMLElement;
  /** The cues, as far as they are made. */
  readonly spans: HTMLElement[] = [];
  readonly #options: TextOptions;
  /** By paragraph; empty where there are no times. */
  readonly #buttons: HTMLButtonElement[] = [];
  /** How many paragraphs are made. */
  #made = 0;
  /** Changes whenever the making is to end. */
  #run = 0;
  /** The cue that is marked as the current one. */
  #current: HTMLElement | undefined;
  #currentIndex = -1;
  /** The button that the Tab key leads to. */
  #stop: HTMLButtonElement | undefined;

  constructor(options: TextOptions) {
    this.#options = options;
    this.place = h('div', {
      class: 'reader-text',
      click: (event) => this.#onClick(event),
      keydown: (event) => this.#onKey(event as KeyboardEvent),
    });
  }

  get isTimed(): boolean {
    return this.#options.cues[0]?.startTime !== undefined;
  }

  /** The element of the cue that is marked, once it is made. */
  get current(): HTMLElement | undefined {
    return this.#current;
  }

  /** The index of the cue at the start of the paragraph that has the focus. */
  get focused(): number | undefined {
    const at = this.#buttons.findIndex((button) => button.matches(':focus'));
    return this.#options.paragraphs[at]?.from;
  }

  /** Focuses the paragraph of a cue. */
  focus(cue: number): void {
    const at = this.#options.paragraphs.findIndex(({ to }) => to > cue);
    this.lead(at)?.focus({ preventScroll: true });
  }

  /** Makes what is not made yet, the first of it at once; resolves with whether that went to the end. */
  async make(): Promise<boolean> {
    const { paragraphs } = this.#options;
    const run = ++this.#run;
    while (this.#made < paragraphs.length) {
      this.place.append(this.#makePart(this.spans.length ? this.spans.length + SLICE : FIRST));
      this.#mark();
      await nextTask();
      if (run !== this.#run) return false;
    }
    return true;
  }

  /** Ends the making, until {@link make} goes on with it. */
  pause(): void {
    this.#run++;
  }

  /** Marks what is said at a time, in seconds. */
  follow(time: number): void {
    const { cues } = this.#options;
    let [low, high] = [0, this.isTimed ? cues.length : 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cues[middle]?.startTime ?? 0) <= time + SLIGHTLY) low = middle + 1;
      else high = middle;
    }
    let index = low - 1;
    // Of voices that speak at once, the first.
    while (index > 0 && cues[index - 1]?.startTime === cues[index]?.startTime) index--;
    this.#currentIndex = index;
    this.#mark();
  }

  /** Has the Tab key lead to a paragraph, by its index. */
  lead(index: number): HTMLElement | undefined {
    const button = this.#buttons[index];
    this.#setStop(button);
    return button;
  }

  #mark(): void {
    const span = this.spans[this.#currentIndex];
    if (span === this.#current) return;
    const button = buttonOf(span);
    const before = buttonOf(this.#current);
    this.#current?.classList.remove('spoken');
    span?.classList.add('spoken');
    this.#current = span;
    if (button !== before) {
      before?.removeAttribute('aria-current');
      button?.setAttribute('aria-current', 'true');
      // Who is in the text with the keyboard stays where they are.
      if (!this.place.querySelector(':focus')) this.#setStop(button);
    }
    this.#options.marked();
  }

  #setStop(button = this.#buttons[0]): void {
    if (!button || button === this.#stop) return;
    if (this.#stop) {
      this.#stop.tabIndex = -1;
      set(this.#stop, { 'aria-describedby': undefined });
      set(this.#stop.nextElementSibling ?? button, { id: undefined });
    }
    button.tabIndex = 0;
    this.#stop = button;
  }

  #onClick(event: Event): void {
    const { cues, seek } = this.#options;
    const target = event.target as Element;
    const pressed = target.closest('button');
    // Who selects words to copy them does not want to go anywhere.
    const chosen = pressed?.parentElement ?? (hasSelection(this.place) ? null : target);
    const span = pressed ? chosen?.querySelector('[data-index]') : chosen?.closest('[data-index]');
    const { startTime } = cues[Number((span as HTMLElement | null)?.dataset['index'] ?? NaN)] ?? {};
    if (startTime !== undefined) seek(startTime);
  }

  #onKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const at = this.#buttons.indexOf(event.target as HTMLButtonElement);
    if (at < 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: this.#buttons.length - 1 }[key];
    if (to === undefined) return;
    event.preventDefault();
    const button = this.#buttons[to];
    const words = button?.nextElementSibling;
    if (!button || !words) return;
    this.#setStop(button);
    // Who moves by keys hears what is said there, too; who reads on would hear it twice.
    words.id = 'reader-said';
    set(button, { 'aria-describedby': words.id });
    this.#options.moved(words as HTMLElement);
    button.focus();
  }

  /** Makes some paragraphs, up to so many cues in all. The browser lays them out together, once they are seen. */
  #makePart(until: number): HTMLElement {
    const { paragraphs } = this.#options;
    const part = h('div', { class: 'reader-part' });
    let height = 0;
    while (this.spans.length < until && this.#made < paragraphs.length) {
      const made = this.#makeParagraph(this.#made++);
      part.append(...made);
      const { length } = made.at(-1)?.textContent ?? '';
      height += Math.ceil(length / LINE) * 1.6 + made.length;
    }
    part.style.setProperty('contain-intrinsic-block-size', `auto ${height}em`);
    return part;
  }

  #makeParagraph(index: number): HTMLElement[] {
    const { cues, paragraphs, level, titles: lang } = this.#options;
    const paragraph = paragraphs[index];
    if (!paragraph) return [];
    const { from, to, speaker, chapters } = paragraph;
    const words = h('p', {}, speaker && h('b', {}, speaker));
    let before = '';
    for (let at = from; at < to; at++) {
      const text = cues[at]?.text ?? '';
      const span = h('span', { 'data-index': at }, text);
      if (before) words.append(joint(before, text));
      words.append(span);
      this.spans.push(span);
      before += text;
    }
    const element = h('div', { class: 'reader-line' }, this.#makeButton(cues[from]), words);
    const headings = chapters.map(({ title = '' }) =>
      h(`h${Math.min(6, level)}`, { lang, dir: 'auto' }, plainText(title)),
    );
    return [...headings, element];
  }

  #makeButton({ startTime }: Partial<Cue> = {}): HTMLButtonElement | undefined {
    if (startTime === undefined) return undefined;
    const { code } = this.#options;
    const button = h(
      'button',
      { type: 'button', tabindex: -1, lang: code },
      h('span', { 'aria-hidden': 'true' }, formatClock(startTime)),
      h('span', { class: 'hidden' }, formatPhrase(startTime, code)),
    );
    this.#buttons.push(button);
    if (!this.#stop) this.#setStop(button);
    return button;
  }
}

/** The button of the paragraph that a cue stands in. */
function buttonOf(span: HTMLElement | undefined): HTMLButtonElement | undefined {
  return span?.closest('.reader-line')?.querySelector('button') ?? undefined;
}
