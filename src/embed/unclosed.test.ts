import { expect } from '@open-wc/testing';
import { giveBack, isUnclosed } from './unclosed.js';

/** The first node of a piece of markup; it stands in a document of its own, where nothing runs. */
function node(markup: string): HTMLElement {
  const place = document.createElement('template');
  place.innerHTML = `<main>${markup}</main>`;
  return place.content.firstElementChild!.firstElementChild as HTMLElement;
}

const link = '<a href="/">A</a>';

describe('isUnclosed', () => {
  const fallbacks = {
    nothing: '',
    'white space': '\n  ',
    text: 'Wait',
    'a link': link,
    'a link, whatever is in it': '<a href="/"><h1>A</h1><section>B</section></a>',
    'a link that is a widget elsewhere': '<a class="pinpoint-article" href="/">A</a>',
    'a text': '<article><header><h1>A</h1></header><section>B</section><footer>C</footer></article>',
    'a link in a paragraph': `<p>${link}</p>`,
    'three, with a link first': `${link}<p>B</p><p>C</p>`,
    'a link after a break': `<br>${link}`,
    'a link for pages without scripts': `<noscript>${link}</noscript>`,
    'a link and a call to action': `${link}<form slot="action"></form><form data-slot="action"></form>`,
  };
  for (const [name, content] of Object.entries(fallbacks))
    it(`takes for a fallback ${name}`, () =>
      expect(isUnclosed(node(`<pinpoint-article>${content}</pinpoint-article>`))).to.equal(false));

  const pages = {
    'a script': `${link}<script></script>`,
    'a form in a box': `<div>${link}<form></form></div>`,
    'another widget': '<pinpoint-tips></pinpoint-tips>',
    'a placeholder': `<div data-pinpoint="tips">${link}</div>`,
    'a footer with a link': `<footer>${link}</footer>`,
    'a heading with a link': `<h1>${link}</h1>`,
    'an article that holds a form': '<article><form></form></article>',
    'two articles': '<article>A</article><article>B</article>',
    'a paragraph': '<p>A</p>',
    'four links': link.repeat(4),
    'its link and much else': `${link}<p>A</p><p>B</p><p>C</p>`,
  };
  for (const [name, content] of Object.entries(pages)) {
    it(`takes for the page ${name}, where nothing follows`, () => {
      expect(isUnclosed(node(`<pinpoint-article>${content}</pinpoint-article>`))).to.equal(true);
      expect(isUnclosed(node(`<div data-pinpoint="article">${content}</div>`))).to.equal(true);
      expect(isUnclosed(node(`<pinpoint-article>${content}</pinpoint-article>\n`))).to.equal(false);
    });
  }

  it('leaves alone a link, and the element that was put into a placeholder', () => {
    expect(isUnclosed(node('<a class="pinpoint-article"><img><p>A</p></a>'))).to.equal(false);
    const place = node('<div data-pinpoint="article"><pinpoint-article><p>A</p></pinpoint-article></div>');
    expect(isUnclosed(place.firstElementChild as HTMLElement)).to.equal(false);
  });
});

describe('giveBack', () => {
  it('puts after a widget what it holds, in its order, but for the call to action', () => {
    const widget = node(
      '<pinpoint-article> <p>A</p>text<b slot="action">B</b><!--c--><i>D</i></pinpoint-article>',
    );
    giveBack(widget);
    expect(widget.parentElement!.innerHTML).to.equal(
      '<pinpoint-article><b slot="action">B</b></pinpoint-article> <p>A</p>text<!--c--><i>D</i>',
    );
  });
});
