import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { BASE } from './samples.js';
import { robots, sitemap } from './sitemap.js';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'url',
});

describe('the sitemap', () => {
  const languages = [
    { inLanguage: 'en-CA', url: `${BASE}articles/a/?x=1&y=2` },
    { inLanguage: 'fr-CA', url: `${BASE}articles/fr/a/` },
  ];
  const entries = [
    { url: `${BASE}shows/b/` },
    { url: `${BASE}articles/fr/a/`, dateModified: '2026-11-16', languages },
    { url: `${BASE}articles/a/?x=1&y=2`, languages },
  ];

  it('has each page with its languages and the day of its last change', () => {
    const [file, ...others] = sitemap(entries, BASE);
    assert.equal(file?.path, 'sitemap.xml');
    assert.deepEqual(others, []);
    const { urlset } = parser.parse(file.text) as { urlset: { url: readonly Record<string, unknown>[] } };
    assert.deepEqual(
      urlset.url.map((url) => url['loc']),
      [`${BASE}articles/a/?x=1&y=2`, `${BASE}articles/fr/a/`, `${BASE}shows/b/`],
    );
    assert.equal(urlset.url[1]?.['lastmod'], '2026-11-16');
    assert.deepEqual(urlset.url[1]['xhtml:link'], [
      { rel: 'alternate', hreflang: 'en-CA', href: `${BASE}articles/a/?x=1&y=2` },
      { rel: 'alternate', hreflang: 'fr-CA', href: `${BASE}articles/fr/a/` },
      { rel: 'alternate', hreflang: 'x-default', href: `${BASE}articles/a/?x=1&y=2` },
    ]);
    assert.equal(urlset.url[2]?.['xhtml:link'], undefined);
  });

  it('is the same whatever the order of the pages', () => {
    assert.deepEqual(sitemap(entries.toReversed(), BASE), sitemap(entries, BASE));
  });

  it('is a list of others where there are more pages than one may have', () => {
    const files = sitemap(entries, BASE, 2);
    assert.deepEqual(
      files.map(({ path }) => path),
      ['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml'],
    );
    assert.match(files[0]?.text ?? '', /<loc>https:\/\/content\.example\/v1\/sitemap-2\.xml<\/loc>/);
    assert.match(files[2]?.text ?? '', /shows\/b/);
  });
});

describe('robots.txt', () => {
  it('lets everything be read, and says where the map is', () => {
    assert.equal(robots(BASE), `User-agent: *\nAllow: /\n\nSitemap: ${BASE}sitemap.xml\n`);
  });
});
