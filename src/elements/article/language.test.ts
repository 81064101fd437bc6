import { expect } from '@open-wc/testing';
import {
  article,
  heard,
  load,
  make,
  one,
  outline,
  place,
  quietConsole,
  sample,
  show,
  textOf,
} from '../../../test/elements.js';
import { fakeNetwork, json, uniquePath } from '../../../test/fake-network.js';
import type { FakeNetwork } from '../../../test/fake-network.js';

const english = '2 3 Ways Strength Training Helps to Relieve Back Pain';
const french = '2 3 façons dont la musculation aide à soulager le mal de dos';

describe('the language of an article', () => {
  const page = document.documentElement;
  const pageLanguage = page.getAttribute('lang');
  afterEach(() => (pageLanguage === null ? page.removeAttribute('lang') : (page.lang = pageLanguage)));

  for (const lang of ['fr', 'fr-CA', 'FR', 'fr_FR'])
    it(`is French in the document and in the labels where the element says ${lang}`, async () => {
      const element = await load(sample, { lang });
      expect(outline(element)[0]).to.equal(french);
      expect(textOf(element)).to.match(
        /Publié à l’origine par PinPoint Health © 2024 .* Tous droits réservés\.$/,
      );
      expect(one(element, 'note', 'Remarque')).to.exist;
    });

  it('is that of the nearest ancestor', async () => {
    const ancestor = document.createElement('div');
    ancestor.lang = 'fr';
    ancestor.append(document.createElement('p'));
    const element = make({ src: sample, loading: 'eager' });
    ancestor.firstElementChild!.append(element);
    document.body.append(ancestor);
    await heard(element, 'pinpoint-load');
    expect(outline(element)[0]).to.equal(french);
    ancestor.remove();
  });

  it('is that of the page', async () => {
    page.lang = 'fr-CA';
    expect(outline(await load(sample))[0]).to.equal(french);
  });

  it('is the element’s own before the page’s', async () => {
    page.lang = 'fr-CA';
    const element = await load(sample, { lang: 'en' });
    expect(outline(element)[0]).to.equal(english);
    expect(textOf(element)).to.contain('Originally published by');
  });

  for (const lang of ['tlh', 'no language', '123'])
    it(`is the document’s own, with English labels, for "${lang}"`, async () => {
      const element = await load(sample, { lang });
      expect(outline(element)[0]).to.equal(english);
      expect(textOf(element)).to.contain('Originally published by PinPoint Health');
    });

  it('changes with the attribute, there and back', async () => {
    const element = await load(sample);
    for (const [lang, title] of [
      ['fr', french],
      ['en', english],
    ] as const) {
      element.lang = lang;
      await heard(element, 'pinpoint-load');
      expect(outline(element)[0]).to.equal(title);
    }
  });

  it('changes the labels of a document that was set as a property', async () => {
    const element = await show(article({ inLanguage: undefined, disclaimer: 'Walk.' }));
    element.lang = 'fr';
    await heard(element, 'pinpoint-load');
    expect(textOf(element)).to.equal('Walk a Little À noter Walk. One step at a time.');
  });

  it('is said of the content, and of each label where it is another', async () => {
    const element = await show(article({ inLanguage: 'en-CA', disclaimer: 'Walk.', author: 'Ann' }), {
      lang: 'fr',
    });
    expect(one(element, 'heading').closest('[lang]')).to.have.attribute('lang', 'en-CA');
    const marked = [...element.renderRoot.querySelectorAll('[lang=fr]')];
    expect(marked.map((label) => [label.textContent, label.getAttribute('dir')])).to.deep.include([
      'Par',
      'ltr',
    ]);
  });

  it('is said once where content and labels share it', async () => {
    const element = await load(sample);
    const marked = [...element.renderRoot.querySelectorAll('article [lang]')];
    // But for the name of the other language.
    expect(marked.map((part) => part.textContent)).to.deep.equal(['Français']);
    expect(one(element, 'heading', /^3 Ways/).closest('[lang]')).to.have.attribute('lang', 'en-CA');
  });

  it('makes an Arabic document in an English page run from right to left, and its English labels not', async () => {
    const element = await load('/demo/assets/states/arabic.json');
    const title = one(element, 'heading');
    expect(getComputedStyle(title).direction).to.equal('rtl');
    const { right } = title.getBoundingClientRect();
    expect(right).to.be.closeTo(element.getBoundingClientRect().right, 1);
    const [label] = [...element.renderRoot.querySelectorAll('[lang=en]')].filter(
      ({ textContent }) => textContent === 'Last reviewed',
    );
    expect(getComputedStyle(label!).direction).to.equal('ltr');
    expect(getComputedStyle(element).direction).to.equal('ltr');
  });

  it('makes an English document in an Arabic page run from left to right', async () => {
    page.dir = 'rtl';
    page.lang = 'ar';
    const element = await load(sample);
    expect(getComputedStyle(one(element, 'heading', /^3 Ways/)).direction).to.equal('ltr');
    page.removeAttribute('dir');
  });

  it('leaves the fallback its own direction', async () => {
    page.dir = 'rtl';
    page.lang = 'ar';
    const link = document.createElement('a');
    link.append('مقال');
    const element = place({ src: sample }, link);
    expect(getComputedStyle(link).direction).to.equal('rtl');
    await element.updateComplete;
    expect(getComputedStyle(link).direction).to.equal('rtl');
    page.removeAttribute('dir');
  });
});

