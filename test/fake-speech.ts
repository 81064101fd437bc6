import { override } from './fake-network.js';

/** A voice of the fake engine: a local one that is not the device's own choice, unless it says otherwise. */
export interface FakeVoice {
  readonly name: string;
  readonly lang: string;
  readonly localService?: boolean;
  readonly default?: boolean;
}

/** What a page has said, or is about to say. */
export interface FakeUtterance {
  readonly text: string;
  readonly lang: string;
  readonly rate: number;
  readonly voice: FakeVoice | null;
}

/** A speech engine that a test works by hand. */
export interface FakeSpeech {
  /** All that it was told to say so far, in order. */
  readonly told: readonly FakeUtterance[];
  /** What is being said; nothing while it is silent. */
  readonly now: FakeUtterance | undefined;
  /** How often it was told to be silent. */
  readonly cancels: number;
  /** How many of its next utterances it drops without a word, as iOS does where it was not asked by a press. */
  deaf: number;
  /** Thrown by what is asked of it next. */
  broken: Error | undefined;
  /** Says what is being said to its end. */
  finish(): void;
  /** Fails to say what is being said. */
  fail(error: SpeechSynthesisErrorCode): void;
  /** Says all that it is told to until there is nothing more: the texts. */
  finishAll(): string[];
  /** Gives the page its own engine back. */
  restore(): void;
}

const english: FakeVoice = { name: 'Ann', lang: 'en-US', localService: true, default: true };

class Utterance extends EventTarget implements FakeUtterance {
  lang = '';
  rate = 1;
  voice: FakeVoice | null = null;
  onend: ((event: Event) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;

  constructor(readonly text: string) {
    super();
    this.addEventListener('end', (event) => this.onend?.(event));
    this.addEventListener('error', (event) => this.onerror?.(event));
  }
}

/**
 * Replaces the page's `speechSynthesis`, since the machines that run the tests have no voices, and no test should wait
 * for one to finish. It is to be installed before an article is drawn: *Listen* is there only with a voice.
 *
 * @param cancelled What an utterance that is cut short hears, a moment later: an error, or its end. That is Safari, which
 * forgets until then what it is told.
 */
export function fakeSpeech(
  voices: readonly FakeVoice[] = [english],
  cancelled: 'error' | 'end' = 'error',
): FakeSpeech {
  const told: Utterance[] = [];
  let queue: Utterance[] = [];
  const happen = (utterance: Utterance | undefined, type: 'end' | 'error', error?: string): void => {
    if (!utterance) throw new Error(`nothing is being said that could ${type}`);
    utterance.dispatchEvent(Object.assign(new Event(type), { error }));
  };

  const speech = {
    told,
    cancels: 0,
    deaf: 0,
    broken: undefined as Error | undefined,
    get now() {
      return engine.paused ? undefined : queue[0];
    },
    finish() {
      happen(queue.shift(), 'end');
    },
    fail(error: SpeechSynthesisErrorCode) {
      happen(queue.shift(), 'error', error);
    },
    finishAll() {
      const before = told.length - queue.length;
      while (queue.length) speech.finish();
      return told.slice(before).map(({ text }) => text);
    },
    restore() {
      for (const restore of restores) restore();
    },
  };

  const engine = Object.assign(new EventTarget(), {
    getVoices: () => voices.map((voice) => ({ localService: true, default: false, ...voice })),
    speak(utterance: Utterance) {
      if (speech.broken) throw speech.broken;
      // Over at once: it only tells the engine that a visitor has asked.
      if (!utterance.text) return;
      if (speech.deaf > 0) {
        speech.deaf--;
        return;
      }
      told.push(utterance);
      queue.push(utterance);
    },
    paused: false,
    pause() {
      engine.paused = true;
    },
    resume() {
      engine.paused = false;
    },
    cancel() {
      speech.cancels++;
      const cut = queue;
      queue = [];
      queueMicrotask(() => {
        if (cancelled === 'end') queue = [];
        for (const utterance of cut) happen(utterance, cancelled, 'interrupted');
      });
    },
  });
  Object.defineProperties(engine, {
    speaking: { get: () => queue.length > 0 },
    pending: { get: () => queue.length > 1 },
  });
  const restores = [
    override(window, 'speechSynthesis', engine),
    override(window, 'SpeechSynthesisUtterance', Utterance),
  ];
  return speech;
}
