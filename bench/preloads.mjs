/** The links that have the browser fetch code and document at once, beside the script tag. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const facts = join(import.meta.dirname, '../dist/files.json');

/** The files of a chunk and of what it imports, its own first. */
function withImports(chunks, file) {
  const { imports } = chunks.find((chunk) => chunk.file === file);
  return [file, ...imports.flatMap((other) => withImports(chunks, other))];
}

/**
 * @param tag the element that is alone on its page
 * @param document the address of its document
 */
export function preloads({ cdn }, tag, document) {
  const chunks = JSON.parse(readFileSync(facts, 'utf8'))[tag];
  const { file: first } = chunks.find(({ name }) => name === tag);
  const files = new Set(withImports(chunks, first));
  return [
    ...[...files].map((file) => `<link rel="modulepreload" href="${cdn}/dist/${file}">`),
    `<link rel="preload" as="fetch" crossorigin referrerpolicy="strict-origin" href="${document}">`,
  ].join('\n');
}
