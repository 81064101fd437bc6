import { expect } from '@open-wc/testing';
import { article, drawn, everyBlock, isVisible, load, one, show, words } from '../../../../test/tools.js';
import type { PinpointArticle } from '../pinpoint-article.js';
import './care.js';

describe('the size of the text', () => {
  const button = (element: PinpointArticle) => one(element, 'button', /^(Text size|Taille du texte)$/);
  const said = (element: PinpointArticle) => one(button(element).parentElement!, 'status');
  const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
  const text = (element: PinpointArticle) => sizeOf(one(element, 'paragraph', 'One step at a time.'));

  /** Presses, and waits until the press has been answered. */
  async function larger(element: PinpointArticle): Promise<void> {
    const answered = new Promise((resolve) =>
      new MutationObserver(resolve).observe(said(element), { childList: true }),
    );
    button(element).click();
    await answered;
  }

  it('grows in three steps and then begins again, and says each time what it is', async () => {
    const element = await show(article());
    element.parentElement!.style.inlineSize = '500px';
    const own = text(element);
    const steps: [number, string][] = [];
    for (let press = 0; press < 5; press++) {
      await larger(element);
      steps.push([Math.round((text(element) / own) * 100), words(said(element).textContent)]);
    }
    expect(steps).to.deep.equal([
      [115, 'Text size 115%'],
      [130, 'Text size 130%'],
      [150, 'Text size 150%'],
      [100, 'Text size 100%'],
      [115, 'Text size 115%'],
    ]);
    expect(isVisible(said(element))).to.equal(true);
  });

  it('is that of everything that the article says', async () => {
    const element = await load(everyBlock);
    // Wide pages have somewhat larger text, and are fewer with each step.
    element.parentElement!.style.inlineSize = '500px';
    const speaks = ({ childNodes }: Element) =>
      [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && words(node.textContent));
    const spoken = [...element.renderRoot.querySelectorAll('article *')].filter(
      (part) => speaks(part) && isVisible(part),
    );
    expect(spoken.length).to.be.above(60);
    const before = spoken.map(sizeOf);
    for (let press = 0; press < 3; press++) await larger(element);
    // The title takes part of its size from the width of the page.
    const small = spoken.filter(
      (part, index) => sizeOf(part) < before[index]! * (part.matches('[part=title]') ? 1.2 : 1.49),
    );
    expect(small.map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });

  it('is each article’s own', async () => {
    const [one, other] = [await show(article()), await show(article())];
    const own = text(other);
    await larger(one);
    expect(text(other)).to.equal(own);
  });

  it('stays when the article is drawn anew', async () => {
    const element = await show(article());
    await larger(element);
    const size = text(element);
    element.headingLevel = 3;
    await element.updateComplete;
    expect(text(element)).to.equal(size);
    await larger(element);
    expect(said(element)).to.have.text('Text size 130%');
  });

  it('keeps its button where it was, under the finger, though lines above have grown', async () => {
    const element = await show(article({ description: 'A step, and another, and one more. '.repeat(30) }));
    element.parentElement!.style.paddingBlock = '1000px';
    const pressed = button(element);
    pressed.scrollIntoView({ block: 'center', behavior: 'instant' });
    await drawn();
    const { top } = pressed.getBoundingClientRect();
    const scrolled = scrollY;
    await larger(element);
    await drawn();
    expect(pressed.getBoundingClientRect().top).to.be.closeTo(top, 2);
    expect(scrollY - scrolled).to.be.above(10);
  });

  it('keeps the focus, and the page’s own text as it was', async () => {
    const element = await show(article());
    const own = sizeOf(document.body);
    button(element).focus();
    await larger(element);
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
    expect([sizeOf(document.body), sizeOf(element)]).to.deep.equal([own, own]);
  });

  it('is said in the language of the labels, marked where the article is in another', async () => {
    const element = await show(article(), { lang: 'fr' });
    await larger(element);
    expect(words(said(element).textContent)).to.match(/115.%$/);
    expect(said(element).querySelector('[lang]')).to.include({ lang: 'fr', dir: 'ltr' });
  });
});
