import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { articlePage } from './article-page.js';
import { articleEmbedPage, showEmbedPage } from './embed-page.js';
import { articles, BASE, HOSTILE, hostile, optionsOf, show } from './samples.js';
import { showPage } from './show-page.js';

const embed = { src: `${BASE}a.json`, scriptUrl: 'https://cdn.example/pinpoint.js', url: `${BASE}a/` };
const showOptions = {
  ...optionsOf('shows/pinpoint-health-show/'),
  feedUrl: `${BASE}feed.xml`,
  languages: [],
};

const pages: readonly (readonly [string, () => string])[] = [
  ...articles.flatMap(({ path, json }) => [
    [path, () => articlePage(json, optionsOf(path))] as const,
    [`${path}, hostile`, () => articlePage(hostile(json), optionsOf(path))] as const,
    [`embed/${path}`, () => articleEmbedPage(json, embed)] as const,
    [`embed/${path}, hostile`, () => articleEmbedPage(hostile(json), embed)] as const,
  ]),
  ['shows/', () => showPage(show, showOptions)],
  ['shows/, hostile', () => showPage(hostile(show), showOptions)],
  ['embed/shows/', () => showEmbedPage(show, embed)],
  ['embed/shows/, hostile', () => showEmbedPage(hostile(show), embed)],
];

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // In the card, a style keeps the number on one line; in a text it is what the editor wrote.
    'tel-non-breaking': 'off',
    // A table that scrolls is a region only while it does: the element takes the role away.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

/** A page as those see it that know no shadow roots, or with the shadow roots in place of what is in the elements. */
function textOf(page: string, part: 'light' | 'shadow'): string {
  const { document } = parseHTML(page);
  const main = document.querySelector('main');
  assert.ok(main, 'a main part');
  for (const element of main.querySelectorAll('pinpoint-article, pinpoint-show-player')) {
    const template = element.querySelector('template');
    const drawn = template?.innerHTML ?? '';
    if (part === 'light') template?.remove();
    else element.innerHTML = drawn.replace(/<style>.*?<\/style>/gs, '');
  }
  return main.textContent.replace(/\s+/g, ' ');
}

