import { expect } from '@open-wc/testing';
import { append, h } from './dom.js';

describe('h', () => {
  it('makes an element with attributes and children, in lists and lists of lists', () => {
    const element = h(
      'a',
      { href: '/book', rel: 'next' },
      'Book ',
      ['an ', [h('b', {}, 'appointment')]],
      '.',
    );
    expect(element.outerHTML).to.equal('<a href="/book" rel="next">Book an <b>appointment</b>.</a>');
  });

  it('leaves out what is nothing', () => {
    const element = h('p', { id: undefined, lang: '', title: '' }, '', null, undefined, false, 0, []);
    expect(element.outerHTML).to.equal('<p></p>');
  });

  it('keeps a number that is 0, what is true, and an alternative text that is empty', () => {
    expect(h('ol', { start: 0 }).outerHTML).to.equal('<ol start="0"></ol>');
    expect(h('video', { controls: true, playsinline: false }).outerHTML).to.equal(
      '<video controls=""></video>',
    );
    expect(h('img', { alt: '' }).outerHTML).to.equal('<img alt="">');
  });

  it('takes text for text', () => {
    expect(h('p', { title: '"><b>' }, '<b>&amp;').innerHTML).to.equal('&lt;b&gt;&amp;amp;');
  });

  it('listens by functions, and leaves no attribute for them', () => {
    let clicks = 0;
    const button = h('button', { type: 'button', click: () => clicks++ });
    button.click();
    expect([clicks, ...button.getAttributeNames()]).to.deep.equal([1, 'type']);
  });

  it('adds to what is there', () => {
    const list = h('ul', {}, h('li', {}, 'One'));
    append(list, [h('li', {}, 'Two'), false, [h('li', {}, 'Three')]]);
    expect(list.textContent).to.equal('OneTwoThree');
  });
});
