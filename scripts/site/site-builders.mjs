/** The recipes of docs/site-builders.md, from the list that the builder of snippets shows too. */
import { existsSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';

const FOLDER = '../../src/embed/snippet/';

const choice = {
  widget: 'article',
  src: 'https://content.example/articles/strength-training-back-pain.json',
  url: 'https://pinpoint.example/articles/strength-training-back-pain/',
  title: '3 Ways Strength Training Helps to Relieve Back Pain',
};
const release = { scriptUrl: 'https://cdn.example/v1/pinpoint.js' };

/** Whether the list is there. */
export const hasPlaces = () =>
  ['places', 'write-snippet'].every((name) => existsSync(new URL(`${FOLDER}${name}.ts`, import.meta.url)));

/** Markdown: for each place why this spelling, the steps, and what is pasted. */
export async function recipes() {
  const { places } = await tsImport(`${FOLDER}places.ts`, import.meta.url);
  const { snippetFor } = await tsImport(`${FOLDER}write-snippet.ts`, import.meta.url);
  const all = places.map((place) => recipeOf(place, snippetFor(choice, release, place)));
  // What a clinic pastes stands here to the letter.
  return `<!-- prettier-ignore-start -->\n\n${all.join('\n\n')}\n\n<!-- prettier-ignore-end -->`;
}

/** What the samples are written in, where that is not HTML. */
const languages = { react: 'jsx', vue: 'vue' };

function recipeOf(place, code) {
  const numbered = place.steps.map(({ en }, index) => `${index + 1}. ${en}`).join('\n');
  const fence = languages[place.spelling] ?? 'html';
  return `## ${place.name}\n\n${place.why.en}\n\n${numbered}\n\n\`\`\`${fence}\n${code.trimEnd()}\n\`\`\``;
}
