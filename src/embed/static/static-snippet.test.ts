import { expect } from '@open-wc/testing';
import { fr } from '../../locale/fr.js';
import { escapeHtml } from '../html.js';
import { staticArticle } from './static-article.js';
import { staticSnippet } from './static-snippet.js';

const src = 'https://content.example/articles/back.json';
const url = 'https://pinpoint.example/articles/back/';
const scriptUrl = 'https://cdn.example/pinpoint.js';

const article = {
  type: 'article',
  id: 'back',
  headline: 'Backs & <b>bones</b>',
  inLanguage: 'en-CA',
  description: 'Move "a little".',
  author: { name: 'A. Sample', jobTitle: 'Author' },
  lastReviewed: '2026-11-16',
  dateModified: '2026-11-17',
  image: {
    src: 'a.webp',
    srcset: 'a.webp 640w, b.webp 1280w',
    width: 640,
    height: 360,
    alt: 'A "spine"',
    caption: 'It',
  },
  disclaimer: 'See your doctor.',
  body: [
    { type: 'heading', text: 'First', id: 'first' },
    {
      type: 'paragraph',
      text: ['So', { text: '1', sup: true, href: '#ref-1' }, { text: ' on', em: true, lang: 'fr' }],
    },
    { type: 'heading', level: 2, text: 'Second' },
    { type: 'list', ordered: true, start: 3, items: ['one', [{ type: 'paragraph', text: 'two' }]] },
    { type: 'callout', tone: 'tip', body: 'Try it' },
    { type: 'table', caption: 'Plan', head: ['', 'Week'], rows: [['Walk', '10']], rowHeaders: true },
    { type: 'steps', items: [{ title: 'Bend', body: 'Slowly', image: { src: 's.svg', alt: '' } }] },
    { type: 'faq', items: [{ question: 'Why?', answer: 'Because' }] },
    { type: 'video', src: 'v.mp4', title: 'Cat' },
    { type: 'quote', text: 'Next', cite: 'Lou' },
    { type: 'divider' },
  ],
  citation: [{ text: 'A source', url: 'https://who.example/' }, 'Another'],
  publisher: { name: 'PinPoint Health' },
  copyrightNotice: '© 2024',
};

/** What the browser makes of it. */
function parse(html: string): HTMLElement {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  return body;
}

describe('the snippet with the text in it', () => {
  const options = { src, scriptUrl, url };

  it('is the script tag, and the element around the article', () => {
    const body = parse(`<p></p>${staticSnippet(article, options)}`);
    expect(body.querySelector('script')?.getAttribute('src')).to.equal(scriptUrl);
    const element = body.querySelector('pinpoint-article');
    expect(element?.getAttribute('src')).to.equal(src);
    expect(element?.children).to.have.lengthOf(1);
    expect(element?.firstElementChild?.localName).to.equal('article');
    expect(element?.firstElementChild?.getAttribute('data-date-modified')).to.equal('2026-11-17');
    expect(element?.firstElementChild?.getAttribute('lang')).to.equal('en-CA');
  });

  it('has headings as heading-level says', () => {
    const levels = (html: string) =>
      [...parse(html).querySelectorAll('h1, h2, h3, h4, h5, h6')].map((title) => title.localName);
    expect(levels(staticSnippet(article, options))).to.deep.equal(['h2', 'h3', 'h4', 'h3']);
    const deep = staticSnippet(article, { ...options, headingLevel: 5 });
    expect(levels(deep)).to.deep.equal(['h5', 'h6', 'h6', 'h6']);
    expect(parse(deep).querySelector('pinpoint-article')?.getAttribute('heading-level')).to.equal('5');
  });

  it('has no class, no style and no id for the page to stumble over', () => {
    expect(staticSnippet(article, options)).to.not.match(/<[^>]+ (class|style|id)=/);
  });

  it('has absolute addresses, and those within the article lead to its page', () => {
    const body = parse(staticArticle(article, options));
    const hrefs = [...body.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(hrefs).to.deep.equal([
      `${url}#ref-1`,
      'https://content.example/articles/v.mp4',
      'https://who.example/',
      url,
    ]);
    const image = body.querySelector('figure img');
    expect(image?.getAttribute('src')).to.equal('https://content.example/articles/a.webp');
    expect(image?.getAttribute('srcset')).to.equal(
      'https://content.example/articles/a.webp 640w, https://content.example/articles/b.webp 1280w',
    );
    expect(image?.getAttribute('width')).to.equal('640');
    expect(image?.getAttribute('alt')).to.equal('A "spine"');
    expect(body.querySelector('li img')?.getAttribute('alt')).to.equal('');
  });

  it('has each block in the HTML that says it', () => {
    const body = parse(staticArticle(article, options));
    const text = (selector: string) => body.querySelector(selector)?.textContent;
    expect(text('h2')).to.equal('Backs & <b>bones</b>');
    expect(text('ol[start="3"] li p')).to.equal('two');
    expect(text('th[scope=row]')).to.equal('Walk');
    expect(text('caption')).to.equal('Plan');
    expect(text('blockquote')).to.equal('Next— Lou');
    expect(text('em')).to.equal(' on');
    expect(body.querySelector('span[lang=fr] em')).to.exist;
    expect(text('time')).to.equal('November 17, 2026');
    expect(body.querySelector('hr')).to.exist;
    for (const words of [
      'Move "a little".',
      'A. Sample, Author',
      'See your doctor.',
      'Tip',
      'Try it',
      'Why?',
      'Because',
      'Bend',
      'Slowly',
      'Another',
      '© 2024',
    ])
      expect(body.textContent).to.include(words);
  });

  it('stays text, whatever it looks like', () => {
    const evil = '</pinpoint-article><img src=x onerror="alert(1)"> & \'"<!--';
    const swap = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(swap)
        : typeof value === 'object' && value
          ? Object.fromEntries(
              Object.entries(value).map(([key, part]) => [
                key,
                /^(type|tone|src|srcset|href|lang|inLanguage|date.*|last.*)$/.test(key) ? part : swap(part),
              ]),
            )
          : typeof value === 'string'
            ? value + evil
            : value;
    const body = parse(staticSnippet(swap(article), options));
    expect(body.querySelector('[onerror], img[src=x]')).to.not.exist;
    expect(body.querySelector('h2')?.textContent).to.equal(article.headline + evil);
  });

  it('of a withdrawn article has the notice and the link alone', () => {
    const body = parse(staticArticle({ ...article, status: 'withdrawn', notice: 'It was wrong.' }, options));
    expect(body.textContent).to.include('It was wrong.').and.not.include('Backs').and.not.include('So');
    expect(body.querySelectorAll('a')).to.have.lengthOf(1);
  });

  it('has its labels in the language that is given', () => {
    expect(staticArticle(article, { ...options, strings: fr }))
      .to.include('Publié à l’origine par')
      .and.include('Références');
  });

  it('is not made of what is no article', () => {
    expect(() => staticSnippet({ type: 'show' }, options)).to.throw('type');
  });
});

describe('escapeHtml', () => {
  it('leaves nothing that could end an element or an attribute', () => {
    expect(escapeHtml('<a b="c">&amp;')).to.equal('&lt;a b=&quot;c&quot;&gt;&amp;amp;');
  });
});
