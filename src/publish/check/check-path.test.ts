import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { describe as written } from '../problem.js';
import { checkPath } from './check-path.js';

const article = {
  version: 1,
  type: 'article',
  id: 'a',
  headline: 'A',
  inLanguage: 'en-CA',
  body: [{ type: 'paragraph', text: 'a' }],
};

describe('checkPath', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pinpoint-check-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const put = async (path: string, content: object | string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  };
  const said = async (path = '') => (await checkPath(join(folder, path))).map(written);

  it('says nothing of the demo’s documents, not even a warning', async () => {
    const demo = fileURLToPath(new URL('../../../demo/content/', import.meta.url));
    const problems = await checkPath(demo, { now: new Date('2026-11-23T12:00:00Z') });
    assert.deepEqual(problems.map(written), []);
  });

  it('checks a single file, which it names as it was named', async () => {
    const text = '{"headline": "", ' + JSON.stringify(article).replace('"headline":"A",', '').slice(1);
    await put('a.json', text);
    assert.deepEqual(await said('a.json'), [
      `${join(folder, 'a.json')}:1:14 error: "headline" is empty – fill it, or leave the key out`,
    ]);
  });

  it('checks the documents of a folder in order, and leaves hidden files and other files alone', async () => {
    await put('b/b.json', { ...article, id: 'b', headline: '' });
    await put('a.json', { ...article, headline: '' });
    await put('.pinpoint/cache.json', '{');
    await put('a.md', '# A');
    assert.deepEqual(
      (await checkPath(folder)).map(({ file }) => file),
      ['a.json', 'b/b.json'],
    );
  });

  it('tells addresses of files that are not there, at their place', async () => {
    const text = JSON.stringify({
      ...article,
      image: { src: '../images/none.webp', srcset: '../images/a.webp 2x', alt: '', width: 1, height: 1 },
      related: [{ headline: 'B', url: 'https://a.clinic/b/', src: 'b.json' }],
    });
    await put('articles/a.json', text);
    await put('images/a.webp', 'x');
    assert.deepEqual(
      await said(),
      ['../images/none.webp', 'b.json'].map(
        (address) =>
          `articles/a.json:1:${text.indexOf(`"${address}"`) + 1} error: there is no file ${address} – ` +
          'see how it is spelled, capital letters too',
      ),
    );
  });

  it('finds files by an address that is percent-encoded, has a query, or is that of a folder’s page', async () => {
    const link = (href: string) => ({ type: 'paragraph', text: [{ text: 'a', href }] });
    await put('a.json', {
      ...article,
      body: [link('d%C3%A9.html?a#b'), link('page/'), link('#x'), link('empty/')],
    });
    await put('dé.html', 'x');
    await put('page/index.html', 'x');
    await put('empty/other.html', 'x');
    const messages = await said();
    assert.equal(messages.length, 2, messages.join('\n'));
    assert.match(messages[0]!, /"#x" leads nowhere/);
    assert.match(messages[1]!, /there is no file empty\//);
  });

  it('reads transcripts and chapters, and compares the size of a recording', async () => {
    const episode = (more: object) => ({
      version: 1,
      type: 'show',
      id: 's',
      name: 'S',
      inLanguage: 'en-CA',
      episodes: [{ id: 'e', name: 'E', ...more }],
    });
    await put('e.mp3', 'mp3!');
    await put('e.vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n');
    await put('bad.vtt', 'WEBVTT\n');
    await put('bad.chapters.json', { version: '1.2.0', chapters: {} });
    const files = { src: 'e.mp3', type: 'audio/mpeg' };
    await put(
      'good.json',
      episode({ audio: [{ ...files, size: 4 }], transcript: [{ src: 'e.vtt', type: 'text/vtt' }] }),
    );
    await put(
      'show.json',
      episode({
        audio: [{ ...files, size: 5 }],
        transcript: [{ src: 'bad.vtt', type: 'text/vtt' }],
        chapters: { src: 'bad.chapters.json' },
      }),
    );
    assert.deepEqual(
      (await checkPath(folder)).map(({ file, severity, message }) => `${file} ${severity}: ${message}`),
      [
        'bad.chapters.json error: bad.chapters.json is no list of chapters',
        'show.json warning: e.mp3 has 4 bytes, where "size" is 5',
        'show.json error: bad.vtt is no transcript that can be read',
        'show.json error: bad.chapters.json is no list of chapters',
      ],
    );
  });

  it('tells two articles with one id in one language, and a translation in another than is said', async () => {
    await put('a.json', { ...article, translations: [{ inLanguage: 'fr-CA', src: 'fr.json' }] });
    await put('b.json', article);
    await put('fr.json', { ...article, inLanguage: 'fr-FR' });
    assert.deepEqual(
      (await checkPath(folder)).map(({ file, message }) => [file, message]),
      [
        ['a.json', 'fr.json is in "fr-FR", not "fr-CA"'],
        ['b.json', 'a.json has the id "a" too, in the same language'],
      ],
    );
  });

  it('passes over schemas and oEmbed, and says so of other JSON', async () => {
    await put('schema/a.json', { $schema: 'https://json-schema.org/draft/2020-12/schema' });
    await put('oembed/a.json', { version: '1.0', type: 'rich', html: '' });
    await put('package.json', { name: 'a' });
    assert.match(
      (await said()).join('\n'),
      /^package.json warning: this is no document that the widgets read/,
    );
  });

  it('tells an empty folder, and rejects where there is nothing', async () => {
    assert.match((await said()).join(), /there is no document in this folder/);
    await assert.rejects(checkPath(join(folder, 'none')), { code: 'ENOENT' });
  });
});
