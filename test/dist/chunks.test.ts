import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import {
  answering,
  article,
  articleUrl,
  closePages,
  escaped,
  type HostPage,
  needDist,
  openPage,
  player,
  ready,
  requests,
  script,
  showUrl,
} from '../host-page.js';

/** The names of the files of dist/ that a page has asked for, without their hashes. */
function chunks(page: HostPage): string[] {
  return requests(page)
    .filter((path) => path.startsWith('/dist/'))
    .map((path) => path.replace(/^\/dist\/(.*?)(-[\w-]{6})?\.js$/, '$1'));
}

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
        expect(tag).to.match(new RegExp(`"?${name}"?:"${names.join(' ')}"`));
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
