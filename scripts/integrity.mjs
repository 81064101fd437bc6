/** Writes dist/integrity.json: the Subresource Integrity hash of the file that a page can pin. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

// Not pinpoint.js: it is evergreen, and a hash of it would not cover the files that it loads.
const files = ['pinpoint.all.js'];
const hashes = files.map((file) => [
  file,
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`,
]);
writeFileSync('dist/integrity.json', `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
