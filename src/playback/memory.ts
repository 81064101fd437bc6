/** Where an episode was left. */
export interface Heard {
  /** Seconds; 0 where it is to begin at its start. */
  readonly at: number;
  /** It was heard to its end once. */
  readonly isPlayed: boolean;
}

/** What the players of a site remember of a visitor who has listened. Read from storage, so anything may be missing. */
export interface Remembered {
  /** By the episode's id. */
  readonly heard?: Readonly<Record<string, Heard>>;
  /** By the show's id: the id of the episode that was heard last. */
  readonly last?: Readonly<Record<string, string>>;
  readonly playbackRate?: number;
  readonly volume?: number;
  /** False where the visitor does not want keys. */
  readonly keys?: boolean;
  /** False where the next episode is not to follow. */
  readonly playOn?: boolean;
}

/** The entry in `localStorage`. */
const KEY = 'pinpoint-player';

/** What is remembered, and the text in the storage that it was read from. */
let known: Remembered = {};
let knownText: string | null | undefined;
let isKept = true;

/** From now on the page remembers by itself alone, until it is left: a clinic has asked for it. */
export function keepNothing(): void {
  if (isKept) known = {};
  isKept = false;
}

/** What is remembered, by other tabs too; where the storage is forbidden, by this page alone. */
export function recall(): Remembered {
  try {
    const text = isKept ? localStorage.getItem(KEY) : knownText;
    if (text === knownText) return known;
    knownText = text;
    known = {};
    const stored: unknown = JSON.parse(text ?? '{}');
    if (stored instanceof Object) known = stored;
  } catch {
    // It is forbidden, or broken.
  }
  return known;
}

/** Where an episode was left; nothing where it was not heard. */
export function heardOf(id: string): Heard | undefined {
  const { heard } = recall();
  // Ids come from documents, and one may be called `constructor`.
  const entry = heard && Object.hasOwn(heard, id) ? heard[id] : undefined;
  return entry && entry.at >= 0 ? entry : undefined;
}

/**
 * Keeps what is remembered from now on. Only remember.ts, which comes with the first press, calls it.
 * @internal
 */
export function keep(remembered: Remembered): void {
  known = remembered;
  try {
    if (isKept) localStorage.setItem(KEY, (knownText = JSON.stringify(known)));
  } catch {
    // Storage is full, or forbidden.
  }
}
