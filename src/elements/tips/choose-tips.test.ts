import { expect } from '@open-wc/testing';
import { decodeFeed } from '../../content/feed.js';
import { feed, item, items } from '../../../test/tips.js';
import { ofTopic, tipOfDay } from './choose-tips.js';

const read = (list: unknown) => decodeFeed(feed(list), 'https://content.example/').document.items;
const tips = read(items(5));

describe('the tip of a day', () => {
  const at = (...date: [number, number, number, number?, number?, number?]) =>
    tips.indexOf(tipOfDay(tips, new Date(...date))[0]!);

  it('is the same from the day’s first moment to its last', () => {
    expect([at(2026, 10, 23, 0, 0, 0), at(2026, 10, 23, 12)]).to.deep.equal(
      Array(2).fill(at(2026, 10, 23, 23, 59, 59)),
    );
  });

  it('is the next one the next day, through a year with its changes of clocks, and begins again', () => {
    for (let day = 0; day < 366; day++)
      expect(at(2028, 0, 2 + day)).to.equal((at(2028, 0, 1 + day) + 1) % tips.length);
  });

  it('is that of the date in the calendar, wherever the visitor is', () => {
    // 23 November 2026 is the 20,780th day since 1970.
    expect(at(2026, 10, 23)).to.equal(20_780 % tips.length);
  });

  it('is the only one, or none, where there are no others', () => {
    expect(tipOfDay(tips.slice(0, 1), new Date())).to.deep.equal(tips.slice(0, 1));
    expect(tipOfDay([], new Date())).to.deep.equal([]);
  });
});

describe('the tips of a topic', () => {
  const mixed = read([item(1, { tags: [] }), item(2, { tags: ['Back pain', 'Sleep'] }), item(3)]);
  const found = (topic: string) => ofTopic(mixed, topic).map(({ id }) => +id);

  it('have it among their tags as a whole, in any case and accents', () => {
    expect(found('back PAIN')).to.deep.equal([2, 3]);
    expect(found(' sleep ')).to.deep.equal([2]);
    expect(found('Bàck pain')).to.deep.equal([2, 3]);
    expect(found('back')).to.deep.equal([]);
  });

  it('are all without one', () => {
    for (const none of ['', '  ']) expect(found(none)).to.deep.equal([1, 2, 3]);
  });
});
