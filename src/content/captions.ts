import type { TimedCue } from './cue.js';
import { inSteps } from './in-steps.js';
import { seconds } from './seconds.js';

/**
 * The cues of WebVTT or of SRT, in the order of the file. Both are lines of text below a line with two times, up to
 * an empty one; all else in them (the header, notes, styles, numbers) has no times and is skipped. A cue whose start
 * can't be read is left out. Has places to pause.
 *
 * @param body Its lines end by `\n`.
 */
export function* readCaptions(body: string): Generator<undefined, TimedCue[]> {
  const cues: TimedCue[] = [];
  /** Whose text is being read, if anyone's. */
  let cue: TimedCue | undefined;
  yield* inSteps(body.split('\n'), (line) => {
    // WebVTT may have settings after the end, SRT has a comma in its seconds.
    const times = line.includes('-->') ? /^(.*?)-->\s*(\S*)/.exec(line.replace(/,/g, '.')) : null;
    const startTime = times ? seconds(times[1]) : NaN;
    if (startTime >= 0) {
      // The number of this cue, where no empty line parts it from the cue before.
      if (cue) cue.text = cue.text.replace(/(^|\n)\d+\n$/, '');
      cue = { startTime, endTime: seconds(times?.[2]), text: '' };
      cues.push(cue);
    } else if (!line.trim()) cue = undefined;
    else if (cue) cue.text += `${line}\n`;
  });
  return cues;
}
