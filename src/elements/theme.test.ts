import { expect, fixtureSync, html } from '@open-wc/testing';
import { blended } from '../../test/contrast.js';
import { article, drawn, heard, make, one, show } from '../../test/elements.js';
import { override } from '../../test/fake-network.js';
import type { PinpointArticle } from './article/pinpoint-article.js';

const tip = article({
  description: 'Short walks count.',
  body: [
    { type: 'paragraph', text: ['Read ', { text: 'more', href: 'https://tips.example/' }, '.'] },
    { type: 'callout', tone: 'warning', title: 'Take care', body: ['Slowly.'] },
  ],
});

/** An element in a page of some look; `page` is CSS of the box around it. */
async function on(page: string, attributes: Record<string, string> = {}): Promise<PinpointArticle> {
  const element = make(attributes);
  const box = fixtureSync<HTMLElement>(html`<div>${element}</div>`);
  box.style.cssText = page;
  const loaded = heard(element, 'pinpoint-load');
  element.article = tip;
  await loaded;
  await drawn();
  return element;
}

/** The colour of a link: the accent tells the schemes apart. */
const accent = (element: PinpointArticle) =>
  `rgb(${blended([getComputedStyle(one(element, 'link', 'more')).color]).join(', ')})`;
const text = (element: PinpointArticle) => getComputedStyle(one(element, 'heading')).color;
const light = 'rgb(11, 95, 88)';
const dark = 'rgb(111, 208, 195)';

