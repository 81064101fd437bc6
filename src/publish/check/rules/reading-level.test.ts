import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { count, fleschKincaid, kandelMoles, readingLevel } from './reading-level.js';
import { englishSyllables, frenchSyllables } from './syllables.js';

function off(words: string, syllables: (word: string) => number): readonly string[] {
  return words
    .split(' ')
    .map((word) => word.split('·'))
    .filter((parts) => syllables(parts.join('')) !== parts.length)
    .map((parts) => `${parts.join('·')} as ${syllables(parts.join(''))}`);
}

describe('syllables', () => {
  it('of English words are counted right, but for about one in ten', () => {
    const words =
      'back pain ex·er·cise walk walked need·ed takes box·es care ta·ble mus·cle strength·en phys·i·o·ther·a·pist doc·tor health the o·pen be·ing di·et sci·ence ' +
      'med·i·cine of·ten lit·tle move moved mov·ing stretch·es shoul·der hos·pi·tal e·mer·gen·cy in·for·ma·tion o·ri·en·ta·tion through your you eye eyes peo·ple ' +
      'some·times breathe bal·ance den·si·ty in·creas·es im·proves sup·port·ed a·round yes year beau·ti·ful qui·et a·re·a i·de·a vi·ta·min bone bones knee knees';
    const wrong = off(words, englishSyllables);
    assert.ok(wrong.length <= words.split(' ').length / 10, wrong.join(', '));
  });

  it('of French words are counted right, but for about one in ten', () => {
    const words =
      'dos dou·leur marche mé·de·cin ex·er·cice force muscles bou·ger sou·vent len·te·ment san·té thé·ra·peute qui que quand eau beau·coup i·dée thé·âtre ' +
      'hé·ros na·ïf parlent aident ge·nou chaise a·près de·bout té·lé·phone votre nous vous ils sont im·por·tant sou·la·ger mal de le la les une';
    const wrong = off(words, frenchSyllables);
    assert.ok(wrong.length <= words.split(' ').length / 10, wrong.join(', '));
  });
});

describe('the formulas', () => {
  it('give what their authors’ figures give', () => {
    // 100 words in 5 sentences with 150 syllables.
    const counts = { sentences: 5, words: 100, syllables: 150 };
    assert.equal(fleschKincaid(counts).toFixed(2), '9.91');
    assert.equal(kandelMoles(counts).toFixed(1), '76.3');
  });

  it('count sentences, words and syllables, and no numbers', () => {
    assert.deepEqual(count(['Move a little, often. Do it 10 times!', 'Rest'], 'en'), {
      sentences: 3,
      words: 8,
      syllables: 10,
    });
  });
});

const hardEnglish =
  'Musculoskeletal rehabilitation interventions necessitate comprehensive multidisciplinary evaluation before initiating progressive resistance programmes in deconditioned individuals. ';
const easyEnglish = 'Take a short walk each day. Stop if it hurts. Sit up tall, and move a little. ';
const hardFrench =
  'La réadaptation musculosquelettique nécessite une évaluation multidisciplinaire approfondie préalablement à l’élaboration d’un programme individualisé de renforcement progressif. ';
const easyFrench = 'Marchez un peu chaque jour. Levez-vous. Si le dos fait mal, arrêtez. Dormez bien. ';

function level(inLanguage: string, text: string): readonly string[] {
  const body = [{ type: 'list', items: [text.repeat(10), [{ type: 'paragraph', text: [text, { text }] }]] }];
  return [...readingLevel({ kind: 'article', document: { inLanguage, body } })].map(({ message }) => message);
}

describe('readingLevel', () => {
  it('warns of an article above grade 9, with the figure', () => {
    assert.match(
      level('en-CA', hardEnglish).join(),
      /^it is hard to read: grade \d\d\.\d by Flesch–Kincaid, where 9/,
    );
    assert.match(
      level('fr', hardFrench).join(),
      /^it is hard to read: -?\d+ by Kandel–Moles, where 60, grade 9, is/,
    );
  });

  it('says nothing of an easy one, of a short one, or of another language', () => {
    assert.deepEqual(level('en', easyEnglish), []);
    assert.deepEqual(level('fr', easyFrench), []);
    assert.deepEqual(level('de', hardEnglish), []);
    const short = { inLanguage: 'en', body: [{ type: 'paragraph', text: hardEnglish }] };
    assert.deepEqual([...readingLevel({ kind: 'article', document: short })], []);
  });
});
