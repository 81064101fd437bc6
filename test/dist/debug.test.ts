import { expect } from '@open-wc/testing';
import { fresh, isOpen, openReport, report, rootOf, says } from '../debug-report.js';
import {
  answering,
  article,
  articleUrl,
  classicScript,
  closePages,
  elsewhere,
  escaped,
  needDist,
  openPage,
  player,
  ready,
  requests,
  script,
} from '../host-page.js';

const link = '<a href="https://pinpoint.example/">3 Ways</a>';
const everything = '<script src="/dist/pinpoint.all.js"></script>';

describe('a page that nobody asks for a report', () => {
  before(needDist);
  afterEach(closePages);

  const others: Record<string, (() => void) | undefined> = {
    'with an ordinary address': undefined,
    'with an address that only resembles': () =>
      history.replaceState(null, '', `${location.href}&pinpoint-debugger&x=pinpoint-debug#my-pinpoint-debug`),
  };
  for (const [name, before] of Object.entries(others))
    it(`${name}: loads nothing of it and shows nothing`, async () => {
      const page = await openPage({ head: script, body: article + player, before });
      await ready(page, 'pinpoint-article');
      await ready(page, 'pinpoint-show-player');
      expect(requests(page).filter((path) => path.includes('pinpoint-debug'))).to.deep.equal([]);
      expect(isOpen(page)).to.equal(false);
    });
});

