import { expect, waitUntil } from '@open-wc/testing';
import {
  article,
  articleUrl,
  classicScript,
  closePages,
  type HostPage,
  isShown,
  needDist,
  openPage,
  type PageParts,
  ready,
  running,
  script,
  showUrl,
  textOf,
} from '../host-page.js';

const link = '<a href="https://pinpoint.example/">3 Ways</a>';
const everything = '<script src="/dist/pinpoint.all.js"></script>';
const self = `<pinpoint-article src="${articleUrl}" />`;
const selfPlaceholder = `<div data-pinpoint="article" data-src="${articleUrl}" />`;

/** The rest of a page: none of it may vanish. */
const rest =
  '<p id="text">Our hours</p><nav><a href="#map">Map</a></nav><form><input id="field"></form><footer>Call us</footer>';

async function expectArticle(page: HostPage): Promise<void> {
  const widget = await ready(page, 'pinpoint-article');
  expect(textOf(widget)).to.include('1. Strengthens Muscles');
  expect(page.log.errors).to.deep.equal([]);
}

function expectRest({ document }: HostPage): void {
  for (const selector of ['#text', 'nav', '#field', 'footer'])
    expect(isShown(document.querySelector(selector)), selector).to.equal(true);
}

/** Adds the script as optimizers do, after the page has loaded. */
function addScript({ document }: HostPage): void {
  document.head.append(Object.assign(document.createElement('script'), { src: '/dist/pinpoint.js' }));
}

