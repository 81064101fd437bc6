import { joint, type TimedCue } from './cue.js';
import { isRecord, written } from './decode.js';
import { inSteps } from './in-steps.js';
import { seconds } from './seconds.js';

/**
 * The cues of a Podcasting 2.0 transcript in JSON, in the order of the file; segments that are none are left out. Has places
 * to pause.
 */
export function* readSegments(body: string): Generator<undefined, TimedCue[]> {
  let segments: unknown;
  try {
    ({ segments } = JSON.parse(body) as { segments?: unknown });
  } catch {
    // No JSON: the same as JSON without a segment.
  }
  const cues: TimedCue[] = [];
  yield* inSteps<unknown>(Array.isArray(segments) ? segments : [], (segment) => {
    if (!isRecord(segment)) return;
    const cue = {
      startTime: seconds(segment['startTime']),
      endTime: seconds(segment['endTime']),
      speaker: written(segment['speaker']),
      text: written(segment['body']) ?? '',
    };
    if (cue.startTime >= 0) cues.push(cue);
  });
  return cues;
}

/** Whether a sentence ends with a text; "Dr." and the like end none. */
export function endsSentence(text: string): boolean {
  return /[\p{STerm}…]["'\p{Pf}\p{Pe}]*$/u.test(text) && !/(^|\s)\p{Lu}\p{L}{0,2}\.$/u.test(text);
}

/**
 * Joins what one speaker says, since a segment may be a single word: up to the end of a sentence, and to 30 seconds. Has
 * places to pause.
 *
 * @param cues In order of their start.
 */
export function* joinSegments(cues: readonly TimedCue[]): Generator<undefined, TimedCue[]> {
  let last: TimedCue | undefined;
  let goesOn = false;
  const joined: TimedCue[] = [];
  yield* inSteps(cues, (cue) => {
    const { speaker, endTime, text } = cue;
    const joins = last && goesOn && last.speaker === speaker && endTime - last.startTime <= 30;
    if (last && joins) {
      last.endTime = endTime;
      last.text += joint(last.text, text) + text;
    } else joined.push((last = cue));
    goesOn = !endsSentence(text);
  });
  return joined;
}
