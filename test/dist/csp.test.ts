import { expect, waitUntil } from '@open-wc/testing';
import {
  article,
  classicScript,
  closePages,
  type HostPage,
  isShown,
  needDist,
  openPage,
  player,
  ready,
  script,
  textOf,
} from '../host-page.js';

const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Presses *Listen Now* and waits for the player, and for its sound. */
async function listen(page: HostPage): Promise<void> {
  const widget = await ready(page, 'pinpoint-show-player');
  // Some engines play without a sound device only what is muted.
  widget.muted = true;
  widget.renderRoot.querySelector<HTMLElement>('[part=listen]')!.click();
  await waitUntil(() => !widget.paused && widget.currentTime > 0, 'it plays', { timeout: 8000 });
}

describe('a page with a strict Content Security Policy', () => {
  before(needDist);
  afterEach(closePages);

  for (const [way, tag] of Object.entries({ module: script, 'classic script': classicScript })) {
    it(`shows both widgets by a ${way}, opens the player and plays, and reports nothing`, async () => {
      const page = await openPage({ policy: strict, head: tag, body: player + article });
      expect(textOf(await ready(page, 'pinpoint-article'))).to.include('1. Strengthens Muscles');
      await listen(page);
      const { renderRoot } = await ready(page, 'pinpoint-show-player');
      await waitUntil(() => renderRoot.querySelector('[part~=seek]'), 'the player is open', {
        timeout: 5000,
      });
      expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
    });
  }

  it('styles the widgets as any other page does', async () => {
    const looks = [];
    for (const policy of [strict, '']) {
      const page = await openPage({ policy, head: script, body: player + article });
      const styles = [];
      for (const tag of ['pinpoint-article', 'pinpoint-show-player'] as const) {
        const { renderRoot } = await ready(page, tag);
        for (const node of renderRoot.querySelectorAll('[part]')) {
          const { font, color, backgroundColor, padding } = page.window.getComputedStyle(node);
          styles.push([node.part.value, font, color, backgroundColor, padding]);
        }
      }
      looks.push(styles);
      closePages();
    }
    expect(looks[0]).not.to.have.length(0);
    expect(looks[0]).to.deep.equal(looks[1]);
  });

  it('finds no style attribute or element in the widgets, but what scripts set, which a policy allows', async () => {
    const page = await openPage({ head: script, body: player + article });
    const roots = [await ready(page, 'pinpoint-article'), await ready(page, 'pinpoint-show-player')];
    // *Listen* keeps its place unseen where there is no voice.
    const isOurs = (node: Element) => node.getAttribute('style') === 'visibility: hidden;';
    for (const { renderRoot } of roots)
      expect(
        [...renderRoot.querySelectorAll('[style], style')].filter((node) => !isOurs(node)),
      ).to.have.length(0);
    await listen(page);
    const { renderRoot } = roots[1]!;
    await waitUntil(() => renderRoot.querySelector('[part~=seek]'), 'the player is open', { timeout: 5000 });
    for (const node of renderRoot.querySelectorAll('[style], style'))
      expect(node.getAttribute('style'), node.outerHTML).to.match(/^(--_\w+: ?[^;]+; ?)+$/);
  });

  it('has the page without inline styles even where it asks for nonces', async () => {
    const page = await openPage({
      policy: "default-src 'self'; script-src 'self' 'nonce-1'; style-src 'nonce-1'",
      head: script,
      body: article,
    });
    await ready(page, 'pinpoint-article');
    expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
  });
});

describe('a page whose Trusted Types allow no policy', () => {
  before(needDist);
  afterEach(closePages);

  const policy = "require-trusted-types-for 'script'; trusted-types 'none'";

  it('shows the article all the same, since it is built of nodes', async () => {
    const page = await openPage({ policy, head: script, body: article });
    const widget = await ready(page, 'pinpoint-article');
    expect(textOf(widget)).to.include('1. Strengthens Muscles');
    expect(isShown(widget.querySelector('a'))).to.equal(false);
    expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
  });

  it("shows the show's card, and plays even where the player cannot open", async () => {
    const page = await openPage({ policy, head: script, body: player });
    expect(textOf(await ready(page, 'pinpoint-show-player'))).to.include('Listen Now');
    expect(page.log).to.deep.equal({ errors: [], warnings: [], violations: [] });
    await listen(page);
    expect(page.log.errors).to.deep.equal([]);
  });
});
