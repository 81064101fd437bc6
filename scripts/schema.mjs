/** Writes dist/schema: the JSON Schemas of the format, for editors and for whoever makes documents without the publisher. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaFiles } from '../dist/npm/publish/schema/write.js';

mkdirSync('dist/schema', { recursive: true });
for (const [name, schema] of Object.entries(schemaFiles()))
  writeFileSync(`dist/schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