describe('a report for support', () => {
  before(needDist);
  afterEach(closePages);

  const addresses: Record<string, () => void> = {
    '?pinpoint-debug': () => history.replaceState(null, '', '?pinpoint-debug'),
    '?a=b&pinpoint-debug=1': () => history.replaceState(null, '', '?a=b&pinpoint-debug=1'),
    '#pinpoint-debug': () => history.replaceState(null, '', '#pinpoint-debug'),
  };
  for (const [address, before] of Object.entries(addresses))
    for (const [way, tag] of Object.entries({
      module: script,
      classic: classicScript,
      'one file': everything,
    }))
      it(`opens at ${address}, from a script as ${way}`, async () => {
        const page = await openReport({ before, head: tag, body: article });
        await says(page, 'Article: ready', articleUrl, way === 'module' ? 'module' : 'classic script');
        expect(page.document.querySelectorAll('[data-pinpoint-debug]')).to.have.length(1);
        expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
      });

  const spellings = {
    'an element': `<pinpoint-article debug src="${articleUrl}">${link}</pinpoint-article>`,
    'a placeholder': `<div data-pinpoint="article" data-debug data-src="${articleUrl}">${link}</div>`,
    'a link': `<a class="pinpoint-article" data-debug="" href="#x" data-src="${articleUrl}">3 Ways</a>`,
  };
  for (const [spelling, body] of Object.entries(spellings))
    it(`opens by an attribute of ${spelling}`, async () => {
      const page = await openPage({ head: script, body });
      await says(page, 'Article: ready', spelling.replace(/^an? /, ''));
    });

  it('tells of the page, but nothing of its query and its fragment', async () => {
    const page = await openReport({ body: article });
    await says(
      page,
      'Article: ready',
      /Page\s*http:\/\/[^/]+\/test-server\/echo/,
      page.window.navigator.userAgent,
    );
    await says(page, 'standards mode', 'in an iframe', 'none is replaced', /pixel ratio \d/);
    expect(report(page)).not.to.include('s3cret');
  });

  it('lists what was requested, with status where the browser tells it', async () => {
    const page = await openReport({ body: article });
    await says(page, 'Article: ready', articleUrl);
    const rows = [...rootOf(page).querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
    const paths = requests(page).filter((path) => /\.js$/.test(path));
    for (const path of [...paths, articleUrl])
      expect(
        rows.some((row) => row.includes(path.replace('/dist/', '')) && / ms$/.test(row)),
        path,
      ).to.equal(true);
  });

  it('asks nobody for anything, but for its own file', async () => {
    const plain = await openPage({ head: script, body: article });
    await ready(plain, 'pinpoint-article');
    const page = await openReport({ body: article });
    await says(page, 'Article: ready');
    await ready(page, 'pinpoint-article');
    const added = requests(page).filter((path) => !requests(plain).includes(path));
    expect(added).to.have.length(1);
    expect(added[0]).to.match(/^\/dist\/pinpoint-debug-[\da-f]+\.js$/);
  });

  it('says what to do where the document is not there', async () => {
    const gone = escaped(answering('', 'text/plain', { status: '404', page: crypto.randomUUID() }));
    const page = await openReport({ body: article.replace(articleUrl, gone) + player });
    await says(page, '1 of 2 widgets does not work', 'http: Status 404', 'nothing at this address');
    // What fails comes first, under its own number.
    const [first] = rootOf(page).querySelectorAll('li');
    expect(first!.textContent).to.match(/^1Article/);
  });

  it('says what to do where there is no address, and where it stands in curly quotes', async () => {
    const page = await openReport({ body: `<pinpoint-article>${link}</pinpoint-article>` });
    await says(page, 'Article: failed', 'config: ', 'Write the address of the JSON document');
  });

  it('names the directive and the host where a policy forbids the request', async () => {
    const body = article.replace(articleUrl, fresh(articleUrl));
    const page = await openReport({ body, policy: "connect-src 'none'" });
    await says(page, 'Article: failed', `add ${location.origin} to connect-src`, 'connect-src forbids');
  });

  it('tells a server that allows no other site from one that is silent', async () => {
    const headers = { 'header.access-control-allow-origin': 'https://other.example', x: crypto.randomUUID() };
    const closed = elsewhere + answering('{}', 'application/json', headers);
    const page = await openReport({ body: article.replace(articleUrl, escaped(closed)) });
    await says(page, 'network: ', `${elsewhere} answers, but not to other sites`);
    closePages();
    const silent = await openReport({ body: article.replace(articleUrl, 'http://127.0.0.1:9/x.json') });
    await says(silent, 'network: ', "http://127.0.0.1:9 can't be reached from here");
  }).timeout(30_000);

  it('lists what was left out of the document', async () => {
    const json = JSON.stringify({
      type: 'article',
      version: 1,
      id: 'x',
      headline: 'X',
      body: [{ type: 'paragraph', text: 'Text' }, { type: 'heading' }],
    });
    const page = await openReport({
      body: article.replace(articleUrl, escaped(answering(json, 'application/json'))),
    });
    await says(page, 'Article: ready', /Skipped\s*body\[1\]/);
  });

  it('says that another script has taken the name of an element', async () => {
    const before = () => {
      history.replaceState(null, '', '#pinpoint-debug');
      customElements.define('pinpoint-article', class extends HTMLElement {});
    };
    const page = await openReport({ before, body: article + player });
    await says(page, 'Its name is taken', 'has defined <pinpoint-article> for itself');
  });

  it('says which element of the page hides a widget', async () => {
    const page = await openReport({ body: `<div id="tab" style="display: none">${article}</div>` });
    await says(page, 'waits until the page shows it', 'div#tab has display: none');
    page.document.getElementById('tab')!.style.display = '';
    await says(page, 'Article: ready');
    page.document.getElementById('tab')!.style.opacity = '0';
    await says(page, 'ready, but the page hides it', 'div#tab has opacity: 0');
  });

  it('says what waits since it is far from the view', async () => {
    const far = article.replace('<pinpoint-article', '<pinpoint-article id="far"');
    const page = await openReport({ body: `<div style="height: 20000px"></div>${far}` });
    await says(page, 'waits until it comes near the view');
    page.document.getElementById('far')!.scrollIntoView();
    await says(page, 'Article: ready');
  });

  it('says what was made no widget, and where there is none at all', async () => {
    const page = await openReport({ body: '<div data-pinpoint="banner">x</div>' });
    await says(page, 'What was pasted here became no widget', 'data-pinpoint="banner" is none of');
    const empty = await openReport({ body: '<p>News</p>' });
    await says(empty, 'There is no widget on this page');
    empty.document.body.insertAdjacentHTML('beforeend', article);
    await says(empty, 'Article: ready');
  });

  it('says what the page has replaced', async () => {
    const before = () => {
      history.replaceState(null, '', '#pinpoint-debug');
      Object.assign(window, {
        Event: function Event() {},
        WeakMap: function WeakMap() {},
        WeakSet: undefined,
      });
    };
    const page = await openReport({ before, body: article });
    await says(page, 'Event is replaced', 'WeakMap is replaced', 'WeakSet is missing');
  });

  it('says that the files beside the script are gone', async () => {
    const text = await (await fetch('/dist/pinpoint.js')).text();
    const broken = text
      .replace(/"(pinpoint-debug-[\da-f]{6})"/g, '"/dist/$1"')
      .replace(/"pinpoint-[\w. -]+-[\da-f]{6}"/g, '"/dist/pinpoint-gone-000000"');
    const head = `<script src="${escaped(answering(broken, 'text/javascript'))}"></script>`;
    const page = await openReport({ head, body: article });
    await says(page, 'Its code is not there', 'pinpoint-gone-000000.js', 'combined into another script');
  });

  it('says why there is none where the page has broken what it is made with', async () => {
    const before = () => {
      history.replaceState(null, '', '#pinpoint-debug');
      window.getComputedStyle = () => {
        throw new Error('not here');
      };
    };
    const page = await openReport({ before, body: article });
    await says(page, 'The report could not be made: Error: not here');
    for (const error of page.log.errors) expect(error).to.match(/^\[pinpoint\]/);
  });

  it('says that another version was there first, and which', async () => {
    const before = () => {
      history.replaceState(null, '', '#pinpoint-debug');
      Object.assign(window, { [Symbol.for('pinpoint')]: { version: '9.9.9', requests: {} } });
    };
    const page = await openReport({ before, body: article });
    await says(page, 'since 9.9.9 was on the page before', /Version\s*9\.9\.9/);
  });

  it('tells of each copy, in one panel', async () => {
    const page = await openReport({ head: classicScript, body: article + everything });
    await says(page, '/dist/pinpoint.js', '/dist/pinpoint.all.js', '2 times; once is enough');
    expect(page.document.querySelectorAll('[data-pinpoint-debug]')).to.have.length(1);
  });
});
