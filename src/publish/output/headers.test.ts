import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headersFile } from './headers.js';

/** As Cloudflare Pages reads it: a rule for each line that is not indented, values of all rules that match joined. */
const read = (text: string, path: string): Map<string, string> => {
  const found = new Map<string, string>();
  let matches = false;
  for (const line of text.split('\n').filter((each) => each)) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (!name || !value) matches = line.endsWith('*') ? path.startsWith(line.slice(0, -1)) : path === line;
    else if (matches) found.set(name, [found.get(name), value].filter(Boolean).join(', '));
  }
  return found;
};

describe('a _headers file', () => {
  it('lets any page read the endpoint, and says once how long it may be kept', () => {
    for (const [path, age] of [
      ['/', '300'],
      ['/tips.json', '300'],
      ['/articles/fr/back.json', '300'],
      ['/articles/back/', '300'],
      ['/media/a.mp3', '31536000'],
    ]) {
      const headers = read(headersFile(), path ?? '');
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(headers.get('Access-Control-Expose-Headers'), 'Retry-After, ETag');
      assert.equal(/max-age=(\d+)/.exec(headers.get('Cache-Control') ?? '')?.[1], age);
      assert.equal(headers.get('Cache-Control')?.split('max-age').length, 2);
    }
  });

  it('names the places that it is told', () => {
    assert.match(headersFile(['/feeds/*']), /^\/feeds\/\*\n {2}Cache-Control: public, max-age=300/m);
  });
});
