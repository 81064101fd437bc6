import type { Cue } from '../../../content/cue.js';
import { plainText } from '../../../content/text.js';
import { enArticle } from '../../../locale/en-article.js';
import { formatClock } from '../../../locale/format.js';
import { directionOf } from '../../../locale/language.js';
import type { CommonStrings } from '../../../locale/strings.js';
import { print } from '../../article/care/print.js';
import { h } from '../../dom.js';
import { type Paragraph, textOf } from './paragraphs.js';

export interface Printed {
  readonly title: string;
  /** The name of the show. */
  readonly show: string;
  readonly cues: readonly Cue[];
  readonly paragraphs: readonly Paragraph[];
  /** The language of the words. */
  readonly lang: string;
  readonly strings: CommonStrings;
  /** What was pressed. */
  readonly pressed: HTMLElement;
}

/** Prints a transcript alone, as articles are printed; where that cannot be, the whole page. */
export async function printTranscript(printed: Printed): Promise<void> {
  const { title, show, cues, paragraphs, lang, strings, pressed } = printed;
  // Stands for what was pressed, which is in no article.
  const button = Object.assign(h('button'), { focus: (options?: FocusOptions) => pressed.focus(options) });
  const paper = h(
    'article',
    {},
    h('h2', { part: 'title' }, title),
    h('p', { class: 'small' }, show),
    paragraphs.map((paragraph) => renderParagraph(cues, paragraph)),
    // What is in a group is not printed.
    h('div', { role: 'group' }, button),
  );
  h('div', { lang, dir: directionOf(lang) }, paper);
  await print({
    article: { version: 1, type: 'article', id: '', headline: title, inLanguage: lang, body: [] },
    button,
    said: button,
    strings: { ...enArticle, ...strings },
  });
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
