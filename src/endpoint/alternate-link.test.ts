import { expect } from '@open-wc/testing';
import { alternateLink } from './alternate-link.js';

const base = 'https://pinpoint.example/articles/back-pain/';
const document = 'https://pinpoint.example/articles/back-pain.json';

const linked = (html: string): string | undefined => alternateLink(html, base);

describe('alternateLink', () => {
  it('finds the document of a page, wherever the link stands', () => {
    expect(
      linked(`<!doctype html><html><head><title>Back pain</title>
        <link rel="stylesheet" href="a.css"><link rel="alternate" type="application/json" href="../back-pain.json">
        </head><body><a href="other.json">x</a></body></html>`),
    ).to.equal(document);
  });

  for (const link of [
    `<link rel="alternate" type="application/json" href="/articles/back-pain.json">`,
    `<link href="/articles/back-pain.json" type="application/json" rel="alternate"/>`,
    `<link type='application/json' href='/articles/back-pain.json' rel='alternate' />`,
    `<link rel=alternate type=application/json href=/articles/back-pain.json>`,
    `<LINK REL="Alternate" TYPE="Application/JSON" HREF="/articles/back-pain.json">`,
    `<link\n  rel = "alternate"\n  type = "application/json"\n  href = "/articles/back-pain.json"\n>`,
    `<link title="It's JSON" rel="alternate" type="application/json" href="/articles/back-pain.json">`,
    `<link data-href="x" rel="alternate" type="application/json" href="/articles/back-pain.json">`,
  ]) {
    it(`takes attributes in any order and quoting: ${link}`, () => {
      expect(linked(link)).to.equal(document);
    });
  }

  it('takes the word alternate among others', () => {
    const type = 'type="application/json" href="../back-pain.json"';
    expect(linked(`<link rel="nofollow alternate" ${type}>`)).to.equal(document);
    expect(linked(`<link rel="alternate\nnofollow" ${type}>`)).to.equal(document);
    expect(linked(`<link rel="alternates" ${type}>`)).to.equal(undefined);
    expect(linked(`<link rel="x-alternate" ${type}>`)).to.equal(undefined);
  });

  it('takes any JSON type, but oEmbed’s', () => {
    const link = (type: string): string => `<link rel="alternate" type="${type}" href="../back-pain.json">`;
    expect(linked(link('application/feed+json'))).to.equal(document);
    expect(linked(link('application/vnd.pinpoint.article+json'))).to.equal(document);
    for (const type of [
      'application/json+oembed',
      'application/rss+xml',
      'text/html',
      'application/jsonp',
      'json',
    ]) {
      expect(linked(link(type))).to.equal(undefined);
    }
  });

  it('takes the first of several', () => {
    expect(
      linked(
        `<link rel="alternate" type="application/rss+xml" href="feed.xml">
         <link rel="alternate" type="application/json" href="../back-pain.json">
         <link rel="alternate" type="application/json" href="second.json">`,
      ),
    ).to.equal(document);
  });

  it('decodes &amp; in the address', () => {
    const link = `<link rel="alternate" type="application/json" href="/a?b=1&amp;c=2&amp;d=%263">`;
    expect(linked(link)).to.equal('https://pinpoint.example/a?b=1&c=2&d=%263');
  });

  it('passes over addresses that are none or of another scheme', () => {
    const link = (href: string): string => `<link rel="alternate" type="application/json" href="${href}">`;
    for (const href of ['', 'https://', 'javascript:alert(1)', 'ftp://pinpoint.example/a.json']) {
      expect(linked(link(href))).to.equal(undefined);
      expect(linked(link(href) + link('../back-pain.json'))).to.equal(document);
    }
  });

  it('finds nothing in a page without such a link', () => {
    expect(linked('<!doctype html><h1>404</h1>')).to.equal(undefined);
    expect(linked('<link><link rel="alternate"><link rel="alternate" type="application/json">')).to.equal(
      undefined,
    );
    expect(linked('<linked rel="alternate" type="application/json" href="a.json">')).to.equal(undefined);
    expect(linked('')).to.equal(undefined);
  });

  for (const part of [
    '<link ',
    '<link rel="',
    `<link rel='"`,
    '<link rel=',
    '<link\t',
    'a',
    '<',
    ' ',
    '<link rel rel',
  ]) {
    it(`is done with 2 MB of "${part}" in no time`, () => {
      const started = performance.now();
      linked(`<link ${part.repeat(2_000_000 / part.length)}`);
      expect(performance.now() - started).to.be.below(2000);
    });
  }
});
