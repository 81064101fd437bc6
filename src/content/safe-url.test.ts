import { expect } from '@open-wc/testing';
import type { Context, Decode, Problem } from './decode.js';
import { link, media, type SafeUrl, safeUrl, srcset } from './safe-url.js';

const base = 'https://content.example/articles/back.json';

function read<T>(
  decode: Decode<T>,
  value: unknown,
  from = base,
): { value: T | undefined; problems: Problem[] } {
  const context: Context = { base: from, problems: [], blocks: new Set() };
  return { value: decode(value, 'key', context), problems: context.problems };
}

function expectGood(decode: Decode<string>, value: unknown, expected: string): void {
  expect(read(decode, value), JSON.stringify(value)).to.deep.equal({ value: expected, problems: [] });
}

function expectBad(decode: Decode<string>, value: unknown): void {
  const { value: decoded, problems } = read(decode, value);
  expect(decoded, JSON.stringify(value)).to.equal(undefined);
  expect(problems.map(({ path }) => path)).to.deep.equal(['key']);
}

/** Schemes that run code or carry a document of their own, in the spellings that a browser takes for them. */
const dangerous = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'java\r\nscript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u0001\u001fjavascript:alert(1)',
  ' \n javascript:alert(1)',
  'javascript\n:alert(1)',
  'javascript://https://safe.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:image/svg+xml,<svg/>',
  'vbscript:msgbox(1)',
  'VBSCRIPT:msgbox(1)',
  'blob:https://content.example/0b1',
  'filesystem:https://content.example/temporary/x',
  'file:///etc/passwd',
  'ftp://content.example/x',
  'ws://content.example/x',
  'about:blank',
  'view-source:https://content.example/',
];

const noAddress = ['https://', 'https://[', 'https://a:port/', 'http://:80', true, {}, [], ['a', 'b'], null];

describe('link', () => {
  it('goes to https, http, mailto and tel', () => {
    for (const url of [
      'https://a.example/',
      'http://a.example/',
      'mailto:lou@a.example',
      'tel:+18005550142',
    ]) {
      expectGood(link, url, url);
    }
  });

  it('keeps an absolute address as it is written, but for white space around it', () => {
    for (const url of [
      'HTTPS://A.example',
      'https://a.example:443/../%7eb?q=a b&c#d',
      'https://a.example/é',
    ]) {
      expectGood(link, url, url);
      expectGood(link, ` ${url}\n`, url);
    }
  });

  it('resolves a relative address against the document’s own', () => {
    expectGood(link, 'neck.json', 'https://content.example/articles/neck.json');
    expectGood(link, '../shows/', 'https://content.example/shows/');
    expectGood(link, '/a', 'https://content.example/a');
    expectGood(link, '?page=2', `${base}?page=2`);
    expectGood(link, '#move', `${base}#move`);
  });

  it('resolves an address without its scheme', () => {
    expectGood(link, '//other.example/a', 'https://other.example/a');
    expectGood(link, '\\\\other.example\\a', 'https://other.example/a');
  });

  it('is absolute however the address is written', () => {
    expectGood(link, 'https:neck.json', 'https://content.example/articles/neck.json');
    expectGood(link, 'https:\n//a.example/', 'https://a.example/');
    expectGood(link, '\u0001https://a.example/', 'https://a.example/');
    expectGood(link, 'ht\ntps://a.example/', 'https://a.example/');
  });

  it('never goes to another scheme', () => {
    for (const url of dangerous) expectBad(link, url);
  });

  it('is dropped where it is no address', () => {
    for (const value of noAddress) expectBad(link, value);
  });

  it('is absent where it is empty: that would be the document itself', () => {
    for (const empty of ['', ' ']) {
      expect(read(link, empty)).to.deep.equal({ value: undefined, problems: [] });
    }
  });

  it('may stand as the only element of a list', () => {
    expectGood(link, ['https://a.example/'], 'https://a.example/');
  });

  it('reads absolute addresses in a document that has none of its own', () => {
    expect(read(link, 'https://a.example/', '').value).to.equal('https://a.example/');
    expect(read(link, 'https://a.example/', 'about:srcdoc').value).to.equal('https://a.example/');
    expect(read(link, 'neck.json', '').value).to.equal(undefined);
    expect(read(link, 'neck.json', 'about:srcdoc').value).to.equal(undefined);
  });
});

