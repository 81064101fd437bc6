/** WebVTT, as the Podcasting 2.0 transcript guide asks for it: two lines a cue, 65 characters a line. */

const LINE = 65;

/**
 * @param {{ start: number, end: number, speaker: string, text: string }[]} sentences times in seconds
 * @returns {string}
 */
export function toVtt(sentences) {
  const cues = sentences
    .flatMap(cuesOf)
    .map(
      ({ start, end, speaker, lines }) =>
        `${clock(start)} --> ${clock(end)}\n<v ${speaker}>${escape(lines.join('\n'))}\n`,
    );
  return ['WEBVTT\n', ...cues].join('\n');
}

/** A long sentence becomes several cues of about one length; their times are in proportion to their text. */
function cuesOf({ start, end, speaker, text }) {
  let count = 0;
  let pieces;
  do pieces = divide(text, ++count).map((piece) => divideLines(piece));
  while (!pieces.every((lines) => lines.every((line) => line.length <= LINE)));
  const total = pieces.flat().join('').length;
  let at = start;
  return pieces.map((lines) => {
    const cue = { start: at, speaker, lines };
    at += ((end - start) * lines.join('').length) / total;
    return { ...cue, end: at };
  });
}

function divideLines(text) {
  return text.length <= LINE ? [text] : divide(text, 2);
}

/** Divides at spaces, by preference after a comma, so that the parts are about as long as each other. */
function divide(text, count) {
  if (count === 1) return [text];
  const ideal = text.length / count;
  const cost = (space) => Math.abs(space - ideal) - (/[,:;]/.test(text[space - 1]) ? 12 : 0);
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const best = spaces.reduce((a, b) => (cost(b) < cost(a) ? b : a));
  return [text.slice(0, best), ...divide(text.slice(best + 1), count - 1)];
}

function clock(seconds) {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}

function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