/** What lies under the text: the nearest background that is not transparent, through the shadow root. */
function surface(element: PinpointArticle): string {
  let node: Element | null = one(element, 'heading');
  while (node) {
    const { backgroundColor } = getComputedStyle(node);
    if (backgroundColor !== 'rgba(0, 0, 0, 0)') return backgroundColor;
    node = node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return '';
}

describe('the theme of an element', () => {
  it('is light on a page that says nothing', async () => {
    const element = await on('');
    expect([accent(element), text(element)]).to.deep.equal([light, 'rgb(0, 0, 0)']);
    expect(getComputedStyle(one(element, 'heading')).colorScheme).to.equal('light');
  });

  it('is dark on a page of light text, whether it declares a scheme or not', async () => {
    for (const scheme of ['', 'color-scheme: dark']) {
      const element = await on(`background: #111; color: #eee; ${scheme}`);
      expect([accent(element), text(element), surface(element)]).to.deep.equal([
        dark,
        'rgb(238, 238, 238)',
        'rgb(17, 17, 17)',
      ]);
      expect(getComputedStyle(one(element, 'heading')).colorScheme).to.equal('dark');
    }
  });

  it('is dark before the content is painted for the first time: in its first frame', async () => {
    for (const made of [1, 2].map(() => make())) {
      const box = fixtureSync<HTMLElement>(html`<div>${made}</div>`);
      box.style.cssText = 'background: #111; color: #eee';
      const loaded = heard(made, 'pinpoint-load');
      made.article = tip;
      await loaded;
      // Its own callback of that frame has had its turn, and nothing has been painted.
      await new Promise((resolve) => requestAnimationFrame(resolve));
      expect(accent(made)).to.equal(dark);
    }
  });

  it('is read for all elements of a page before any is changed', async () => {
    const elements = [1, 2, 3].map(() => make());
    const box = fixtureSync<HTMLElement>(html`<div>${elements}</div>`);
    box.style.cssText = 'background: #111; color: #eee';
    const roots = elements.map((element) => element.renderRoot.querySelector<HTMLElement>('.root')!);
    const seen: string[] = [];
    const style = getComputedStyle.bind(window);
    const restore = override(window, 'getComputedStyle', (element: HTMLElement) => {
      if (roots.some((root) => root === element))
        seen.push(roots.map(({ dataset }) => dataset['scheme']).join(' '));
      return style(element);
    });
    await drawn();
    restore();
    expect(seen).to.deep.equal(['light light light', 'light light light', 'light light light']);
    expect(roots.map(({ dataset }) => dataset['scheme'])).to.deep.equal(['dark', 'dark', 'dark']);
  });

  it('is dark where the page leaves its text to a dark scheme', async () => {
    const element = await on('color-scheme: dark; color: canvastext; background: canvas');
    expect(accent(element)).to.equal(dark);
  });

  it('is light on a white page that claims to support both', async () => {
    const element = await on('color-scheme: light dark; background: white; color: #222');
    expect([accent(element), surface(element)]).to.deep.equal([light, 'rgb(255, 255, 255)']);
  });

  for (const [colour, expected] of [
    ['oklch(0.95 0.01 250)', dark],
    ['oklch(0.25 0.03 250)', light],
    ['color(display-p3 0.95 0.95 0.9)', dark],
    ['lab(20 5 5)', light],
    ['lab(95 0 0)', dark],
    ['color-mix(in srgb, white 90%, black)', dark],
    ['hsl(200 20% 90% / 0.9)', dark],
  ] as const)
    it(`understands text of ${colour}`, async function () {
      if (!CSS.supports('color', colour)) this.skip();
      expect(accent(await on(`background: gray; color: ${colour}`))).to.equal(expected);
    });

  it('follows the page when it changes, there and back', async () => {
    const element = await on('');
    const page = element.parentElement!;
    page.style.cssText = 'background: #111; color: #eee';
    await until(() => accent(element) === dark);
    page.style.cssText = '';
    await until(() => accent(element) === light);
  });

  it('follows a page that fades from one to the other', async () => {
    const element = await on('transition: color 200ms');
    element.parentElement!.style.color = '#eee';
    await until(() => accent(element) === dark);
  });

  it('follows a page that has changed while it was hidden', async () => {
    const element = await on('');
    const page = element.parentElement!;
    page.hidden = true;
    await drawn();
    page.style.color = '#eee';
    await drawn();
    page.hidden = false;
    await until(() => accent(element) === dark);
  });

  it('follows the colour that the clinic gives the text', async () => {
    const element = await on('background: #111');
    element.style.setProperty('--pinpoint-color-text', '#ddd');
    await until(() => accent(element) === dark);
    expect(text(element)).to.equal('rgb(221, 221, 221)');
  });

  it('dark brings a dark surface onto a white page', async () => {
    const element = await on('background: white; color: #222', { theme: 'dark' });
    expect([accent(element), text(element), surface(element)]).to.deep.equal([
      dark,
      'rgb(233, 236, 232)',
      'rgb(25, 31, 33)',
    ]);
  });

  it('light brings a white surface onto a dark page', async () => {
    const element = await on('background: #111; color: #eee', { theme: 'light' });
    expect([accent(element), text(element), surface(element)]).to.deep.equal([
      light,
      'rgb(28, 35, 38)',
      'rgb(255, 255, 255)',
    ]);
  });

  it('can be changed, and is auto where it is none', async () => {
    const element = await on('');
    for (const [theme, expected] of [
      ['dark', dark],
      ['light', light],
      ['dark', dark],
      ['neon', light],
    ] as const) {
      element.theme = theme;
      await until(() => accent(element) === expected);
    }
    expect(surface(element)).to.equal('');
  });

  it('takes the colours that the clinic names', async () => {
    const element = await on('', { theme: 'light' });
    for (const [name, value] of Object.entries({
      accent: 'rgb(1, 2, 3)',
      surface: 'rgb(4, 5, 6)',
      text: 'rgb(7, 8, 9)',
    }))
      element.style.setProperty(`--pinpoint-color-${name}`, value);
    await until(() => text(element) === 'rgb(7, 8, 9)');
    expect([accent(element), surface(element)]).to.deep.equal(['rgb(1, 2, 3)', 'rgb(4, 5, 6)']);
  });

  it('changes nothing of the page', async () => {
    const { className, style, attributes } = document.documentElement;
    const before = [className, style.cssText, attributes.length, document.body.outerHTML.length];
    const element = await on('', { theme: 'dark' });
    element.remove();
    const after = [className, style.cssText, attributes.length, document.body.outerHTML.length];
    expect(after.slice(0, 3)).to.deep.equal(before.slice(0, 3));
    expect(document.adoptedStyleSheets).to.have.length(0);
    expect(document.head.querySelectorAll('style')).to.have.length(0);
    await show(article());
    expect(document.head.querySelectorAll('style')).to.have.length(0);
  });

  it('has a link in the fallback that can be read on its own surface, and is the page’s on the page’s', async () => {
    const linkIn = async (theme: string) => {
      const link = document.createElement('a');
      link.href = 'https://tips.example/';
      const element = make({ theme });
      element.append(link);
      const style = document.createElement('style');
      style.textContent = 'a { color: rgb(0, 0, 238) }';
      fixtureSync(html`<div>${style}${element}</div>`);
      await element.updateComplete;
      return getComputedStyle(link).color;
    };
    expect(await linkIn('dark')).to.equal('rgb(233, 236, 232)');
    expect(await linkIn('light')).to.equal('rgb(28, 35, 38)');
    expect(await linkIn('auto')).to.equal('rgb(0, 0, 238)');
  });
});

/** Frames pass until a condition holds. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await drawn();
}
