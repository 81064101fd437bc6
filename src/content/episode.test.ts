import { expect } from '@open-wc/testing';
import { decodeShow } from './show.js';

const url = 'https://content.example/shows/s.json';
const audio = [{ src: 'https://a.example/e.mp3' }];
const required = { id: 'e', name: 'E', audio };
const javascript = 'javascript:alert(1)';

function read(episodes: unknown): { episodes: readonly unknown[]; paths: string[] } {
  const { document, problems } = decodeShow({ id: 's', name: 'S', episodes }, url);
  return { episodes: document.episodes, paths: problems.map(({ path }) => path) };
}

/** Reads an episode between two others: they are always kept, and it is as expected, or left out. */
function expectRead(keys: object, expected: object | undefined, ...paths: string[]): void {
  const episodes = [required, ...(expected ? [{ ...required, ...expected }] : []), required];
  expect(read([required, { ...required, ...keys }, required]), JSON.stringify(keys)).to.deep.equal({
    episodes,
    paths,
  });
}

describe('an episode', () => {
  it('keeps every key of the format', () => {
    const whole = {
      id: 'urn:uuid:952ef9d0-ca29-4074-8cee-194f857b01d9',
      name: 'Lifting with a sore back',
      audio: [
        { src: 'https://a.example/e.m4a', type: 'audio/mp4', size: 800_189 },
        { src: 'https://a.example/e.mp3', type: 'audio/mpeg', size: 900_189 },
      ],
      url: 'https://pinpoint.example/e/',
      description: [{ type: 'paragraph', text: 'a' }],
      datePublished: '2026-11-21T12:00:00-07:00',
      duration: 180,
      image: { src: 'https://a.example/e.png', alt: '' },
      episodeNumber: 42,
      seasonNumber: 3,
      guests: [{ name: 'G', jobTitle: 'Physiotherapist' }],
      chapters: [
        {
          startTime: 0,
          title: 'Welcome',
          url: 'https://a.example/',
          image: { src: 'https://a.example/c.png', alt: '' },
          endTime: 94.5,
          toc: false,
        },
      ],
      transcript: [{ src: 'https://a.example/e.vtt', type: 'text/vtt', inLanguage: 'en-CA' }],
      explicit: false,
    };
    expectRead(whole, whole);
  });

  it('is left out without an id, a name or sound, and its neighbours stay', () => {
    for (const key of ['id', 'name', 'audio']) {
      for (const value of [undefined, null]) expectRead({ [key]: value }, undefined, `episodes[1].${key}`);
    }
    for (const key of ['id', 'name']) expectRead({ [key]: ' ' }, undefined, `episodes[1].${key}`);
    expectRead({ audio: [] }, undefined, 'episodes[1].audio');
    expectRead(
      { audio: [{ type: 'audio/mpeg' }] },
      undefined,
      'episodes[1].audio[0].src',
      'episodes[1].audio',
    );
    expectRead(
      { audio: [{ src: javascript }, 'data:audio/mpeg,x'] },
      undefined,
      'episodes[1].audio[0].src',
      'episodes[1].audio[0].src',
      'episodes[1].audio[1].src',
      'episodes[1].audio[1].src',
      'episodes[1].audio',
    );
  });

  it('is left out where it is none, and its neighbours stay', () => {
    for (const value of [null, 'E', 5, true, []]) {
      expect(read([required, value, required])).to.deep.equal({
        episodes: [required, required],
        paths: ['episodes[1]'],
      });
    }
  });

  it('may be the only one, without a list', () => {
    expect(read(required)).to.deep.equal({ episodes: [required], paths: [] });
  });

  it('keeps every byte of the address of its sound', () => {
    const measured =
      'https://dts.example/redirect.mp3/prfx.example/e/S1/CDN.example:443/a/../042.mp3?a=%2f&amp;b=c+d,e#t';
    for (const sound of [[{ src: measured }], { src: measured }, measured, [measured]]) {
      expectRead({ audio: sound }, { audio: [{ src: measured }] });
    }
  });

  it('resolves a relative address of its sound', () => {
    expectRead(
      { audio: 'episodes/042.mp3' },
      { audio: [{ src: 'https://content.example/shows/episodes/042.mp3' }] },
    );
  });

  it('keeps the neighbours of a sound that may not be loaded', () => {
    expectRead(
      { audio: [javascript, { src: 'data:,x' }, null, audio[0]] },
      {},
      'episodes[1].audio[0].src',
      'episodes[1].audio[0].src',
      'episodes[1].audio[1].src',
      'episodes[1].audio[1].src',
      'episodes[1].audio[2]',
    );
  });

  it('reads its length in seconds, in ISO 8601 and as a clock', () => {
    for (const duration of [3723, '3723', 'PT1H2M3S', '1:02:03', 'PT62M3S'])
      expectRead({ duration }, { duration: 3723 });
    for (const duration of ['long', -1, NaN, {}]) expectRead({ duration }, {}, 'episodes[1].duration');
  });

  it('reads numbers that are strings, and leaves out others', () => {
    expectRead({ episodeNumber: '42', seasonNumber: ['3'] }, { episodeNumber: 42, seasonNumber: 3 });
    expectRead({ episodeNumber: 0 }, { episodeNumber: 0 });
    expectRead(
      { episodeNumber: 'forty-two', seasonNumber: -1 },
      {},
      'episodes[1].episodeNumber',
      'episodes[1].seasonNumber',
    );
    expectRead({ explicit: 'false' }, { explicit: false });
    expectRead({ explicit: 'clean' }, {}, 'episodes[1].explicit');
    expectRead({ audio: { ...audio[0], size: '900189' } }, { audio: [{ ...audio[0], size: 900_189 }] });
  });

  it('has an id that is a string, however it is written', () => {
    expectRead({ id: 42 }, { id: '42' });
    expectRead({ id: ' e2 ' }, { id: 'e2' });
  });

  it('loses a key that can’t be used, and nothing else', () => {
    expectRead(
      { url: javascript, image: javascript, datePublished: 'yesterday', description: {} },
      {},
      'episodes[1].url',
      'episodes[1].image.src',
      'episodes[1].image.src',
      'episodes[1].datePublished',
      'episodes[1].description.text',
    );
  });

  it('keeps the neighbours of a bad guest', () => {
    expectRead(
      { guests: ['A', { jobTitle: 'b' }, { name: 'C' }] },
      { guests: [{ name: 'A' }, { name: 'C' }] },
      'episodes[1].guests[1].name',
    );
  });

  it('reads its notes as text, or as blocks', () => {
    expectRead({ description: 'a' }, { description: 'a' });
    expectRead(
      { description: [{ type: 'poll' }, 'a'] },
      { description: [{ type: 'paragraph', text: 'a' }] },
      'episodes[1].description[0].type',
    );
  });
});

