import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { inDocument } from './in-document.js';
import { elementStyles, prerenderArticle, prerenderShow } from './prerender.js';
import { articles, BASE, show } from './samples.js';
import { slotsOf } from './slots-of.js';
import { stringsFor } from './strings.js';
import { languages } from '../../locale/load-strings.js';
import { shorten } from './words.js';

const url = `${BASE}articles/every-block.json`;
const json = articles.find(({ path }) => path === 'articles/every-block/')?.json;

function shadowOf(element: string) {
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${element}</body></html>`);
  const template = document.querySelector('template');
  assert.ok(template, 'a shadow root');
  assert.equal(template.getAttribute('shadowrootmode'), 'open');
  return parseHTML(`<!DOCTYPE html><html><body>${template.innerHTML}</body></html>`).document;
}

describe('an element drawn beforehand', () => {
  it('is built as the element builds itself', () => {
    const root = shadowOf(prerenderArticle(json, url)).querySelector('.root');
    assert.equal(root?.getAttribute('data-scheme'), 'light');
    assert.equal(root.getAttribute('data-theme'), 'auto');
    const box = root.firstElementChild;
    assert.equal(box?.className, 'box');
    assert.deepEqual(
      [...box.children].map((child) => [
        child.localName,
        child.getAttribute('role'),
        child.getAttribute('lang'),
      ]),
      [
        ['div', 'status', 'en-CA'],
        ['div', null, 'en-CA'],
        ['slot', null, null],
      ],
    );
    assert.ok(box.lastElementChild?.hasAttribute('hidden'), 'the fallback is hidden');
  });

  it('brings the styles that the element has', async () => {
    // The elements' own files want a browser when they are imported.
    Object.assign(globalThis, { HTMLElement: Object });
    const { PinpointArticle } = await import('../../elements/article/pinpoint-article.js');
    const { PinpointShowPlayer } = await import('../../elements/show-player/pinpoint-show-player.js');
    Reflect.deleteProperty(globalThis, 'HTMLElement');
    const stylesOf = (element: unknown) => (element as { styles: readonly string[] }).styles;
    assert.deepEqual(elementStyles.article, stylesOf(PinpointArticle));
    assert.deepEqual(elementStyles.show, stylesOf(PinpointShowPlayer));
  });

  it('joins its sources with the places that cite them', () => {
    const document = shadowOf(prerenderArticle(json, url));
    const [cite] = document.querySelectorAll('[role=doc-noteref]');
    assert.equal(cite?.getAttribute('aria-label'), 'References 1');
    assert.equal(cite.getAttribute('href'), 'https://pinpoint.example/articles/every-block/#ref-1');
    assert.ok(document.getElementById('ref-1'), 'a source to link to');
    assert.match(document.querySelector('style')?.textContent ?? '', /doc-backlink|data-mark/);
  });

  it('plays films and sounds without script', () => {
    const document = shadowOf(prerenderArticle(json, url));
    const sources = [...document.querySelectorAll('noscript source')].map((source) =>
      source.getAttribute('src'),
    );
    assert.deepEqual(sources, [
      `${BASE}media/cat-and-camel.86fa77a6.mp4`,
      `${BASE}media/a-pause-for-your-back.8b976683.mp3`,
    ]);
    assert.equal(document.querySelector('noscript video')?.getAttribute('preload'), 'none');
  });

  it('has labels in the language that is asked for', () => {
    const document = shadowOf(prerenderShow(show, `${BASE}shows/a.json`, { lang: 'fr-CA' }));
    assert.match(document.querySelector('.listen')?.textContent ?? '', /Écouter maintenant/);
    assert.match(document.querySelector('.air')?.textContent ?? '', /^samedi/);
  });

  it('leaves nothing of a document behind', () => {
    prerenderArticle(json, url);
    assert.equal('document' in globalThis, false);
    assert.throws(() => inDocument('en', () => assert.fail('as a template might')));
    assert.equal('document' in globalThis, false);
  });
});

describe('the labels of pages', () => {
  it('are there in each language of the elements', () => {
    for (const code of languages) {
      assert.equal(stringsFor(code).code, code);
      if (code !== 'en') assert.notEqual(stringsFor(code).skip, stringsFor('en').skip);
    }
    assert.equal(stringsFor('fr-CA').listenNow, 'Écouter maintenant');
    assert.equal(stringsFor('xx').code, 'en');
  });
});

describe('when a show is on air', () => {
  const rule = {
    byDay: ['Saturday'] as const,
    startTime: '10:00',
    duration: 3600,
    scheduleTimezone: 'America/Edmonton',
  };

  it('is said in words that are true on any day', () => {
    assert.equal(slotsOf([rule], 'de'), 'Samstag, 10:00 (Edmonton)');
    assert.equal(
      slotsOf([{ ...rule, byDay: ['Monday', 'Friday'] }], 'de'),
      'Montag und Freitag, 10:00 (Edmonton)',
    );
  });

  it('is left out where it is not each week, or cannot be read', () => {
    assert.equal(slotsOf([{ startDate: '2026-01-01T10:00Z', endDate: '2026-01-01T11:00Z' }], 'en'), '');
    assert.equal(slotsOf([{ ...rule, startTime: 'ten' }], 'en'), '');
    assert.equal(slotsOf(undefined, 'en'), '');
  });
});

describe('a description', () => {
  it('ends with a word', () => {
    assert.equal(shorten('One two three', 9), 'One two…');
    assert.equal(shorten('One, two three', 6), 'One…');
    assert.equal(shorten('One two', 9), 'One two');
  });

  it('may end anywhere where no spaces part the words, but not within a character', () => {
    assert.equal(shorten('一二三四五六', 4), '一二三…');
    assert.equal(shorten('𠀀𠀀𠀀𠀀', 4), '𠀀…');
  });
});
