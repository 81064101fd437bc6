import { expect, oneEvent } from '@open-wc/testing';
import { enArticle } from './en-article.js';
import { enCommon } from './en-common.js';
import { fr } from './fr.js';
import { languages, loadStrings } from './load-strings.js';
import type { ArticleStrings, CommonStrings } from './strings.js';

const english: CommonStrings & ArticleStrings = { ...enCommon, ...enArticle };

describe('loadStrings', () => {
  // First, since a language that was loaded once stays.
  it('loads a language once, and has it at once from then on', async () => {
    const first = loadStrings('fr', english);
    const meanwhile = loadStrings('fr', english);
    expect(first).to.be.a('promise');
    expect(meanwhile).to.be.a('promise');
    expect(await first).to.equal(fr);
    expect(await meanwhile).to.equal(fr);
    expect(loadStrings('fr', english)).to.equal(fr);
    expect(loadStrings('fr', enCommon)).to.equal(fr);
  });

  it('finds a language by a longer tag', async () => {
    for (const lang of ['fr-CA', 'fr_CA', 'FR', 'fr-Latn-CA', 'fr-u-nu-latn', 'fr-x-clinic']) {
      expect(await loadStrings(lang, english), lang).to.equal(fr);
    }
    const found: Record<string, string> = {
      ...{ 'es-MX': 'es', 'pt-PT': 'pt', 'de-CH': 'de', 'ar-EG': 'ar', 'pa-Guru': 'pa', 'pa-IN': 'pa' },
      ...{ 'zh-CN': 'zh', 'zh-Hans': 'zh', 'zh-SG': 'zh', 'zh-Hans-HK': 'zh' },
    };
    for (const [lang, code] of Object.entries(found))
      expect((await loadStrings(lang, english)).code, lang).to.equal(code);
  });

  it('finds a language by its older code', async () => {
    for (const lang of ['tl', 'TL', 'tl-PH', 'tl_PH', 'fil', 'fil-PH'])
      expect((await loadStrings(lang, english)).code, lang).to.equal('fil');
  });

  it('gives English, not a script that the reader may not read', () => {
    for (const lang of [
      'zh-Hant',
      'zh-TW',
      'zh_HK',
      'zh-MO',
      'zh-Hant-CA',
      'zh-Latn',
      'yue',
      'pa-Arab',
      'pa-PK',
      'ar-Latn',
    ])
      expect(loadStrings(lang, english), lang).to.equal(english);
  });

  it('gives English at once for English', () => {
    for (const lang of ['en', 'en-CA', 'EN_us']) expect(loadStrings(lang, english), lang).to.equal(english);
  });

  it('gives English at once for a language that is not spoken, or is none', () => {
    for (const lang of [
      'qaa',
      'frr',
      'tlh',
      'und',
      'und-FR',
      'x-fr',
      '',
      '?',
      '__proto__',
      'constructor',
      'toString',
      'fr-',
      '-fr',
    ]) {
      expect(loadStrings(lang, english), lang).to.equal(english);
    }
  });

  it('says which language was found', async () => {
    expect((await loadStrings('fr-CA', english)).code).to.equal('fr');
    expect((await loadStrings('qaa', english)).code).to.equal('en');
  });

  it('names every language that it gives', async () => {
    expect(languages).to.have.members(['en', 'fr', 'es', 'pt', 'de', 'pa', 'zh', 'fil', 'ar', 'he']);
    for (const lang of languages) expect((await loadStrings(lang, english)).code).to.equal(lang);
  });

  it('leaves English when the chunk cannot be had', async () => {
    // A page of its own, in which the chunk's address leads to nothing.
    const here = (name: string) => new URL(name, import.meta.url).pathname;
    const nothing = 'data:text/javascript,throw 1';
    const imports = { [here('fr.ts')]: nothing, [here('fr.js')]: nothing };
    const frame = document.createElement('iframe');
    const answer = oneEvent<CustomEvent<unknown>>(frame, 'answer');
    frame.srcdoc = `<script type="importmap">${JSON.stringify({ imports })}</script>
      <script type="module">
        import { loadStrings } from '${here('load-strings.ts')}';
        const detail = await loadStrings('fr', { code: 'en' });
        frameElement.dispatchEvent(new CustomEvent('answer', { detail }));
      </script>`;
    document.body.append(frame);
    const { detail } = await answer;
    frame.remove();
    expect(detail).to.deep.equal({ code: 'en' });
  });
});
