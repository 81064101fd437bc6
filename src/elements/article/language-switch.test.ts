import { expect, waitUntil } from '@open-wc/testing';
import {
  all,
  article,
  heard,
  hearing,
  load,
  nameOf,
  one,
  outline,
  place,
  quietConsole,
  show,
  textOf,
  words,
} from '../../../test/elements.js';
import { byHand, type FakeNetwork, fakeNetwork, json, uniquePath } from '../../../test/fake-network.js';
import { type FakeClock, fakeClock } from '../../../test/fake-clock.js';
import { keep } from '../../endpoint/kept-copy.js';
import { h } from '../dom.js';
import type { PinpointArticle } from './pinpoint-article.js';
// Here already, so that no test waits for a chunk.
import './set-language.js';

/** The choice of a language, and what it holds. */
const choice = (element: PinpointArticle) => element.renderRoot.querySelector<HTMLElement>('[role=group]');
const select = (element: PinpointArticle) => choice(element)!.querySelector('select')!;
const options = (element: PinpointArticle) =>
  [...select(element).options].map(({ text, lang }) => `${lang} ${text}`);
const focused = (element: PinpointArticle) => words(element.renderRoot.activeElement?.textContent);

/** Presses a button, or chooses from the list as a visitor does, and waits until that has had its effect. */
async function choose(
  element: PinpointArticle,
  name: string,
  effect = 'pinpoint-load' as const,
): Promise<void> {
  const done = heard(element, effect);
  press(element, name);
  await done;
}

