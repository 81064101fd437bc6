import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import {
  answering,
  article,
  articleUrl,
  closePages,
  elsewhere,
  escaped,
  type HostPage,
  isShown,
  needDist,
  openPage,
  player,
  ready,
  requests,
  script,
  showUrl,
  textOf,
} from '../host-page.js';

/** The names of the files of dist/ that a page has asked for, without their hashes. */
function chunks(page: HostPage): string[] {
  return requests(page)
    .filter((path) => path.startsWith('/dist/'))
    .map((path) => path.replace(/^\/dist\/(.*?)(-[\w-]{6})?\.js$/, '$1'));
}

/** A document that needs no more code than the first. */
const plain = { id: 'a', headline: 'A', inLanguage: 'en', body: ['Go.'] };

/** An article widget for a document with these keys, in view at once. */
function widget(keys: object): string {
  const src = escaped(answering(JSON.stringify({ ...plain, ...keys }), 'application/json'));
  return `<pinpoint-article loading="eager" src="${src}"><a href="https://pinpoint.example/">A</a></pinpoint-article>`;
}

/** What no plain text has. */
const rich = {
  author: 'Ann',
  disclaimer: 'Ask first.',
  body: [
    { type: 'quote', text: 'A word.' },
    { type: 'steps', items: ['Knee up'] },
    { type: 'faq', items: [{ question: 'Why?', answer: 'So.' }] },
    { type: 'table', rows: [['In a cell']] },
    { type: 'image', src: answering('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'), alt: '' },
  ],
};

/** Far below what is seen. */
const below = (widget: string) => `<div style="height: 3000px"></div>${widget}`;

/** Resolves when the page has had time for what it does when idle, and for two more looks at what is in view. */
async function idle({ window }: HostPage): Promise<void> {
  const whenIdle =
    (window.requestIdleCallback as typeof window.requestIdleCallback | undefined) ?? setTimeout;
  await new Promise((resolve) => whenIdle(resolve));
  await nextFrame();
  await nextFrame();
}

