import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { decodeArticle } from '../../content/article.js';
import { readArticle } from './read-article.js';

const DEMO = new URL('../../../demo/', import.meta.url);

const ARTICLES = ['every-block', 'strength-training-back-pain'].flatMap((id) => [
  { id, source: `${id}.md`, made: `${id}.json` },
  { id, source: `${id}.fr.md`, made: `fr/${id}.json` },
]);

/** What the publisher adds to what an editor writes: keys of the site, and what is measured of images. */
const OF_THE_SITE = new Set(['url', 'translations']);
const OF_IMAGES = new Set(['width', 'height', 'srcset']);

/** Where media are is the build's matter. */
function isFile(key: string, value: unknown): boolean {
  return ['src', 'poster'].includes(key) && typeof value === 'string' && !/^https?:/.test(value);
}

function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const isImage = 'alt' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(isImage && OF_IMAGES.has(key)))
      .map(([key, each]) => [key, isFile(key, each) ? 'a file' : comparable(each)]),
  );
}

function withoutSite(article: object, read: object): unknown {
  const entries = Object.entries(article).filter(
    ([key]) => !OF_THE_SITE.has(key) && (key in read || !['publisher', 'copyrightNotice'].includes(key)),
  );
  return comparable(Object.fromEntries(entries));
}

describe('the Markdown of the demo', () => {
  for (const { id, source, made } of ARTICLES) {
    it(`says in ${source} what the endpoint has as ${made}`, async () => {
      const text = await readFile(new URL(`content-src/articles/${source}`, DEMO), 'utf8');
      const article = JSON.parse(await readFile(new URL(`content/articles/${made}`, DEMO), 'utf8')) as object;
      const { json, problems } = readArticle({ file: source, text, id });
      assert.deepEqual(problems, []);
      assert.ok(json);
      assert.deepEqual(comparable(json), withoutSite(article, json));
    });

    it(`makes of ${source} what the widgets read without a complaint`, async () => {
      const text = await readFile(new URL(`content-src/articles/${source}`, DEMO), 'utf8');
      const { json } = readArticle({ file: source, text, id });
      const { problems, document } = decodeArticle(json, 'https://pinpoint.example/articles/x.json');
      assert.deepEqual(problems, []);
      assert.equal(document.body.length, (json?.['body'] as unknown[]).length);
    });
  }
});
