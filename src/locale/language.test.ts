import { expect, fixture, html } from '@open-wc/testing';
import { directionOf, isSameLanguage, languageOf, localeOf } from './language.js';

describe('languageOf', () => {
  const page = document.documentElement;
  let before: string | null;

  beforeEach(() => {
    before = page.getAttribute('lang');
    page.lang = 'de';
  });

  afterEach(() => {
    if (before === null) page.removeAttribute('lang');
    else page.lang = before;
  });

  it('takes the element’s own language first', async () => {
    const outer = await fixture(html`<div lang="es"><p lang="fr-CA"></p></div>`);
    expect(languageOf(outer.firstElementChild!)).to.equal('fr-CA');
  });

  it('takes the nearest language above when it has none', async () => {
    const outer = await fixture(
      html`<div lang="es">
        <section lang="fr">
          <p><i></i></p>
        </section>
      </div>`,
    );
    expect(languageOf(outer.querySelector('i')!)).to.equal('fr');
  });

  it('climbs out of nested shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="ar"></div>`);
    const middle = document.createElement('section');
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'closed' }).append(middle);
    middle.attachShadow({ mode: 'open' }).append(inner);
    expect(languageOf(inner)).to.equal('ar');
  });

  it('takes the page’s language when nothing nearer is marked', async () => {
    expect(languageOf(await fixture(html`<p></p>`))).to.equal('de');
  });

  it('takes the page’s language for an element that is in no document', () => {
    expect(languageOf(document.createElement('p'))).to.equal('de');
  });

  it('falls back to English on a page that names no language', async () => {
    page.removeAttribute('lang');
    expect(languageOf(await fixture(html`<p></p>`))).to.equal('en');
  });

  it('passes over what is no language tag', async () => {
    const outer = await fixture(
      html`<div lang="pt-BR">
        <div lang="Français (Canada)"><p lang=""></p></div>
      </div>`,
    );
    expect(languageOf(outer.querySelector('p')!)).to.equal('pt-BR');
  });

  it('reads the tags of content management systems, and any case', async () => {
    expect(languageOf(await fixture(html`<p lang="fr_CA"></p>`))).to.equal('fr-CA');
    expect(languageOf(await fixture(html`<p lang="EN-us"></p>`))).to.equal('en-US');
  });

  it('reads an old code as its successor, in every engine', async () => {
    for (const [old, code] of [
      ['iw', 'he'],
      ['tl', 'fil'],
      ['TL_ph', 'fil-PH'],
      ['tlh', 'tlh'],
    ]) {
      expect(languageOf(await fixture(html`<p lang=${`${old}`}></p>`))).to.equal(code);
    }
  });

  it('reads xml:lang in an XHTML document', () => {
    const xhtml = document.implementation.createDocument('http://www.w3.org/1999/xhtml', 'html');
    const element = xhtml.createElementNS('http://www.w3.org/1999/xhtml', 'p');
    xhtml.documentElement.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', 'fr');
    xhtml.documentElement.append(element);
    expect(languageOf(element)).to.equal('fr');
  });
});

describe('directionOf', () => {
  for (const lang of [
    ...['ar', 'ar-EG', 'fa', 'ps', 'ur', 'ckb', 'sd', 'ug', 'he', 'he-IL', 'iw', 'yi', 'dv', 'nqo', 'syr'],
    ...['az-Arab', 'pa-Arab', 'pa-PK', 'uz-AF', 'ms-Arab', 'ff-Adlm', 'und-Hebr', 'AR', 'ar_SA'],
  ]) {
    it(`knows that ${lang} runs from right to left`, () => expect(directionOf(lang)).to.equal('rtl'));
  }

  for (const lang of [
    'en',
    'fr-CA',
    'zh-Hant',
    'pa',
    'az',
    'hi',
    'ur-Latn',
    'sd-Deva',
    'tl',
    'english',
    '',
    '؟',
  ]) {
    it(`takes "${lang}" to run from left to right`, () => expect(directionOf(lang)).to.equal('ltr'));
  }
});

describe('isSameLanguage', () => {
  it('looks past the country', () => {
    expect(isSameLanguage('en-CA', 'en')).to.equal(true);
    expect(isSameLanguage('fr', 'FR_ca')).to.equal(true);
    expect(isSameLanguage('pt-BR', 'pt-PT')).to.equal(true);
    expect(isSameLanguage('tl', 'fil-PH')).to.equal(true);
  });

  it('tells languages apart', () => {
    expect(isSameLanguage('en', 'fr')).to.equal(false);
    expect(isSameLanguage('ar', 'fa')).to.equal(false);
  });

  it('tells scripts apart, named or implied', () => {
    expect(isSameLanguage('zh-TW', 'zh-CN')).to.equal(false);
    expect(isSameLanguage('zh-TW', 'zh-Hant')).to.equal(true);
    expect(isSameLanguage('pa', 'pa-Arab')).to.equal(false);
    expect(isSameLanguage('sr', 'sr-Cyrl')).to.equal(true);
  });

  it('finds nothing the same as what is no language tag', () => {
    expect(isSameLanguage('', '')).to.equal(false);
    expect(isSameLanguage('en', '?')).to.equal(false);
    expect(isSameLanguage('?', 'en')).to.equal(false);
  });
});

describe('localeOf', () => {
  const languages = ['en', 'fr', 'es', 'de', 'pt'];
  const regions = ['', 'CA', 'US', 'GB', 'FR', 'ES', 'MX', 'DE', 'PT', 'BR', 'AU', 'IN', 'CH', '419'];
  // Old codes and slips, in any case: not what the fast way may answer by itself.
  const others = ['en-UK', 'de-DD', 'fr-FX', 'EN', 'en-us', 'fr-ca', 'en-Latn-US', 'en-US-x-a', 'enm', 'es-'];
  const tags = languages
    .flatMap((language) => regions.map((region) => [language, region].filter((part) => part).join('-')))
    .concat(others, [
      'zh-TW',
      'pa',
      'pa-PK',
      'ar-EG',
      'iw',
      'he',
      'sr',
      'constructor',
      '__proto__',
      'toString',
    ]);

  it('is what the browser says of each tag, whichever way it takes', () => {
    // Twice: the second answer is the remembered one.
    for (const tag of [...tags, ...tags]) {
      let expected: Intl.Locale | undefined;
      try {
        expected = new Intl.Locale(tag);
      } catch {
        // None.
      }
      const locale = localeOf(tag);
      expect(locale && String(locale), tag).to.equal(expected && String(expected));
      expect([locale?.language, locale?.region], tag).to.deep.equal([expected?.language, expected?.region]);
      const likely = expected?.maximize();
      const said = [likely?.language, likely?.script].filter((part) => part).join('-');
      expect(isSameLanguage(tag, said), tag).to.equal(!!likely);
    }
  });

  it('is the same after any number of other tags', () => {
    for (let count = 0; count < 300; count++) localeOf(`en-x-${String(count)}`);
    expect(String(localeOf('fr-CA'))).to.equal('fr-CA');
    expect(directionOf('ar')).to.equal('rtl');
    expect(localeOf('?')).to.equal(undefined);
    expect(localeOf(undefined)).to.equal(undefined);
  });
});
