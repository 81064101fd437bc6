import { expect } from '@open-wc/testing';
import {
  article,
  classicScript,
  closePages,
  elsewhere,
  escaped,
  isShown,
  needDist,
  openPage,
  player,
  ready,
  running,
  script,
  textOf,
  type HostPage,
  type PageParts,
} from '../host-page.js';

const both = `<h1>A clinic</h1>${article}${player}`;

async function expectBoth(page: HostPage): Promise<void> {
  expect(textOf(await ready(page, 'pinpoint-article'))).to.include('3 Ways Strength Training Helps');
  expect(textOf(await ready(page, 'pinpoint-show-player'))).to.include('Listen Now');
  expect(page.log).to.deep.include({ errors: [], warnings: [], violations: [] });
}

/** Adds the script as optimizers do, long after the page has loaded. */
function addScript(page: HostPage, attributes: Record<string, string>): void {
  const late = page.document.createElement('script');
  for (const [name, value] of Object.entries(attributes)) late.setAttribute(name, value);
  page.document.body.append(late);
}

describe('dist/pinpoint.js shows the widgets', () => {
  before(needDist);
  afterEach(closePages);

  const ways: Record<string, PageParts> = {
    'as a module in the head': { head: script, body: both },
    'as a module after the widgets': { body: both + script },
    'as a classic script in the head': { head: classicScript, body: both },
    'as a classic script after the widgets': { body: both + classicScript },
    'as a classic script between the widgets': { body: article + classicScript + player },
    'as an async script': { head: '<script async src="/dist/pinpoint.js"></script>', body: both },
    'as a deferred script': { head: '<script defer src="/dist/pinpoint.js"></script>', body: both },
    'as an async module': {
      head: '<script async type="module" src="/dist/pinpoint.js"></script>',
      body: both,
    },
    'with a version in its query': {
      head: '<script src="/dist/pinpoint.js?ver=6.8.2"></script>',
      body: both,
    },
    'as a module of another origin': {
      head: `<script type="module" src="${elsewhere}/dist/pinpoint.js"></script>`,
      body: both,
    },
    'as a classic script of another origin, without crossorigin': {
      head: `<script src="${elsewhere}/dist/pinpoint.js"></script>`,
      body: both,
    },
    'as a classic script of another origin, with crossorigin': {
      head: `<script crossorigin="anonymous" src="${elsewhere}/dist/pinpoint.js"></script>`,
      body: both,
    },
    'in a page with another base': { head: `<base href="/else/where/" />${classicScript}`, body: both },
    'in a page in windows-1252': { head: classicScript, body: both, type: 'text/html; charset=windows-1252' },
    'as a classic script in an XHTML page': {
      head: classicScript,
      body: both,
      type: 'application/xhtml+xml',
    },
  };
  for (const [way, parts] of Object.entries(ways)) {
    it(way, async () => expectBoth(await openPage(parts)));
  }

  it('written by document.write', async () => {
    const write = () => document.write('<script src="/dist/pinpoint.js"></script>');
    await expectBoth(await openPage({ body: both + running(write) }));
  });

  it('added after the page has loaded, as a classic script', async () => {
    const page = await openPage({ body: both });
    addScript(page, { src: `${elsewhere}/dist/pinpoint.js` });
    await expectBoth(page);
  });

  it('added after the page has loaded, as a module', async () => {
    const page = await openPage({ body: both });
    addScript(page, { type: 'module', src: '/dist/pinpoint.js' });
    await expectBoth(page);
  });

  it('re-created by an optimizer, when no script is the current one', async () => {
    const nobody = () => Object.defineProperty(document, 'currentScript', { get: () => null });
    const page = await openPage({ body: both, before: nobody });
    addScript(page, { src: `${elsewhere}/dist/pinpoint.js?ver=1` });
    await expectBoth(page);
  });

  it('re-created from its text, by a consent tool that has kept the script it came from', async () => {
    const source = '<script type="text/plain" src="/dist/pinpoint.js"></script>';
    const page = await openPage({ body: both + source });
    const late = page.document.createElement('script');
    late.textContent = await (await fetch('/dist/pinpoint.js')).text();
    page.document.body.append(late);
    await expectBoth(page);
  });

  it('re-created by a consent tool, once the visitor has agreed', async () => {
    const page = await openPage({
      body: `${both}<script type="text/plain" data-src="/dist/pinpoint.js"></script>`,
    });
    expect(isShown(page.document.querySelector('pinpoint-article > a'))).to.equal(true);
    addScript(page, { type: 'text/javascript', src: '/dist/pinpoint.js' });
    await expectBoth(page);
  });

  it('where the whole snippet is written by document.write', async () => {
    const write = () =>
      document.write(
        '<pinpoint-article src="/demo/content/articles/strength-training-back-pain.json"></pinpoint-article>' +
          '<script src="/dist/pinpoint.js"></script>',
      );
    await expectBoth(await openPage({ body: running(write) + player }));
  });

  it('where the whole snippet is set as innerHTML, if the page has the script too', async () => {
    const page = await openPage({ head: classicScript, body: '<main></main>' });
    page.document.querySelector('main')!.innerHTML = script + both;
    await expectBoth(page);
  });

  it('from addresses that start at the base of the page', async () => {
    const page = await openPage({
      head: `<base href="/demo/content/articles/" />${classicScript}`,
      body: (article + player)
        .replace('/demo/content/articles/', '')
        .replace('/demo/content/shows/', '../shows/'),
    });
    await expectBoth(page);
  });

  it('in a page with RequireJS, which refuses scripts that define a module', async () => {
    const require = () => {
      const refuse = () => {
        throw new Error('Mismatched anonymous define() module');
      };
      Object.assign(window, { define: Object.assign(refuse, { amd: {} }) });
    };
    await expectBoth(await openPage({ head: classicScript, body: both, before: require }));
  });

  it('in French on a page in windows-1252, with its accents', async () => {
    const page = await openPage({
      head: classicScript,
      body: article.replace(' ', ' lang="fr-CA" '),
      type: 'text/html; charset=windows-1252',
    });
    expect(page.document.characterSet).to.equal('windows-1252');
    expect(textOf(await ready(page, 'pinpoint-article')))
      .to.match(/é/)
      .and.not.match(/Ã/);
  });

  it('in a document of its own, without an address (srcdoc)', async () => {
    const page = await openPage({ body: `<iframe srcdoc="${escaped(script + article)}"></iframe>` });
    const inner = page.document.querySelector('iframe')!;
    await ready({ ...page, document: inner.contentDocument! }, 'pinpoint-article');
  });
});

describe('dist/pinpoint.all.js shows the widgets', () => {
  let integrity: string;

  before(async () => {
    await needDist();
    const hashes = (await (await fetch('/dist/integrity.json')).json()) as Record<string, string>;
    integrity = hashes['pinpoint.all.js']!;
  });
  afterEach(closePages);

  const pinned = (hash: string): string =>
    `<script src="${elsewhere}/dist/pinpoint.all.js" integrity="${hash}" crossorigin="anonymous"></script>`;

  it('from another origin, pinned by the hash in dist/integrity.json', async () => {
    await expectBoth(await openPage({ head: pinned(integrity), body: both }));
  });

  it('not where the hash is that of another file: then the links stay', async () => {
    const other = integrity.replace(/-.{8}/, '-AAAAAAAA');
    const { document } = await openPage({ head: pinned(other), body: both });
    for (const link of document.querySelectorAll(':is(pinpoint-article, pinpoint-show-player) > a'))
      expect(isShown(link)).to.equal(true);
  });

  for (const type of ['text/javascript', 'module']) {
    it(`as ${type}, in the head`, async () => {
      const head = `<script type="${type}" src="/dist/pinpoint.all.js"></script>`;
      await expectBoth(await openPage({ head, body: both }));
    });
  }
});
