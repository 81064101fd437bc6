import { expect, waitUntil } from '@open-wc/testing';
import {
  answering,
  article,
  articleUrl,
  classicScript,
  closePages,
  escaped,
  type HostPage,
  isShown,
  needDist,
  openPage,
  ready,
  requests,
  script,
  showUrl,
  textOf,
} from '../host-page.js';

const link = '<a href="https://pinpoint.example/">3 Ways</a>';
const everything = '<script src="/dist/pinpoint.all.js"></script>';
const folder = articleUrl.replace('.json', '/');

/** The rest of a page: none of it may vanish. */
const rest =
  '<p id="text">Our hours</p><nav><a href="#map">Map</a></nav><form><input id="field"></form><footer>Call us</footer>';

/** The article is there once, and nothing else was taken for its document. */
async function expectArticle(page: HostPage): Promise<void> {
  const widget = await ready(page, 'pinpoint-article');
  expect(textOf(widget)).to.include('1. Strengthens Muscles');
  expect(page.document.querySelectorAll('pinpoint-article')).to.have.length(1);
  expect(page.log.errors).to.deep.equal([]);
  const documents = () => requests(page).filter((path) => path.endsWith('.json'));
  // The browser notes a request when it is over.
  await waitUntil(() => documents().length);
  expect(documents()).to.deep.equal([articleUrl]);
}

function expectRest({ document }: HostPage): void {
  for (const selector of ['#text', 'nav', '#field', 'footer'])
    expect(isShown(document.querySelector(selector)), selector).to.equal(true);
}

const mendings = (page: HostPage): string[] =>
  requests(page).filter((path) => path.includes('/pinpoint-mend-'));

describe('a snippet in quotes that are none', () => {
  before(needDist);
  afterEach(closePages);

  const inQuotes = (open: string, close: string): string =>
    `<pinpoint-article src=${open}${articleUrl}${close}>${link}</pinpoint-article>`;

  const quoted: Record<string, string> = {
    'English quotes': inQuotes('“', '”'),
    'the same on both sides': inQuotes('”', '”'),
    'German quotes': inQuotes('„', '“'),
    'French quotes': inQuotes('«', '»'),
    'French quotes with their spaces': inQuotes('"«&nbsp;', '&nbsp;»"'),
    primes: inQuotes('″', '″'),
    entities: inQuotes('&quot;', '&quot;'),
    apostrophes: inQuotes('‘', '’'),
    'no-break spaces': inQuotes('"&nbsp;', '&nbsp;"'),
    'line breaks around': inQuotes('"\n  ', '\n"'),
    'a slash after them': `<pinpoint-article src=“${articleUrl}”/>${link}</pinpoint-article>`,
    'a placeholder': `<div data-pinpoint=“article” data-src=“${articleUrl}” data-heading-level=“3”>${link}</div>`,
    'a link': `<a class=“pinpoint-article” href=“${folder}”>3 Ways</a>`,
    'an element and its link': inQuotes('“', '”').replace(
      '"https://pinpoint.example/"',
      '“https://a.example/”',
    ),
  };
  for (const [name, body] of Object.entries(quoted)) {
    it(`is shown: ${name}`, async () => {
      const page = await openPage({ head: script, body: `<main>${body}</main>${rest}` });
      await expectArticle(page);
      expectRest(page);
      expect(page.log.warnings).to.deep.equal([]);
      expect(mendings(page)).to.have.length(1);
      const anchor = page.document.querySelector('pinpoint-article a')!;
      expect(isShown(anchor)).to.equal(false);
      expect(anchor.getAttribute('href')).to.match(/^(https:|\/).*\/$/);
    });
  }

  it('is shown where it comes later, and where everything is in one file', async () => {
    const page = await openPage({ head: script, body: '<main></main>' });
    page.document.querySelector('main')!.innerHTML = inQuotes('“', '”');
    await expectArticle(page);
    await expectArticle(await openPage({ head: everything, body: inQuotes('“', '”') }));
  });

  it('keeps what else it says', async () => {
    const action = '<a data-slot=“action” href=“#book”>Book</a>';
    const data = `data-src=“${showUrl}” data-heading-level=“4” data-variant=“bar”`;
    const body = `<div data-pinpoint=“show-player” ${data}>${link}${action}</div>`;
    const page = await openPage({ head: script, body });
    const widget = await ready(page, 'pinpoint-show-player');
    expect(widget).to.include({ headingLevel: 4, variant: 'bar' });
    expect(isShown(widget.querySelector('[slot=action][href="#book"]'))).to.equal(true);
  });
});

