import { expect, waitUntil } from '@open-wc/testing';
import {
  answering,
  closePages,
  elsewhere,
  escaped,
  type HostPage,
  needDist,
  openPage,
  player,
  ready,
  requests,
  script,
  textOf,
} from '../host-page.js';

type Headers = Readonly<Record<string, string | undefined>>;

/** A document that tells how it was asked for. */
function mirror(): string {
  const body = JSON.stringify({
    version: 1,
    type: 'article',
    id: crypto.randomUUID(),
    headline: 'Headers',
    body: [{ type: 'paragraph', text: '$headers' }],
  });
  return answering(body, 'application/json');
}

function widget(src: string, tag = 'pinpoint-article'): string {
  return `<${tag} src="${escaped(src)}"><a href="https://pinpoint.example/">3 Ways</a></${tag}>`;
}

/** The headers that the shown document was asked for with. */
async function headersOf(page: HostPage): Promise<Headers> {
  const shown = textOf(await ready(page, 'pinpoint-article'));
  return JSON.parse(/\{.*\}/.exec(shown)![0]) as Headers;
}

describe('the request for a document', () => {
  before(async () => {
    await needDist();
    document.cookie = 'visitor=1; path=/';
  });
  after(() => {
    document.cookie = 'visitor=; path=/; max-age=0';
  });
  afterEach(closePages);

  it('carries no cookie, though the endpoint has one', async () => {
    const asVisitor = (await (await fetch(answering('"$headers"', 'text/plain'))).json()) as string;
    expect(JSON.parse(asVisitor)).to.include({ cookie: 'visitor=1' });
    const headers = await headersOf(await openPage({ head: script, body: widget(mirror()) }));
    expect(headers['cookie']).to.equal(undefined);
    expect(headers['authorization']).to.equal(undefined);
  });

  it('carries none from a page without an address either (srcdoc), whose origin is that of the page around it', async () => {
    const inner = escaped(script + widget(mirror()));
    const page = await openPage({ body: `<iframe srcdoc="${inner}"></iframe>` });
    const { contentDocument, contentWindow } = page.document.querySelector('iframe')!;
    expect(contentWindow!.location.origin).to.equal('null');
    expect((await headersOf({ ...page, document: contentDocument! }))['cookie']).to.equal(undefined);
  });

  for (const policy of ['unsafe-url', 'no-referrer-when-downgrade', 'origin-when-cross-origin', '']) {
    it(`tells no more than the page's origin where the page's policy is "${policy}"`, async () => {
      const head = `<meta name="referrer" content="${policy}">${script}`;
      const page = await openPage({ head, body: widget(elsewhere + mirror()) });
      expect((await headersOf(page))['referer']).to.equal(`${location.origin}/`);
      closePages();
      const near = await openPage({ head, body: widget(mirror()) });
      expect((await headersOf(near))['referer']).to.equal(`${location.origin}/`);
    });
  }

  it('costs no preflight: it has no header of ours', async () => {
    const page = await openPage({ head: script, body: widget(elsewhere + mirror()) });
    const allowed =
      /^(host|connection|origin|referer|user-agent|accept(-.*)?|cache-control|pragma|priority|te|sec-.*)$/;
    expect(Object.keys(await headersOf(page)).filter((name) => !allowed.test(name))).to.deep.equal([]);
  });
});

describe('pictures and sound', () => {
  before(needDist);
  afterEach(closePages);

  it('are asked for with no more than the origin', async () => {
    const page = await openPage({
      head: `<meta name="referrer" content="unsafe-url">${script}`,
      body: widget('/demo/content/articles/every-block.json'),
    });
    const { renderRoot } = await ready(page, 'pinpoint-article');
    const pictures = [...renderRoot.querySelectorAll('img')];
    expect(pictures).not.to.have.length(0);
    for (const { referrerPolicy } of pictures) expect(referrerPolicy).to.equal('strict-origin');
  });

  it('are all that a page with both widgets asks for, beside the files of the script and the documents', async () => {
    // What other tests have heard is not what this page remembers.
    localStorage.removeItem('pinpoint-player');
    const body =
      widget('/demo/content/shows/pinpoint-health-show.json', 'pinpoint-show-player') +
      widget('/demo/content/articles/strength-training-back-pain.json');
    const page = await openPage({ head: script, body });
    await ready(page, 'pinpoint-show-player');
    await ready(page, 'pinpoint-article');
    await waitUntil(() => page.document.readyState === 'complete');
    const other = requests(page).filter(
      (path) => !/^\/(dist\/[\w.-]+\.js|demo\/content\/\w+\/[\w.-]+\.(json|svg|webp))$/.test(path),
    );
    expect(other).to.deep.equal([]);
    expect(page.document.cookie).not.to.include('pinpoint');
    expect(page.window.localStorage).to.have.length(0);
  });

  for (const isForbidden of [false, true])
    it(`leave ${isForbidden ? 'nothing' : 'where the visitor was, and no more,'} in the browser once the show was heard${isForbidden ? ', where the clinic says so' : ''}`, async () => {
      localStorage.removeItem('pinpoint-player');
      const attribute = isForbidden ? 'no-storage' : '';
      const page = await openPage({
        head: script,
        body: player.replace('loading=', `${attribute} loading=`),
      });
      const widget = await ready(page, 'pinpoint-show-player');
      widget.muted = true;
      await widget.play();
      await waitUntil(() => requests(page).some((path) => path.includes('/with-sound-')), 'it is heard');
      await waitUntil(() => widget.currentTime > 1, 'it goes on', { timeout: 10_000 });
      widget.pause();
      await waitUntil(() => /^Play$/.test(labelOfPlay(widget)), 'it is paused');
      const kept = Object.keys(localStorage).filter((key) => key.includes('pinpoint'));
      expect(kept).to.deep.equal(isForbidden ? [] : ['pinpoint-player']);
      expect(page.document.cookie).not.to.include('pinpoint');
      localStorage.removeItem('pinpoint-player');
    });
});

function labelOfPlay({ renderRoot }: { readonly renderRoot: ShadowRoot }): string {
  return renderRoot.querySelector('[part~=play]')?.getAttribute('aria-label') ?? '';
}
