import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeFeed, type Feed } from '../../content/feed.js';
import { feedsOf, slugOf, tipOf } from './tips.js';

const article = (index: number, more: Record<string, unknown> = {}) => ({
  version: 1,
  type: 'article',
  id: `tip-${index}`,
  headline: `Tip ${index}`,
  url: `https://content.example/articles/tip-${index}/`,
  body: [{ type: 'paragraph', text: ['Walk ', { text: 'a little', em: true }, '.'] }],
  ...more,
});
const tip = (index: number, more?: Record<string, unknown>) =>
  tipOf(article(index, more), `articles/tip-${index}.json`, 'en');
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    tip(index, { datePublished: `2026-01-${String((index % 28) + 1).padStart(2, '0')}` }),
  );
const feeds = (tips: readonly ReturnType<typeof tip>[], language = '') =>
  feedsOf(tips, language, { inLanguage: 'en', title: 'Tips' }, 'https://content.example/');
const feedAt = (files: ReadonlyMap<string, unknown>, path: string): Feed =>
  decodeFeed(files.get(path), `https://content.example/${path}`).document;

describe('tipOf', () => {
  it('takes the words of the description, else of the first paragraph', () => {
    assert.equal(tip(1, { description: 'Move.' }).summary, 'Move.');
    assert.equal(tip(1).summary, 'Walk a little.');
  });

  it('leaves out the marks of footnotes', () => {
    const text = ['Move.', { text: '1', sup: true, href: '#ref-1' }, ' So m', { text: '2', sup: true }, '.'];
    assert.equal(tip(1, { description: text }).summary, 'Move. So m2.');
  });

  it('gives days as moments at noon, as JSON Feed wants moments', () => {
    assert.equal(tip(1, { datePublished: '2026-10-05' }).date_published, '2026-10-05T12:00:00Z');
    assert.equal(tip(1, { datePublished: '2026-10' }).date_published, '2026-10-01T12:00:00Z');
    assert.equal(
      tip(1, { datePublished: '2026-10-05T09:00:00-06:00' }).date_published,
      '2026-10-05T09:00:00-06:00',
    );
  });

  it('gives the picture’s address from the endpoint on', () => {
    assert.equal(tip(1, { image: { src: '../media/x.1.jpg' } }).image, 'media/x.1.jpg');
    assert.equal(tip(1, { image: { src: 'https://i.example/x.jpg' } }).image, 'https://i.example/x.jpg');
  });
});

describe('feedsOf', () => {
  it('gives a feed that the widgets read without a problem, the newest tip first', () => {
    const files = feeds([
      tip(1, { datePublished: '2026-01-01', keywords: ['Back pain'] }),
      tip(2, { datePublished: '2026-02-01', image: { src: '../media/x.1.jpg' } }),
    ]);
    const { document, problems } = decodeFeed(files.get('tips.json'), 'https://content.example/tips.json');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      document.items.map(({ title, _pinpoint }) => [title, _pinpoint?.src]),
      [
        ['Tip 2', 'https://content.example/articles/tip-2.json'],
        ['Tip 1', 'https://content.example/articles/tip-1.json'],
      ],
    );
    assert.equal(document.items[0]?.image?.src, 'https://content.example/media/x.1.jpg');
  });

  it('gives one for each keyword, whose addresses lead to the same documents', () => {
    const files = feeds([tip(1, { keywords: ['Mal de dos', 'Été'] })], 'fr');
    assert.deepEqual([...files.keys()], ['tips.fr.json', 'tips/ete.fr.json', 'tips/mal-de-dos.fr.json']);
    const { items } = feedAt(files, 'tips/ete.fr.json');
    assert.equal(items[0]?._pinpoint?.src, 'https://content.example/articles/tip-1.json');
  });

  it('has pages, of which a new tip changes the first alone', () => {
    const before = feeds(many(230));
    const after = feeds([...many(230), tip(999, { datePublished: '2026-03-01' })]);
    const changed = [...after.keys()].filter(
      (path) => JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path)),
    );
    assert.deepEqual(changed, ['tips.json']);
  });

  it('has every tip once on its pages, each page leading to the next', () => {
    const files = feeds(many(230));
    const seen: string[] = [];
    let path: string | undefined = 'tips.json';
    while (path) {
      const feed: Feed = feedAt(files, path);
      seen.push(...feed.items.map(({ id }) => id));
      path = feed.next_url?.replace('https://content.example/', '');
    }
    assert.equal(seen.length, 230);
    assert.equal(new Set(seen).size, 230);
    assert.equal(files.size, 4);
  });
});

describe('slugOf', () => {
  it('makes names for files of words in any script', () => {
    assert.deepEqual(['Back pain!', 'Été à Québec', '腰痛', 'ਪਿੱਠ ਦਰਦ'].map(slugOf), [
      'back-pain',
      'ete-a-quebec',
      '腰痛',
      'ਪਿੱਠ-ਦਰਦ',
    ]);
  });
});
