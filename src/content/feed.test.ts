import { expect } from '@open-wc/testing';
import { decodeFeed, type Feed, type Tip } from './feed.js';
import { PinpointError } from './pinpoint-error.js';

const url = 'https://content.example/tips/tips.json';
const version = 'https://jsonfeed.org/version/1.1';
const javascript = 'javascript:alert(1)';

function read(...items: unknown[]): { tips: readonly Tip[]; paths: string[] } {
  const { document, problems } = decodeFeed({ version, items }, url);
  return { tips: document.items, paths: problems.map(({ path }) => path) };
}

function readFeed(keys: object): Feed {
  return decodeFeed({ version, items: [], ...keys }, url).document;
}

/** The first tip of a feed of one item, which has a title and an id unless told otherwise. */
function tip(keys: object): Tip {
  const { tips } = read({ id: 'a', title: 'A', ...keys });
  expect(tips, JSON.stringify(keys)).to.have.length(1);
  return tips[0]!;
}

function failure(json: unknown): PinpointError {
  try {
    decodeFeed(json, url);
  } catch (error) {
    if (error instanceof PinpointError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('decodeFeed', () => {
  it('reads our own list of tips', async () => {
    const address = new URL('/demo/content/tips.json', location.href).href;
    const { document, problems } = decodeFeed(await (await fetch(address)).json(), address);
    expect(document).to.include({ version, title: 'PinPoint Health tips', inLanguage: 'en-CA' });
    expect(document.items.map(({ title, _pinpoint }) => [title, _pinpoint?.src])).to.deep.equal([
      ['Sample: everything an article can hold', `${location.origin}/demo/content/articles/every-block.json`],
      [
        '3 Ways Strength Training Helps to Relieve Back Pain',
        `${location.origin}/demo/content/articles/strength-training-back-pain.json`,
      ],
    ]);
    expect(problems.filter(({ path }) => !path.endsWith('.alt'))).to.deep.equal([]);
  });

  it('keeps every key that the list shows', () => {
    const whole = {
      id: 'a',
      url: 'https://a.example/a/',
      title: 'A',
      summary: 'About A.',
      date_published: '2026-10-05T09:00:00-06:00',
      tags: ['Back pain', 'Sleep'],
      language: 'fr-CA',
      _pinpoint: { src: 'https://a.example/a.json' },
    };
    const image = 'https://a.example/a.webp';
    expect(tip({ ...whole, image })).to.deep.equal({ ...whole, image: { src: image, alt: '' } });
  });

  it('resolves relative addresses against the feed’s own', () => {
    const {
      url: page,
      image,
      _pinpoint,
    } = tip({ url: '/a/', image: 'a.webp', _pinpoint: { src: 'a.json' } });
    expect([page, image?.src, _pinpoint?.src]).to.deep.equal([
      'https://content.example/a/',
      'https://content.example/tips/a.webp',
      'https://content.example/tips/a.json',
    ]);
    expect(readFeed({ next_url: 'tips-2.json' }).next_url).to.equal(
      'https://content.example/tips/tips-2.json',
    );
  });

  it('takes what a foreign feed leaves out from where it can be had', () => {
    expect(tip({ external_url: 'https://b.example/' }).url).to.equal('https://b.example/');
    expect(tip({ url: 'https://a.example/', external_url: 'https://b.example/' }).url).to.equal(
      'https://a.example/',
    );
    expect(tip({ content_text: 'Some text.' }).summary).to.equal('Some text.');
    expect(tip({ summary: '', content_text: 'Some text.' }).summary).to.equal('Some text.');
    expect(tip({ content_html: '<p>Some <b>text</b>.</p>' }).summary).to.equal('Some text.');
    expect(tip({ summary: 'S', content_text: 'T', content_html: 'H' }).summary).to.equal('S');
    expect(tip({ banner_image: '/b.webp' }).image?.src).to.equal('https://content.example/b.webp');
    expect(tip({ image: '/a.webp', banner_image: '/b.webp' }).image?.src).to.match(/a\.webp$/);
  });

  it('takes what is empty for what is left out', () => {
    const page = 'https://a.example/a/';
    expect(tip({ id: '', url: '', external_url: page })).to.include({ id: page, url: page });
    expect(tip({ image: '', banner_image: '/b.webp' }).image?.src).to.match(/b\.webp$/);
    expect(tip({ summary: '', content_text: '', content_html: '' })).to.deep.equal({ id: 'a', title: 'A' });
  });

  it('passes over what a list does not show: who wrote it, what is attached, other extensions', () => {
    const more = {
      authors: [{ name: 'A. Author' }],
      author: { name: 'A. Author' },
      attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg' }],
      date_modified: '2026-10-06',
      _blue_shed: { about: 'https://a.example/' },
    };
    expect(tip(more)).to.deep.equal({ id: 'a', title: 'A' });
    expect(readFeed({ ...more, description: 'D', icon: '/i.png', hubs: [] })).to.deep.equal({
      version,
      items: [],
    });
  });

  it('shows the items of a feed that has expired, which only says that no more will come', () => {
    const items = [{ id: 'a', title: 'A' }];
    expect(readFeed({ expired: true, items })).to.deep.equal({ version, items });
  });

  it('shows a tip that has no title by its words', () => {
    expect(tip({ title: undefined, content_text: 'Drink water.' })).to.deep.equal({
      id: 'a',
      summary: 'Drink water.',
    });
    expect(tip({ title: '', content_html: '<p>Drink water.</p>' }).summary).to.equal('Drink water.');
  });

  it('reads a number as an id, and knows an item without one by its address', () => {
    expect(tip({ id: 7 }).id).to.equal('7');
    expect(tip({ id: 0 }).id).to.equal('0');
    const page = 'https://a.example/a/';
    expect(tip({ id: undefined, url: page })).to.include({ id: page, url: page });
    expect(tip({ id: null, external_url: page })).to.include({ id: page, url: page });
  });

  it('leaves out what has neither an id nor an address, no words, or is no item, keeping the neighbours', () => {
    const [good, other] = [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ];
    const { tips, paths } = read(good, { title: 'C' }, { id: 'd' }, 'junk', null, [], 7, other);
    expect(tips).to.deep.equal([good, other]);
    expect(paths).to.deep.equal(['items[1].id', 'items[2]', 'items[3]', 'items[4]', 'items[5]', 'items[6]']);
  });

  it('keeps the first of items that share an id', () => {
    const { tips, paths } = read({ id: 1, title: 'A' }, { id: '1', title: 'B' }, { id: 2, title: 'C' });
    expect(tips.map(({ title }) => title)).to.deep.equal(['A', 'C']);
    expect(paths).to.deep.equal(['items[1].id']);
  });

  it('keeps a tip whose picture, date, topics, language or document can’t be used, without them', () => {
    const only = { id: 'a', title: 'A' };
    for (const junk of [7, true, {}, [], 'at noon', javascript, { src: javascript }])
      for (const key of ['image', 'date_published', 'language', '_pinpoint'])
        // What may be an address of a picture, is.
        if (key !== 'image' || (junk !== 7 && junk !== 'at noon'))
          expect(tip({ [key]: junk }), `${key}: ${JSON.stringify(junk)}`).to.deep.equal(only);
    expect(tip({ tags: ['Sleep', {}, null, '', 7] }).tags).to.deep.equal(['Sleep', '7']);
    expect(tip({ tags: 'Sleep' }).tags).to.deep.equal(['Sleep']);
    expect(tip({ tags: {} })).to.deep.equal(only);
  });

  it('drops addresses that may not be used', () => {
    const only = { id: 'a', title: 'A' };
    for (const address of [javascript, 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'data:text/html,x'])
      for (const keys of [{ url: address }, { external_url: address }, { _pinpoint: { src: address } }])
        expect(tip(keys), JSON.stringify(keys)).to.deep.equal(only);
    expect(readFeed({ next_url: javascript })).not.to.have.property('next_url');
  });

  it('keeps hostile words as the words they are', () => {
    const title = '<script>alert(1)</script>';
    expect(tip({ title }).title).to.equal(title);
    expect(tip({ summary: title }).summary).to.equal(title);
    expect(tip({ content_text: 'a < b & c' }).summary).to.equal('a < b & c');
  });

  it('reads HTML as words: no tags, and the entities that everybody uses', () => {
    const words = (content_html: string) => tip({ content_html }).summary;
    expect(words('<p>a</p>\n<p>b</p>')).to.equal('a b');
    expect(words('<img src=x onerror="alert(1)">a')).to.equal('a');
    expect(words('1 &lt; 2 &amp; 3 &gt; 2, &quot;it&#39;s&quot;')).to.equal('1 < 2 & 3 > 2, "it\'s"');
    expect(words('a&nbsp;b')).to.equal('a b');
    expect(words('it&#8217;s &#60;b&#62;, caf&#233;&#8230;')).to.equal('it’s <b>, café…');
    expect(words('it&#x2019;s &#x1F642; &#128578;')).to.equal('it’s 🙂 🙂');
    expect(words('d&rsquo;&eacute;t&eacute;, &laquo;&nbsp;&Agrave; No&euml;l&nbsp;&raquo;&hellip;')).to.equal(
      'd’été, « À Noël »…',
    );
    expect(words('&#99999999;&#;')).to.equal('&#99999999;&#;');
    expect(words('&amp;lt;')).to.equal('&lt;');
    expect(words('1 < 2')).to.equal('1 < 2');
    for (const whole of ['&constructor;', '&__proto__;', '&toString;', '&hasOwnProperty;', '&unknown;'])
      expect(words(whole)).to.equal(whole);
    expect(words('<'.repeat(5000))).to.equal('<'.repeat(5000));
  });

  it('reads HTML without what nobody reads in it, and without spaces that its marks would leave', () => {
    const words = (content_html: string) => tip({ content_html }).summary;
    expect(words('<style>p { color: red }</style><p>a</p><script>alert(1)</script>')).to.equal('a');
    expect(words('<SCRIPT type="x">alert(1)</SCRIPT >a')).to.equal('a');
    expect(words('<p>See <a href="/b/">this</a>, <em>not</em> <strong>that</strong>.</p>')).to.equal(
      'See this, not that.',
    );
    expect(words('<ul><li>a</li><li>b</li></ul>c<br>d')).to.equal('a b c d');
    expect(words('<article>a</article><blockquote>b</blockquote><!-- c --><section>d</section>')).to.equal(
      'a b d',
    );
  });

  it('reads HTML that opens again and again in no time', () => {
    const start = performance.now();
    for (const open of ['<script>', '<style ', '<b', '&#', '&a'])
      expect(tip({ content_html: open.repeat(100_000) }).title).to.equal('A');
    expect(performance.now() - start).to.be.below(2000);
  });

  it('reads versions 1 and 1.1, and what does not say one', () => {
    for (const known of [version, 'https://jsonfeed.org/version/1', '', 'mine', undefined, 2, {}])
      expect(decodeFeed({ version: known, items: [] }, url).document.items).to.deep.equal([]);
  });

  it('says that a newer version is newer', () => {
    for (const newer of ['2', '2.1', '10', '3']) {
      const error = failure({ version: `https://jsonfeed.org/version/${newer}`, items: [] });
      expect([error.kind, error.path, error.url]).to.deep.equal(['version', 'version', url]);
    }
  });

  it('says that what is no feed is none', () => {
    for (const json of [undefined, null, 7, 'tips', [], true])
      expect(failure(json)).to.include({ kind: 'format', path: '', url });
    for (const json of [{}, { version }, { version, items: {} }, { items: 'a' }, { items: null }])
      expect(failure(json)).to.include({ kind: 'format', path: 'items', url });
  });

  it('reads what the feed says of itself, and drops what is junk', () => {
    expect(readFeed({ title: 'Tips', language: 'fr-CA' })).to.deep.equal({
      version,
      title: 'Tips',
      language: 'fr-CA',
      inLanguage: 'fr-CA',
      items: [],
    });
    expect(readFeed({ title: {}, language: 'no language', next_url: {} })).to.deep.equal({
      version,
      items: [],
    });
  });

  it('reads again what it has read', () => {
    const items = [{ id: 'a', url: '/a/', title: 'A', image: '/a.webp', tags: ['Sleep'] }];
    const once = readFeed({ title: 'Tips', language: 'fr', items, next_url: '2.json' });
    expect(decodeFeed(once, url).document).to.deep.equal(once);
  });

  it('reads ten thousand items', () => {
    const items = Array.from({ length: 10_000 }, (_, id) => ({
      id,
      title: `Tip ${id}`,
      content_html: '<p>x</p>',
    }));
    expect(read(...items).tips).to.have.length(10_000);
  });
});
