import { expect } from '@open-wc/testing';
import { decodeFeed } from '../../content/feed.js';
import { feed, item } from '../../../test/tips.js';
import { searchTips } from './search-tips.js';

describe('a search among tips', () => {
  const { items } = decodeFeed(
    feed([
      item(1, { title: 'Mal de dos', summary: 'Une séance d’Étirements.', tags: [] }),
      item(2, { title: 'Sleep WELL', summary: 'Dark and quiet.' }),
      item(3, { title: undefined, summary: 'A back that hurts.', tags: ['Back pain', 'Sleep'] }),
    ]),
    'https://content.example/',
  ).document;
  const found = (search: string) => searchTips(items, search).map(({ id }) => +id);

  it('finds by words, whatever their case, accents and order', () => {
    expect(found('ETIREMENTS')).to.deep.equal([1]);
    expect(found('étirements dos')).to.deep.equal([1]);
    expect(found(' well  sleep ')).to.deep.equal([2]);
    expect(found('sle')).to.deep.equal([2, 3]);
    expect(found('back quiet')).to.deep.equal([]);
  });

  it('finds all for nothing, and the words of a pattern as words', () => {
    for (const nothing of ['', '   ']) expect(found(nothing)).to.deep.equal([1, 2, 3]);
    for (const odd of ['.*', '[', '\\', '(a+)+$']) expect(found(odd)).to.deep.equal([]);
  });
});
