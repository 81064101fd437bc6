import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import vm from 'node:vm';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { fittingSnippet, iframeSnippet } from '../../embed/snippet/iframe.js';
import { articleEmbedPage } from './embed-page.js';
import { oembed } from './oembed.js';
import { articles, BASE, HOSTILE, show } from './samples.js';

const site = { name: 'PinPoint Health', url: 'https://pinpoint.example/' };
const src = `${BASE}embed/every-block/`;
const frame = { src, title: `Back pain ${HOSTILE}` };
const json = articles.find(({ path }) => path === 'articles/every-block/')?.json;

/** The script of a page or of a snippet; what it names is looked up in what is given. */
function run(html: string, globals: object): void {
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  const text = document.querySelector('script:not([type])')?.textContent ?? '';
  vm.runInNewContext(text, globals);
}

describe('the iframe', () => {
  it('has a name, waits until it is near, and is as wide as its place', () => {
    const { document } = parseHTML(iframeSnippet(frame));
    const iframe = document.querySelector('iframe');
    assert.equal(iframe?.getAttribute('src'), src);
    assert.equal(iframe.getAttribute('title'), frame.title);
    assert.equal(iframe.getAttribute('loading'), 'lazy');
    assert.match(iframe.getAttribute('style') ?? '', /width:100%/);
    assert.equal(iframe.getAttribute('height'), '640');
  });

  it('alone has no script', () => {
    assert.ok(!iframeSnippet({ src, title: 'Back pain' }).includes('<script'), 'no script');
  });

  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // A snippet has to bring its style along: sites that take iframes take no style sheet.
      rules: { 'no-inline-style': 'off' },
    });
    const report = await validator.validateString(fittingSnippet(frame));
    assert.deepEqual(
      report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      [],
    );
  });
});

describe('the script beside the iframe', () => {
  const ours = { contentWindow: {}, height: '640' };
  const another = { contentWindow: {}, height: '300' };

  /** What becomes of the frames' heights when a message comes. */
  function hear(message: object): readonly (string | number)[] {
    const frames = [{ ...another }, { ...ours }];
    let listener: ((event: object) => void) | undefined;
    run(fittingSnippet(frame), {
      document: { getElementsByTagName: () => frames },
      addEventListener: (_type: string, listen: (event: object) => void) => (listener = listen),
    });
    listener?.(message);
    return frames.map(({ height }) => height);
  }

  const origin = 'https://content.example';
  const data = { type: 'pinpoint:height', id: 'every-block', height: 1234.5 };

  it('gives the frame the height that its page says', () => {
    assert.deepEqual(hear({ origin, source: ours.contentWindow, data }), ['300', 1235]);
  });

  it('hears no other origin, no other window, no other message and no other values', () => {
    const kept = ['300', '640'];
    const source = ours.contentWindow;
    assert.deepEqual(hear({ origin: 'https://evil.example', source, data }), kept);
    assert.deepEqual(hear({ origin, source: {}, data }), kept);
    assert.deepEqual(hear({ origin, source, data: { ...data, type: 'height' } }), kept);
    for (const height of ['9999px', -1, 0, NaN, Infinity, 1e9, null])
      assert.deepEqual(hear({ origin, source, data: { ...data, height } }), kept);
    for (const nothing of [null, undefined, 'pinpoint:height', 7])
      assert.deepEqual(hear({ origin, source, data: nothing }), kept);
  });
});

describe('the embed page', () => {
  const page = articleEmbedPage(json, {
    src: `${BASE}articles/every-block.json`,
    scriptUrl: 'https://c.example/p.js',
    url: `${BASE}a/`,
  });

  /** What it says, and to whom, when its height is measured that often. */
  function said(html: string, heights: readonly number[], isFramed = true, hash = ''): readonly unknown[] {
    const messages: unknown[] = [];
    const left = [...heights];
    const window: Record<string, unknown> = {
      document: {
        querySelector: () => ({ getBoundingClientRect: () => ({ height: left.shift() }) }),
      },
      ResizeObserver: class {
        constructor(tell: () => void) {
          for (let times = 1; times < heights.length; times++) tell();
        }
        observe() {}
      },
    };
    window['window'] = window;
    window['location'] = { hash, host: 'content.example' };
    window['addEventListener'] = () => undefined;
    window['setTimeout'] = () => undefined;
    const postMessage = (...sent: unknown[]) => messages.push(JSON.parse(JSON.stringify(sent)));
    window['parent'] = isFramed ? { postMessage } : window;
    run(html, window);
    return messages;
  }

  it('says its height when that changes, and nothing else', () => {
    const message = (height: number) => [{ type: 'pinpoint:height', id: 'every-block', height }, '*'];
    assert.deepEqual(said(page, [100.2, 100.7, 640, 640]), [message(101), message(640)]);
  });

  it('says it to WordPress too, with the secret that its frame was given', () => {
    const [, toWordPress] = said(page, [100], true, '#?secret=abc123');
    assert.deepEqual(toWordPress, [{ message: 'height', value: 100, secret: 'abc123' }, '*']);
  });

  it('says nothing where it is the page itself', () => {
    assert.deepEqual(said(page, [100], false), []);
  });

  it('keeps a hostile id within its quotes', () => {
    const hostile = articleEmbedPage(
      { ...json, id: HOSTILE },
      { src: `${BASE}a.json`, scriptUrl: 'https://c.example/p.js', url: `${BASE}a/` },
    );
    assert.deepEqual(said(hostile, [10]), [[{ type: 'pinpoint:height', id: HOSTILE, height: 10 }, '*']]);
  });

  it('is not to be found, names the page that it is of, and opens links beside the frame', () => {
    const { document } = parseHTML(page);
    assert.equal(document.querySelector('meta[name=robots]')?.getAttribute('content'), 'noindex');
    assert.equal(document.querySelector('link[rel=canonical]')?.getAttribute('href'), `${BASE}a/`);
    assert.equal(document.querySelector('base')?.getAttribute('target'), '_blank');
  });
});

describe('oEmbed', () => {
  const options = { src: `${BASE}articles/every-block.json`, embedUrl: src, url: `${BASE}a/`, site };

  it('offers the embed page as a frame', () => {
    const { html, ...rest } = oembed(json, options);
    const { document } = parseHTML(html);
    assert.equal(document.querySelector('iframe')?.getAttribute('src'), src);
    assert.equal(document.querySelector('iframe')?.getAttribute('width'), '100%');
    // Without it WordPress does not fit the frame's height.
    assert.equal(document.querySelector('blockquote a')?.getAttribute('href'), `${BASE}a/`);
    assert.deepEqual(rest, {
      version: '1.0',
      type: 'rich',
      title: 'Sample: everything an article can hold',
      author_name: 'A. Sample',
      author_url: 'https://sample.example/sample-author/',
      provider_name: 'PinPoint Health',
      provider_url: 'https://pinpoint.example/',
      cache_age: 3600,
      width: 600,
      height: 640,
      thumbnail_url: `${BASE}media/spine-1280.69413d9f.jpg`,
      thumbnail_width: 1280,
      thumbnail_height: 720,
    });
  });

  it('has no thumbnail that nobody can show, and none of a withdrawn article', () => {
    const ofShow = oembed(show, { ...options, src: `${BASE}shows/a.json` });
    assert.equal(ofShow.title, 'The PinPoint Health Show');
    assert.equal(ofShow.thumbnail_url, undefined);
    assert.equal(oembed({ ...json, status: 'withdrawn' }, options).thumbnail_url, undefined);
  });
});
