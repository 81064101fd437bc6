import { formatNumber } from '../../../locale/format.js';
import { directionOf } from '../../../locale/language.js';
import { startAlone } from '../../../playback/one-at-a-time.js';
import { h } from '../../dom.js';
import { adopt } from '../../styles.js';
import { passagesOf } from './passages.js';
import { readAloudStyles } from './read-aloud.styles.js';
import { makeMark } from './reading-mark.js';
import { careStrings, type Press, shownBy, type ToolContext } from './tool.js';
import { giveVoice } from './voice.js';

/** What a further press does, by the button that began the reading. */
const readings = new WeakMap<HTMLElement, () => void>();

const rates = [0.8, 1, 1.2, 1.5, 2];

/** As chosen last on this page; 1 is the pace of the voice. */
let rate = 1;

/** In milliseconds: what Safari is told to say sooner after a cancel, it forgets. */
const SETTLE = 100;

/** Reads an article aloud, sentence by sentence; pauses, and goes on with the sentence that was cut short. */
export const readAloud: Press = (context) => {
  const { button } = context;
  // Its article may have gone while this code was on its way.
  if (button.isConnected) (readings.get(button) ?? begin(context))();
};

function begin(context: ToolContext): () => void {
  const synthesis = speechSynthesis;
  // The page may have paused it. Throws where there is none, before anything has changed.
  synthesis.resume();
  const { article, button, strings } = context;
  const { code, readAloud: name } = strings;
  const words = careStrings(strings);
  const shown = shownBy(context);
  const passages = passagesOf(shown, article.inLanguage ?? code);
  const listeners = new AbortController();
  const { signal } = listeners;
  let at = 0;
  /** How many passages in a row could not be said. */
  let failures = 0;
  /** Kept, since Chrome forgets an utterance that nobody holds, and its end is never heard. */
  let said: SpeechSynthesisUtterance | undefined;
  /** There while it reads. */
  let release: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isBusy = () => synthesis.speaking || synthesis.pending;
  const say = () => {
    const passage = passages[at];
    try {
      if (!passage || !bar.isConnected) {
        end();
        return;
      }
      const utterance = (said = new SpeechSynthesisUtterance(passage.text));
      giveVoice(utterance, passage.lang);
      utterance.rate = rate;
      const goOn = ({ type, error }: Partial<SpeechSynthesisErrorEvent>) => {
        // What was cut short by us may say so late, and Safari says that it has ended.
        if (said !== utterance) return;
        said = undefined;
        // The page, or the device, has something else to say.
        if (/^(can|int)/.test(`${error}`)) {
          pause();
          return;
        }
        failures = type === 'end' ? 0 : failures + 1;
        at = failures > 1 ? Infinity : at + 1;
        say();
      };
      utterance.onend = utterance.onerror = goOn;
      synthesis.speak(utterance);
      mark(passage);
    } catch {
      end();
    }
  };
  const hush = () => {
    clearTimeout(timer);
    release?.();
    release = undefined;
    const wasSaid = said;
    // First, or what is cut short would be taken for what has ended.
    said = undefined;
    // Its own pause does nothing on Android.
    if (wasSaid) synthesis.cancel();
  };
  const pause = () => {
    hush();
    showState(words.resumeReading);
  };
  const read = () => {
    const wasBusy = isBusy();
    hush();
    for (const media of shown.querySelectorAll<HTMLMediaElement>('audio, video')) media.pause();
    release = startAlone({ pause });
    showState(words.pauseReading);
    if (wasBusy) {
      synthesis.cancel();
      timer = setTimeout(say, SETTLE);
    } else say();
  };
  const end = () => {
    hush();
    listeners.abort();
    sizes.disconnect();
    mark();
    readings.delete(button);
    showState(name);
    if (bar.matches(':focus-within')) button.focus({ preventScroll: true });
    bar.remove();
  };
  // Where it should read and nothing is said, the voice has got lost, or iOS took the first press for none.
  const toggle = () => {
    if (release && isBusy()) pause();
    else read();
  };
  const setRate = ({ target }: Event) => {
    rate = +(target as HTMLSelectElement).value;
    if (release) read();
  };

  const go = h('button', { class: 'tool go', type: 'button', click: toggle });
  const bar = h(
    'div',
    { class: 'tools reader', role: 'group', 'aria-label': name, lang: code, dir: directionOf(code) },
    go,
    h('button', { class: 'tool', type: 'button', click: end }, words.stopReading),
    h(
      'select',
      { class: 'tool', 'aria-label': words.readingSpeed, change: setRate },
      rates.map((x) => h('option', { value: x, selected: x === rate }, `${formatNumber(x, code)}×`)),
    ),
  );
  const showState = (label: string) => {
    for (const one of [button, go]) (one.firstElementChild ?? one).textContent = label;
  };
  const mark = makeMark(bar);
  // With the bar goes its size: an article that is taken away, or drawn anew, is silent at once.
  const sizes = new ResizeObserver(() => bar.isConnected || end());

  adopt(shown.getRootNode() as ShadowRoot, [readAloudStyles]);
  shown.after(bar);
  sizes.observe(bar);
  // Chrome goes on speaking on the next page.
  addEventListener('pagehide', end, { signal });
  // The article's own films and sounds: `startAlone` does not hear them.
  shown.addEventListener('play', pause, { capture: true, signal });
  readings.set(button, toggle);
  return toggle;
}
