import { expect, nextFrame, waitUntil } from '@open-wc/testing';
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
  player,
  ready,
  script,
  textOf,
} from '../host-page.js';

const links = 'pinpoint-article > a, pinpoint-show-player > a';

function expectLinks({ document }: HostPage): void {
  const all = [...document.querySelectorAll(links)];
  expect(all).not.to.have.length(0);
  for (const link of all) expect(isShown(link), link.textContent).to.equal(true);
}

/** No widget is blank: its link is there, or its content. */
function expectNoneBlank({ document }: HostPage): void {
  for (const link of document.querySelectorAll(links)) {
    const widget = link.parentElement as HTMLElementTagNameMap['pinpoint-article'];
    const content = widget.shadowRoot?.querySelector('[part~=title]');
    expect(isShown(link) || isShown(content), widget.localName).to.equal(true);
  }
}

/** The script tag where none of the files beside it are. */
async function scriptAlone(): Promise<string> {
  const text = await (await fetch('/dist/pinpoint.js')).text();
  return `<script src="${escaped(answering(text, 'text/javascript'))}"></script>`;
}

describe('the link inside a widget', () => {
  before(needDist);
  afterEach(closePages);

  it('stays until the content is on the screen: at no frame is the widget blank', async () => {
    const slow = `/test-server/echo?${new URLSearchParams({ delay: '300', type: 'application/json' }).toString()}`;
    const json = await (await fetch(articleUrl)).text();
    const body = article.replace(articleUrl, escaped(`${slow}&body=${encodeURIComponent(json)}`));
    const page = await openPage({ head: script, body });
    const widget = page.document.querySelector('pinpoint-article')!;
    let frames = 0;
    while (widget.status !== 'ready') {
      frames++;
      expectNoneBlank(page);
      await nextFrame();
    }
    await widget.updateComplete;
    expect(frames).to.be.greaterThan(3);
    expect(isShown(widget.querySelector('a'))).to.equal(false);
    expectNoneBlank(page);
  });

  it('stays where the script is blocked', async () => {
    const page = await openPage({
      head: '<script src="/nowhere/pinpoint.js"></script>',
      body: article + player,
    });
    expectLinks(page);
  });

  it('stays where a policy forbids the script', async () => {
    const page = await openPage({ head: script, body: article + player, policy: "script-src 'none'" });
    expectLinks(page);
  });

  it('stays where the files beside the script are gone, with one line on the console for each', async () => {
    // Eager: what is near and what is idle would both try.
    const eager = article.replace('<pinpoint-article', '<pinpoint-article loading="eager"');
    const page = await openPage({ head: await scriptAlone(), body: eager + player });
    await waitUntil(() => page.log.warnings.length >= 2, 'two warnings', { timeout: 5000 });
    expectLinks(page);
    expect(page.log.errors).to.deep.equal([]);
    expect(page.log.warnings.map((line) => line.slice(0, 54)).sort()).to.deep.equal([
      '[pinpoint] <pinpoint-article> could not be loaded; its',
      '[pinpoint] <pinpoint-show-player> could not be loaded;',
    ]);
  });

  it('stays where a policy forbids the request', async () => {
    // An address of its own, since there is no kept copy for it.
    const body = article.replace(articleUrl, `${articleUrl}?${crypto.randomUUID()}`);
    const page = await openPage({ head: script, body, policy: "connect-src 'none'" });
    const widget = page.document.querySelector('pinpoint-article')!;
    await waitUntil(() => (widget.status as string | undefined) && page.log.violations.length);
    expectLinks(page);
  });

  for (const status of ['404', '410']) {
    it(`stays where the endpoint answers ${status}`, async () => {
      const gone = escaped(answering('', 'text/plain', { status, page: crypto.randomUUID() }));
      const page = await openPage({ head: script, body: article.replace(articleUrl, gone) });
      await waitUntil(() => page.log.errors.length, 'it fails', { timeout: 5000 });
      expectLinks(page);
      expect(page.log.errors).to.have.length(1);
      expect(page.log.errors[0]).to.match(/^\[pinpoint\] <pinpoint-article> http/);
    });
  }
});

/** What old libraries have done to pages; each runs before the script. */
const junk: Record<string, () => void> = {
  'Map is replaced': () => Object.assign(window, { Map: function Map() {} }),
  'WeakSet is missing': () => Object.assign(window, { WeakSet: undefined }),
  'Promise is replaced': () => Object.assign(window, { Promise: function Promise() {} }),
  'Promise is missing': () => Object.assign(window, { Promise: undefined }),
  'MutationObserver is missing': () => Object.assign(window, { MutationObserver: undefined }),
  'URL is replaced': () => Object.assign(window, { URL: { createObjectURL: () => '' } }),
  'fetch is missing': () => Object.assign(window, { fetch: undefined }),
  'fetch gives nothing': () => Object.assign(window, { fetch: () => undefined }),
  'fetch throws': () =>
    Object.assign(window, {
      fetch: () => {
        throw new Error('no fetch');
      },
    }),
};

describe('a widget in a page that an old library has changed', () => {
  before(needDist);
  afterEach(closePages);

  for (const [name, before] of Object.entries(junk)) {
    it(`is not blank and throws nothing where ${name}`, async () => {
      for (const tag of [script, classicScript, '<script src="/dist/pinpoint.all.js"></script>']) {
        const page = await openPage({ before, head: tag, body: article + player });
        const settled = () =>
          page.log.warnings.length + page.log.errors.length ||
          page.document.querySelector('pinpoint-article')!.status === 'ready';
        await waitUntil(settled, 'neither ready nor a word', { timeout: 9000 });
        await nextFrame();
        expectNoneBlank(page);
        // What it has to say is its own; an error that nobody caught is not.
        for (const line of [...page.log.errors, ...page.log.warnings]) expect(line).to.match(/^\[pinpoint\]/);
        closePages();
      }
    }).timeout(20_000);
  }

  const broken: Record<string, () => void> = {
    'Event is replaced, as by MooTools': () => Object.assign(window, { Event: function Event() {} }),
    'CustomEvent is replaced': () => Object.assign(window, { CustomEvent: function CustomEvent() {} }),
    'remove() of elements is replaced': () =>
      Object.assign(Element.prototype, {
        remove() {
          throw new Error('remove');
        },
      }),
    'arrays turn into strings in JSON': () => Object.assign(Array.prototype, { toJSON: () => '[]' }),
    'objects have more properties': () => Object.assign(Object.prototype, { extra: () => undefined }),
    'Array.from is replaced': () => Object.assign(Array, { from: (list: unknown[]) => list.slice() }),
    'storage throws': () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Denied', 'SecurityError');
        },
      }),
    'caches are missing': () => Object.defineProperty(window, 'caches', { value: undefined }),
    'there is no requestIdleCallback': () => Object.assign(window, { requestIdleCallback: undefined }),
  };
  for (const [name, before] of Object.entries(broken)) {
    it(`shows its content where ${name}`, async () => {
      const page = await openPage({ before, head: script, body: article + player });
      expect(textOf(await ready(page, 'pinpoint-article'))).to.include('1. Strengthens Muscles');
      expect(textOf(await ready(page, 'pinpoint-show-player'))).to.include('Listen Now');
    });
  }
});