describe('an element with the attributes of a placeholder', () => {
  before(needDist);
  afterEach(closePages);

  it('takes them where it has none itself', async () => {
    const data = `data-src="${showUrl}" data-heading-level="5" data-variant="bar" variant="card" data-onclick="x"`;
    const action = '<a data-slot="action" href="#book">Book</a>';
    const body = `<pinpoint-show-player ${data}>${link}${action}</pinpoint-show-player>`;
    const page = await openPage({ head: script, body });
    const widget = await ready(page, 'pinpoint-show-player');
    expect(widget).to.include({ headingLevel: 5, variant: 'card' });
    expect(widget.hasAttribute('onclick')).to.equal(false);
    expect(isShown(widget.querySelector('[href="#book"]'))).to.equal(true);
  });

  it("takes none where it has an address of its own: they are another script's", async () => {
    const body = article.replace(' src', ' data-src="/other.json" data-id="7" src');
    const page = await openPage({ head: script, body });
    await expectArticle(page);
    expect(page.document.querySelector('pinpoint-article')!.id).to.equal('');
  });
});

describe('a snippet after WordPress has put paragraphs around it', () => {
  before(needDist);
  afterEach(closePages);

  const data = `data-pinpoint="article" data-src="${articleUrl}"`;
  const pasted = {
    'an element in a paragraph that is never closed': `<p>${article}`,
    'an element with a break before its link': `<p>${article.replace('<a ', '<br />\n<a ')}</p>`,
    'an element with a paragraph in it': article.replace('<a ', '<p><a ').replace('</a>', '</a></p>'),
    'a paragraph in a quotation': `<blockquote ${data}><p>${link}</p></blockquote>`,
    'a paragraph and a break in a placeholder': `<div ${data}>\n<p>${link}<br />\n</p>\n</div>`,
    'any other element': `<section ${data}>${link}</section>`,
  };
  for (const [name, body] of Object.entries(pasted)) {
    it(`is shown: ${name}`, async () => {
      const page = await openPage({ head: script, body: body + rest });
      await expectArticle(page);
      expectRest(page);
      expect(page.log.warnings).to.deep.equal([]);
      expect(isShown(page.document.querySelector('pinpoint-article a'))).to.equal(false);
    });
  }
});

describe('the address of a web page as src', () => {
  before(needDist);
  afterEach(closePages);

  it('is complained of with the address that it should be, and the link stays', async () => {
    const body = `<pinpoint-article src="/demo/index.html">${link}</pinpoint-article>`;
    const page = await openPage({ head: script, body });
    await waitUntil(() => page.log.errors.length, 'a complaint', { timeout: 8000 });
    const { origin } = page.window.location;
    expect(page.log.errors).to.deep.equal([
      `[pinpoint] <pinpoint-article> format: A web page or RSS feed, not JSON; the document is probably ${origin}/demo/index.json ${origin}/demo/index.html`,
    ]);
    expect(isShown(page.document.querySelector('pinpoint-article > a'))).to.equal(true);
  });
});

describe('a placeholder whose content is slow to come', () => {
  before(needDist);
  afterEach(closePages);

  it('gets its element when all is there, with all in it', async () => {
    const slow = escaped(answering('0', 'text/javascript', { delay: '300' }));
    const body = `<div data-pinpoint="article" data-src="${articleUrl}"><script src="${slow}"></script>${link}</div>${rest}`;
    const page = await openPage({ head: classicScript, body });
    await expectArticle(page);
    expectRest(page);
    expect(page.document.querySelector('[data-pinpoint]')!.childNodes).to.have.length(1);
    expect(isShown(page.document.querySelector('pinpoint-article a'))).to.equal(false);
  });
});