describe('chapters', () => {
  it('may stand in a file of their own', () => {
    expectRead(
      { chapters: { src: 'e.json' } },
      { chapters: { src: 'https://content.example/shows/e.json' } },
    );
    expectRead({ chapters: { src: javascript } }, {}, 'episodes[1].chapters.src', 'episodes[1].chapters.src');
    expectRead({ chapters: { url: 'https://a.example/' } }, {}, 'episodes[1].chapters.src');
  });

  it('start at seconds, however they are written', () => {
    const chapters = [0, 17.183, '58.462', '1:31', 'PT2M'].map((startTime) => ({ startTime, title: 'a' }));
    const seconds = [0, 17.183, 58.462, 91, 120].map((startTime) => ({ startTime, title: 'a' }));
    expectRead({ chapters }, { chapters: seconds });
  });

  it('keep their neighbours where one is bad', () => {
    const good = { startTime: 5, title: ['a ', { text: 'b', em: true }] };
    const chapters = [
      good,
      { title: 'c' },
      { startTime: 'soon' },
      { startTime: -1 },
      null,
      { startTime: 6, url: javascript },
      good,
    ];
    expectRead(
      { chapters },
      { chapters: [good, { startTime: 6 }, good] },
      'episodes[1].chapters[1].startTime',
      'episodes[1].chapters[2].startTime',
      'episodes[1].chapters[3].startTime',
      'episodes[1].chapters[4]',
      'episodes[1].chapters[5].url',
    );
  });

  it('have pictures that may be addresses, as in Podcasting 2.0', () => {
    expectRead(
      { chapters: [{ startTime: 0, image: '/c.png' }] },
      { chapters: [{ startTime: 0, image: { src: 'https://content.example/c.png', alt: '' } }] },
    );
  });
});

describe('a transcript', () => {
  it('may be its address, or one of several', () => {
    const vtt = { src: 'https://content.example/shows/e.vtt' };
    expectRead({ transcript: 'e.vtt' }, { transcript: [vtt] });
    expectRead(
      { transcript: { src: 'e.vtt', type: 'text/vtt' } },
      { transcript: [{ ...vtt, type: 'text/vtt' }] },
    );
    expectRead(
      { transcript: ['e.vtt', { src: 'e.vtt', inLanguage: 'fr' }] },
      { transcript: [vtt, { ...vtt, inLanguage: 'fr' }] },
    );
  });

  it('keeps its neighbours where it is bad', () => {
    const vtt = { src: 'https://a.example/e.vtt' };
    expectRead(
      { transcript: [vtt, { type: 'text/vtt' }, javascript, { ...vtt, inLanguage: '!' }] },
      { transcript: [vtt, vtt] },
      'episodes[1].transcript[1].src',
      'episodes[1].transcript[2].src',
      'episodes[1].transcript[2].src',
      'episodes[1].transcript[3].inLanguage',
    );
  });
});