describe('the code of the widgets', () => {
  before(needDist);
  afterEach(closePages);

  it("is the article's alone where there is an article alone", async () => {
    const page = await openPage({ head: script, body: article });
    await ready(page, 'pinpoint-article');
    await idle(page);
    expect(chunks(page)).to.include('pinpoint-article');
    expect(chunks(page).join()).not.to.match(/player|deck|fr\b|trouble|care|read-aloud/);
  });

  it('is all there at once for callouts and dividers too', async () => {
    const page = await openPage({
      head: script,
      body: widget({
        body: [{ type: 'callout', tone: 'emergency', body: ['Call 911.'] }, { type: 'divider' }],
      }),
    });
    const element = await ready(page, 'pinpoint-article');
    expect(element.renderRoot.querySelector('[aria-label=Emergency]')).to.exist;
    expect(chunks(page)).to.deep.equal(['pinpoint', 'pinpoint-article']);
  });

  it('is one more file for all that a plain text does without', async () => {
    const page = await openPage({ head: script, body: widget(rich) });
    const element = await ready(page, 'pinpoint-article');
    for (const text of ['Ann', 'Ask first.', 'A word.', 'Knee up', 'Why?', 'In a cell'])
      expect(textOf(element)).to.include(text);
    // What a table shows of its being wider comes when that is there; what writes dates is shared with other languages.
    const names = chunks(page).filter((name) => !/^(scroll-hint|format)$/.test(name));
    expect(names).to.deep.equal(['pinpoint', 'pinpoint-article', 'details']);
  });

  it('is asked for by the first of ten rich articles alone', async () => {
    const page = await openPage({ head: script, body: widget(rich).repeat(10) });
    const all = [...page.document.querySelectorAll('pinpoint-article')];
    await waitUntil(() => all.every(({ status }) => status === 'ready'));
    expect(chunks(page).filter((name) => name === 'details')).to.have.length(1);
  });

  it('shows no text of a withdrawn article where what shows the notice cannot be had', async () => {
    const sets = (await (await fetch('/dist/files.json')).json()) as Record<string, { file: string }[]>;
    const files = Object.values(sets)
      .flat()
      .map(({ file }) => file)
      .filter((file) => !/^details/.test(file));
    const { origin } = location;
    const sources = ['test-server/', 'dist/pinpoint.js', ...files.map((file) => `dist/${file}`)];
    const page = await openPage({
      policy: `script-src ${sources.map((path) => `${origin}/${path}`).join(' ')}`,
      head: script,
      body: widget({ status: 'withdrawn', notice: 'Withdrawn.', body: ['Once advised.'] }),
    });
    const element = page.document.querySelector('pinpoint-article')!;
    await waitUntil(() => element.status === 'failed', 'it fails', { timeout: 9000 });
    await element.updateComplete;
    expect(page.log.errors.join()).to.match(/^\[pinpoint\] <pinpoint-article> network: /);
    expect(textOf(element)).not.to.include('Once advised');
    expect(isShown(element.querySelector('a'))).to.equal(true);
    expect(page.log.violations.join()).to.match(/details/);
  });

  it('that keeps a copy and asks again comes only when the browser is idle, and once', async () => {
    const hold = () => {
      const held: IdleRequestCallback[] = [];
      Object.assign(window, {
        held,
        requestIdleCallback: (callback: IdleRequestCallback) => held.push(callback),
      });
    };
    // Eager: the script tag itself waits for nothing.
    const page = await openPage({ before: hold, head: script, body: widget({}) });
    await ready(page, 'pinpoint-article');
    const { held } = page.window as unknown as { held: (() => void)[] };
    await waitUntil(() => held.length, 'it waits for the browser', { timeout: 5000 });
    expect(chunks(page)).not.to.include('trouble');
    for (const callback of held) callback();
    await waitUntil(() => chunks(page).includes('trouble'));
    expect(chunks(page).filter((name) => name === 'trouble')).to.have.length(1);
  });

  it("is the player's card alone until the visitor comes near its button", async () => {
    const page = await openPage({ head: script, body: player });
    const widget = await ready(page, 'pinpoint-show-player');
    await idle(page);
    expect(chunks(page)).to.include('pinpoint-show-player');
    expect(chunks(page).join()).not.to.match(/article|deck|blocks/);
    widget.renderRoot.querySelector('[part=listen]')!.dispatchEvent(new Event('pointerenter'));
    await waitUntil(() => chunks(page).includes('deck'));
    expect(requests(page).join()).not.to.match(/mp3/);
  });

  it('is not there at all where no widget stands', async () => {
    const page = await openPage({ head: script, body: '<h1>A clinic</h1>' });
    await idle(page);
    expect(chunks(page)).to.deep.equal(['pinpoint']);
  });

  it('comes by itself when a widget is added', async () => {
    const page = await openPage({ head: script, body: '<main></main>' });
    page.document.querySelector('main')!.innerHTML = article;
    await ready(page, 'pinpoint-article');
    expect(chunks(page)).to.include('pinpoint-article');
  });

  it('is asked for once by ten widgets, and so is their document', async () => {
    const page = await openPage({ head: script, body: article.replace(' ', ' loading="eager" ').repeat(10) });
    const all = [...page.document.querySelectorAll('pinpoint-article')];
    await waitUntil(() => all.every(({ status }) => status === 'ready'));
    expect(chunks(page).filter((name) => name === 'pinpoint-article')).to.have.length(1);
    expect(requests(page).filter((path) => path === articleUrl)).to.have.length(1);
  });

  it('is asked for with all that it imports at once, so that no file waits for another', async () => {
    interface Chunk {
      readonly name: string;
      readonly file: string;
      readonly imports: readonly string[];
    }
    const sets = (await (await fetch('/dist/files.json')).json()) as Record<string, Chunk[]>;
    const tag = await (await fetch('/dist/pinpoint.js')).text();
    for (const [set, built] of Object.entries(sets))
      for (const name of set.split('+')) {
        const { file, imports } = built.find((chunk) => chunk.name === name)!;
        const deep = imports.flatMap((other) => built.find((chunk) => chunk.file === other)!.imports);
        expect(imports, name).to.include.members(deep);
        const names = [file, ...imports].map((other) => other.replace('.js', ''));
        // First those for a page with no other widget, then those that widgets share.
        const before = set.includes('+') ? '"[^"]*",' : '';
        expect(tag).to.match(new RegExp(`"?${name}"?:\\[${before}"${names.join(' ')}"`));
      }
  });

  it("does not hold up the article's request, which starts without it", async () => {
    const text = await (await fetch('/dist/pinpoint.js')).text();
    // From another folder, where none of the files beside it are.
    const alone = `<script src="${escaped(answering(text, 'text/javascript'))}"></script>`;
    const noteFetches = () => {
      const { fetch } = window;
      window.fetch = (url, init) => {
        Object.assign(document, { fetched: url });
        return fetch(url, init);
      };
    };
    const page = await openPage({ before: noteFetches, head: alone, body: article });
    await waitUntil(() => page.log.warnings.length, 'the code does not come', { timeout: 5000 });
    expect((page.document as Document & { fetched?: string }).fetched).to.match(/strength-training.*\.json$/);
  });

  it('takes the answer to a preload of a document of another origin: that is fetched once', async function () {
    // The others tell of both, or have no such preloads.
    if (!/Chrome/.test(navigator.userAgent)) this.skip();
    const src = escaped(
      `${elsewhere}${answering(JSON.stringify({ ...plain, id: crypto.randomUUID() }), 'application/json')}`,
    );
    const page = await openPage({
      head: `<link rel="preload" as="fetch" crossorigin href="${src}">${script}`,
      body: `<pinpoint-article src="${src}"></pinpoint-article>`,
    });
    await ready(page, 'pinpoint-article');
    const asked = page.window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.startsWith(elsewhere)) as PerformanceResourceTiming[];
    expect(asked.map(({ initiatorType }) => initiatorType)).to.deep.equal(['link']);
    expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
  });

  it('takes the answer that was asked for without it: the document is fetched once', async () => {
    const page = await openPage({ head: script, body: article });
    await ready(page, 'pinpoint-article');
    expect(requests(page).filter((path) => path === articleUrl)).to.have.length(1);
  });
});

