import { isObject, words } from '../walk.js';
import { type Checked, type Finding, warning } from './rule.js';
import { englishSyllables, frenchSyllables } from './syllables.js';

/** What a text is made of. */
export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** The highest grade that most adults read with ease; health agencies ask for 6 to 8. */
const GRADE_LIMIT = 9;
/** Kandel and Moles give a score as Flesch's reading ease, whose 60 is the end of grade 9. */
const EASE_LIMIT = 60;
/** Formulas say nothing of a few sentences. */
const FEWEST_WORDS = 100;

/** Warns of an article that is hard to read: above grade 9. English and French are judged, other languages are not. */
export function* readingLevel({ document, kind }: Checked): Generator<Finding> {
  const tag = document['inLanguage'];
  if (kind !== 'article' || typeof tag !== 'string') return;
  const language = tag.slice(0, 2).toLowerCase();
  if (language !== 'en' && language !== 'fr') return;
  const counts = count([document['description'], document['body']].flatMap(passages), language);
  if (counts.words < FEWEST_WORDS) return;
  const hint = `shorter sentences (now ${(counts.words / counts.sentences).toFixed(0)} words each) and shorter words`;
  if (language === 'en') {
    const grade = fleschKincaid(counts);
    if (grade > GRADE_LIMIT)
      yield warning(
        ['body'],
        `it is hard to read: grade ${grade.toFixed(1)} by Flesch–Kincaid, where ${GRADE_LIMIT} is the most`,
        hint,
      );
  } else {
    const ease = kandelMoles(counts);
    if (ease < EASE_LIMIT)
      yield warning(
        ['body'],
        `it is hard to read: ${ease.toFixed(0)} by Kandel–Moles, where ${EASE_LIMIT}, grade 9, is the least`,
        hint,
      );
  }
}

/** The grade of US schools whose pupils read such a text with ease (Kincaid and others, 1975). */
export function fleschKincaid({ sentences, words: all, syllables }: Counts): number {
  return 0.39 * (all / sentences) + 11.8 * (syllables / all) - 15.59;
}

/** Flesch's reading ease for French, from 0, very hard, to 100, very easy (Kandel and Moles, 1958). */
export function kandelMoles({ sentences, words: all, syllables }: Counts): number {
  return 207 - 1.015 * (all / sentences) - 73.6 * (syllables / all);
}

/** Counts sentences, words and syllables; each passage has at least one sentence. */
export function count(texts: readonly string[], language: 'en' | 'fr'): Counts {
  const syllablesOf = language === 'en' ? englishSyllables : frenchSyllables;
  const sentenceOf = new Intl.Segmenter(language, { granularity: 'sentence' });
  const wordOf = new Intl.Segmenter(language, { granularity: 'word' });
  const counts = { sentences: 0, words: 0, syllables: 0 };
  for (const text of texts)
    for (const { segment } of sentenceOf.segment(text)) {
      // Numbers are read in so many ways that they do not count.
      const spoken = [...wordOf.segment(segment)].filter(
        (word) => word.isWordLike && /\p{L}/u.test(word.segment),
      );
      if (!spoken.length) continue;
      counts.sentences++;
      counts.words += spoken.length;
      for (const word of spoken) counts.syllables += syllablesOf(word.segment);
    }
  return counts;
}

/** The running text of blocks. Headings, tables and captions are no sentences, and would make it seem easier. */
function passages(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value))
    return isObject(value) ? ['items', 'body', 'answer'].flatMap((key) => listed(value[key])) : [];
  if (value.some((part) => isObject(part) && 'type' in part)) return value.flatMap(passageOfBlock);
  return [words(value)];
}

/** Items of a list, which are texts, blocks, steps or questions. */
function listed(value: unknown): readonly string[] {
  return Array.isArray(value) && !value.some((part) => isObject(part) && 'type' in part)
    ? value.flatMap(passages)
    : passages(value);
}

function passageOfBlock(block: unknown): readonly string[] {
  if (!isObject(block)) return [];
  if (block['type'] === 'paragraph') return [words(block['text'])];
  return block['type'] === 'heading' || block['type'] === 'table' ? [] : passages(block);
}
