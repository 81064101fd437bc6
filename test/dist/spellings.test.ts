import { expect, waitUntil } from '@open-wc/testing';
import {
  answering,
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
const placeholder = `<div data-pinpoint="article" data-src="${articleUrl}">${link}</div>`;
const folder = articleUrl.replace('.json', '/');

async function expectArticle(page: HostPage): Promise<void> {
  const widget = await ready(page, 'pinpoint-article');
  expect(textOf(widget)).to.include('1. Strengthens Muscles');
  expect(page.document.querySelectorAll('pinpoint-article')).to.have.length(1);
  expect(page.log).to.deep.include({ errors: [], warnings: [] });
  expect(isShown(widget.querySelector('a'))).to.equal(false);
}

describe('the spellings of a widget', () => {
  before(needDist);
  afterEach(closePages);

  const spellings = {
    'a placeholder': placeholder,
    'a link to a folder': `<a class="pinpoint-article" href="${folder}">3 Ways</a>`,
    'a link to a web page': `<a class="entry pinpoint-article" href="${folder.replace(/\/$/, '.html')}">3 Ways</a>`,
    'a link with a query and a fragment': `<a class="pinpoint-article" href="${folder}?from=mail#tips">3 Ways</a>`,
    'a link that says where its document is': `<a class="pinpoint-article" href="https://pinpoint.example/" data-src="${articleUrl}">3 Ways</a>`,
  };
  for (const [name, body] of Object.entries(spellings)) {
    it(`work as ${name}, before the script and after it`, async () => {
      await expectArticle(await openPage({ body: body + script }));
      await expectArticle(await openPage({ head: classicScript, body }));
    });

    it(`work as ${name} that is added later`, async () => {
      const page = await openPage({ head: script, body: '<main></main>' });
      page.document.querySelector('main')!.innerHTML = `<section><p>News</p>${body}</section>`;
      await expectArticle(page);
    });
  }

  it('work as a link to a page that names its document', async () => {
    const named = `<link rel="alternate" type="application/json" href="${articleUrl}">`;
    const href = escaped(answering(`<!doctype html>${named}<h1>3 Ways</h1>`, 'text/html'));
    const body = `<a class="pinpoint-article" href="${href}">3 Ways</a>`;
    await expectArticle(await openPage({ head: script, body }));
  });

  it('take all attributes that a placeholder has as data', async () => {
    const data =
      'data-variant="bar" data-heading-level="4" data-loading="eager" data-theme="dark" data-lang="fr"';
    const body = `<div data-pinpoint="show-player" data-src="${showUrl}" ${data}>${link}</div>`;
    const page = await openPage({ head: script, body });
    const widget = await ready(page, 'pinpoint-show-player');
    expect(widget).to.include({
      variant: 'bar',
      headingLevel: 4,
      loading: 'eager',
      theme: 'dark',
      lang: 'fr',
    });
    expect(widget.renderRoot.querySelector('[part~=title]')!.localName).to.equal('h4');
    expect(textOf(widget)).not.to.include('Listen Now');
  });

  it('copy no event handler and no style', async () => {
    const bad =
      'data-onclick="document.title=1" data-style="color: red" onclick="document.title=2" style="color: red"';
    const page = await openPage({
      head: script,
      body: placeholder.replace(' ', ` ${bad} `),
    });
    const widget = await ready(page, 'pinpoint-article');
    expect(widget.getAttributeNames()).to.deep.equal(['src']);
  });

  it('survive attributes that other scripts have put on them', async () => {
    const odd = 'data-1="x" data-@click="x" data-="x" data-:is="x" data-aos="fade"';
    await expectArticle(await openPage({ head: script, body: placeholder.replace(' ', ` ${odd} `) }));
  });

  it("keep a placeholder's call to action", async () => {
    const action = '<a data-slot="action" href="#book">Book an appointment</a>';
    const page = await openPage({ head: script, body: placeholder.replace('</div>', `${action}</div>`) });
    await expectArticle(page);
    expect(isShown(page.document.querySelector('[href="#book"]'))).to.equal(true);
  });

  it('leave what is no widget as it is', async () => {
    const other = '<div data-pinpoint="banner">A banner</div><p class="pinpoint-article">A paragraph</p>';
    const page = await openPage({ head: script, body: other + placeholder });
    await expectArticle(page);
    for (const node of page.document.querySelectorAll('.pinpoint-article, [data-pinpoint=banner]'))
      expect(node.childElementCount).to.equal(0);
  });

  it('leave a link that leads nowhere to be read, say so, and go on', async () => {
    const dead = ['', 'href="http://["', 'href="mailto:a@b.example"'];
    const links = dead.map((href) => `<a class="pinpoint-article" ${href}>3 Ways</a>`).join('');
    const page = await openPage({ head: script, body: `<main>${placeholder}</main>${links}` });
    await waitUntil(() => page.log.errors.length === dead.length, 'three complaints', { timeout: 5000 });
    for (const error of page.log.errors)
      expect(error).to.match(/^\[pinpoint\] <pinpoint-article> config: .* as src/);
    for (const node of page.document.querySelectorAll('a.pinpoint-article'))
      expect(isShown(node), node.outerHTML).to.equal(true);
    await ready(page, 'pinpoint-article');
  });

  it('go and come back with what is in them, and fetch nothing anew', async () => {
    const page = await openPage({ head: script, body: `<main>${placeholder}</main>` });
    await expectArticle(page);
    const main = page.document.querySelector('main')!;
    const node = main.firstElementChild!;
    node.remove();
    await waitUntil(() => !page.document.querySelector('pinpoint-article'));
    main.append(node);
    await expectArticle(page);
    expect(requests(page).filter((path) => path === articleUrl)).to.have.length(1);
  });

  it('work in a copy that a page has kept of itself', async () => {
    const page = await openPage({ head: script, body: `<main>${placeholder}</main>` });
    await expectArticle(page);
    const main = page.document.querySelector('main')!;
    main.replaceWith(main.cloneNode(true));
    await expectArticle(page);
  });
});
