import { expect } from '@open-wc/testing';
import type { CatalogueTip } from './catalogue.js';
import { searchTips } from './search-tips.js';

const tip = (title: string, summary = '', ...tags: string[]): CatalogueTip => ({
  item: title,
  src: `https://content.example/${title}`,
  url: undefined,
  title,
  summary,
  image: undefined,
  tags,
});
const tips = [tip('Élever ses jambes', 'Après une marche'), tip('Sleep well', 'The pillow question', 'Neck')];
const found = (search: string) => searchTips(tips, search).map(({ title }) => title);

describe('searching the tips', () => {
  it('finds words of the title, the summary and the keywords, wherever each stands', () => {
    expect(found('pillow neck sleep')).to.deep.equal(['Sleep well']);
  });

  it('minds neither accents nor capitals', () => {
    expect(found('eleVER APRES')).to.deep.equal(['Élever ses jambes']);
  });

  it('finds all where nothing is typed, and none where one word is missing', () => {
    expect(found('  ')).to.have.length(2);
    expect(found('sleep knee')).to.deep.equal([]);
  });
});