describe('a lazy widget far below', () => {
  before(needDist);
  afterEach(closePages);

  it('fetches no document, and its code only when the browser is idle', async () => {
    const page = await openPage({ head: script, body: below(article) });
    const widget = page.document.querySelector('pinpoint-article')!;
    await waitUntil(() => widget.status === 'idle', 'its code comes when idle', { timeout: 7000 });
    await idle(page);
    expect(requests(page)).not.to.include(articleUrl);
    expect(widget.status).to.equal('idle');
  });

  it('fetches neither where the visitor saves data', async () => {
    const saving = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    const page = await openPage({ before: saving, head: script, body: below(article) });
    await idle(page);
    expect(chunks(page)).to.deep.equal(['pinpoint']);
    page.document.querySelector('pinpoint-article')!.scrollIntoView();
    await ready(page, 'pinpoint-article');
  });

  it('fetches both when it comes near', async () => {
    const page = await openPage({ head: script, body: below(article + player.replace('eager', 'lazy')) });
    expect(requests(page)).not.to.include.members([articleUrl, showUrl]);
    page.document.querySelector('pinpoint-show-player')!.scrollIntoView();
    await ready(page, 'pinpoint-show-player');
  });

  it('fetches both at once where it is eager', async () => {
    const page = await openPage({ head: script, body: below(article.replace(' ', ' loading="eager" ')) });
    await ready(page, 'pinpoint-article');
  });

  it('fetches both where the browser cannot tell what is near', async () => {
    const forget = () => Object.defineProperty(window, 'IntersectionObserver', { value: undefined });
    const page = await openPage({ before: forget, head: script, body: below(article) });
    await ready(page, 'pinpoint-article');
  });
});
