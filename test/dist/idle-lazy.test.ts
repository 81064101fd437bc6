import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { closePages, type HostPage, needDist, openPage, requests, script } from '../host-page.js';

const sources = {
  'pinpoint-article': '/demo/content/articles/strength-training-back-pain.json',
  'pinpoint-show-player': '/demo/content/shows/pinpoint-health-show.json',
  'pinpoint-tips': '/demo/content/tips.json',
};

const saving = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } });

/**
 * How far below the window a widget begins, in pixels: just out of reach, and just within it. Beyond the edge of a frame, as
 * this page is one, only Chromium looks.
 */
const far = 440;
const near = / Chrome\//.test(navigator.userAgent) ? 380 : -50;

/** Has the widget begin so far below the window. */
function place({ document, window }: HostPage, distance: number): void {
  document.getElementById('above')!.style.height = `${window.innerHeight + distance}px`;
}

/** Resolves when the page has had time for what it does when idle, and for two more looks at what is in view. */
async function idle({ window }: HostPage): Promise<void> {
  const whenIdle =
    (window.requestIdleCallback as typeof window.requestIdleCallback | undefined) ?? setTimeout;
  await new Promise((resolve) => whenIdle(resolve));
  await nextFrame();
  await nextFrame();
}

for (const [tag, src] of Object.entries(sources) as [keyof typeof sources, string][])
  describe(`a lazy ${tag} below the window`, () => {
    before(needDist);
    afterEach(closePages);

    const open = async (before?: () => void) => {
      const above = `<style>body { margin: 0 }</style><div id="above" style="height: 9999px"></div>`;
      const widget = `<${tag} src="${src}"><p>Fallback</p></${tag}><div style="height: 2000px"></div>`;
      const page = await openPage({ before, head: script, body: above + widget });
      place(page, far);
      return { page, widget: page.document.querySelector(tag)! };
    };
    const isCodeHere = ({ window }: HostPage) => !!window.customElements.get(tag);
    const hasAsked = (page: HostPage) => requests(page).includes(src);

    it('has its code when the browser is idle, and asks for its document when it is near', async () => {
      const { page, widget } = await open();
      await waitUntil(() => isCodeHere(page), 'its code comes when idle', { timeout: 8000 });
      await idle(page);
      expect([widget.status, hasAsked(page)]).to.deep.equal(['idle', false]);
      place(page, near);
      await waitUntil(() => widget.status === 'ready', 'it comes near', { timeout: 8000 });
      expect(requests(page).filter((path) => path === src)).to.have.length(1);
    });

    it('asks for neither before it is near where the visitor saves data', async () => {
      const { page, widget } = await open(saving);
      await idle(page);
      // Idle a second time: nothing has been put off.
      await new Promise((resolve) => setTimeout(resolve, 1200));
      expect([isCodeHere(page), hasAsked(page)]).to.deep.equal([false, false]);
      place(page, near);
      await waitUntil(() => widget.status === 'ready', 'it comes near', { timeout: 8000 });
    });
  });
