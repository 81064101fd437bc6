import type { Cue } from '../../../content/cue.js';
import { plainText } from '../../../content/text.js';
import { formatClock } from '../../../locale/format.js';
import { directionOf } from '../../../locale/language.js';
import { h } from '../../dom.js';
import { printPaper } from '../../print-paper.js';
import { type Paragraph, textOf } from './paragraphs.js';

export interface Printed {
  readonly title: string;
  /** The name of the show. */
  readonly show: string;
  readonly cues: readonly Cue[];
  readonly paragraphs: readonly Paragraph[];
  /** The language of the words. */
  readonly lang: string;
  /** What was pressed. */
  readonly pressed: HTMLElement;
}

/** Prints a transcript alone; where that cannot be, the whole page. */
export function printTranscript({ title, show, cues, paragraphs, lang, pressed }: Printed): Promise<void> {
  const body = h(
    'article',
    {},
    h('h2', { part: 'title' }, title),
    h('p', { class: 'small' }, show),
    paragraphs.map((paragraph) => renderParagraph(cues, paragraph)),
  );
  return printPaper({ title, lang, dir: directionOf(lang), body, pressed });
}

function renderParagraph(cues: readonly Cue[], paragraph: Paragraph): HTMLElement[] {
  const { speaker, chapters, from } = paragraph;
  const { startTime } = cues[from] ?? {};
  const clock = startTime !== undefined && h('span', { class: 'small' }, formatClock(startTime), ' ');
  return [
    ...chapters.map(({ title = '' }) => h('h3', {}, plainText(title))),
    h('p', {}, clock, speaker && h('b', {}, speaker, ' '), textOf(cues, paragraph)),
  ];
}
