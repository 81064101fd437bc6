import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { all, article, load, nameOf, one, sample, show, textOf } from '../../../test/elements.js';

const long = article({
  description: 'Short walks count.',
  body: Array.from({ length: 60 }, (_, index) => ({ type: 'paragraph', text: `Step ${index + 1}.` })),
});

describe('the summary of an article', () => {
  it('is its title, its intro and a button', async () => {
    const element = await show(long, { variant: 'summary' });
    expect(textOf(element)).to.equal('Walk a Little Short walks count. Read more');
    expect(one(element, 'button', 'Read more')).to.have.attribute('aria-expanded', 'false');
  });

  it('takes the first two paragraphs where there is no intro, and never what follows a heading', async () => {
    const paragraphs = ['One.', 'Two.', 'Three.'].map((text) => ({ type: 'paragraph', text }));
    const three = await show(article({ body: paragraphs }), { variant: 'summary' });
    expect(textOf(three)).to.equal('Walk a Little One. Two. Read more');
    const [first, ...others] = paragraphs;
    const headed = await show(article({ body: [first, { type: 'heading', text: 'Then' }, ...others] }), {
      variant: 'summary',
    });
    expect(textOf(headed)).to.equal('Walk a Little One. Read more');
    const none = await show(article({ body: [{ type: 'divider' }, first] }), { variant: 'summary' });
    expect(textOf(none)).to.equal('Walk a Little Read more');
  });

  it('opens in place, by keyboard too, and the focus goes on to the text', async () => {
    const element = await load(sample, { variant: 'summary' });
    const whole = textOf(await load(sample));
    one(element, 'button', 'Read more').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(textOf(element)).to.equal(whole);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Français']);
    const focused = element.renderRoot.activeElement as HTMLElement;
    expect(focused.getAttribute('part')).to.equal('body');
    expect(focused.innerText).to.match(/^About one of every four Canadians/);
  });

  it('opens without a jump: what the reader looks at stays where it is', async () => {
    const above = document.createElement('div');
    const below = document.createElement('div');
    above.style.height = below.style.height = '2000px';
    const element = await show(long, { variant: 'summary' });
    element.before(above);
    element.after(below);
    const button = one(element, 'button', 'Read more');
    scrollTo(0, button.getBoundingClientRect().top + scrollY - 300);
    const title = one(element, 'heading');
    const { top } = title.getBoundingClientRect();
    button.click();
    await element.updateComplete;
    expect(one(element, 'heading').getBoundingClientRect().top).to.be.closeTo(top, 1);
    expect(textOf(element)).to.contain('Step 60.');
    scrollTo(0, 0);
  });

  it('stays open where the document is fetched anew, or the look changes', async () => {
    const element = await show(long, { variant: 'summary' });
    one(element, 'button', 'Read more').click();
    await element.updateComplete;
    element.theme = 'dark';
    await element.updateComplete;
    expect(textOf(element)).to.contain('Step 60.');
  });

  it('is a summary still where it is moved in the page', async () => {
    const element = await show(long, { variant: 'summary' });
    element.parentElement!.append(element);
    await element.updateComplete;
    expect(textOf(element)).to.equal('Walk a Little Short walks count. Read more');
  });

  it('can be asked for and given up later', async () => {
    const element = await show(long);
    element.variant = 'summary';
    await element.updateComplete;
    expect(textOf(element)).to.equal('Walk a Little Short walks count. Read more');
    element.variant = 'huge';
    await element.updateComplete;
    expect(textOf(element)).to.contain('Step 60.');
  });
});
