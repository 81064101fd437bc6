import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeArticle } from '../../content/article.js';
import '../../content/rich-keys.js';
import { decodeShow } from '../../content/show.js';
import type { Problem } from '../problem.js';
import { type Asset, AssetError } from './assets.js';
import { type Placed, placeMedia } from './place-media.js';

const known: Readonly<Record<string, Asset>> = {
  '/content/articles/img/back pain.jpg': {
    path: 'media/back-pain.0a1b2c3d.jpg',
    type: 'image/jpeg',
    size: 9000,
    width: 640,
    height: 480,
    srcset: [
      { path: 'media/back-pain.0a1b2c3d.320.webp', width: 320 },
      { path: 'media/back-pain.0a1b2c3d.640.webp', width: 640 },
    ],
  },
  '/content/articles/logo.svg': { path: 'media/logo.11111111.svg', type: 'image/svg+xml', size: 99 },
  '/content/articles/film.mp4': { path: 'media/film.22222222.mp4', type: 'video/mp4', size: 5 },
  '/content/articles/film.vtt': { path: 'media/film.33333333.vtt', type: 'text/vtt', size: 5 },
  '/content/articles/12.mp3': { path: 'media/12.44444444.mp3', type: 'audio/mpeg', size: 12345 },
  '/content/articles/12.json': { path: 'media/12.55555555.json', type: 'application/json', size: 5 },
  '/content/articles/plan.pdf': { path: 'media/plan.66666666.pdf', type: 'application/pdf', size: 5 },
};

const assets = {
  add: async (file: string): Promise<Asset> => {
    const asset = known[file];
    if (file.endsWith('locked.jpg')) throw new Error('disk on fire');
    return asset ? Promise.resolve(asset) : Promise.reject(new AssetError('is not there', 'add the file'));
  },
};

const place = async <T>(json: T, path = 'articles/back.json'): Promise<Placed<T>> =>
  placeMedia(json, {
    file: '/content/articles/back.md',
    path,
    assets,
    problemOf: (message, hint): Problem => ({ severity: 'error', file: 'articles/back.md', message, hint }),
  });

const srcset = '../media/back-pain.0a1b2c3d.320.webp 320w, ../media/back-pain.0a1b2c3d.640.webp 640w';
const placedImage = { src: '../media/back-pain.0a1b2c3d.jpg', srcset, width: 640, height: 480 };

