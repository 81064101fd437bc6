import { expect, fixture } from '@open-wc/testing';
import { whatIsCutOff, whyHidden } from './visibility.js';

/** The widget in some markup: what has the id `w`. */
async function widgetIn(markup: string): Promise<Element> {
  const box = await fixture(`<div>${markup}</div>`);
  return box.querySelector('#w')!;
}

const widget = '<p id="w" style="margin: 0; height: 100px; width: 100px">Text</p>';

const reasons = {
  'an element around it is not displayed': [
    `<div id="tabs" class="pane off" style="display: none"><div>${widget}</div></div>`,
    'div#tabs.pane.off has display: none',
  ],
  'it is not displayed itself': [
    '<p id="w" style="display: none">Text</p>',
    'the widget itself has display: none',
  ],
  'an element around it is invisible': [
    `<section class="fade" style="visibility: hidden"><div>${widget}</div></section>`,
    'section.fade has visibility: hidden',
  ],
  'an element around it is transparent': [
    `<section style="opacity: 0">${widget}</section>`,
    'section has opacity: 0',
  ],
  'an element around it has no width': [
    '<div class="col" style="width: 0"><p id="w">Text</p></div>',
    'div.col is 0 pixels wide',
  ],
  'it has no height': [
    '<p id="w" style="margin: 0; height: 0; overflow: hidden">Text</p>',
    'it is 0 pixels high',
  ],
  'it stands beyond the edge': [
    '<p id="w" style="position: absolute; left: -9999px; width: 9px">Text</p>',
    'it stands beyond the edge of the page',
  ],
  'it is clipped away': [
    `<div class="slider" style="width: 200px; overflow: hidden"><div style="margin-left: 300px">${widget}</div></div>`,
    'div.slider clips it away (overflow: hidden)',
  ],
  'a part of the page is closed': [
    `<details class="faq"><summary>More</summary>${widget}</details>`,
    /^details\.faq is closed|is 0 pixels/,
  ],
} as const;

describe('why a widget cannot be seen', () => {
  for (const [name, [markup, reason]] of Object.entries(reasons))
    it(`is said where ${name}`, async () => {
      const why = whyHidden(await widgetIn(markup));
      if (typeof reason === 'string') expect(why).to.equal(reason);
      else expect(why).to.match(reason);
    });

  it('is said where it is in the page no longer', async () => {
    const node = await widgetIn(widget);
    node.remove();
    expect(whyHidden(node)).to.equal('it is no longer in the page');
  });

  it('is looked for across shadow roots', async () => {
    const node = await widgetIn(`<div class="host">${widget}</div>`);
    const root = node.parentElement!.attachShadow({ mode: 'open' });
    root.innerHTML = '<div class="inner" style="display: none"><slot></slot></div>';
    expect(whyHidden(node)).to.equal('div.inner has display: none');
  });

  it('is nothing where it can be seen, or scrolled to', async () => {
    expect(whyHidden(await widgetIn(widget))).to.equal('');
    const far = `<div style="height: 50px; overflow: auto"><div style="height: 900px"></div>${widget}</div>`;
    expect(whyHidden(await widgetIn(far))).to.equal('');
    expect(whyHidden(await widgetIn(`<div style="height: 5000px"></div>${widget}`))).to.equal('');
  });
});

describe('what a page cuts off from a widget', () => {
  it('is said in pixels', async () => {
    const node = await widgetIn(`<div class="card" style="height: 40px; overflow: hidden">${widget}</div>`);
    expect(whatIsCutOff(node)).to.equal('div.card cuts off the last 60 px (overflow: hidden)');
  });

  it('is nothing where it fits or can be scrolled', async () => {
    for (const overflow of ['hidden; height: 100px', 'auto; height: 40px', 'visible; height: 40px'])
      expect(whatIsCutOff(await widgetIn(`<div style="overflow: ${overflow}">${widget}</div>`))).to.equal('');
  });
});
