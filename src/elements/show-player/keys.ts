import type { PlaybackController } from '../../playback/playback-controller.js';
import { BACK, FORWARD } from '../../playback/steps.js';
import { recall } from '../../playback/memory.js';

/** What a key does. */
export type KeyAction =
  | 'toggle'
  | 'back'
  | 'forward'
  | 'mute'
  | 'softer'
  | 'louder'
  | 'slower'
  | 'faster'
  | 'previous'
  | 'next'
  | 'keys';

/** What the keys work on. */
export interface KeyTarget {
  readonly playback: Pick<PlaybackController, 'toggle' | 'seekBy' | 'muted' | 'volume' | 'playbackRate'>;
  /** A live stream has no past to go back to, and one speed. */
  readonly isLive: boolean;
  /** The speeds to choose from, the slowest first. */
  readonly rates: readonly number[];
  /** Goes to the episode before this one; nothing where there is none. */
  readonly previous?: (() => void) | undefined;
  /** Goes to the episode after this one; nothing where there is none. */
  readonly next?: (() => void) | undefined;
  /** Opens the list of keys, or closes it. */
  openKeys(): void;
}

/**
 * The keys, in the order of their list. Space, Enter, the arrows and all that moves the focus or the page stay with the
 * focused control and the page; that leaves characters. The volume has keys of its own since a screen reader speaks over
 * the sound: the keys of the device would make both softer.
 */
export const keys = {
  k: 'toggle',
  j: 'back',
  l: 'forward',
  m: 'mute',
  '-': 'softer',
  '+': 'louder',
  '<': 'slower',
  '>': 'faster',
  'Shift+P': 'previous',
  'Shift+N': 'next',
  '?': 'keys',
} as const satisfies Record<string, KeyAction>;

/** In this player's fields letters are letters, and choose among options; at sliders and buttons they mean nothing. */
const FIELDS = 'input:not([type=range], [type=radio], [type=checkbox]), select, textarea';

/** The keys of an American keyboard that have our characters, for layouts that have letters of another script there. */
const characters: Readonly<Record<string, string>> = {
  Comma: '<',
  Period: '>',
  Slash: '?',
  Equal: '+',
};

/**
 * Does what a key in the player means, and prevents nothing else. To be called while a `keydown` is on its way, by a
 * listener on the player's shadow root or in it.
 */
export function onKey(event: KeyboardEvent, player: KeyTarget): void {
  const action = actionOf(event);
  if (!action || isElsewhere(event) || recall().keys === false) return;
  if (event.repeat && !/^(back|forward|softer|louder)$/.test(action)) return;
  if (act(action, player)) event.preventDefault();
}

/** What a key means by itself. */
function actionOf(event: KeyboardEvent): KeyAction | undefined {
  const { ctrlKey, altKey, metaKey, isComposing, defaultPrevented, shiftKey } = event;
  if (ctrlKey || altKey || metaKey || isComposing || defaultPrevented) return undefined;
  const character = characterOf(event);
  const isLetter = /^[a-z]$/i.test(character);
  const key = isLetter
    ? shiftKey
      ? `Shift+${character.toUpperCase()}`
      : character.toLowerCase()
    : character;
  return Object.hasOwn(keys, key) ? keys[key as keyof typeof keys] : undefined;
}

/** The character of a key; where the layout is of another script, the one that an American keyboard has there. */
function characterOf(event: KeyboardEvent): string {
  // What fills in forms sends events of that type that have no key.
  const key = event.key as string | undefined;
  // On Linux a Polish ł is AltGr and the key of the l, without Alt.
  if (!key || /[!-~\p{Script=Latin}]/u.test(key) || event.getModifierState('AltGraph')) return `${key}`;
  const { code, shiftKey } = event;
  return /^Key([A-Z])$/.exec(code)?.[1] ?? (shiftKey ? (characters[code] ?? '') : '');
}

/** Whether a key is for what it was pressed in: a field, or what the page has put into the player's slots. */
function isElsewhere(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] as HTMLElement | undefined;
  const place = event.currentTarget as Node | null;
  if (!target || target.getRootNode() !== place?.getRootNode()) return true;
  return target.isContentEditable || target.matches(FIELDS);
}

/** Gives whether there was anything to do. */
function act(action: KeyAction, { playback, isLive, rates, previous, next, openKeys }: KeyTarget): boolean {
  const set = (step: number) => {
    if (step > 0) playback.muted = false;
    // In tenths, or the sums would drift.
    playback.volume = Math.round((playback.volume + step) * 10) / 10;
  };
  const setRate = (rate: number | undefined) => {
    playback.playbackRate = rate ?? playback.playbackRate;
  };
  const { playbackRate } = playback;
  const run: Readonly<Record<KeyAction, (() => void) | false | undefined>> = {
    toggle: () => playback.toggle(),
    back: !isLive && (() => playback.seekBy(-BACK)),
    forward: !isLive && (() => playback.seekBy(FORWARD)),
    mute: () => (playback.muted = !playback.muted),
    softer: () => set(-0.1),
    louder: () => set(0.1),
    slower: !isLive && (() => setRate(rates.filter((rate) => rate < playbackRate).at(-1))),
    faster: !isLive && (() => setRate(rates.find((rate) => rate > playbackRate))),
    previous,
    next,
    keys: openKeys,
  };
  const todo = run[action];
  if (todo) todo();
  return !!todo;
}
