import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { findSources } from './sources.js';

describe('findSources', () => {
  let content: string;
  beforeEach(async () => {
    content = await mkdtemp(join(tmpdir(), 'sources-'));
  });
  afterEach(() => rm(content, { recursive: true }));

  async function put(...files: string[]): Promise<void> {
    for (const file of files) {
      await mkdir(dirname(join(content, file)), { recursive: true });
      await writeFile(join(content, file), '');
    }
  }

  it('finds articles in all folders, with the language that their names end in', async () => {
    await put('articles/walk.md', 'articles/back/lift.fr-CA.md', 'articles/walk.fr.md');
    assert.deepEqual((await findSources(content)).articles, [
      { file: 'articles/back/lift.fr-CA.md', id: 'lift', language: 'fr-CA' },
      { file: 'articles/walk.fr.md', id: 'walk', language: 'fr' },
      { file: 'articles/walk.md', id: 'walk', language: '' },
    ]);
  });

  it('takes a dot in a name for no language where it can be none', async () => {
    await put('articles/10.5-tips.md');
    assert.deepEqual((await findSources(content)).articles, [
      { file: 'articles/10.5-tips.md', id: '10.5-tips', language: '' },
    ]);
  });

  it('leaves drafts, whose names begin with an underscore, and what is no Markdown', async () => {
    await put('articles/_draft.md', 'articles/picture.jpg', 'README.md');
    assert.deepEqual((await findSources(content)).articles, []);
  });

  it('finds shows by their show.yaml', async () => {
    await put('shows/pain/show.yaml', 'shows/pain/episodes/1.md', 'shows/old/notes.md');
    assert.deepEqual((await findSources(content)).shows, [{ file: 'shows/pain/show.yaml', id: 'pain' }]);
  });

  it('finds nothing where there is nothing', async () => {
    assert.deepEqual(await findSources(join(content, 'missing')), { articles: [], shows: [] });
  });
});