describe('the translation of an article', () => {
  let network: FakeNetwork;
  let quiet: ReturnType<typeof quietConsole>;
  let paths: Record<'src' | 'fr' | 'brazil' | 'portugal', string>;

  beforeEach(() => {
    const [src, fr, brazil, portugal] = [uniquePath(), uniquePath(), uniquePath(), uniquePath()];
    paths = { src, fr, brazil, portugal };
    const translations = [
      { inLanguage: 'fr-CA', src: fr },
      { inLanguage: 'pt-BR', src: brazil },
      { inLanguage: 'pt-PT', src: portugal },
    ];
    network = fakeNetwork({
      [src]: () => json(article({ headline: 'English', translations })),
      [fr]: () => json(article({ headline: 'Français', inLanguage: 'fr-CA' })),
      [brazil]: () => json(article({ headline: 'Brasil', inLanguage: 'pt-BR' })),
      [portugal]: () => json(article({ headline: 'Portugal', inLanguage: 'pt-PT' })),
    });
    quiet = quietConsole();
  });
  afterEach(() => {
    quiet.restore();
    network.restore();
  });

  const title = async (lang: string) => outline(await load(paths.src, { lang }))[0];

  it('is the one for the very region, else one that is understood', async () => {
    expect(await title('pt-PT')).to.equal('2 Portugal');
    expect(await title('pt')).to.equal('2 Brasil');
    expect(await title('fr-FR')).to.equal('2 Français');
  });

  it('is not asked for where the document is understood', async () => {
    expect(await title('en-GB')).to.equal('2 English');
    expect(network.requests).to.have.length(1);
  });

  it('that cannot be had leaves the document, and is no error', async () => {
    network.routes[paths.fr] = () => json({ broken: true });
    const errors: Event[] = [];
    document.body.addEventListener('pinpoint-error', (event) => errors.push(event));
    expect(await title('fr')).to.equal('2 English');
    expect(errors).to.have.length(0);
  });

  it('is told of as the document that was asked for', async () => {
    const element = place({ src: paths.src, lang: 'fr', loading: 'eager' });
    const { detail } = await heard(element, 'pinpoint-load');
    expect(detail.url).to.equal(location.origin + paths.src);
    expect(element.article!.headline).to.equal('Français');
  });
});

describe('what is said without a document', () => {
  it('is in the visitor’s language', async () => {
    const quiet = quietConsole();
    const element = place({ lang: 'fr' });
    await heard(element, 'pinpoint-error');
    const message = one(element, 'status');
    expect(textOf(element)).to.equal('Impossible d’afficher ce contenu pour le moment.');
    expect([message.lang, message.dir]).to.deep.equal(['fr', 'ltr']);
    quiet.restore();
  });
});
