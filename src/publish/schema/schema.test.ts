import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Person } from '../../content/people.js';
import { object, type Schema } from './object.js';
import { schemaFiles } from './write.js';

const content = new URL('../../../demo/content/', import.meta.url);

function read(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(path, content), 'utf8')) as Record<string, unknown>;
}

/** As an editor's own validator would: it knows the standard's keywords, and no others. */
function validator(name: string) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  return ajv.compile(schemaFiles()[name]!);
}

describe('the schemas', () => {
  it('have the addresses under which they are published', () => {
    for (const [name, schema] of Object.entries(schemaFiles())) {
      assert.equal((schema as Schema)['$id'], `https://pinpoint.example/schema/${name}`);
      assert.equal((schema as Schema)['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    }
    assert.deepEqual(Object.keys(schemaFiles()), [
      'article.schema.json',
      'show.schema.json',
      'feed.schema.json',
    ]);
  });

  it('are JSON, whole in one file each', () => {
    for (const schema of Object.values(schemaFiles())) {
      assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema);
      const refs = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => ref);
      for (const ref of refs) assert.match(ref!, /^#\/\$defs\/\w+$/);
    }
  });

  it('take the documents of the demo, with a validator of the standard alone', () => {
    for (const [pattern, name] of [
      ['articles/every-block.json', 'article'],
      ['articles/strength-training-back-pain.json', 'article'],
      ['articles/fr/every-block.json', 'article'],
      ['articles/fr/strength-training-back-pain.json', 'article'],
      ['shows/pinpoint-health-show.json', 'show'],
      ['tips.json', 'feed'],
      ['tips.fr.json', 'feed'],
    ] as const) {
      const validate = validator(`${name}.schema.json`);
      assert.ok(validate(read(pattern)), `${pattern}: ${JSON.stringify(validate.errors?.[0])}`);
    }
  });

  it('take keys of one’s own, and refuse others, at any depth', () => {
    const validate = validator('article.schema.json');
    const document = (key: string) => ({
      ...read('articles/every-block.json'),
      author: { name: 'A', [key]: 1 },
      body: [{ type: 'paragraph', text: [{ text: 'a', [key]: 1 }], [key]: 1 }],
    });
    assert.equal(validate(document('_own')), true);
    assert.equal(validate(document('x-own')), true);
    assert.equal(validate(document('own')), false);
  });

  it('fail the compiler where a type has a key that its schema lacks, or the other way round', () => {
    const name: Schema = { type: 'string' };
    const optional = { jobTitle: {}, url: {}, image: {} };
    object<Person>('a person', { required: { name }, optional });
    // @ts-expect-error: a person has an image
    object<Person>('a person', { required: { name }, optional: { jobTitle: {}, url: {} } });
    // @ts-expect-error: a person has no shoe size
    object<Person>('a person', { required: { name }, optional: { ...optional, shoeSize: {} } });
    // @ts-expect-error: a person has a name
    object<Person>('a person', { required: {}, optional: { ...optional, name } });
    assert.ok(true);
  });
});