function press(element: PinpointArticle, name: string): void {
  const list = choice(element)!.querySelector('select');
  if (!list) {
    const button = one(element, 'button', name);
    button.focus();
    button.click();
    return;
  }
  list.focus();
  list.selectedIndex = [...list.options].findIndex(({ text }) => text === name);
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the choice of a language', () => {
  let network: FakeNetwork;
  let quiet: ReturnType<typeof quietConsole>;
  let src: string;
  let fr: string;
  let de: string;
  let clock: FakeClock | undefined;

  beforeEach(() => {
    [src, fr, de] = [uniquePath(), uniquePath(), uniquePath()];
    network = fakeNetwork({
      [src]: () => json(english([fr, 'fr-CA'])),
      [fr]: () => json(article({ headline: 'Marchez un peu', inLanguage: 'fr-CA' })),
      [de]: () => json(article({ headline: 'Gehen Sie', inLanguage: 'de' })),
    });
    quiet = quietConsole();
  });
  afterEach(() => {
    clock?.restore();
    quiet.restore();
    network.restore();
    scrollTo(0, 0);
  });

  const english = (...translations: [src: string, inLanguage: string][]) =>
    article({
      inLanguage: 'en-CA',
      translations: translations.map(([address, inLanguage]) => ({ src: address, inLanguage })),
    });
  const three = () => json(english([fr, 'fr-CA'], [de, 'de']));

  it('is a button where there is one other, with that language’s own name for itself', async () => {
    const element = await load(src);
    const button = one(element, 'button', 'Français');
    expect(button.lang).to.equal('fr-CA');
    expect(nameOf(button.closest('[role=group]')!)).to.equal('Language');
    expect(button.getBoundingClientRect().height).to.be.at.least(24);
  });

  it('shows the other language, with its labels, and keeps the focus', async () => {
    const element = await load(src);
    await choose(element, 'Français');
    expect(outline(element)).to.deep.equal(['2 Marchez un peu']);
    expect(element.lang).to.equal('fr-CA');
    expect(nameOf(choice(element)!)).to.equal('Langue');
    expect(focused(element)).to.equal('English');
  });

  it('leads back, though the translation knows of no other language', async () => {
    const element = await load(src);
    await choose(element, 'Français');
    await choose(element, 'English');
    expect(outline(element)).to.deep.equal(['2 Walk a Little']);
    expect(focused(element)).to.equal('Français');
  });

  it('is there too where the page has chosen the translation', async () => {
    const element = await load(src, { lang: 'fr' });
    expect(outline(element)).to.deep.equal(['2 Marchez un peu']);
    await choose(element, 'English');
    expect(outline(element)).to.deep.equal(['2 Walk a Little']);
    expect(element.lang).to.equal('en-CA');
  });

  it('leaves what is shown until the other is there, and says that it loads', async () => {
    const { route, answer } = byHand();
    network.routes[fr] = route;
    const element = await load(src);
    press(element, 'Français');
    await waitUntil(() => all(element, 'status', 'Loading…').length, undefined, { interval: 10 });
    expect(outline(element)).to.deep.equal(['2 Walk a Little']);
    const done = heard(element, 'pinpoint-load');
    answer(json(article({ headline: 'Marchez un peu', inLanguage: 'fr-CA' })));
    await done;
    expect(textOf(element)).to.equal('Marchez un peu English One step at a time.');
  });

  it('says so where the translation cannot be had, and tries again when pressed again', async () => {
    network.routes[fr] = () => json({ broken: true });
    const element = await load(src);
    await choose(element, 'Français');
    expect(outline(element)).to.deep.equal(['2 Walk a Little']);
    expect(one(element, 'status', 'This can’t be shown right now.')).to.exist;
    expect(focused(element)).to.equal('Français');
    network.routes[fr] = () => json(article({ headline: 'Marchez un peu', inLanguage: 'fr-CA' }));
    await choose(element, 'Français');
    expect(outline(element)).to.deep.equal(['2 Marchez un peu']);
    expect(textOf(element)).not.to.contain('can’t be shown');
  });

  it('takes the focus from nobody who has gone on', async () => {
    const { route, answer } = byHand();
    network.routes[fr] = route;
    const element = await load(src);
    const input = h('input', { 'aria-label': 'Name' });
    element.after(input);
    press(element, 'Français');
    await waitUntil(() => all(element, 'status', 'Loading…').length, undefined, { interval: 10 });
    input.focus();
    const done = heard(element, 'pinpoint-load');
    answer(json(article({ headline: 'Marchez un peu', inLanguage: 'fr-CA' })));
    await done;
    expect(document.activeElement === input).to.equal(true);
  });

  it('stays under the finger, though the title above it has other lines, and another was chosen first', async () => {
    network.routes[src] = three;
    network.routes[fr] = byHand().route;
    network.routes[de] = () => json(article({ headline: 'Gehen '.repeat(40), inLanguage: 'de' }));
    const element = await load(src, { style: 'width: 320px' });
    const space = () => h('div', { style: 'height: 3000px' });
    element.before(space());
    element.after(space());
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const top = () => choice(element)!.getBoundingClientRect().top;
    const before = top();
    press(element, 'Français');
    await choose(element, 'Deutsch');
    expect(textOf(element)).to.match(/^Gehen/);
    expect(top()).to.be.closeTo(before, 1);
  });

  it('keeps the focus where an endpoint is slow and a kept copy of the original comes first', async () => {
    clock = fakeClock();
    const element = place({ src, loading: 'eager' });
    const loads = hearing(element, 'pinpoint-load');
    await clock.until(() => loads.length === 1 && !!choice(element));
    const url = location.origin + src;
    await keep([[url, { text: JSON.stringify(english([fr, 'fr-CA'])), url }]]);
    const { route, answer } = byHand();
    network.routes[src] = route;
    // So long that the document is asked for anew.
    await clock.tick(600_000);
    press(element, 'Français');
    await clock.until(() => network.requests.length === 2);
    await clock.tick(2000);
    await clock.until(() => loads.length === 2);
    expect(loads[1]!.detail.kept).to.equal(true);
    expect(focused(element)).to.equal('Français');
    expect(textOf(element)).not.to.contain('can’t be shown');
    answer(json(english([fr, 'fr-CA'])));
    await clock.until(() => loads.length === 3);
    expect(outline(element)).to.deep.equal(['2 Marchez un peu']);
    expect(focused(element)).to.equal('English');
  });

  it('is a list where there are more, with the shown language first', async () => {
    network.routes[src] = three;
    const element = await load(src);
    expect(options(element)).to.deep.equal(['en-CA English', 'fr-CA Français', 'de Deutsch']);
    expect(select(element).value).to.equal('en-CA');
    expect(nameOf(select(element))).to.equal('Language');
    await choose(element, 'Français');
    expect(outline(element)).to.deep.equal(['2 Marchez un peu']);
    expect(options(element)).to.deep.equal(['fr-CA Français', 'en-CA English', 'de Deutsch']);
    expect(element.renderRoot.activeElement === select(element)).to.equal(true);
  });

  it('that is a list goes back to what is shown where the other cannot be had', async () => {
    // Nor do the labels speak it: nothing is drawn anew.
    network.routes[src] = () => json(english([fr, 'fr-CA'], [de, 'uk']));
    network.routes[de] = () => json({ broken: true });
    const element = await load(src);
    await choose(element, 'Українська');
    expect(select(element).value).to.equal('en-CA');
    expect(one(element, 'status', 'This can’t be shown right now.')).to.exist;
  });

  it('is the last one where a visitor passes over others', async () => {
    network.routes[src] = three;
    const french = byHand();
    network.routes[fr] = french.route;
    const element = await load(src);
    press(element, 'Français');
    await waitUntil(() => network.requests.length > 1, undefined, { interval: 10 });
    await choose(element, 'Deutsch');
    french.answer(json(article({ headline: 'Marchez un peu', inLanguage: 'fr-CA' })));
    expect(outline(element)).to.deep.equal(['2 Gehen Sie']);
    expect(textOf(element)).not.to.contain('can’t be shown');
    expect(element.renderRoot.activeElement === select(element)).to.equal(true);
  });

  it('offers each language once, and none that its readers understand already', async () => {
    network.routes[src] = () => json(english([fr, 'fr-CA'], [fr, 'fr'], [de, 'en-GB'], [de, 'abcd']));
    expect(nameOf(one(await load(src), 'button'))).to.equal('Français');
  });

  it('tells two scripts of a language apart', async () => {
    network.routes[src] = () => json(english([fr, 'zh-CN'], [de, 'zh-TW']));
    const [, simplified, traditional] = options(await load(src));
    expect(simplified).to.match(/^zh-CN ./);
    expect(traditional!.slice(6)).not.to.equal(simplified!.slice(6));
  });

  it('is not there where there is nothing to choose from', async () => {
    for (const document of [
      english(),
      english([fr, 'en']),
      { ...english([fr, 'fr']), inLanguage: undefined },
      { ...english([fr, 'fr']), status: 'withdrawn' },
    ]) {
      src = uniquePath();
      network.routes[src] = () => json(document);
      expect(all(await load(src), 'button'), JSON.stringify(document)).to.have.length(0);
    }
  });

  it('is the page’s own matter where the page has set the document', async () => {
    expect(all(await show(english([fr, 'fr'])), 'button')).to.have.length(0);
  });

  it('comes with the whole article, not with its summary', async () => {
    const element = await load(src, { variant: 'summary' });
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Read more']);
    one(element, 'button', 'Read more').click();
    await element.updateComplete;
    await choose(element, 'Français');
    expect(textOf(element)).to.equal('Marchez un peu English One step at a time.');
  });

  it('is each widget’s own', async () => {
    const element = await load(src);
    const other = place({ src, loading: 'eager' });
    await heard(other, 'pinpoint-load');
    await choose(element, 'Français');
    expect(outline(other)).to.deep.equal(['2 Walk a Little']);
  });

  it('is accessible, be it a button or a list', async () => {
    await expect(await load(src)).to.be.accessible();
    src = uniquePath();
    network.routes[src] = three;
    await expect(await load(src)).to.be.accessible();
  });
});
