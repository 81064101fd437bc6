import { expect } from '@open-wc/testing';
import { decodeFeed } from '../../content/feed.js';
import { feed, item, items } from '../../../test/tips.js';
import { selectTips, tipOfDay } from './select-tips.js';

const read = (list: unknown) => decodeFeed(feed(list), 'https://content.example/').document.items;
const tips = read(items(5));

describe('the tip of a day', () => {
  it('is the same from the day’s first moment to its last', () => {
    const dawn = tipOfDay(tips, new Date(2026, 10, 23, 0, 0, 0));
    expect(dawn).to.equal(tipOfDay(tips, new Date(2026, 10, 23, 23, 59, 59)));
    expect(dawn).to.equal(tipOfDay(tips, new Date(2026, 10, 23, 12)));
  });

  it('is the next one the next day, through a year with its changes of clocks, and begins again', () => {
    for (let day = 0; day < 366; day++) {
      const [today, tomorrow] = [day, day + 1].map((date) => tipOfDay(tips, new Date(2028, 0, 1 + date)));
      expect(tips.indexOf(tomorrow!)).to.equal((tips.indexOf(today!) + 1) % tips.length);
    }
  });

  it('is the only one, or none, where there are no others', () => {
    expect(tipOfDay(tips.slice(0, 1), new Date())).to.equal(tips[0]);
    expect(tipOfDay([], new Date())).to.equal(undefined);
  });
});

describe('selectTips', () => {
  const found = (search: string, topic = '') => selectTips(texts, { search, topic }).map(({ id }) => +id);
  const texts = read([
    item(1, { title: 'Mal de dos', summary: 'Une séance d’Étirements.', tags: [] }),
    item(2, { title: 'Sleep WELL', summary: 'Dark and quiet.' }),
    item(3, { title: undefined, summary: 'A back that hurts.', tags: ['Back pain', 'Sleep'] }),
  ]);

  it('finds by words, whatever their case, accents and order', () => {
    expect(found('ETIREMENTS')).to.deep.equal([1]);
    expect(found('étirements dos')).to.deep.equal([1]);
    expect(found(' well  sleep ')).to.deep.equal([2]);
    expect(found('sle')).to.deep.equal([2, 3]);
    expect(found('back quiet')).to.deep.equal([]);
  });

  it('finds all for nothing, and the words of a pattern as words', () => {
    expect(found('')).to.deep.equal([1, 2, 3]);
    expect(found('   ')).to.deep.equal([1, 2, 3]);
    for (const odd of ['.*', '[', '\\', '(a+)+$']) expect(found(odd)).to.deep.equal([]);
  });

  it('takes a topic as a whole', () => {
    expect(found('', 'back PAIN')).to.deep.equal([3]);
    expect(found('', 'back')).to.deep.equal([]);
  });
});
