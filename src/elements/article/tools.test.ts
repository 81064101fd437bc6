import { expect } from '@open-wc/testing';
import { override } from '../../../test/fake-network.js';
import { fakeSpeech } from '../../../test/fake-speech.js';
import { all, article, isVisible, nameOf, one, show, textOf } from '../../../test/tools.js';
import type { PinpointArticle } from './pinpoint-article.js';

const paragraph = (text: string) => ({ type: 'paragraph', text });
const words = (count: number) => Array.from({ length: count }, () => 'walk').join(' ');

const listen = (element: PinpointArticle) =>
  [...element.renderRoot.querySelectorAll('button')].find((button) => nameOf(button) === 'Listen');
const names = (element: PinpointArticle) => all(element, 'button').map(nameOf);

/** The first line of an article that says nothing else there. */
const time = (element: PinpointArticle) => /^(.*?) Walk a Little/.exec(textOf(element))?.[1];

describe('the tools of a reader', () => {
  let restore: () => void;
  beforeEach(() => {
    const speech = fakeSpeech();
    restore = () => speech.restore();
  });
  afterEach(() => restore());

  it('stand above the text, under one name', async () => {
    const element = await show(article());
    expect(names(element)).to.deep.equal(['Text size', 'Print', 'Share', 'Listen']);
    const row = element.renderRoot.querySelector('[role=group]')!;
    expect(nameOf(row)).to.equal('Tools');
    expect(row.nextElementSibling).to.have.attribute('part', 'body');
  });

  for (const [word, left] of [
    ['text-size', ['Print', 'Share', 'Listen']],
    ['print', ['Text size', 'Share', 'Listen']],
    ['share', ['Text size', 'Print', 'Listen']],
    ['read-aloud', ['Text size', 'Print', 'Share']],
    ['print share\n read-aloud', ['Text size']],
    ['nonsense', ['Text size', 'Print', 'Share', 'Listen']],
  ] as const)
    it(`are less where the clinic does without: ${word.replace(/\s+/g, ' ')}`, async () => {
      expect(names(await show(article(), { without: word }))).to.deep.equal(left);
    });

  it('leave no row where the clinic does without all of them', async () => {
    const element = await show(article(), { without: 'text-size print share read-aloud' });
    expect(element.renderRoot.querySelector('[role=group]')).to.equal(null);
  });

  it('come and go with the attribute and the property', async () => {
    const element = await show(article());
    element.without = 'print';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Text size', 'Share', 'Listen']);
    element.removeAttribute('without');
    await element.updateComplete;
    expect(names(element)).to.include('Print');
    expect(element.without).to.equal('');
  });

  it('speak the language of the labels', async () => {
    const element = await show(article(), { lang: 'fr' });
    expect(names(element)).to.deep.equal(['Taille du texte', 'Imprimer', 'Partager', 'Écouter']);
  });

  it('are not in a summary before it is open, nor in what is withdrawn', async () => {
    const element = await show(article(), { variant: 'summary' });
    expect(names(element)).to.deep.equal(['Read more']);
    one(element, 'button', 'Read more').click();
    await element.updateComplete;
    expect(names(element)).to.include('Print');
    expect(names(await show(article({ status: 'withdrawn' })))).to.deep.equal([]);
  });

  it('are large enough for a finger', async () => {
    for (const button of all(await show(article()), 'button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), nameOf(button)).to.be.at.least(40);
    }
  });
});

describe('Listen', () => {
  const restores: (() => void)[] = [];
  afterEach(() => {
    for (const restore of restores.splice(0)) restore();
  });

  it('is not to be seen where no voice speaks the language of the article, and keeps its place', async () => {
    const speech = fakeSpeech([{ name: 'Ann', lang: 'en-US' }]);
    restores.push(() => speech.restore());
    const french = await show(article({ inLanguage: 'fr' }));
    expect(isVisible(listen(french)!)).to.equal(false);
    expect(listen(french)!.getBoundingClientRect().width).to.be.above(0);
    expect(isVisible(listen(await show(article({ inLanguage: 'en-CA' })))!)).to.equal(true);
  });

  it('is there once the device has found its voices', async () => {
    let voices: { lang: string }[] = [];
    const engine = Object.assign(new EventTarget(), { getVoices: () => voices });
    restores.push(override(window, 'speechSynthesis', engine));
    const element = await show(article());
    expect(isVisible(listen(element)!)).to.equal(false);
    voices = [{ lang: 'en_GB' }];
    engine.dispatchEvent(new Event('voiceschanged'));
    expect(isVisible(listen(element)!)).to.equal(true);
  });

  it('is not to be seen in a browser that cannot speak', async () => {
    restores.push(override(window, 'speechSynthesis', undefined));
    expect(isVisible(listen(await show(article()))!)).to.equal(false);
  });
});

describe('the reading time', () => {
  for (const [count, said] of [
    [1, '1 min read'],
    [190, '1 min read'],
    [390, '2 min read'],
    [1990, '10 min read'],
  ] as const)
    it(`is a minute for each 200 words, rounded up: ${count} words`, async () => {
      expect(time(await show(article({ body: [paragraph(words(count))] })))).to.equal(said);
    });

  it('is not told of an article without a word', async () => {
    expect(textOf(await show(article({ body: [] })))).to.match(/^Walk a Little/);
  });

  it('counts the intro and what stands in lists and tables', async () => {
    const body = [
      { type: 'list', items: [words(190), [paragraph(words(190))]] },
      { type: 'table', rows: [[words(190), words(190)]] },
    ];
    expect(time(await show(article({ description: words(190), body })))?.split(' ')[0]).to.equal('5');
  });

  it('counts the characters of a text without spaces', async () => {
    const element = await show(article({ inLanguage: 'zh', body: [paragraph('走'.repeat(990))] }));
    expect(time(element)).to.match(/^5/);
  });

  it('is in the language of the labels, and can be left out', async () => {
    expect(time(await show(article(), { lang: 'fr' }))).to.equal('1 min de lecture');
    expect(textOf(await show(article(), { without: 'reading-time' }))).to.match(/^Walk a Little/);
  });
});
