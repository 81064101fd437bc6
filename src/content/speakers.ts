import type { WrittenCue } from './cue.js';
import { inSteps } from './in-steps.js';

const entities = 'amp lt gt quot nbsp lrm rlm'.split(' ');

/** The text of one voice: without tags (those of SRT, as in `{\an8}`, too), entities and ends of lines. */
function words(text: string): string {
  // Most have neither.
  const own = /[<{&]/.test(text)
    ? text
        .replace(/<br/gi, ' <br')
        .replace(/<(\/?[a-z]|\d+:)[^<>]*>|\{\\[^{}]*\}/gi, '')
        .replace(
          /&(?:#(x[\da-f]{1,5}|\d{1,6})|([a-z]+));/gi,
          (whole, code: string | undefined, name: string) =>
            code
              ? String.fromCodePoint(+`0${code}`)
              : ('&<>"\u00a0\u200e\u200f'[entities.indexOf(name)] ?? whole),
        )
    : text;
  // A space that does not break stays.
  return own.replace(/[ \t\n\f]+/g, ' ').trim();
}

/**
 * Parts a cue where a voice begins, `<v Ann>` or `<v.loud Ann>`, or ends, `</v>`. The parts keep the times of the cue;
 * their text is text.
 */
export function partVoices<T extends WrittenCue>(cue: T): T[] {
  return cue.text.split(/<(?=v[.\s]|\/v>)/).map((part, index) => {
    const [, speaker = '', text = part] = (index && /^[^\s>]*(?:\s([^>]*))?>(.*)/s.exec(part)) || [];
    return { ...cue, ...(index && { speaker: words(speaker) }), text: words(text) };
  });
}

/** What may be a name before the words: short, and each of its words begins as names do or is small, as `de la`. */
const prefix =
  /^([\p{Lu}\p{Lo}][^\s:]{0,19}(?: \p{Ll}{1,3}| [\p{Lu}\p{Lo}\d][^\s:]{0,19}){0,4})\s?:(?:\s+(.+))?$/su;

/** Takes off what may be a name: `Ann:`, `ANN :`, `[Ann]`, `[Ann]:`. Without one, both are empty. */
function takeName({ text }: WrittenCue): readonly [name: string, rest: string] {
  const [, name = '', rest = ''] = prefix.exec(text.replace(/^\[([^\]:]+)\]:?/, '$1:')) ?? [];
  return [name, rest];
}

/**
 * Says of each cue who speaks. A speaker goes on until there is another one, or nobody. Where a file has no field for
 * them, names stand before the words: such a beginning is a name where it recurs, unless it also stands alone, as
 * `[Music]` does. One that does not recur stays in the text, and who speaks from there on is not known.
 *
 * Has places to pause.
 *
 * @param cues In the order of the file. Those without words are left out.
 */
export function* nameSpeakers<T extends WrittenCue>(cues: readonly T[]): Generator<undefined, T[]> {
  /** How often a name stands before words; NaN for what is none. */
  const counts = new Map<string, number>();
  if (cues.every(({ speaker }) => speaker === undefined)) {
    yield* inSteps(cues, (cue) => {
      const [name, rest] = takeName(cue);
      counts.set(name, rest ? (counts.get(name) ?? 0) + 1 : NaN);
    });
  }
  let last: string | undefined;
  yield* inSteps(cues, (cue) => {
    const [name = '', rest = ''] = counts.size ? takeName(cue) : [];
    const count = counts.get(name) ?? NaN;
    if (count > 1) {
      last = name;
      cue.text = rest;
    } else last = count === 1 ? '' : (cue.speaker ?? last);
    if (last) cue.speaker = last;
    // Only where there is nobody: it makes an object slow.
    else delete cue.speaker;
  });
  return cues.filter(({ text }) => text);
}
