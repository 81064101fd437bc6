import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { articleSchema } from '../schema/article.js';
import { feedSchema } from '../schema/feed.js';
import type { Schema } from '../schema/object.js';
import { showSchema } from '../schema/show.js';
import { explain, type Explained } from './explain.js';

/** The kinds of documents of the contract. */
export type Kind = 'article' | 'show' | 'feed';

const schemas: Readonly<Record<Kind, Schema>> = {
  article: articleSchema,
  show: showSchema,
  feed: feedSchema,
};

const validators = new Map<Kind, ValidateFunction>();

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  discriminator: true,
  // Branches of if and then say no type again.
  strictTypes: false,
  formats: { 'iri-reference': (address: string) => URL.canParse(address, 'https://content.example/') },
});

/** What the schema of its kind refuses in a document, each once. */
export function againstSchema(value: unknown, kind: Kind): readonly Explained[] {
  let validate = validators.get(kind);
  if (!validate) validators.set(kind, (validate = ajv.compile(schemas[kind])));
  if (validate(value)) return [];
  const explained = (validate.errors ?? []).flatMap((error) => explain(error) ?? []);
  const misspelled = new Set(
    explained.flatMap(({ path, isKey, key }) => (isKey && key ? keyOf(path.slice(0, -1), key) : [])),
  );
  const said = new Set<string>();
  return explained.filter(({ path, isKey, key, message }) => {
    // A key that is misspelled is not missing as well; an address that has the wrong form is also none by its format.
    const once = keyOf(path, message);
    if (said.has(once) || (!isKey && key && misspelled.has(keyOf(path, key)))) return false;
    said.add(once);
    return true;
  });
}

function keyOf(path: Explained['path'], words: string): string {
  return JSON.stringify([...path, words]);
}