describe('the media of a document', () => {
  it('stand where the document finds them, with their sizes', async () => {
    const article = { image: { src: 'img/back%20pain.jpg', alt: 'A back', width: 1, credit: 'Lou' } };
    const { json, problems } = await place(article);
    assert.deepEqual(problems, []);
    assert.deepEqual(json, { image: { ...placedImage, alt: 'A back', credit: 'Lou' } });
    assert.equal(article.image.src, 'img/back%20pain.jpg');
    const deep = await place(article, 'articles/fr/ca/back.json');
    assert.equal(deep.json.image.src, '../../../media/back-pain.0a1b2c3d.jpg');
  });

  it('are found in blocks at any depth', async () => {
    const image = { type: 'image', src: './img/back pain.jpg', alt: '' };
    const { json, problems } = await place({
      body: [
        image,
        { type: 'callout', tone: 'tip', body: [{ type: 'list', items: [[image]] }] },
        { type: 'steps', items: [{ title: 'Up', image: { src: 'img/back pain.jpg', alt: '' } }] },
        { type: 'video', src: 'film.mp4#t=9', poster: 'img/back pain.jpg', captions: [{ src: 'film.vtt' }] },
        { type: 'audio', src: '12.mp3', title: 'Breathe' },
      ],
    });
    assert.deepEqual(problems, []);
    const placed = { type: 'image', ...placedImage, alt: '' };
    assert.deepEqual(json.body, [
      placed,
      { type: 'callout', tone: 'tip', body: [{ type: 'list', items: [[placed]] }] },
      { type: 'steps', items: [{ title: 'Up', image: { ...placedImage, alt: '' } }] },
      {
        type: 'video',
        src: '../media/film.22222222.mp4#t=9',
        poster: placedImage.src,
        captions: [{ src: '../media/film.33333333.vtt' }],
      },
      { type: 'audio', src: '../media/12.44444444.mp3', title: 'Breathe' },
    ]);
  });

  it('of an episode say their type and size', async () => {
    const { json } = await place({
      episodes: [
        {
          audio: [{ src: '12.mp3' }, 'https://cdn.example/12.mp3?a=%7e'],
          chapters: { src: '12.json' },
          transcript: [{ src: 'film.vtt', inLanguage: 'en' }, '12.json'],
        },
        { audio: '12.mp3' },
      ],
    });
    assert.deepEqual(json.episodes, [
      {
        audio: [
          { src: '../media/12.44444444.mp3', type: 'audio/mpeg', size: 12345 },
          'https://cdn.example/12.mp3?a=%7e',
        ],
        chapters: { src: '../media/12.55555555.json' },
        transcript: [
          { src: '../media/film.33333333.vtt', inLanguage: 'en', type: 'text/vtt' },
          { src: '../media/12.55555555.json', type: 'application/json' },
        ],
      },
      { audio: { src: '../media/12.44444444.mp3', type: 'audio/mpeg', size: 12345 } },
    ]);
  });

  it('of people and publishers may be a name of a file', async () => {
    const { json } = await place({
      author: [{ name: 'Lou', image: 'img/back pain.jpg' }],
      publisher: { name: 'PinPoint', logo: 'logo.svg' },
    });
    assert.deepEqual(json, {
      author: [{ name: 'Lou', image: { ...placedImage, alt: '' } }],
      publisher: { name: 'PinPoint', logo: { src: '../media/logo.11111111.svg', alt: '' } },
    });
  });

  it('elsewhere stay byte for byte', async () => {
    const json = {
      image: 'https://a.example/b%20c d.jpg?x=1&amp;y',
      publisher: { name: 'P', logo: '//a.example/l.svg' },
      translations: [{ inLanguage: 'fr', src: 'fr/back.json' }],
      related: [{ headline: 'H', url: '../knee/', src: 'knee.json' }],
      next: 'older.json',
      url: 'back/',
      body: [
        {
          type: 'paragraph',
          text: ['src', { text: 'x', href: 'knee/' }, { text: 'y', href: 'knee.html#pdf' }],
        },
        { type: 'image', src: 'HTTPS://a.example/x.jpg', alt: '', srcset: 'https://a.example/x.webp 5w' },
        { type: 'image', src: 'data:image/png;base64,AA==', alt: '' },
      ],
    };
    const placed = await place(json);
    assert.deepEqual(placed.problems, []);
    assert.equal(JSON.stringify(placed.json), JSON.stringify(json));
  });

  it('are placed for a link to a file for people', async () => {
    const { json } = await place({ text: { text: 'The plan', href: 'plan.pdf#page=2' } });
    assert.deepEqual(json, { text: { text: 'The plan', href: '../media/plan.66666666.pdf#page=2' } });
  });

  it('that cannot be placed stay, with a problem for each in the order of the document', async () => {
    const json = {
      image: { src: 'img/none.jpg', alt: '' },
      body: [
        { type: 'image', src: '/root.jpg', alt: '' },
        { type: 'video', src: '', poster: 'C:\\a.jpg' },
      ],
      author: { name: 'Lou', image: 'none.jpg' },
      logo: 'img/locked.jpg',
    };
    const placed = await place(json);
    assert.deepEqual(placed.json, json);
    assert.deepEqual(
      placed.problems.map(({ message }) => message),
      [
        'image.src: "img/none.jpg" is not there',
        'body[0].src: "/root.jpg" does not start from where this file is',
        'body[1].src: "" names no file',
        'body[1].poster: "C:\\\\a.jpg" does not start from where this file is',
        'author.image: "none.jpg" is not there',
        'logo: "img/locked.jpg" cannot be published (disk on fire)',
      ],
    );
    assert.ok(placed.problems.every(({ hint }) => hint));
  });

  it('are what readers take them for', async () => {
    const base = 'https://content.example/articles/back.json';
    const image = { src: 'img/back pain.jpg', alt: 'A back' };
    const { json: article } = await place({
      version: 1,
      type: 'article',
      id: 'a',
      headline: 'A',
      image,
      body: [],
    });
    assert.equal(decodeArticle(article, base).document.image?.width, 640);
    assert.equal(
      decodeArticle(article, base).document.image?.srcset?.split(' ')[0],
      'https://content.example/media/back-pain.0a1b2c3d.320.webp',
    );
    const episodes = [{ id: 'e', name: 'E', audio: '12.mp3', image: 'img/back pain.jpg' }];
    const { json: show } = await place({ version: 1, type: 'show', id: 's', name: 'S', episodes });
    assert.deepEqual(decodeShow(show, base).document.episodes[0]?.audio, [
      { src: 'https://content.example/media/12.44444444.mp3', type: 'audio/mpeg', size: 12345 },
    ]);
  });
});
