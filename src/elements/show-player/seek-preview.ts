import { plainText } from '../../content/text.js';
import { formatClock } from '../../locale/format.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { chapterAt } from './chapters.js';
import type { PlayerView } from './panel.js';
import { previewStyles } from './seek-preview.styles.js';

/** How far the middle of the slider's thumb stays from the ends of the bar, in pixels. */
const INSET = 9;

/** How long it stays after the slider was moved, in ms. */
const STAYS = 1200;

const EVENTS = 'pointermove pointerleave pointercancel input change keydown keyup blur';

/**
 * The time and the chapter above the bar, where the pointer is or the slider is moved to. For the eyes alone: the
 * slider says them itself.
 */
export class SeekPreview implements EventListenerObject {
  readonly #range: HTMLInputElement;
  readonly #view: () => PlayerView | undefined;
  readonly #title = h('b', { dir: 'auto' });
  readonly #time = h('span');
  readonly #bubble = h('div', { class: 'preview', 'aria-hidden': 'true' }, this.#title, this.#time);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param range The slider, in the player already.
   * @param view What the player shows at a moment.
   */
  constructor(range: HTMLInputElement, view: () => PlayerView | undefined) {
    this.#range = range;
    this.#view = view;
    this.#hide();
    const root = range.getRootNode();
    if (root instanceof ShadowRoot) adopt(root, [previewStyles]);
    range.after(this.#bubble);
    for (const type of EVENTS.split(' ')) range.addEventListener(type, this);
  }

  /** The title of the chapter at a time in seconds; empty where there is none. */
  titleAt(seconds: number): string {
    return plainText(chapterAt(this.#view()?.chapters ?? [], seconds)?.title ?? '');
  }

  /** @internal for the slider */
  handleEvent(event: Event): void {
    const { type } = event;
    const { key } = event as KeyboardEvent;
    if (type === 'pointermove') this.#show(this.#pointed(event as PointerEvent));
    else if (type === 'input' || (type === 'keydown' && /^(Arrow|Page)/.test(key)))
      this.#show(this.#range.valueAsNumber);
    else if (type === 'change' || type === 'keyup') this.#hideSoon();
    else if (type !== 'keydown' || key === 'Escape') this.#hide();
  }

  /** The time at a pointer, in seconds. */
  #pointed({ clientX }: PointerEvent): number {
    const { left, width } = this.#range.getBoundingClientRect();
    // The page may show the whole player larger or smaller than it is.
    const inset = (INSET * width) / this.#range.offsetWidth;
    const share = (clientX - left - inset) / (width - 2 * inset);
    return Math.max(0, Math.min(1, share)) * Number(this.#range.max);
  }

  #show(seconds: number): void {
    if (this.#range.disabled) return this.#hide();
    clearTimeout(this.#timer);
    this.#title.textContent = this.titleAt(seconds);
    this.#time.textContent = formatClock(seconds);
    this.#bubble.hidden = false;
    const bar = this.#range.offsetWidth;
    const { offsetWidth: width, style } = this.#bubble;
    const middle = INSET + ((bar - 2 * INSET) * seconds) / Number(this.#range.max);
    style.insetInlineStart = `${Math.max(0, Math.min(middle - width / 2, bar - width))}px`;
  }

  #hideSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#hide(), STAYS);
  }

  #hide(): void {
    clearTimeout(this.#timer);
    this.#bubble.hidden = true;
  }
}
