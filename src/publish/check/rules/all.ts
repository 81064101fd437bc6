import { anchors, headings } from './anchors.js';
import { dates } from './dates.js';
import { feedRules } from './feed.js';
import { films, pictures, secure } from './media.js';
import { readingLevel } from './reading-level.js';
import type { Rule } from './rule.js';
import { showRules } from './show.js';
import { languages, noHtml, status } from './wording.js';

/** What schemas cannot say. */
export const rules: readonly Rule[] = [
  anchors,
  headings,
  dates,
  pictures,
  films,
  secure,
  noHtml,
  languages,
  status,
  showRules,
  feedRules,
  readingLevel,
];
