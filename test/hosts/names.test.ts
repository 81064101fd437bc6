import { expect } from '@open-wc/testing';
import { article, classicScript, closePages, isShown, needDist, openPage } from '../host-page.js';
import { describeHazards } from './describe-hazards.js';

/** Forms and pictures by these names, which the page's document then has instead of its own. */
const named = (...names: string[]) =>
  names
    .map(
      (name) => `<form hidden="" name="${name}" id="${name}"></form><img hidden="" alt="" name="${name}" />`,
    )
    .join('');

describeHazards('names of the page', [
  {
    id: 'H32',
    name: 'forms and pictures called customElements, trustedTypes, fetch, scripts, body, title, cookie',
    head: named('customElements', 'trustedTypes', 'fetch', 'scripts', 'body', 'title', 'cookie', 'pinpoint'),
    really: ({ window, document }) => !(document.body instanceof window.HTMLBodyElement),
  },
  {
    id: 'H32',
    name: 'a form called currentScript, and the script tag after it',
    head: '<form hidden="" name="currentScript"></form>',
    script: classicScript,
    really: ({ window, document }) => (document.currentScript as unknown) instanceof window.HTMLFormElement,
  },
  {
    id: 'H32',
    name: 'ids that are names of what some browsers lack',
    head: [
      'requestIdleCallback',
      'navigation',
      'caches',
      'speechSynthesis',
      'trustedTypes',
      'scheduler',
      'cookieStore',
    ]
      .map((id) => `<a id="${id}"></a>`)
      .join(''),
  },
  {
    id: 'H32',
    name: 'a form around the widget, with fields called lang, id, name, style, attributes, children',
    snippet: (snippet) => {
      const names = [
        'lang',
        'id',
        'name',
        'title',
        'dir',
        'style',
        'action',
        'attributes',
        'nodeName',
        'children',
      ];
      const fields = names.map((name) => `<input type="hidden" name="${name}" />`);
      return `<form>${fields.join('')}${snippet.replace(/(data-)?lang="en"/, '')}</form>`;
    },
    really: ({ document }) => document.querySelector<HTMLFormElement>('#element-article form')!.lang !== '',
  },
]);

// Not in the table: what looks at its pages asks their documents too.
describe('H32: a picture called as what the script asks the document', () => {
  before(needDist);
  afterEach(closePages);

  it('keeps the link, and a word is said on the console', async () => {
    const body = `<img name="querySelectorAll" alt="" />${article}${classicScript}`;
    const { document, log } = await openPage({ body });
    expect((document.querySelectorAll as unknown as Node).nodeName).to.equal('IMG');
    const link = document.querySelector('pinpoint-article a');
    expect(isShown(link)).to.equal(true);
    expect(log.errors).to.deep.equal([]);
    expect(log.warnings).to.have.length(1);
  });
});
