import { readCaptions } from './captions.js';
import type { Cue, TimedCue, WrittenCue } from './cue.js';
import { inSteps } from './in-steps.js';
import { PinpointError } from './pinpoint-error.js';
import { joinSegments, readSegments } from './segments.js';
import { nameSpeakers, partVoices } from './speakers.js';

/** What is said, by whom. */
function* speech<T extends WrittenCue>(cues: readonly T[]): Generator<undefined, T[]> {
  const parts: T[] = [];
  yield* inSteps(cues, (cue) => {
    for (const part of partVoices(cue)) parts.push(part);
  });
  return yield* nameSpeakers(parts);
}

/** What is said in order of its start. What has no end lasts until the next starts. */
function* timedSpeech(cues: readonly TimedCue[]): Generator<undefined, TimedCue[]> {
  const sorted = (yield* speech(cues)).sort((a, b) => a.startTime - b.startTime);
  sorted.forEach((cue, index) => {
    if (!(cue.endTime >= cue.startTime)) cue.endTime = (sorted[index + 1] ?? cue).startTime;
  });
  return sorted;
}

/** The paragraphs of plain text: what empty lines part, or else each line. */
function readParagraphs(body: string): WrittenCue[] {
  const paragraphs = body.split(/\n\s*\n/);
  return (paragraphs[1] ? paragraphs : body.split('\n')).map((text) => ({ text }));
}

/**
 * Reads a transcript: WebVTT, SRT, Podcasting 2.0 JSON or plain text, whichever it turns out to be, as files are often
 * sent with a wrong type. Gives its cues in order of their start. Throws a `PinpointError` of kind `format` where
 * nothing in it is a cue; HTML is not read. Has places to pause, since a long one would hold up the page.
 *
 * @param type Its media type, where that is known. Text without times is only a transcript where it says `text/plain`,
 * or nothing.
 * @param url The transcript's own address.
 */
export function* decodeTranscript(
  body: string,
  type: string | undefined,
  url: string,
): Generator<undefined, readonly Cue[]> {
  const text = body.trim();
  const lines = text.includes('\r') ? text.replace(/\r{0,2}\n|\r/g, '\n') : text;
  const first = lines[0];
  let cues: readonly Cue[] = [];
  if (first === '{') cues = yield* joinSegments(yield* timedSpeech(yield* readSegments(lines)));
  else if (first !== '<') cues = yield* timedSpeech(yield* readCaptions(lines));
  // What is broken, or no transcript at all, is not read as text.
  if (
    !cues.length &&
    /^text\/plain/i.test(type || 'text/plain') &&
    !/^([<{]|WEBVTT|[\d\s:.,]*-->)/.test(lines)
  )
    cues = yield* speech(readParagraphs(lines));
  if (!cues.length) throw new PinpointError('format', 'is no transcript', url);
  return cues;
}
