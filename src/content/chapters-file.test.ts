import { expect } from '@open-wc/testing';
import { chapterAt, decodeChapters, type FileChapter, imageAt, normalizeChapters } from './chapters-file.js';
import type { Chapter } from './episode.js';
import { PinpointError } from './pinpoint-error.js';
import type { SafeUrl } from './safe-url.js';

const url = 'https://content.example/shows/041.chapters.json';

async function fixture(name: string): Promise<readonly FileChapter[]> {
  return decodeChapters(await (await fetch(`/test/fixtures/podcasting/${name}`)).json(), url);
}

const read = (...chapters: unknown[]) => decodeChapters({ version: '1.2.0', chapters }, url);
const image = (src: string) => ({ src: src as SafeUrl, alt: '' });

function failure(json: unknown): PinpointError {
  try {
    decodeChapters(json, url);
  } catch (error) {
    if (error instanceof PinpointError) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('decodeChapters', () => {
  it('reads a file of Podcasting 2.0 chapters', async () => {
    expect(await fixture('chapters.json')).to.deep.equal([
      { startTime: 0, endTime: 94.5, title: 'Welcome', toc: true },
      {
        startTime: 94.5,
        endTime: 300,
        title: 'Pillows',
        url: 'https://content.example/tips/pillows.html',
        image: image('https://content.example/shows/images/pillow.webp'),
        toc: true,
      },
      { startTime: 120, endTime: 150, image: image('https://content.example/images/paris.webp'), toc: false },
      {
        ...{ startTime: 150, endTime: 180, toc: false },
        image: image('https://content.example/shows/images/map.webp'),
      },
      { startTime: 300, endTime: 500, title: 'Calls', toc: true },
      { startTime: 600, title: 'Good night', toc: true },
    ]);
  });

  it('keeps what can be read of a broken one, in order of time', async () => {
    const base = 'https://content.example/shows/';
    expect(await fixture('malformed-chapters.json')).to.deep.equal([
      { startTime: 0, endTime: 120, title: '41', toc: true },
      { startTime: 0, endTime: 30, image: image(`${base}silent.webp`), toc: false },
      { startTime: 30, endTime: 60, title: 'Numbers as text', image: image(`${base}a.webp`), toc: false },
      { startTime: 120, endTime: 400, title: 'A clock', toc: true },
      { startTime: 200, endTime: 400, image: image(`${base}no-title.webp`), toc: false },
      { startTime: 400, endTime: 600, title: '<b>Not bold</b>', toc: true },
      { startTime: 600, title: 'Out of order', toc: true },
    ]);
  });

  it('gives no address that may not be used', () => {
    const dangerous = [
      ...['javascript:alert(1)', 'java\nscript:alert(1)', '\u0001JAVASCRIPT:alert(1)', 'vbscript:x'],
      ...['data:text/html,<b>', 'blob:https://a.example/1', 'file:///etc/passwd', 'https://[', '', {}, []],
    ];
    for (const address of dangerous) {
      expect(
        read({ startTime: 1, title: 'A', url: address, img: address }),
        JSON.stringify(address),
      ).to.deep.equal([{ startTime: 1, title: 'A', toc: true }]);
    }
    expect(read({ startTime: 1, title: 'A', url: 'mailto:a@b.example', img: 'mailto:a@b.example' }))
      .to.deep //
      .equal([{ startTime: 1, title: 'A', url: 'mailto:a@b.example', toc: true }]);
  });

  it('gives no chapters where there are none to read', () => {
    for (const chapters of [[], [null], [[[[]]]], [{}], [{ startTime: 1 }], [{ title: 'A' }]]) {
      expect(decodeChapters({ chapters }, url), JSON.stringify(chapters)).to.deep.equal([]);
    }
  });

  it('refuses what has no list of chapters, with its address', () => {
    for (const json of [
      null,
      undefined,
      1,
      'a',
      [],
      [{ startTime: 1 }],
      {},
      { chapters: {} },
      { chapters: 'a' },
    ]) {
      expect(failure(json), JSON.stringify(json)).to.include({ kind: 'format', url });
    }
  });

  it('keeps the good ones beside whatever stands in the place of a value, and throws nothing', () => {
    const good = [
      { startTime: 0, endTime: 1e6, title: 'First', toc: true },
      { startTime: 1e6, title: 'Last', toc: true },
    ];
    // As they stand in a file: `1e400` is no number there, and `__proto__` a key like others.
    const strange = [
      ...['null', 'true', 'false', '""', '" "', '"a"', '-1', '1e400', '0.1', '"1e3"', '"Infinity"', '"-5"'],
      ...['"0x10"', '"1:2:3:4"', '"١٢"', '[]', '[[]]', '[1, 2]', '{}', '{ "startTime": 1 }'],
      ...['{ "toString": 1, "valueOf": 1, "length": 9 }', '"__proto__"', '"constructor"', '"\\u0000"'],
      ...['"\\u202Eabc"', '"\\ud800"', '"<script>"', '"javascript:alert(1)"'],
    ];
    for (const key of ['startTime', 'endTime', 'title', 'url', 'img', 'toc', 'location', '__proto__']) {
      for (const value of strange) {
        const what = `${key}: ${value}`;
        const odd: unknown = JSON.parse(
          `{ "startTime": 7, "title": "Odd", "img": "a.webp", "${key}": ${value} }`,
        );
        const chapters = read({ startTime: 1e6, title: 'Last' }, odd, JSON.parse(value), {
          startTime: 0,
          title: 'First',
        });
        const kept = chapters.filter(({ startTime }) => startTime === 0 || startTime === 1e6);
        expect(kept.map(({ title }) => title).slice(0, 1), what).to.deep.equal(['First']);
        expect(kept.at(-1), what).to.deep.equal(good[1]);
        for (const chapter of chapters) {
          expect(chapter.startTime, what).to.be.within(0, 1e9);
          expect(chapter.endTime ?? Infinity, what).to.be.above(chapter.startTime);
          expect(typeof (chapter.title ?? ''), what).to.equal('string');
          expect(chapter.url ?? 'https:', what).to.match(/^https?:/);
          expect(chapter.image?.src ?? 'https:', what).to.match(/^https?:/);
        }
      }
    }
  });

  it('reads 5,000 chapters of a book, all starts twice, in no order', () => {
    const starts = Array.from({ length: 5000 }, (_, at) => (at * 7919) % 2500);
    const chapters = read(...starts.map((startTime) => ({ startTime, title: `At ${startTime}` })));
    expect(chapters.map(({ startTime }) => startTime)).to.deep.equal([...Array(2500).keys()]);
    expect(chapterAt(chapters, 1234.5)?.title).to.equal('At 1234');
  });

  it('reads 30,000 chapters at one time, or silent ones all over, at once', () => {
    const many = (chapter: (at: number) => unknown) => Array.from({ length: 30_000 }, (_, at) => chapter(at));
    expect(read(...many(() => ({ startTime: 1, title: 'A' })))).to.have.length(1);
    const silent = many((at) => ({ startTime: at, img: 'a.webp' }));
    expect(read({ startTime: 0, title: 'A' }, ...silent)).to.have.length(30_001);
  });
});

describe('normalizeChapters', () => {
  const chapters: readonly Chapter[] = [
    { startTime: 60, title: ['The ', { text: 'second', em: true }] },
    { startTime: 0, title: 'The first' },
    { startTime: 90, image: image('https://a.example/a.webp') },
  ];

  it('orders the chapters of an episode, and says where each ends', () => {
    expect(normalizeChapters(chapters, 100)).to.deep.equal([
      { startTime: 0, endTime: 60, title: 'The first', toc: true },
      { startTime: 60, endTime: 100, title: ['The ', { text: 'second', em: true }], toc: true },
      { startTime: 90, endTime: 100, image: image('https://a.example/a.webp'), toc: false },
    ]);
    expect(chapters[0]).to.have.property('startTime', 60);
  });

  it('keeps the end that a chapter says itself, where it comes after its start', () => {
    const ends = (endTime: number) =>
      normalizeChapters([
        { startTime: 5, endTime, title: 'A' },
        { startTime: 60, title: 'B' },
      ]).map((chapter) => chapter.endTime);
    expect(ends(30)).to.deep.equal([30, undefined]);
    for (const wrong of [5, 0, -1, NaN]) expect(ends(wrong), `${wrong}`).to.deep.equal([60, undefined]);
  });

  it('leaves a chapter out of the table of contents that is not to be in it', () => {
    const [first] = normalizeChapters([{ startTime: 0, title: 'A', toc: false }]);
    expect(first?.toc).to.equal(false);
  });

  it('leaves the end of the last open where nobody knows it', () => {
    for (const duration of [undefined, NaN, 0, 60]) {
      const ends = normalizeChapters(chapters, duration).map(({ endTime }) => endTime);
      expect(ends, `${duration}`).to.deep.equal([60, undefined, undefined]);
    }
  });

  it('fills in what a file has left open once the duration is known, and changes nothing else', async () => {
    const read = await fixture('chapters.json');
    const again = normalizeChapters(read, 1800);
    expect(again.slice(0, -1)).to.deep.equal(read.slice(0, -1));
    expect(again.at(-1)).to.deep.equal({ ...read.at(-1), endTime: 1800 });
  });
});

describe('the chapter at a time', () => {
  it('is the one of the table of contents that is under way, whatever silent ones there are', async () => {
    const chapters = normalizeChapters(await fixture('chapters.json'), 700);
    const table: [time: number, title: string | undefined][] = [
      [-1, undefined],
      [0, 'Welcome'],
      [94.4, 'Welcome'],
      // Where an engine says it is after a seek to 94.5.
      [94.499999, 'Pillows'],
      [94.5, 'Pillows'],
      [130, 'Pillows'],
      [299, 'Pillows'],
      [300, 'Calls'],
      [550, undefined],
      [600, 'Good night'],
      [700, 'Good night'],
      [701, undefined],
      [NaN, undefined],
    ];
    for (const [time, title] of table) expect(chapterAt(chapters, time)?.title, `${time}`).to.equal(title);
  });

  it('is the same object from one moment to the next', async () => {
    const chapters = await fixture('chapters.json');
    expect(chapterAt(chapters, 130)).to.equal(chapterAt(chapters, 299));
    expect(chapterAt(chapters, 1e9)).to.equal(chapters.at(-1));
  });

  it('has a picture of its own, or that of a silent chapter in it', async () => {
    const chapters = normalizeChapters(await fixture('chapters.json'), 700);
    const table: [time: number, name: string | undefined][] = [
      [0, undefined],
      [94.5, 'pillow.webp'],
      [119, 'pillow.webp'],
      [120, 'paris.webp'],
      [150, 'map.webp'],
      [181, 'pillow.webp'],
      [300, undefined],
      [650, undefined],
    ];
    for (const [time, name] of table) {
      expect(imageAt(chapters, time)?.src.split('/').pop(), `${time}`).to.equal(name);
    }
  });

  it('has its own picture where a silent chapter without one is under way', () => {
    const chapters = read(
      { startTime: 0, title: 'A', img: 'a.webp' },
      { startTime: 10, title: 'B', toc: false },
    );
    expect(imageAt(chapters, 11)?.src).to.match(/a\.webp$/);
    expect(chapterAt(chapters, 11)?.title).to.equal('A');
  });

  it('is none, with a picture, where all are silent, and none at all where there are no chapters', () => {
    const chapters = read({ startTime: 0, img: 'a.webp' });
    expect(chapterAt(chapters, 1)).to.equal(undefined);
    expect(imageAt(chapters, 1)?.src).to.match(/a\.webp$/);
    expect(chapterAt([], 1)).to.equal(undefined);
    expect(imageAt([], 1)).to.equal(undefined);
  });
});
