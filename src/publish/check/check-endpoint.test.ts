import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { checkEndpoint } from './check-endpoint.js';
import { type Fetch, rawFetch, RequestError } from './request.js';
import { TestEndpoint, type TestFile } from './test-endpoint.js';

const now = new Date('2026-11-23T12:00:00Z');

const article = {
  version: 1,
  type: 'article',
  id: 'back',
  headline: 'A sore back',
  inLanguage: 'en-CA',
  body: [{ type: 'paragraph', text: 'Move a little, often. '.repeat(3) }],
};

const show = {
  version: 1,
  type: 'show',
  id: 'show',
  name: 'The Show',
  inLanguage: 'en-CA',
  episodes: [
    {
      id: 'one',
      name: 'One',
      audio: [{ src: 'one.mp3', type: 'audio/mpeg', size: 4 }],
      chapters: { src: 'one.chapters.json' },
      transcript: [{ src: 'one.vtt', type: 'text/vtt' }],
    },
  ],
};

const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n';
const chapters = JSON.stringify({ version: '1.2.0', chapters: [{ startTime: 0, title: 'Welcome' }] });

describe('checkEndpoint', () => {
  let endpoint: TestEndpoint;
  beforeEach(async () => {
    endpoint = await TestEndpoint.open();
  });
  afterEach(() => endpoint.close());

  const put = (path: string, body: object | string, more: Partial<TestFile> = {}) =>
    endpoint.files.set(path, {
      body: typeof body === 'string' ? body : JSON.stringify(body),
      type: 'application/json',
      ...more,
    });

  const putShow = (more: Readonly<Record<string, Partial<TestFile>>> = {}) => {
    put('/show.json', show, more['show']);
    put('/one.mp3', 'mp3!', { type: 'audio/mpeg', ...more['audio'] });
    put('/one.vtt', vtt, { type: 'text/vtt', ...more['transcript'] });
    put('/one.chapters.json', chapters, more['chapters']);
  };

  /** What is said, without the address of the endpoint. */
  const said = async (path: string, options: Parameters<typeof checkEndpoint>[1] = {}) =>
    (await checkEndpoint(endpoint.url + path, { now, ...options })).map(({ severity, message }) =>
      `${severity}: ${message}`.replaceAll(endpoint.url, ''),
    );

  it('says nothing of an endpoint that is as it should be', async () => {
    put('/a.json', article);
    putShow();
    assert.deepEqual(await said('/a.json'), []);
    assert.deepEqual(await said('/show.json'), []);
  });

  describe('of the headers of a document', () => {
    const long = { ...article, body: [{ type: 'paragraph', text: 'Move. '.repeat(20) + 'x'.repeat(1500) }] };
    for (const [name, more, expected] of [
      [
        'no CORS',
        { headers: { 'Access-Control-Allow-Origin': undefined } },
        /^error: pages of other sites may not/,
      ],
      [
        'CORS for another site',
        { headers: { 'Access-Control-Allow-Origin': 'https://a.example' } },
        /^error: only pages of https:\/\/a\.example/,
      ],
      [
        'CORS twice',
        { headers: { 'Access-Control-Allow-Origin': ['*', '*'] } },
        /^error: Access-Control-Allow-Origin is sent twice/,
      ],
      [
        'CORS by the origin without Vary',
        { headers: { 'Access-Control-Allow-Origin': 'https://clinic.example' } },
        /^error: .*without Vary: Origin/,
      ],
      [
        'HTML as its type',
        { headers: { 'Content-Type': 'text/html' } },
        /^error: its Content-Type is text\/html/,
      ],
      ['no type', { headers: { 'Content-Type': undefined } }, /^error: it has no Content-Type/],
      [
        'another charset',
        { headers: { 'Content-Type': 'application/json; charset=latin1' } },
        /^warning: its charset/,
      ],
      ['no ETag', { headers: { ETag: undefined } }, /^warning: it has no ETag/],
      [
        'an ETag that is not compared',
        { ignoresEtag: true },
        /^warning: it is sent again though nothing changed/,
      ],
      ['no caching', { headers: { 'Cache-Control': undefined } }, /^warning: it has no Cache-Control/],
      ['no-store', { headers: { 'Cache-Control': 'no-store' } }, /^warning: no cache may keep it/],
      ['private', { headers: { 'Cache-Control': 'private' } }, /^warning: a CDN may not keep it/],
      [
        'a year',
        { headers: { 'Cache-Control': 'max-age=31536000' } },
        /^warning: a correction takes 365 days/,
      ],
      ['no packing', { isUnpacked: true }, /^warning: its 2 kB are sent unpacked/],
      ['packing without Vary', { headers: { Vary: undefined } }, /^warning: it is packed without Vary/],
      [
        'Retry-After not exposed',
        { headers: { 'Access-Control-Expose-Headers': undefined } },
        /^warning: .*Retry-After/,
      ],
      ['a cookie', { headers: { 'Set-Cookie': 'a=b' } }, /^warning: it sets a cookie/],
    ] as const satisfies readonly (readonly [string, Partial<TestFile>, RegExp])[])
      it(`tells ${name}, and that alone`, async () => {
        put('/a.json', long, more);
        const messages = await said('/a.json');
        assert.equal(messages.length, 1, messages.join('\n'));
        assert.match(messages[0]!, expected);
      });

    it('takes any type of JSON, and CORS by the origin with Vary', async () => {
      put('/a.json', article, { headers: { 'Content-Type': 'application/feed+json; charset=UTF-8' } });
      put('/b.json', article, {
        headers: { 'Access-Control-Allow-Origin': 'https://clinic.example', Vary: 'Accept-Encoding, Origin' },
      });
      assert.deepEqual(await said('/a.json'), []);
      assert.deepEqual(await said('/b.json'), []);
    });
  });

  it('tells a document that is not there, one that is no JSON, and one that is wrong with its line', async () => {
    assert.deepEqual(await said('/none.json'), ['error: it answers 404']);
    put('/html.json', '<!doctype html>');
    assert.deepEqual(await said('/html.json'), ['error: this is no JSON: this is HTML or XML, no JSON']);
    put('/a.json', JSON.stringify({ ...article, headline: 3 }, null, 1));
    const [problem, ...others] = await checkEndpoint(`${endpoint.url}/a.json`);
    assert.equal(problem?.line, 5);
    assert.equal(problem.file, `${endpoint.url}/a.json`);
    assert.deepEqual(others, []);
  });

  it('tells a server that is down, and one that does not answer', async () => {
    const fails =
      (code: string): Fetch =>
      () =>
        Promise.reject(new RequestError(code, ''));
    assert.match(
      (await said('/a.json', { fetch: fails('ECONNREFUSED') }))[0]!,
      /cannot be reached: nothing listens there/,
    );
    assert.match((await said('/a.json', { fetch: fails('TIMEOUT') }))[0]!, /gave no answer within 10 s/);
    assert.match(
      (await said('/a.json', { fetch: fails('CERT_HAS_EXPIRED') }))[0]!,
      /its certificate is not valid/,
    );
  });

  it('gives up by itself where nothing is answered', async () => {
    put('/a.json', '', { answer: () => undefined });
    await assert.rejects(rawFetch(`${endpoint.url}/a.json`, { timeout: 30 }), { code: 'TIMEOUT' });
  });

  it('tells a document of more than 2 MB, packed or not, and one that is not packed as it says', async () => {
    const large = JSON.stringify({ ...article, body: [{ type: 'paragraph', text: 'ab '.repeat(700_000) }] });
    put('/packed.json', large);
    put('/unpacked.json', large, { isUnpacked: true });
    put('/broken.json', article, {
      isUnpacked: true,
      headers: { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' },
    });
    for (const path of ['/packed.json', '/unpacked.json', '/broken.json'])
      assert.match((await said(path)).join('\n'), /error: it has more than 2 MB/, path);
  });

  it('tells redirects, those without CORS, and those in a circle', async () => {
    const to = (location: string, headers = {}): Partial<TestFile> => ({
      answer: (_, response) => response.writeHead(302, { Location: location, ...headers }).end(),
    });
    put('/a.json', article);
    put('/moved.json', '', to('/a.json', { 'Access-Control-Allow-Origin': '*' }));
    put('/bare.json', '', to('/a.json'));
    put('/circle.json', '', to('/circle.json', { 'Access-Control-Allow-Origin': '*' }));
    assert.deepEqual(await said('/moved.json'), ['warning: it redirects to /a.json']);
    assert.match(
      (await said('/bare.json'))[0]!,
      /^error: on the redirect: pages of other sites may not read it/,
    );
    assert.deepEqual(await said('/circle.json'), ['error: it redirects more than 5 times']);
    assert.equal(endpoint.asked.filter((asked) => asked.endsWith('/circle.json')).length, 6);
  });

  it('tells an address that is not secure, but not on this machine', async () => {
    put('/a.json', article);
    const local: Fetch = (url, question) =>
      rawFetch(url.replace(/^https?:\/\/[^/]+/, endpoint.url), question);
    const messages = (address: string) =>
      checkEndpoint(address, { fetch: local }).then((problems) => problems.map(({ message }) => message));
    assert.match((await messages('http://content.clinic/a.json'))[0]!, /^it is not secure/);
    assert.deepEqual(await messages('https://content.clinic/a.json'), []);
  });

  describe('of what a show names', () => {
    for (const [name, files, expected] of [
      [
        'a recording without ranges',
        { audio: { ignoresRange: true } },
        'error: /one.mp3 is sent whole where two bytes were asked for',
      ],
      [
        'a recording that is missing',
        { audio: { status: 404, ignoresRange: true } },
        'error: /one.mp3 answers 404',
      ],
      [
        'a recording of another size',
        { audio: { body: 'mp3' } },
        'warning: /one.mp3 has 3 bytes, where "size" is 4',
      ],
      [
        'a recording of another type',
        { audio: { type: 'audio/ogg' } },
        'warning: /one.mp3 is sent as audio/ogg, where the document says audio/mpeg',
      ],
      [
        'a recording that is sent as a page',
        { audio: { type: 'text/html', isUnpacked: true } },
        'error: /one.mp3 is sent as text/html',
      ],
      [
        'a recording that others may not play',
        { audio: { headers: { 'Cross-Origin-Resource-Policy': 'same-origin' } } },
        'error: pages of other sites may not show it: Cross-Origin-Resource-Policy is same-origin',
      ],
      [
        'a transcript without CORS',
        { transcript: { headers: { 'Access-Control-Allow-Origin': undefined } } },
        'error: /one.vtt: pages of other sites may not read it: there is no Access-Control-Allow-Origin',
      ],
      [
        'a transcript of another type',
        { transcript: { type: 'text/plain' } },
        'warning: /one.vtt is sent as text/plain',
      ],
      [
        'a transcript that is none',
        { transcript: { body: '<html>' } },
        'error: /one.vtt is no transcript that can be read',
      ],
      [
        'chapters without CORS',
        { chapters: { headers: { 'Access-Control-Allow-Origin': undefined } } },
        'error: /one.chapters.json: pages of other sites may not read it: there is no Access-Control-Allow-Origin',
      ],
      [
        'chapters that are none',
        { chapters: { body: '{}' } },
        'error: /one.chapters.json is no list of chapters',
      ],
    ] as const satisfies readonly (readonly [string, Readonly<Record<string, Partial<TestFile>>>, string])[])
      it(`tells ${name}`, async () => {
        putShow(files);
        assert.deepEqual(await said('/show.json'), [expected]);
      });

    it('places it in the document', async () => {
      put('/show.json', JSON.stringify(show, null, 2));
      const problems = await checkEndpoint(`${endpoint.url}/show.json`);
      assert.deepEqual(
        problems.map(({ line, column }) => [line, column]),
        [
          [13, 18],
          [19, 16],
          [23, 18],
        ],
      );
    });
  });

  it('tells a picture that is missing, of no picture’s type, or that others may not show', async () => {
    const picture = { alt: 'A back.', width: 4, height: 3 };
    put('/a.json', {
      ...article,
      body: ['none.webp', 'page.webp', 'own.webp', 'good.webp'].map((src) => ({
        type: 'image',
        src,
        ...picture,
      })),
    });
    put('/page.webp', '', { type: 'text/html' });
    put('/own.webp', 'x', { type: 'image/webp', headers: { 'Cross-Origin-Resource-Policy': 'same-site' } });
    put('/good.webp', 'x', { type: 'image/webp' });
    assert.deepEqual((await said('/a.json')).toSorted(), [
      'error: /none.webp answers 404',
      'error: pages of other sites may not show it: Cross-Origin-Resource-Policy is same-site',
      'error: the picture /page.webp is sent as text/html',
    ]);
  });

  it('takes what is not secure on this machine from the endpoint itself alone', async () => {
    const image = (host: string) => ({ src: `${host}/a.webp`, alt: '', width: 1, height: 1 });
    put('/own.json', { ...article, image: image(endpoint.url) });
    put('/other.json', { ...article, image: image('http://a.example') });
    put('/a.webp', 'x', { type: 'image/webp' });
    assert.deepEqual(await said('/own.json'), []);
    assert.match((await said('/other.json')).join(), /error: http:\/\/a.example\/a.webp is not secure/);
  });

  it('asks CORS of a film with captions and of them, and of no other film', async () => {
    const film = { type: 'video', title: 'A', width: 4, height: 3 };
    put('/a.json', {
      ...article,
      body: [
        { ...film, src: 'a.mp4', captions: [{ src: 'a.vtt' }] },
        { ...film, src: 'b.mp4', captions: [] },
      ],
    });
    const headers = { 'Access-Control-Allow-Origin': undefined };
    for (const name of ['a', 'b']) put(`/${name}.mp4`, 'film', { type: 'video/mp4', headers });
    put('/a.vtt', vtt, { type: 'text/vtt', headers });
    assert.deepEqual((await said('/a.json')).toSorted(), [
      'error: /a.vtt: pages of other sites may not read it: there is no Access-Control-Allow-Origin',
      'error: pages of other sites may not read it: there is no Access-Control-Allow-Origin',
    ]);
  });

  it('asks CORS of a stream that is HLS, and doubts one that is not there between broadcasts', async () => {
    const streaming = (src: string) => ({ ...show, episodes: [], live: { src } });
    put('/mp3.json', streaming('live.mp3'));
    put('/hls.json', streaming('live.m3u8'));
    put('/off.json', streaming('off.mp3'));
    const headers = { 'Access-Control-Allow-Origin': undefined };
    put('/live.mp3', 'mp3', { type: 'audio/mpeg', headers });
    put('/live.m3u8', '#EXTM3U', { type: 'application/vnd.apple.mpegurl', headers });
    assert.deepEqual(await said('/mp3.json'), []);
    assert.match((await said('/hls.json')).join(), /^error: pages of other sites may not read it/);
    assert.deepEqual(await said('/off.json'), ['warning: the stream /off.mp3 answers 404']);
  });

  it('only doubts links where nothing is reached: this machine may not be connected', async () => {
    put('/a.json', {
      ...article,
      body: [{ type: 'paragraph', text: [{ text: 'a', href: 'https://a.clinic/' }] }],
    });
    const fetch: Fetch = (url, question) =>
      url.startsWith(endpoint.url)
        ? rawFetch(url, question)
        : Promise.reject(new RequestError('ENOTFOUND', ''));
    assert.deepEqual(await said('/a.json', { fetch }), [
      'warning: https://a.clinic/ cannot be reached: there is no such host',
    ]);
  });

  describe('of links', () => {
    const linking = (...links: string[]) => ({
      ...article,
      body: links.map((href) => ({ type: 'paragraph', text: [{ text: 'there', href }] })),
    });

    it('tells dead ones, and doubts those that do not answer to a program', async () => {
      put('/a.json', linking('gone/', 'busy/', 'mailto:a@b.example', 'tel:911', 'good/#part'));
      put('/good/', 'x', { type: 'text/html' });
      put('/busy/', 'x', { type: 'text/html', status: 403 });
      assert.deepEqual(await said('/a.json'), [
        'error: the link /gone/ is dead: 404',
        'warning: the link /busy/ answers 403, at least to a program',
      ]);
      assert.deepEqual(await said('/a.json', { links: false }), []);
    });

    it('asks for the whole page where a server knows no HEAD', async () => {
      put('/a.json', linking('page/'));
      put('/page/', '', {
        answer: ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
      });
      assert.deepEqual(await said('/a.json'), []);
      assert.deepEqual(
        endpoint.asked.filter((asked) => asked.endsWith('/page/')),
        ['HEAD /page/', 'GET /page/'],
      );
    });

    it('asks for each once, and never for a name for examples', async () => {
      put('/a.json', linking('page/', 'page/#a', 'https://clinic.example/a', 'https://clinic.example/b'));
      put('/page/', 'x', { type: 'text/html' });
      assert.deepEqual(await said('/a.json'), [
        'warning: clinic.example is a name for examples, and leads nowhere',
      ]);
      assert.equal(endpoint.asked.filter((asked) => asked.endsWith('/page/')).length, 1);
    });
  });

  it('follows translations, pages of a list and its documents, each once, in circles too', async () => {
    const feed = (more: object) => ({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Tips',
      language: 'en-CA',
      items: [{ id: 'a', title: 'A', content_text: 'A', _pinpoint: { src: 'a.json' } }],
      ...more,
    });
    put('/tips.json', feed({ next_url: 'tips-2.json' }));
    put('/tips-2.json', feed({ next_url: 'tips.json' }));
    put('/a.json', { ...article, translations: [{ inLanguage: 'fr-CA', src: 'fr.json' }] });
    put('/fr.json', {
      ...article,
      inLanguage: 'fr-CA',
      headline: ' ',
      translations: [{ inLanguage: 'en-CA', src: 'a.json' }],
    });
    const problems = await checkEndpoint(`${endpoint.url}/tips.json`, { now });
    assert.deepEqual(
      problems.map(({ file, message }) => [file, message]),
      [[`${endpoint.url}/fr.json`, '"headline" is empty']],
    );
    for (const path of ['tips.json', 'tips-2.json', 'a.json', 'fr.json'])
      // Once, and once more by its ETag.
      assert.equal(endpoint.asked.filter((asked) => asked === `GET /${path}`).length, 2, path);
  });

  it('has at most eight requests at once, and four for one host', async () => {
    const hosts = ['a', 'b', 'c'];
    const links = hosts.flatMap((host) => Array.from({ length: 10 }, (_, n) => `http://${host}.clinic/${n}`));
    put('/a.json', {
      ...article,
      body: links.map((href) => ({ type: 'paragraph', text: [{ text: 'there', href }] })),
    });
    const running: string[] = [];
    let [most, mostOfHost] = [0, 0];
    const fetch: Fetch = async (url, question) => {
      if (url.startsWith(endpoint.url)) return rawFetch(url, question);
      const { host } = new URL(url);
      running.push(host);
      most = Math.max(most, running.length);
      mostOfHost = Math.max(mostOfHost, running.filter((other) => other === host).length);
      await new Promise((resolve) => setImmediate(resolve));
      running.splice(running.indexOf(host), 1);
      return { status: 200, headers: new Map(), body: Buffer.alloc(0), isCut: false };
    };
    assert.deepEqual(await said('/a.json', { fetch }), []);
    assert.ok(most <= 8 && most > 4, `${most} at once`);
    assert.equal(mostOfHost, 4);
  });
});
