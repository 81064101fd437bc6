import type { FileChapter } from '../../../content/chapters-file.js';
import { type Cue, joint } from '../../../content/cue.js';
import { endsSentence } from '../../../content/segments.js';
import { formatClock } from '../../../locale/format.js';

/** From so many letters on a paragraph ends with its sentence. */
const LONG = 300;

/** From so many on it ends anyway: some transcripts know no sentences. */
const LONGEST = 900;

/** A silence that ends a paragraph, in seconds. */
const PAUSE = 2;

/** A chapter may begin so many seconds after the first words of it. */
const EARLY = 0.5;

/** Some cues that are read as one. */
export interface Paragraph {
  /** The index of its first cue. */
  readonly from: number;
  /** That of the first one behind it. */
  readonly to: number;
  /** Who begins to speak; absent where the same one goes on, or nobody knows. */
  readonly speaker?: string | undefined;
  /** The chapters that begin here: more than one where nobody speaks in the others. */
  readonly chapters: readonly FileChapter[];
}

/**
 * Joins cues to paragraphs: what one speaker says, up to the end of a sentence once it is long enough, up to a pause, and to
 * the next chapter. Text without times has paragraphs of its own.
 *
 * @param cues In order of their start.
 * @param chapters Of the table of contents, in order of theirs.
 */
export function groupCues(cues: readonly Cue[], chapters: readonly FileChapter[] = []): readonly Paragraph[] {
  const paragraphs: (Paragraph & { to: number })[] = [];
  let length = 0;
  let coming = 0;
  cues.forEach((cue, index) => {
    const last = cues[index - 1];
    const { startTime = NaN, speaker } = cue;
    const begun = coming;
    while ((chapters[coming]?.startTime ?? NaN) <= startTime + EARLY) coming++;
    const goesOn =
      last?.speaker === speaker &&
      coming === begun &&
      startTime - (last?.endTime ?? NaN) <= PAUSE &&
      length < LONGEST &&
      !(length >= LONG && endsSentence(last?.text ?? ''));
    const paragraph = paragraphs.at(-1);
    if (goesOn && paragraph) paragraph.to++;
    else {
      paragraphs.push({
        from: index,
        to: index + 1,
        speaker: speaker === last?.speaker && coming === begun ? undefined : speaker,
        chapters: chapters.slice(begun, coming),
      });
      length = 0;
    }
    length += cue.text.length;
  });
  return paragraphs;
}

/** The words of a paragraph. */
export function textOf(cues: readonly Cue[], { from, to }: Paragraph): string {
  return cues.slice(from, to).reduce((text, cue) => text + (text && joint(text, cue.text)) + cue.text, '');
}

/** A transcript as text that can be sent and kept: `[12:41] Dr. Lou`, what is said, an empty line. */
export function plainTranscript(cues: readonly Cue[], paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map((paragraph) => {
      const { startTime } = cues[paragraph.from] ?? {};
      const clock = startTime === undefined ? '' : `[${formatClock(startTime)}]`;
      const head = [clock, paragraph.speaker].filter(Boolean).join(' ');
      return [head, textOf(cues, paragraph)].filter(Boolean).join('\n');
    })
    .join('\n\n');
}
