import { expect } from '@open-wc/testing';
import { places } from '../embed/snippet/places.js';
import { searchOf, stateOf } from './address.js';
import type { BuilderState } from './state.js';

const defaults: BuilderState = {
  language: 'en',
  widget: 'article',
  item: '',
  values: {},
  place: places[0]!.id,
  isPinned: false,
  width: 'page',
  page: 'light',
  endpoint: 'https://content.example/',
  script: 'https://cdn.example/pinpoint.js',
};

const all: BuilderState = {
  language: 'fr',
  widget: 'show-player',
  item: 'articles/back-pain.json',
  values: {
    variant: 'bar',
    accent: '#a3340f',
    radius: '0',
    'action.text': 'Book & “come” = 100 %',
    'action.href': 'https://clinic.example/book?a=1&b=2#top',
  },
  place: 'wix',
  isPinned: true,
  width: 'tablet',
  page: 'dark',
  endpoint: 'https://other.example/content/',
  script: 'https://other.example/pinpoint.js',
};

const opened = (search: string) => stateOf(new URLSearchParams(search), defaults);
const written = (state: BuilderState) => searchOf(state, defaults).toString();

describe('the state in the address bar', () => {
  it('comes out as it went in', () => {
    expect(opened(written(all))).to.deep.equal(all);
  });

  it('says nothing of what is as it comes', () => {
    expect(written(defaults)).to.equal('');
  });

  it('is the same address for the same state', () => {
    expect(written(opened(written(all)))).to.equal(written(all));
  });

  it('names the language with anything else, since a colleague’s browser may speak another', () => {
    expect(written({ ...defaults, page: 'dark' })).to.equal('page=dark&lang=en');
    expect(
      stateOf(new URLSearchParams('page=dark&lang=en'), { ...defaults, language: 'fr' }).language,
    ).to.equal('en');
  });

  const wrong = {
    'a language that it does not speak': 'lang=xx',
    'a widget that there is not': 'show=banner',
    'a colour that is none': 'o-accent=reddish',
    'a radius that is too large': 'o-radius=4000',
    'a value that an option has not': 'o-theme=pink',
    'a link that runs code': 'o-action.href=javascript:alert(1)',
    'a place that there is not': 'place=myspace',
    'a width that there is not': 'width=watch',
    'an endpoint that is no address': 'endpoint=https://',
    'an endpoint that runs code': 'endpoint=javascript:alert(1)//',
    'a script that runs code': 'script=data:text/javascript,alert(1)',
    'a tip outside of the endpoint': 'tip=https://other.example/x.json',
    'a tip above the endpoint': 'tip=//other.example/x.json',
    'an option of another widget': 'o-episode=7',
  };
  for (const [name, search] of Object.entries(wrong))
    it(`falls back to the default for ${name}`, () => expect(opened(search)).to.deep.equal(defaults));

  it('takes the address of a list of tips for that of its folder', () => {
    expect(opened('endpoint=https://other.example/a/tips.json').endpoint).to.equal(
      'https://other.example/a/',
    );
    expect(opened('endpoint=https://other.example/a').endpoint).to.equal('https://other.example/a/');
  });
});
