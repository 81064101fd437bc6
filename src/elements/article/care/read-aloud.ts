import { directionOf } from '../../../locale/language.js';
import type { CareStrings } from '../../../locale/strings.js';
import { startAlone } from '../../../playback/one-at-a-time.js';
import { h } from '../../dom.js';
import { adopt } from '../../styles.js';
import { type Passage, passagesOf } from './passages.js';
import { readAloudStyles } from './read-aloud.styles.js';
import { makeMark } from './reading-mark.js';
import { careStrings, type Press, shownBy, type ToolContext } from './tool.js';
import { giveVoice } from './voice.js';

/** The readings that have begun, by the button that began them. */
const readings = new WeakMap<HTMLElement, Reading>();

const rates = [0.8, 1, 1.2, 1.5, 2];

/** As chosen last on this page; 1 is the pace of the voice. */
let rate = 1;

/** In milliseconds: what Safari is told to say sooner after a cancel, it forgets. */
const SETTLE = 100;

/** Reads an article aloud, sentence by sentence; pauses, and goes on with the sentence that was cut short. */
export const readAloud: Press = (context) => {
  const { button } = context;
  // Its article may have gone while this code was on its way.
  if (!button.isConnected) return;
  // The page may have paused it. Throws where there is none, before anything has changed.
  speechSynthesis.resume();
  const reading = readings.get(button) ?? new Reading(context);
  readings.set(button, reading);
  reading.toggle();
};

const isBusy = () => speechSynthesis.speaking || speechSynthesis.pending;

class Reading {
  readonly #context: ToolContext;
  readonly #words: CareStrings;
  readonly #passages: readonly Passage[];
  readonly #go = h('button', { class: 'tool go', type: 'button', click: () => this.toggle() });
  readonly #bar: HTMLElement;
  readonly #mark: ReturnType<typeof makeMark>;
  readonly #listeners = new AbortController();
  /** With the bar goes its size: an article that is taken away, or drawn anew, is silent at once. */
  readonly #sizes = new ResizeObserver(() => this.#bar.isConnected || this.#end());
  #at = 0;
  /** How many passages in a row could not be said. */
  #failures = 0;
  /** Kept, since Chrome forgets an utterance that nobody holds, and its end is never heard. */
  #said: SpeechSynthesisUtterance | undefined;
  /** There while it reads. */
  #release: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(context: ToolContext) {
    const { article, strings } = context;
    const shown = shownBy(context);
    const { signal } = this.#listeners;
    this.#context = context;
    this.#words = careStrings(strings);
    this.#passages = passagesOf(shown, article.inLanguage ?? strings.code);
    this.#bar = this.#makeBar();
    this.#mark = makeMark(this.#bar);
    adopt(shown.getRootNode() as ShadowRoot, [readAloudStyles]);
    shown.after(this.#bar);
    this.#sizes.observe(this.#bar);
    // Chrome goes on speaking on the next page.
    addEventListener('pagehide', () => this.#end(), { signal });
    // The article's own films and sounds: `startAlone` does not hear them.
    shown.addEventListener('play', () => this.pause(), { capture: true, signal });
  }

  /** Where it should read and nothing is said, the voice has got lost, or iOS took the first press for none. */
  toggle(): void {
    if (this.#release && isBusy()) this.pause();
    else this.#read();
  }

  pause(): void {
    this.#hush();
    this.#showState(this.#words.resumeReading);
  }

  #read(): void {
    const wasBusy = isBusy();
    this.#hush();
    for (const media of shownBy(this.#context).querySelectorAll<HTMLMediaElement>('audio, video'))
      media.pause();
    this.#release = startAlone(this);
    this.#showState(this.#words.pauseReading);
    if (wasBusy) {
      speechSynthesis.cancel();
      this.#timer = setTimeout(() => this.#say(), SETTLE);
    } else this.#say();
  }

  #say(): void {
    const passage = this.#passages[this.#at];
    try {
      if (!passage || !this.#bar.isConnected) {
        this.#end();
        return;
      }
      const utterance = (this.#said = new SpeechSynthesisUtterance(passage.text));
      giveVoice(utterance, passage.lang);
      utterance.rate = rate;
      // What was cut short by us may say so late, and Safari says that it has ended.
      const over = ({ type, error }: Partial<SpeechSynthesisErrorEvent>) =>
        this.#said === utterance && this.#goOn(type === 'end' ? '' : `${error}`);
      utterance.onend = utterance.onerror = over;
      speechSynthesis.speak(utterance);
      this.#mark(passage);
    } catch {
      this.#end();
    }
  }

  #goOn(error: string): void {
    this.#said = undefined;
    // The page, or the device, has something else to say.
    if (/^(can|int)/.test(error)) {
      this.pause();
      return;
    }
    this.#failures = error ? this.#failures + 1 : 0;
    this.#at = this.#failures > 1 ? Infinity : this.#at + 1;
    this.#say();
  }

  #hush(): void {
    clearTimeout(this.#timer);
    this.#release?.();
    this.#release = undefined;
    const said = this.#said;
    // First, or what is cut short would be taken for what has ended.
    this.#said = undefined;
    // Its own pause does nothing on Android.
    if (said) speechSynthesis.cancel();
  }

  #end(): void {
    const { button, strings } = this.#context;
    this.#hush();
    this.#listeners.abort();
    this.#sizes.disconnect();
    this.#mark();
    readings.delete(button);
    this.#showState(strings.readAloud);
    if (this.#bar.matches(':focus-within')) button.focus({ preventScroll: true });
    this.#bar.remove();
  }

  #makeBar(): HTMLElement {
    const { code, readAloud: name } = this.#context.strings;
    const setRate = ({ target }: Event) => {
      rate = +(target as HTMLSelectElement).value;
      if (this.#release) this.#read();
    };
    return h(
      'div',
      { class: 'tools reader', role: 'group', 'aria-label': name, lang: code, dir: directionOf(code) },
      this.#go,
      h('button', { class: 'tool', type: 'button', click: () => this.#end() }, this.#words.stopReading),
      h(
        'select',
        { class: 'tool', 'aria-label': this.#words.readingSpeed, change: setRate },
        rates.map((x) =>
          h('option', { value: x, selected: x === rate }, `${x.toLocaleString([code, 'en'])}×`),
        ),
      ),
    );
  }

  #showState(label: string): void {
    for (const one of [this.#context.button, this.#go]) (one.firstElementChild ?? one).textContent = label;
  }
}
