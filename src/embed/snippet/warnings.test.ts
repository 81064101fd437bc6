import { expect } from '@open-wc/testing';
import type { Choice } from './choice.js';
import { contrast } from './contrast.js';
import { warningsFor } from './warnings.js';

const plain: Choice = { widget: 'article', src: 'https://content.example/articles/x.json', title: 'X' };
const warned = (more: Partial<Choice>) =>
  warningsFor({ ...plain, ...more }).map(({ key, kind }) => `${key} ${kind}`);

describe('contrast', () => {
  it('is what WCAG says, either way round', () => {
    expect(contrast('#000000', '#ffffff')).to.equal(21);
    expect(contrast('#ffffff', '#FFFFFF')).to.equal(1);
    expect(contrast('#ffffff', '#767676')).to.be.closeTo(4.54, 0.005);
    expect(contrast('#777777', '#ffffff')).to.be.closeTo(4.48, 0.005);
    expect(contrast('#ff0000', '#0000ff')).to.be.closeTo(2.15, 0.005);
  });
});

describe('what a clinic is warned of', () => {
  it('is nothing where all is well', () => {
    const action = { text: 'Call us', href: 'tel:+14035550100' };
    expect(warned({})).to.deep.equal([]);
    expect(warned({ accent: '#0b5f58', surface: '#f4f9f8', action })).to.deep.equal([]);
    expect(warned({ accent: '#6fd0c3', theme: 'dark' })).to.deep.equal([]);
  });

  it('is an accent that is too light for a light page, too dark for a dark one', () => {
    const [warning, ...more] = warningsFor({ ...plain, accent: '#ffd400' });
    expect(more).to.deep.equal([]);
    expect(warning).to.include({ key: 'accent', kind: 'contrast' });
    expect(warning!.ratio).to.be.closeTo(1.43, 0.01);
    expect(warning!.message.en).to.match(/contrast of 1\.4:1 only.*are darkened/);
    expect(warning!.message.fr).to.match(/que de 1,4:1.*sont foncés/);
    expect(warned({ accent: '#777777' })).to.deep.equal(['accent contrast']);
    expect(warned({ accent: '#767676' })).to.deep.equal([]);
    expect(warned({ accent: '#8a1c7c' })).to.deep.equal([]);
    expect(warned({ accent: '#8a1c7c', theme: 'dark' })).to.deep.equal(['accent contrast']);
  });

  it('is an accent that cannot be read on the surface that was chosen, or a text that cannot', () => {
    expect(warned({ accent: '#0b5f58', surface: '#6fb5ad' })).to.deep.equal(['accent contrast']);
    expect(warned({ surface: '#333333' })).to.deep.equal(['surface contrast']);
    expect(warned({ surface: '#333333', theme: 'dark' })).to.deep.equal([]);
    expect(warned({ surface: '#eeeeee', theme: 'dark' })).to.deep.equal(['surface contrast']);
  });

  it('is a colour that is none', () => {
    expect(warned({ accent: 'teal', surface: '#12' })).to.deep.equal(['accent colour', 'surface colour']);
  });

  it('is a call to action without its link, without its words, or with a link that leads nowhere', () => {
    const action = (text: string, href: string) => warned({ action: { text, href } });
    expect(action('', '')).to.deep.equal([]);
    expect(action('Book', ' ')).to.deep.equal(['action action-without-link']);
    expect(action('', 'https://clinic.example/')).to.deep.equal(['action action-without-text']);
    for (const href of ['javascript:alert(1)', ' JAVA\nscript:alert(1)', 'data:text/html,x', 'https://['])
      expect(action('Book', href), href).to.deep.equal(['action unsafe']);
  });

  it('is an address that is not safe, or not whole', () => {
    expect(warned({ action: { text: 'Book', href: 'http://clinic.example/' } })).to.deep.equal([
      'action insecure',
    ]);
    for (const href of ['/book', 'clinic.example/book', 'book.html'])
      expect(warned({ action: { text: 'Book', href } }), href).to.deep.equal(['action relative']);
    expect(warned({ src: 'http://content.example/x.json' })).to.deep.equal(['src insecure']);
  });
});
