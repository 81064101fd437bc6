import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readSite, type Site } from './site.js';

async function siteOf(text: string | undefined): Promise<Site> {
  const content = await mkdtemp(join(tmpdir(), 'site-'));
  try {
    if (text !== undefined) await writeFile(join(content, 'site.yaml'), text);
    return await readSite(content);
  } finally {
    await rm(content, { recursive: true });
  }
}

describe('site.yaml', () => {
  it('may be missing', async () => {
    const site = await siteOf(undefined);
    assert.deepEqual(site.problems, []);
    assert.deepEqual(site.of(''), { inLanguage: 'en', title: 'Tips' });
    assert.deepEqual(site.of('fr'), { inLanguage: 'fr', title: 'Tips' });
  });

  it('holds for all languages, but for what one says itself', async () => {
    const site = await siteOf(
      'inLanguage: en-CA\ntitle: Tips\npublisher: { name: P }\nlanguages: { fr: { inLanguage: fr-CA, title: Conseils } }\n',
    );
    assert.deepEqual(site.of(''), { inLanguage: 'en-CA', title: 'Tips', publisher: { name: 'P' } });
    assert.deepEqual(site.of('fr'), { inLanguage: 'fr-CA', title: 'Conseils', publisher: { name: 'P' } });
    assert.equal(site.of('de').inLanguage, 'de');
  });

  it('says where a key is that it does not know, and where it is no YAML', async () => {
    const places = async (text: string) =>
      (await siteOf(text)).problems.map(({ severity, line, column }) => [severity, line, column]);
    assert.deepEqual(await places('title: T\ntitel: T\n'), [['error', 2, 8]]);
    assert.deepEqual(await places('languages:\n  fr:\n    titre: T\n'), [['error', 3, 12]]);
    assert.equal((await places('title: "T\n'))[0]?.[0], 'error');
  });
});
