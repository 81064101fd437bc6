import { expect } from '@open-wc/testing';
import { decodeArticle } from './article.js';
import { FORMAT_VERSION } from './document.js';
import { PinpointError } from './pinpoint-error.js';
import { decodeShow } from './show.js';

const url = 'https://content.example/a.json';
const article = { id: 'a', headline: 'A', body: [] };
const show = { id: 's', name: 'S', episodes: [] };

/** The error that reading a document throws. */
function failure(read: () => unknown): PinpointError {
  try {
    read();
  } catch (error) {
    if (error instanceof PinpointError) return error;
    throw error;
  }
  throw new Error('was read');
}

function expectFailure(json: unknown, path: string, kind = 'format'): void {
  for (const decode of [decodeArticle, decodeShow]) {
    expect(
      failure(() => decode(json, url)),
      JSON.stringify(json),
    ).to.include({ kind, path, url, status: 0 });
  }
}

describe('the version of a document', () => {
  it('is 1, as a number or a string, or is not given', () => {
    for (const version of [1, '1', ' 1 ', undefined, null]) {
      const { document, problems } = decodeArticle({ ...article, version }, url);
      expect(document.version).to.equal(FORMAT_VERSION);
      expect(problems).to.deep.equal([]);
    }
  });

  it('may be older, or newer by less than a major version', () => {
    for (const version of [0, '0.9', 1.5, '1.2.3', '1.9']) {
      expect(decodeArticle({ ...article, version }, url).document.version).to.equal(FORMAT_VERSION);
    }
  });

  it('is refused when it is newer, whatever else the document says', () => {
    for (const version of [2, '2', '9', 2.1, 1e9]) {
      expectFailure({ ...article, ...show, version }, 'version', 'version');
      expectFailure({ version, type: 'poll' }, 'version', 'version');
    }
  });

  it('is the reader’s own where it can’t be read', () => {
    for (const version of ['one', '', {}, [], true, { toString: 1, valueOf: 1 }, [[9]]]) {
      expect(decodeArticle({ ...article, version }, url).document.version).to.equal(FORMAT_VERSION);
    }
  });
});

describe('the type of a document', () => {
  it('may be left out', () => {
    expect(decodeArticle(article, url).document.type).to.equal('article');
    expect(decodeShow({ ...show, type: null }, url).document.type).to.equal('show');
  });

  it('is refused when it is another one, which the message names', () => {
    const error = failure(() => decodeArticle({ ...article, type: 'show' }, url));
    expect(error).to.include({ kind: 'format', path: 'type' });
    expect(error.message).to.contain('"show"').and.to.contain('"article"');
    expect(failure(() => decodeShow({ ...show, type: 'article' }, url)).path).to.equal('type');
    for (const type of ['poll', '', 5, 'Article']) expectFailure({ ...article, ...show, type }, 'type');
  });
});

describe('what is no document', () => {
  it('is refused as a whole', () => {
    for (const json of [null, undefined, 'text', '', 5, NaN, true, [], [article], [[]]])
      expectFailure(json, '');
  });

  it('is refused with the path of each key it can’t do without', () => {
    for (const key of ['id', 'headline', 'body']) {
      for (const value of [undefined, null, '', ' ', {}, true]) {
        const error = failure(() => decodeArticle({ ...article, [key]: value }, url));
        expect(error, `${key}: ${JSON.stringify(value)}`).to.include({ kind: 'format', path: key, url });
        expect(error.message).to.contain(key);
      }
    }
    for (const key of ['id', 'name', 'episodes']) {
      for (const value of [undefined, null]) {
        const error = failure(() => decodeShow({ ...show, [key]: value }, url));
        expect(error).to.include({ kind: 'format', path: key, url });
      }
    }
    for (const value of ['', 'x', 5, true]) {
      expect(failure(() => decodeShow({ ...show, episodes: value }, url)).path).to.equal('episodes');
    }
  });

  it('is refused for what is missing, not for what was left out before', () => {
    const image = { src: 'javascript:alert(1)', alt: '' };
    expect(failure(() => decodeArticle({ image, id: 'a', body: [{ type: 'poll' }] }, url)).path).to.equal(
      'headline',
    );
  });

  it('may be a feed of another format', () => {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [{ id: '1' }] };
    expect(failure(() => decodeArticle(feed, url))).to.include({ kind: 'format', path: 'id' });
    expect(failure(() => decodeShow(feed, url))).to.include({ kind: 'format', path: 'id' });
  });
});