/** All words in a document that are there to be read. */
function wordsIn(value: unknown, key = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((part) => wordsIn(part, key));
  if (typeof value === 'object' && value)
    return Object.entries(value).flatMap(([name, part]) => wordsIn(part, name));
  const isRead = /^(text|headline|title|question|takeaways|caption|head|rows|items|cite|disclaimer)$/.test(
    key,
  );
  return typeof value === 'string' && isRead ? [value] : [];
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface Linked {
  readonly [key: string]: unknown;
}

function jsonLdOf(page: string): Linked {
  const { document } = parseHTML(page);
  return JSON.parse(
    document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
  ) as Linked;
}

describe('every page', () => {
  for (const [name, make] of pages) {
    it(`is valid HTML: ${name}`, async () => {
      const isHostile = name.endsWith('hostile');
      const report = await validator.validateString(make(), {
        // A hostile title is long; an editor is told of that elsewhere.
        rules: isHostile ? { 'long-title': 'off' } : {},
      });
      const messages = report.results.flatMap((result) => result.messages);
      assert.deepEqual(
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
        [],
      );
    });

    it(`has the same bytes each time: ${name}`, () => {
      assert.equal(make(), make());
    });

    it(`has no script but its own, and no handler: ${name}`, () => {
      const { document } = parseHTML(make());
      const scripts = [...document.querySelectorAll('script')].map(
        (script) => script.getAttribute('type') ?? '',
      );
      const isEmbed = name.startsWith('embed/');
      assert.deepEqual(scripts, isEmbed ? ['module', ''] : ['application/ld+json', 'module']);
      assert.equal(document.querySelector('[onerror], img[src="x"]'), null);
    });
  }

  it('shows a hostile text as the text that it is', () => {
    for (const { path, json } of articles)
      for (const part of ['light', 'shadow'] as const)
        assert.ok(textOf(articlePage(hostile(json), optionsOf(path)), part).includes(squeeze(HOSTILE)), path);
  });
});

describe("an article's page", () => {
  let page = '';
  before(() => {
    page = articlePage(articles[2]?.json, optionsOf('articles/every-block/'));
  });

  for (const { path, json } of articles)
    for (const part of ['light', 'shadow'] as const)
      it(`has the whole text without script, for ${part === 'light' ? 'old' : 'new'} browsers: ${path}`, () => {
        const text = textOf(articlePage(json, optionsOf(path)), part);
        const missing = wordsIn(json)
          .map(squeeze)
          // A number that hangs in front of its heading stands for itself.
          .filter((words) => !text.includes(words));
        assert.deepEqual(missing, []);
      });

  it('says its address, and those of its other languages', () => {
    const { document } = parseHTML(
      articlePage(articles[1]?.json, optionsOf('articles/fr/strength-training-back-pain/')),
    );
    const href = (selector: string) => document.querySelector(selector)?.getAttribute('href');
    const english = `${BASE}articles/strength-training-back-pain/`;
    const french = `${BASE}articles/fr/strength-training-back-pain/`;
    assert.equal(href('link[rel=canonical]'), french);
    assert.equal(href('link[hreflang=fr-CA]'), french);
    assert.equal(href('link[hreflang=en-CA]'), english);
    assert.equal(href('link[hreflang=x-default]'), english);
    assert.equal(href('header nav a'), english);
    assert.equal(
      href('link[type="application/json"]'),
      `${BASE}articles/fr/strength-training-back-pain.json`,
    );
    assert.equal(document.querySelector('meta[property="og:url"]')?.getAttribute('content'), french);
  });

  it('speaks the language of its article', () => {
    const { document } = parseHTML(
      articlePage(articles[1]?.json, optionsOf('articles/fr/strength-training-back-pain/')),
    );
    assert.equal(document.documentElement.lang, 'fr-CA');
    assert.equal(document.querySelector('.skip')?.textContent, 'Aller au contenu');
    assert.match(
      document.querySelector('pinpoint-show-player template')?.innerHTML ?? '',
      /Écouter maintenant/,
    );
  });

  it('is written from right to left where its language is', () => {
    const arabic = { type: 'article', id: 'a', headline: 'ألم الظهر', inLanguage: 'ar', body: 'تحرّك قليلا' };
    const { document } = parseHTML(articlePage(arabic, { ...optionsOf('articles/a/'), languages: [] }));
    assert.equal(document.documentElement.dir, 'rtl');
    assert.equal(document.querySelector('.skip')?.textContent, 'انتقل إلى المحتوى');
    assert.equal(document.querySelector('link[hreflang]'), null);
    // The line may be in another language, as in "© PinPoint Health. All Rights Reserved."
    assert.equal(document.querySelector('footer.bottom p')?.getAttribute('dir'), 'auto');
  });

  it('is a MedicalWebPage to search engines', () => {
    const data = jsonLdOf(page);
    assert.equal(data['@type'], 'MedicalWebPage');
    assert.equal(data['url'], `${BASE}articles/every-block/`);
    assert.equal(data['lastReviewed'], '2026-11-16');
    assert.deepEqual(
      (data['reviewedBy'] as Linked[]).map((person) => [person['@type'], person['name']]),
      [['Person', 'B. Sample']],
    );
    assert.equal((data['publisher'] as Linked)['@type'], 'Organization');
    assert.equal((data['citation'] as Linked[]).length, 2);
    assert.ok(
      (data['citation'] as Linked[]).every((cited) => cited['@type'] === 'CreativeWork'),
      'works are cited',
    );
    assert.deepEqual((data['about'] as Linked[])[1], { '@type': 'Thing', name: 'Back pain' });
  });

  it('keeps a hostile text out of its data', () => {
    const data = jsonLdOf(articlePage(hostile(articles[2]?.json), optionsOf('articles/every-block/')));
    assert.equal(data['headline'], `Sample: everything an article can hold ${HOSTILE}`);
  });

  it('has a picture for those who share it, and announces oEmbed', () => {
    const { document } = parseHTML(page);
    const content = (property: string) =>
      document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
    assert.equal(content('og:image'), `${BASE}media/spine-1280.69413d9f.jpg`);
    assert.equal(content('og:type'), 'article');
    assert.equal(content('og:locale:alternate'), 'fr_CA');
    assert.equal(
      document.querySelector('link[type="application/json+oembed"]')?.getAttribute('href'),
      `${BASE}oembed/every-block/index.json`,
    );
  });

  it('of a withdrawn article says so, shows nothing of it, and is not to be found', () => {
    const withdrawn = { ...articles[2]?.json, status: 'withdrawn', notice: 'It was wrong.' };
    const text = articlePage(withdrawn, optionsOf('articles/every-block/'));
    assert.match(text, /<meta name="robots" content="noindex">/);
    // To search engines, in shared links, in the shadow root and outside of it; in the data.
    assert.equal(text.match(/It was wrong\./g)?.length, 5);
    assert.ok(!text.includes('A sore back often feels better'), 'nothing of it');
  });

  it('does not hang on the day on which it was made', () => {
    const due = { ...articles[2]?.json, nextReview: '2001-01-01', lastReviewed: '2000-01-01' };
    assert.ok(
      !articlePage(due, optionsOf('articles/every-block/')).includes('January 1, 2001'),
      'no date that is over',
    );
  });

  it('refuses what is no article', () => {
    assert.throws(() => articlePage(show, optionsOf('articles/x/')), { name: 'PinpointError' });
  });
});

describe("a show's page", () => {
  it('lists its episodes with links to their sound, as the document has them', () => {
    const { document } = parseHTML(showPage(show, showOptions));
    const links = [...document.querySelectorAll('.hear li:first-child a')].map((link) =>
      link.getAttribute('href'),
    );
    assert.equal(links.length, 4);
    assert.equal(links[0], `${BASE}media/042-lifting-with-a-sore-back.cf923eb6.mp3`);
    assert.equal(
      document.querySelector('link[type="application/rss+xml"]')?.getAttribute('href'),
      `${BASE}feed.xml`,
    );
  });

  it('has the sound of the newest episode behind Listen Now without script', () => {
    const { document } = parseHTML(showPage(show, showOptions));
    assert.match(
      document.querySelector('template')?.innerHTML ?? '',
      /<noscript><a class="listen" href="[^"]*042-lifting-with-a-sore-back\.cf923eb6\.mp3">Listen Now<\/a><\/noscript>/,
    );
  });

  it('is a PodcastSeries of PodcastEpisodes to search engines', () => {
    const data = jsonLdOf(showPage(show, showOptions));
    assert.equal(data['@type'], 'PodcastSeries');
    assert.equal(data['webFeed'], `${BASE}feed.xml`);
    const [first] = data['hasPart'] as Linked[];
    assert.equal(first?.['@type'], 'PodcastEpisode');
    assert.equal(first['duration'], 'PT3M');
    assert.deepEqual(first['associatedMedia'], [
      {
        '@type': 'AudioObject',
        contentUrl: `${BASE}media/042-lifting-with-a-sore-back.cf923eb6.mp3`,
        encodingFormat: 'audio/mpeg',
        contentSize: '900189',
        duration: 'PT3M',
      },
    ]);
  });

  it('of a show without episodes says so', () => {
    assert.match(showPage({ ...show, episodes: [] }, showOptions), /No episodes yet\./);
  });
});