describe('a widget that was not closed', () => {
  before(needDist);
  afterEach(closePages);

  const ways: Record<string, PageParts> = {
    'with a module': { head: script, body: `<main>${self}${rest}</main>` },
    'with a script in the head': { head: classicScript, body: `<h1>A clinic</h1>${self}${rest}` },
    'with a script after it': { body: `<h1>A clinic</h1>${self}${rest}${classicScript}` },
    'with everything in one file': { head: everything, body: `<main>${self}${rest}</main>` },
    'with the rest in a box': { head: script, body: `${self}<div>${rest}</div>` },
    'with its link': { head: script, body: self.replace(' />', `>${link}`) + rest },
    'as a placeholder, with a module': { head: script, body: selfPlaceholder + rest },
    'as a placeholder, with a script in the head': { head: classicScript, body: selfPlaceholder + rest },
    'as a placeholder, with a script after it': { body: selfPlaceholder + rest + classicScript },
  };
  for (const [way, parts] of Object.entries(ways)) {
    it(`takes nothing of the page with it, and says so (${way})`, async () => {
      const page = await openPage(parts);
      await waitUntil(() => page.log.warnings.length, 'a word to the owner', { timeout: 15_000 });
      await expectArticle(page);
      expectRest(page);
      const { document, log } = page;
      expect(log.warnings).to.have.length(1);
      expect(log.warnings[0]).to.match(/^\[pinpoint\] <[\w-]+ \/> is not closed.* write <.*<\/[\w-]+>/);
      const place = document.querySelector('[data-pinpoint], pinpoint-article')!;
      // After it, and not in it.
      expect(place.compareDocumentPosition(document.querySelector('#text')!)).to.equal(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
    });
  }

  it('takes nothing with it where the script comes long after the page', async () => {
    const page = await openPage({ body: `<main>${self}${rest}</main>` });
    addScript(page);
    await waitUntil(() => page.log.warnings.length);
    await expectArticle(page);
    expectRest(page);
  });

  it('leaves the widgets after it their place, of all spellings', async () => {
    const others = [
      `<pinpoint-show-player loading="eager" src="${showUrl}" />`,
      `<div data-pinpoint="article" data-loading="eager" data-src="${articleUrl}">${link}</div>`,
      `<p><a class="pinpoint-article" data-loading="eager" href="${articleUrl.replace('.json', '/')}">3 Ways</a></p>`,
    ];
    const page = await openPage({ head: script, body: `<main>${self}${others.join('')}${rest}</main>` });
    const { document, log } = page;
    const widgets = () => [
      ...document.querySelectorAll<HTMLElementTagNameMap['pinpoint-article']>(
        'pinpoint-article, pinpoint-show-player',
      ),
    ];
    await waitUntil(
      () => widgets().length === 4 && widgets().every(({ status }) => status === 'ready'),
      'all four are ready',
      { timeout: 8000 },
    );
    expectRest(page);
    expect(document.querySelector(':is(pinpoint-article, pinpoint-show-player) :is(p, div)')).to.equal(null);
    const names = [...document.querySelector('main')!.children].map(({ localName }) => localName);
    expect(names).to.deep.equal('pinpoint-article pinpoint-show-player div p p nav form footer'.split(' '));
    expect(log.warnings).to.have.length(1);
    expect(log.errors).to.deep.equal([]);
  });

  it('leaves the visitor where they are, and runs no script again', async () => {
    const count = () => {
      const { dataset } = document.documentElement;
      dataset['runs'] = String(Number(dataset['runs'] ?? 0) + 1);
    };
    const tall = '<p style="height: 3000px">Long</p>';
    const box = `<div id="box" style="height: 50px; overflow: auto">${tall}</div>`;
    // Without height, margins and an answer, so that what comes does not push the page about.
    const still = '<pinpoint-article style="display: block; height: 0" src="/slow/a.json" />';
    const page = await openPage({
      head: '<style>* { margin: 0 }</style>',
      body: `<main>${still}${rest}${box}${running(count)}${tall}</main>`,
    });
    const { document, window, log } = page;
    const field = document.querySelector<HTMLInputElement>('#field')!;
    field.value = 'typed';
    field.focus({ preventScroll: true });
    window.scrollTo(0, 40);
    document.querySelector('#box')!.scrollTop = 120;
    addScript(page);
    await waitUntil(() => log.warnings.length);
    expect(document.activeElement === field).to.equal(true);
    expect(field.value).to.equal('typed');
    expect(document.querySelector('#box')!.scrollTop).to.equal(120);
    expect(window.scrollY).to.equal(40);
    expect(document.documentElement.dataset['runs']).to.equal('1');
  });

  it("is left alone where a script has put it there: what is in it is the script's", async () => {
    const page = await openPage({ head: script, body: `<main>${article}</main><p>News</p>` });
    await expectArticle(page);
    const main = page.document.querySelector('main')!;
    // In quotes that are none, so that it is looked at.
    const mangled = `<pinpoint-article loading="eager" src=“${articleUrl}”>`;
    main.innerHTML = `${mangled}<section>A</section><section>B</section>`;
    await ready(page, 'pinpoint-article');
    expect(main.childNodes).to.have.length(1);
    expect(page.log.warnings).to.deep.equal([]);
  });
});

describe('a widget that was closed, with nothing after it', () => {
  before(needDist);
  afterEach(closePages);

  const fallbacks = {
    'text alone': 'Please wait',
    'one link': link,
    'one link with what is in it': '<a href="/"><img alt="" src="data:,"><b>3 Ways</b><i>More</i></a>',
    'a whole text': '<article><header><h1>3 Ways</h1></header><p>A</p><p>B</p><p>C</p></article>',
    'a paragraph with a link': '<p>Read <a href="/">3 Ways</a></p>',
    'a title, a summary and a date': '<h3><a href="/">3 Ways</a></h3><p>A summary</p><p>2024</p>',
    'a link and a call to action': `${link}<div slot="action"><form><button>Book</button></form></div>`,
  };
  for (const [name, fallback] of Object.entries(fallbacks)) {
    it(`keeps its fallback: ${name}`, async () => {
      const body = `<main><pinpoint-article src="${articleUrl}">${fallback}</pinpoint-article></main>`;
      for (const head of [script, classicScript]) {
        const page = await openPage({ head, body });
        await expectArticle(page);
        const { document, log } = page;
        expect(log.warnings).to.deep.equal([]);
        expect(document.querySelector('main')!.childNodes).to.have.length(1);
        expect(document.querySelector('pinpoint-article')!.innerHTML).to.equal(fallback);
      }
    });
  }
});