describe('a document', () => {
  it('reads numbers and lists of one as strings where strings stand', () => {
    const { document, problems } = decodeArticle({ id: 7, headline: ['A'], body: [] }, url);
    expect(document).to.deep.include({ id: '7', headline: 'A' });
    expect(problems).to.deep.equal([]);
  });

  it('takes null for what is absent', () => {
    const nothing = {
      url: null,
      image: null,
      author: null,
      inLanguage: null,
      keywords: null,
      publisher: null,
    };
    const { document, problems } = decodeArticle({ ...article, ...nothing }, url);
    expect(document).to.deep.equal({ ...article, type: 'article', version: 1 });
    expect(problems).to.deep.equal([]);
  });

  it('ignores what it does not know', () => {
    const unknown = {
      '@context': 'https://schema.org',
      items: [1],
      polls: [{}],
      '': 1,
      'list items': undefined,
    };
    const { document, problems } = decodeArticle({ ...article, ...unknown }, url);
    expect(document).to.deep.equal({ ...article, type: 'article', version: 1 });
    expect(problems).to.deep.equal([]);
  });

  it('keeps what every document may say', () => {
    const base = {
      url: 'https://pinpoint.example/a/',
      inLanguage: 'en-CA',
      publisher: {
        name: 'PinPoint Health',
        url: 'https://pinpoint.example/',
        logo: { src: 'https://pinpoint.example/logo.svg', width: 96, height: 96, alt: '' },
      },
      copyrightNotice: '© 2024 PinPoint Health. All Rights Reserved.',
      translations: [{ inLanguage: 'fr-CA', src: 'https://content.example/fr/a.json' }],
    };
    for (const { document, problems } of [
      decodeArticle({ ...article, ...base }, url),
      decodeShow({ ...show, ...base }, url),
    ]) {
      expect(document).to.deep.include(base);
      expect(problems).to.deep.equal([]);
    }
  });

  it('reads a publisher’s name, a logo’s address and a single translation without their wrapping', () => {
    const publisher = { name: 'P', logo: 'logo.svg' };
    const translations = { inLanguage: 'fr', src: 'fr/a.json' };
    expect(decodeArticle({ ...article, publisher, translations }, url).document).to.deep.include({
      publisher: { name: 'P', logo: { src: 'https://content.example/logo.svg', alt: '' } },
      translations: [{ inLanguage: 'fr', src: 'https://content.example/fr/a.json' }],
    });
    expect(decodeArticle({ ...article, publisher: 'P' }, url).document.publisher).to.deep.equal({
      name: 'P',
    });
  });

  it('keeps the neighbours of a bad translation, and its languages are tags', () => {
    const good = { inLanguage: 'fr', src: 'https://a.example/fr.json' };
    const bad = [
      { inLanguage: 'French!', src: 'a.json' },
      { inLanguage: 'de' },
      { inLanguage: 'de', src: 'data:,x' },
    ];
    const { document, problems } = decodeArticle({ ...article, translations: [good, ...bad, good] }, url);
    expect(document.translations).to.deep.equal([good, good]);
    expect(problems.map(({ path }) => path)).to.include.members([
      'translations[1].inLanguage',
      'translations[2].src',
      'translations[3].src',
    ]);
  });

  it('has a language only where it is a tag', () => {
    const language = (inLanguage: unknown) =>
      decodeArticle({ ...article, inLanguage }, url).document.inLanguage;
    for (const tag of ['en', 'en-CA', 'fr-ca', 'zh-Hant-TW', 'sl-rozaj-biske-1994', 'haw']) {
      expect(language(tag)).to.equal(tag);
    }
    for (const none of ['', 'e', 'en_CA', 'en-', '-en', 'en CA', 'français', 5, true, [null], {}]) {
      expect(language(none), JSON.stringify(none)).to.equal(undefined);
    }
  });

  it('is read the same when it is read again', () => {
    const first = decodeShow({ ...show, image: 'cover.png', url: '../', description: { text: 'D' } }, url);
    const again = decodeShow(first.document, 'https://elsewhere.example/');
    expect(again.document).to.deep.equal(first.document);
    expect(again.problems).to.deep.equal([]);
  });
});
