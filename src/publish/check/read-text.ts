import { decodeChapters } from '../../content/chapters-file.js';
import { PinpointError } from '../../content/pinpoint-error.js';
import { decodeTranscript } from '../../content/transcript.js';
import type { Remark } from './headers.js';
import type { Role } from './references.js';

/** What players read as text. */
export type TextRole = Extract<Role, 'captions' | 'transcript' | 'chapters'>;

/** Reads what players read; what is wrong with it, if anything. */
export function readText(
  text: string,
  role: TextRole,
  type: string | undefined,
  file: string,
): Remark | undefined {
  try {
    if (role === 'chapters') decodeChapters(JSON.parse(text) as unknown, 'https://content.example/');
    else Array.from(decodeTranscript(text, type, file));
  } catch (problem) {
    if (!(problem instanceof PinpointError || problem instanceof SyntaxError)) throw problem;
    const what = {
      captions: 'WebVTT',
      transcript: 'transcript that can be read',
      chapters: 'list of chapters',
    }[role];
    return {
      severity: 'error',
      message: `${file} is no ${what}`,
      hint: `see what is in it${problem instanceof SyntaxError ? `: ${problem.message}` : ''}`,
    };
  }
  return undefined;
}
