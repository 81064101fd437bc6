/** What is said at one time of a transcript. */
export interface Cue {
  /** Seconds; absent, as the end is, where the transcript has no times: plain text. */
  readonly startTime?: number;
  /** Seconds, not before the start. */
  readonly endTime?: number;
  /** Who says it; absent where that is not known. */
  readonly speaker?: string | undefined;
  /** Never empty, and never HTML. */
  readonly text: string;
}

/** A cue while its file is read. */
export interface WrittenCue {
  /** Absent where the one who spoke last goes on, empty where nobody is meant. */
  speaker?: string | undefined;
  /** At first as the file has it: with tags, entities and ends of lines. */
  text: string;
}

/** A cue of a file that has times, while it is read. */
export interface TimedCue extends WrittenCue {
  /** Seconds. */
  startTime: number;
  /** Seconds; at first as the file has it, NaN where it has none. */
  endTime: number;
}

/** What is written without spaces: Chinese, Japanese, and their signs. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\u3000-\u303f\uff01-\uff60]/u;

/** What stands between two texts that are joined: a space, except before a sign and in scripts that have none. */
export function joint(before: string, after: string): string {
  const [first = ''] = after;
  const end = before.slice(-1);
  return /[,.;:!?…]/.test(first) || (UNSPACED.test(end) && UNSPACED.test(first)) ? '' : ' ';
}
