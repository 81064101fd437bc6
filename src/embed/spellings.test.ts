import { expect } from '@open-wc/testing';
import { elementFor, spellings } from './spellings.js';

/** The first node of a piece of markup; it stands in a document of its own, where nothing runs. */
function node(markup: string): HTMLElement {
  const place = document.createElement('template');
  place.innerHTML = `<section>${markup}</section>`;
  return place.content.firstElementChild!.firstElementChild as HTMLElement;
}

const outcome = (markup: string): string | undefined => elementFor(node(markup))?.outerHTML;

describe('elementFor', () => {
  it('gives an element itself', () => {
    const element = node('<pinpoint-article src="a.json"></pinpoint-article>');
    expect(elementFor(element)).to.equal(element);
  });

  it('puts an element into a placeholder, around what that holds', () => {
    const place = node('<div data-pinpoint="article" data-src="a.json">See <a href="/a/">A</a></div>');
    elementFor(place);
    expect(place.outerHTML).to.equal(
      '<div data-pinpoint="article" data-src="a.json">' +
        '<pinpoint-article src="a.json">See <a href="/a/">A</a></pinpoint-article></div>',
    );
  });

  it('puts an element around a link', () => {
    const link = node('<a class="button pinpoint-show-player" href="https://a.example/shows/x/">X</a>');
    const parent = link.parentElement!;
    elementFor(link);
    expect(parent.innerHTML).to.equal(
      '<pinpoint-show-player src="https://a.example/shows/x.json">' +
        '<a class="button pinpoint-show-player" href="https://a.example/shows/x/">X</a></pinpoint-show-player>',
    );
  });

  it("prefers a link's data-src to its address", () => {
    const markup = '<a class="pinpoint-article" href="/a/" data-src="b.json" data-variant="summary">A</a>';
    expect(outcome(markup)).to.match(/^<pinpoint-article src="b.json" variant="summary"><a/);
  });

  it('moves slots from data to where they count, of direct children alone', () => {
    const inner = '<a data-slot="action">Book</a><p><b data-slot="action">Not this</b></p>';
    expect(outcome(`<div data-pinpoint="article">${inner}</div>`)).to.equal(
      '<pinpoint-article><a data-slot="action" slot="action">Book</a>' +
        '<p><b data-slot="action">Not this</b></p></pinpoint-article>',
    );
  });

  it('copies data-* and nothing else', () => {
    const others = 'id="x" class="y" style="color: red" onclick="z()" title="t" lang="fr"';
    expect(outcome(`<div data-pinpoint="article" ${others} data-lang="en"></div>`)).to.equal(
      '<pinpoint-article lang="en"></pinpoint-article>',
    );
  });

  it('copies no handler, no style, and no name that an element could not have', () => {
    const bad =
      'data-onclick data-onfoo data-style data-pinpoint-id data-1 data- data-@click data-: data-a:b data-.x';
    expect(outcome(`<div data-pinpoint="article" ${bad}></div>`)).to.equal(
      '<pinpoint-article></pinpoint-article>',
    );
  });

  const others = {
    'another word': '<div data-pinpoint="banner"></div>',
    'the class on what is no link': '<p class="pinpoint-banner"></p>',
    'what holds its element already': '<div data-pinpoint="tips"><pinpoint-tips></pinpoint-tips></div>',
  };
  for (const [name, markup] of Object.entries(others)) {
    it(`leaves alone ${name}`, () => {
      const place = node(markup);
      const before = place.outerHTML;
      expect(elementFor(place)).to.equal(undefined);
      expect(place.outerHTML).to.equal(before);
    });
  }

  it('leaves alone a link that is the fallback of an element', () => {
    const element = node('<pinpoint-article><a class="pinpoint-article" href="/a/">A</a></pinpoint-article>');
    expect(elementFor(element.firstElementChild as HTMLElement)).to.equal(undefined);
  });

  it('is called for what `spellings` matches', () => {
    const place = document.createElement('div');
    place.innerHTML =
      '<pinpoint-tips></pinpoint-tips><i data-pinpoint="tips"></i><a class="b pinpoint-article"></a>' +
      '<i data-pinpoint="other"></i><p class="pinpoint-article"></p><a class="pinpoint"></a><pinpoint-other></pinpoint-other>';
    expect([...place.querySelectorAll(spellings)].map(({ localName }) => localName)).to.deep.equal([
      'pinpoint-tips',
      'i',
      'a',
    ]);
  });
});
