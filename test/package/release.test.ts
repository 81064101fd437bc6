import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { differences, digestOf, evergreenFolder, layOut } from '../../scripts/release-folder.mjs';
import { changesIn, sizesOf } from '../../scripts/release-sizes.mjs';
import { readJson, root } from './packed.js';

const dist = join(root, 'dist');
const version = '1.2.3';

describe('a release', () => {
  let place: string;
  let folder: string;

  before(() => {
    place = mkdtempSync(join(tmpdir(), 'pinpoint-release-'));
    folder = join(place, 'release');
    layOut(dist, version, folder);
  });
  after(() => rmSync(place, { recursive: true, force: true }));

  const read = (path: string) => readFileSync(join(folder, path));
  const integrityOf = (path: string) => `sha384-${createHash('sha384').update(read(path)).digest('base64')}`;
  /** The headers that a path gets by `_headers`, as hosts read it: from all rules that match. */
  const headersOf = (path: string) => {
    const rules = read('_headers')
      .toString()
      .split(/\n(?=\/)/);
    return rules.flatMap((rule) => {
      const [pattern = '', ...headers] = rule.trim().split(/\n\s*/);
      const isMatch = pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
      return isMatch ? headers : [];
    });
  };

  it('has a folder of its version, with every script, and one of the major version', () => {
    const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));
    const all = readdirSync(join(folder, version));
    for (const name of scripts) assert.ok(all.includes(name), name);
    assert.ok(readdirSync(join(folder, 'v1')).includes('pinpoint.js'), 'v1/pinpoint.js');
  });

  it('has beside the evergreen script every file that it loads', () => {
    const files = new Set(readdirSync(join(folder, 'v1')));
    const loads = (name: string) =>
      [
        ...read(`v1/${name}`)
          .toString()
          .matchAll(/(?:from|import\(?)\s*["'`]\.\/([\w.-]+\.js)/g),
      ].map(([, file]) => file!);
    const listed = Object.values(
      readJson(join(folder, 'v1/files.json')) as Record<string, { file: string }[]>,
    );
    const wanted = [...listed.flat().map(({ file }) => file), ...[...files].filter(isScript).flatMap(loads)];
    assert.ok(wanted.length > 100, `${wanted.length} files are named`);
    assert.deepEqual(
      wanted.filter((name) => !files.has(name)),
      [],
    );
  });

  it('does not offer a file to be pinned where it will change', () => {
    assert.ok(!readdirSync(join(folder, 'v1')).includes('pinpoint.all.js'), 'v1/pinpoint.all.js');
    assert.ok(!readdirSync(join(folder, 'v1')).includes('integrity.json'), 'v1/integrity.json');
  });

  it('has the hash of every file of the version', () => {
    const hashes = readJson(join(folder, version, 'integrity.json')) as Record<string, string>;
    const names = readdirSync(join(folder, version)).filter((name) => name !== 'integrity.json');
    assert.deepEqual(Object.keys(hashes).sort(), names.sort());
    for (const name of names) assert.equal(hashes[name], integrityOf(`${version}/${name}`), name);
    const built = readJson(join(dist, 'integrity.json')) as Record<string, string>;
    assert.equal(hashes['pinpoint.all.js'], built['pinpoint.all.js']);
  });

  it('says which version is the latest, where it is, and its hash', () => {
    const latest = readJson(join(folder, 'latest.json')) as Record<string, string>;
    assert.equal(latest['version'], version);
    assert.equal(latest['integrity'], integrityOf(latest['script']!));
    for (const path of [latest['evergreen']!, latest['files']!]) assert.ok(read(path).length, path);
  });

  it('lets a version be kept for good, and the evergreen script for minutes', () => {
    const caching = (path: string) => headersOf(path).filter((header) => header.startsWith('Cache-Control'));
    assert.deepEqual(caching(`/${version}/pinpoint.all.js`), [
      'Cache-Control: public, max-age=31536000, immutable',
    ]);
    for (const path of ['/v1/pinpoint.js', '/latest.json']) {
      assert.equal(caching(path).length, 1, path);
      assert.match(caching(path)[0]!, /max-age=300,/);
    }
    for (const path of [`/${version}/pinpoint.js`, '/v1/pinpoint.js', '/latest.json'])
      assert.ok(headersOf(path).includes('Access-Control-Allow-Origin: *'), path);
  });

  it('goes to the folder that snippets name, from before 1.0 on', () => {
    assert.deepEqual(['0.1.0', '1.0.0', '1.12.3', '2.0.0'].map(evergreenFolder), ['v1', 'v1', 'v1', 'v2']);
  });

  it('is known by one digest, and two that differ are told by the files that differ', () => {
    const [one, other] = ['one', 'other'].map((name) => join(place, name)) as [string, string];
    for (const copy of [one, other]) cpSync(dist, copy, { recursive: true });
    assert.deepEqual(differences(one, other), []);
    assert.equal(digestOf(one), digestOf(other));
    writeFileSync(join(other, 'pinpoint.js'), 'changed');
    writeFileSync(join(other, 'another.js'), 'added');
    assert.deepEqual(differences(one, other), ['another.js', 'pinpoint.js']);
    assert.notEqual(digestOf(one), digestOf(other));
  });

  it('tells what has changed in size', () => {
    const sizes = sizesOf([
      { name: 'One article', brotli: 12_100 },
      { name: 'One player', brotli: 16_000 },
      { name: 'A list of tips', brotli: 12_000 },
    ]);
    assert.match(changesIn(sizes, undefined).join(), /first release/);
    assert.deepEqual(changesIn(sizes, { version: '1.2.2', sizes }), [
      'Nothing has changed in size since 1.2.2.',
    ]);
    const last = { version: '1.2.2', sizes: { 'One article': 12_200, 'One player': 16_000, Gone: 5 } };
    assert.deepEqual(changesIn(sizes, last).slice(1), [
      'One article: -100 bytes, 12200 to 12100',
      'Gone: gone, it was 5 bytes',
      'A list of tips: new, 12000 bytes',
    ]);
  });
});

const isScript = (name: string) => name.endsWith('.js');