describe('media', () => {
  it('comes from https, and from http on an http page, as this one is', () => {
    expect(location.protocol).to.equal('http:');
    expectGood(media, 'https://a.example/a.mp3', 'https://a.example/a.mp3');
    expectGood(media, 'http://a.example/a.mp3', 'http://a.example/a.mp3');
  });

  it('keeps every byte of an absolute address, since podcast measurement depends on it', () => {
    for (const url of [
      'https://dts.example/redirect.mp3/prfx.example/e/S1/cdn.example/042.mp3?a=1&amp;b=%2F..%2f&c=d+e',
      'https://CDN.example:443//a/./b/../042.mp3?',
      'https://cdn.example/Épisode 42.mp3#t=10',
      'https://user@cdn.example/{guid}|42.mp3',
    ]) {
      expectGood(media, url, url);
    }
  });

  it('never comes from another scheme, those of links included', () => {
    for (const url of [...dangerous, 'mailto:lou@a.example', 'tel:911']) expectBad(media, url);
  });

  it('is dropped where it is no address', () => {
    for (const value of noAddress) expectBad(media, value);
  });

  it('comes from https alone where only that is allowed, whatever the address is relative to', () => {
    const https = (value: string, from = base): SafeUrl | undefined => safeUrl(value, from, /^https:$/);
    expect(https('http://a.example/')).to.equal(undefined);
    expect(https('a.png', 'http://a.example/')).to.equal(undefined);
    expect(https('//a.example/', 'http://b.example/')).to.equal(undefined);
    expect(https('https://a.example/')).to.equal('https://a.example/');
  });
});

describe('srcset', () => {
  const a = 'https://a.example/a.webp';
  const b = 'https://a.example/b.webp';

  it('keeps addresses and their descriptors', () => {
    expectGood(srcset, `${a} 640w, ${b} 1280w`, `${a} 640w, ${b} 1280w`);
    expectGood(srcset, `${a}, ${b} 2x`, `${a}, ${b} 2x`);
    expectGood(srcset, a, a);
  });

  it('resolves relative addresses', () => {
    expectGood(
      srcset,
      '../a.webp 1x,\n  b.webp 2x',
      `https://content.example/a.webp 1x, ${new URL('b.webp', base).href} 2x`,
    );
  });

  it('parts candidates as browsers do', () => {
    expectGood(srcset, `${a} 1x,${b} 2x`, `${a} 1x, ${b} 2x`);
    expectGood(srcset, `${a} 1x ,${b} 2x,`, `${a} 1x , ${b} 2x`);
    expectGood(srcset, `,, ${a} 1x`, `${a} 1x`);
  });

  it('keeps commas that belong to an address', () => {
    const sized = 'https://a.example/w_640,h_360/a.webp';
    expectGood(srcset, `${sized} 640w, ${b} 1280w`, `${sized} 640w, ${b} 1280w`);
  });

  it('leaves out a bad candidate and keeps its neighbours', () => {
    for (const bad of ['javascript:alert(1)', 'data:image/svg+xml;utf8,<svg/>', 'https://[', 'tel:911']) {
      for (const comma of [',', ', ']) {
        const { value, problems } = read(srcset, [`${a} 1x`, `${bad} 2x`, `${b} 3x`].join(comma));
        expect(value, bad).to.equal(`${a} 1x, ${b} 3x`);
        expect(problems.map(({ path }) => path)).to.deep.equal(['key']);
      }
    }
  });

  it('is absent where no candidate is left', () => {
    expectBad(srcset, 'javascript:alert(1) 2x');
    expect(read(srcset, ' , ').value).to.equal(undefined);
    for (const value of [{}, [], { toString: 1, valueOf: 1 }]) expectBad(srcset, value);
  });

  it('reads a long run of commas at once', () => {
    expect(read(srcset, `${','.repeat(200_000)}a${','.repeat(200_000)}`).problems).to.deep.equal([]);
  });
});
