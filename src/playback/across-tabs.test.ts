import { expect } from '@open-wc/testing';
import { override } from '../../test/fake-network.js';
import { closePages, type HostPage, openPage } from '../../test/host-page.js';
import type * as acrossTabs from './across-tabs.js';
import { startAloneAcrossTabs } from './across-tabs.js';

/** Counts how often it was paused, and tells when. */
class Player {
  pauses = 0;
  #told: () => void = () => undefined;
  readonly paused = new Promise<void>((resolve) => (this.#told = resolve));
  pause(): void {
    this.pauses++;
    this.#told();
  }
}

/** What another tab hears. */
class OtherTab {
  readonly channel = new BroadcastChannel('pinpoint');
  readonly heard: unknown[] = [];
  #next: (() => void) | undefined;

  constructor() {
    this.channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      this.heard.push(data);
      this.#next?.();
    };
  }

  next(): Promise<void> {
    return new Promise((resolve) => (this.#next = resolve));
  }
}

describe('startAloneAcrossTabs', () => {
  let ends: (() => void)[];
  let tab: OtherTab;

  const start = (player: { pause(): void }): (() => void) => {
    const end = startAloneAcrossTabs(player);
    ends.push(end);
    return end;
  };
  /** Messages come in their order: once this player is paused, whoever was to hear what came before has heard it. */
  const allIsHeard = async (): Promise<void> => {
    const last = new Player();
    start(last);
    tab.channel.postMessage({ playing: 'somebody else' });
    await last.paused;
  };

  beforeEach(() => {
    ends = [];
    tab = new OtherTab();
  });
  afterEach(() => {
    for (const end of ends) end();
    tab.channel.close();
    closePages();
  });

  it('says once in other tabs that something is heard', async () => {
    const told = tab.next();
    start(new Player());
    await told;
    expect(tab.heard).to.have.length(1);
    expect(tab.heard[0]).to.have.property('playing').that.is.a('string');
  });

  it('pauses the player when one begins in another tab', async () => {
    const player = new Player();
    start(player);
    tab.channel.postMessage({ playing: 'somebody else' });
    await player.paused;
    expect(player.pauses).to.equal(1);
  });

  it('leaves the players of one page to the page', async () => {
    const [first, second] = [new Player(), new Player()];
    start(first);
    const told = tab.next();
    start(second);
    await told;
    // What the other tab got, the first player got too.
    tab.channel.postMessage(tab.heard.at(-1));
    await allIsHeard();
    // Of somebody else, both have heard once.
    expect([first.pauses, second.pauses]).to.deep.equal([1, 1]);
  });

  it('does not take anything else on that channel for a player', async () => {
    const player = new Player();
    start(player);
    for (const message of [
      null,
      undefined,
      1,
      'playing',
      {},
      { playing: true },
      { playing: null },
      ['playing'],
    ])
      tab.channel.postMessage(message);
    await allIsHeard();
    expect(player.pauses).to.equal(1);
  });

  it('hears nothing any more once it has stopped', async () => {
    const player = new Player();
    start(player)();
    await allIsHeard();
    expect(player.pauses).to.equal(0);
  });

  it('is heard alone where the browser has no channels, or refuses them', () => {
    const refuse = function (): never {
      throw new DOMException('no', 'SecurityError');
    };
    for (const channels of [undefined, refuse]) {
      const restore = override(window, 'BroadcastChannel', channels);
      try {
        start(new Player())();
      } finally {
        restore();
      }
    }
    expect(tab.heard).to.deep.equal([]);
  });

  describe('with a second page of the same origin', () => {
    type Page = HostPage & { readonly window: { acrossTabs: typeof acrossTabs } };
    const open = () =>
      openPage({
        body: `<script type="module">
          import * as acrossTabs from '/src/playback/across-tabs.ts';
          window.acrossTabs = acrossTabs;
        </script>`,
      }) as Promise<Page>;

    it('lets one play at a time', async () => {
      const page = await open();
      const [here, there] = [new Player(), new Player()];
      start(here);
      ends.push(page.window.acrossTabs.startAloneAcrossTabs(there));
      await here.paused;
      expect([here.pauses, there.pauses]).to.deep.equal([1, 0]);
      const again = new Player();
      start(again);
      await there.paused;
      expect([there.pauses, again.pauses]).to.deep.equal([1, 0]);
    });
  });
});
