import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { snippetFor, type SnippetForm } from './snippet.js';

const src = 'https://content.example/tips/articles/fr/walk.json';
const script = 'https://cdn.example/v1/pinpoint.js';
const article = {
  version: 1,
  type: 'article',
  id: 'walk',
  headline: 'Walk & "rest" <b>',
  url: 'https://pinpoint.example/walk/',
  body: [{ type: 'paragraph', text: 'One step at a time.' }],
};
const show = { version: 1, type: 'show', id: 'show', name: 'The Show', episodes: [] };
const snippet = (form: SnippetForm, json: unknown = article) => snippetFor(json, src, script, form);

describe('snippetFor', () => {
  it('gives the script tag and the element, with a link for those without script', () => {
    assert.equal(
      snippet('element'),
      `<script type="module" src="${script}"></script>
<pinpoint-article src="${src}">
  <a href="https://pinpoint.example/walk/">Walk &amp; &quot;rest&quot; &lt;b&gt;</a>
</pinpoint-article>`,
    );
  });

  it('gives a show its player', () => {
    assert.match(snippet('element', show), /^<script type="module".*\n<pinpoint-show-player src=/);
  });

  it('gives an article with its text', () => {
    assert.match(snippet('static'), /<p>One step at a time\.<\/p>/);
    assert.match(snippet('static'), /<pinpoint-article/);
  });

  it('gives a frame with the page for frames, with script only where it is asked for', () => {
    const page = 'https://content.example/tips/embed/articles/fr/walk/';
    assert.ok(snippet('iframe').includes(`src="${page}"`));
    assert.ok(!snippet('iframe').includes('<script'));
    assert.match(snippet('fitting-iframe'), /<script>/);
  });

  it('refuses what is no document, and a frame of what has no page for frames', () => {
    for (const json of [null, [], 'x', { type: 'feed' }])
      assert.throws(() => snippet('element', json), /no article/);
    assert.throws(
      () => snippetFor(article, 'https://x.example/walk.json', script, 'iframe'),
      /pinpoint build/,
    );
  });
});
