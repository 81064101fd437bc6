import { aTimeout, expect } from '@open-wc/testing';
import { deferred, override } from '../../../test/fake-network.js';
import {
  card,
  controls,
  episode,
  goneOn,
  listen,
  nameOf,
  part,
  paused,
  place,
  playing,
  sample,
  show,
  talk,
  tone,
  until,
  words,
} from '../../../test/player.js';
import '../../locale/ar.js';
import { h } from '../dom.js';
import { momentOf } from './moment.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

// Here already, so that no test waits for it.
import './share-panel.js';

const page = location.href.replace(/#.*/, '');
const backs = episode('backs', talk, { url: 'https://pinpoint.example/backs/' });

const panel = (player: PinpointShowPlayer) => player.renderRoot.querySelector<HTMLElement>('.share');
const all = (player: PinpointShowPlayer, selector: string) =>
  [...(panel(player)?.querySelectorAll<HTMLElement>(selector) ?? [])].filter(
    (element) => element.getClientRects().length,
  );
const one = (player: PinpointShowPlayer, selector: string, name?: string | RegExp): HTMLElement => {
  const found = all(player, selector).filter(
    (element) =>
      name === undefined ||
      (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element))),
  );
  if (found.length !== 1)
    throw new Error(
      `${found.length} ${selector} ${String(name)} among ${all(player, selector).map(nameOf).join()}`,
    );
  return found[0]!;
};
const field = (player: PinpointShowPlayer) => one(player, 'input:not([type])') as HTMLInputElement;
const box = (player: PinpointShowPlayer) => one(player, '[type=checkbox]') as HTMLInputElement;
const status = (player: PinpointShowPlayer) =>
  words(panel(player)?.querySelector('[role=status]')?.textContent);
const labels = (player: PinpointShowPlayer, selector: string) => all(player, selector).map(nameOf);

/** The button that opens the panel, and closes it. */
const tool = (player: PinpointShowPlayer) =>
  controls(player).find((button) => button.ariaExpanded && /^(Share|Partager|مشاركة)$/.test(nameOf(button)))!;

/** Opens the panel of a player that is open. */
async function open(player: PinpointShowPlayer): Promise<PinpointShowPlayer> {
  tool(player).click();
  await until(() => panel(player)?.firstChild, 'the panel is open');
  await player.updateComplete;
  return player;
}

describe('sharing an episode', () => {
  const restores: (() => void)[] = [];
  afterEach(() => {
    for (const restore of restores.splice(0)) restore();
  });
  /** Gives the device a way to share, or takes it away. */
  const device = (share?: (data: ShareData) => Promise<void>, canShare?: () => boolean) =>
    restores.push(override(navigator, 'share', share), override(navigator, 'canShare', canShare));
  const clipboard = (writeText?: (text: string) => Promise<void>) =>
    restores.push(override(navigator, 'clipboard', writeText && { writeText }));
  const refused = (name: string) => () => Promise.reject(new DOMException('Refused', name));

  beforeEach(() => device());

  it('gives the address of the page that the visitor is on, with the episode', async () => {
    const player = await open(await paused(show([backs]), 7, { id: 'radio' }));
    expect(field(player).value).to.equal(`${page}#radio&episode=backs`);
    expect([field(player).readOnly, nameOf(field(player))]).to.deep.equal([true, 'Copy this link:']);
  });

  it('gives the moment where the visitor wants that, and it leads back to it', async () => {
    const player = await open(await paused(show([backs]), 7, { id: 'radio' }));
    expect(words(box(player).parentElement?.textContent)).to.equal('Start at 0:07');
    box(player).click();
    const { value } = field(player);
    expect(value).to.equal(`${page}#radio&episode=backs&t=7`);
    expect(momentOf(new URL(value).hash, 'radio', false)).to.deep.equal({ start: 7, episode: 'backs' });
    box(player).click();
    expect(field(player).value).to.equal(`${page}#radio&episode=backs`);
  });

  it('names no player that has no name, and gives no more than the page for one that is not the first', async () => {
    const player = await open(await paused(show([backs]), 7));
    expect(field(player).value).to.equal(`${page}#episode=backs`);
    player.parentElement?.before(place());
    player.currentTime = 9;
    await until(() => field(player).value === page, 'it is the page');
    expect(labels(player, '[type=checkbox]')).to.deep.equal([]);
    document.querySelector('pinpoint-show-player')?.remove();
  });

  it('gives our address where the page has none of its own', async () => {
    // Nobody is there: what is not on an http page may load nothing by http.
    const src = 'https://localhost:1/sound.mp3';
    const ours = episode('backs', src, { url: 'https://pinpoint.example/backs/' });
    for (const [of, address] of [
      [show([ours]), ours['url']],
      [show([episode('sleep', src)], { url: 'https://pinpoint.example/' }), 'https://pinpoint.example/'],
      [show([episode('sleep', src)]), undefined],
    ] as const) {
      const frame = h('iframe', {
        srcdoc:
          '<script type="module" src="/src/elements/show-player/define.ts"></script><pinpoint-show-player></pinpoint-show-player>',
      });
      document.body.append(frame);
      const find = () => frame.contentDocument?.querySelector('pinpoint-show-player');
      await until(() => find()?.status, 'the player is there');
      const player = find()!;
      player.show = of;
      player.muted = true;
      // There is no sound: the player is open all the same.
      player.play().catch(() => undefined);
      await until(() => tool(player), 'it is open');
      await open(player);
      const found = all(player, 'input:not([type])') as HTMLInputElement[];
      expect(found.map(({ value }) => value)).to.deep.equal(address ? [address] : []);
      expect(labels(player, '[type=checkbox]')).to.deep.equal([]);
      expect(labels(player, 'button').length).to.equal(address ? 1 : 0);
      frame.remove();
    }
  });

  it('keeps up with the sound, but while the visitor is there', async () => {
    const player = await open(await paused(show([backs]), 3));
    const start = () => words(box(player).parentElement?.textContent);
    player.currentTime = 8;
    await until(() => start() === 'Start at 0:08', 'it has kept up');
    box(player).focus();
    player.currentTime = 12;
    await until(() => player.currentTime === 12, 'it is there');
    await player.updateComplete;
    expect(start()).to.equal('Start at 0:08');
    box(player).click();
    one(player, 'button', 'Copy link').focus();
    player.currentTime = 13;
    await until(() => player.currentTime === 13, 'it is there');
    await player.updateComplete;
    expect(field(player).value).to.match(/t=8$/);
    part(player, 'play').focus();
    player.currentTime = 14;
    await until(() => /t=14$/.test(field(player).value), 'it has kept up');
  });

  it('offers no moment at the beginning, and none of another episode', async () => {
    const player = await open(await paused(show([backs, episode('sleep', talk)]), 0));
    expect(labels(player, '[type=checkbox]')).to.deep.equal([]);
    player.currentTime = 5;
    await until(() => labels(player, '[type=checkbox]').length, 'there is one');
    box(player).click();
    player.select(player.episodes[1]!);
    await until(() => /episode=sleep/.test(field(player).value), 'it is the other episode');
    expect(field(player).value).to.equal(`${page}#episode=sleep`);
  });

  it('touches nothing in the panel while nothing in it changes', async () => {
    const player = await open(await playing(show([backs])));
    one(player, 'button', 'Copy link').focus();
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changes.push(...records));
    watch.observe(panel(player)!, { subtree: true, childList: true, attributes: true, characterData: true });
    await goneOn(player, 1.2);
    expect(changes.length).to.equal(0);
    watch.disconnect();
  });

  it('copies the address, and says so', async () => {
    const { promise, resolve } = deferred<string>();
    clipboard((text) => Promise.resolve(resolve(text)));
    const player = await open(await paused(show([backs])));
    expect(status(player)).to.equal('');
    one(player, 'button', 'Copy link').click();
    expect(await promise).to.equal(`${page}#episode=backs`);
    await until(() => status(player), 'it says so');
    expect(status(player)).to.equal('Link copied');
  });

  for (const [why, writeText] of [
    ['there is no clipboard', undefined],
    ['the page may not use it', refused('NotAllowedError')],
  ] as const)
    it(`selects the address to be copied by hand where ${why}`, async () => {
      clipboard(writeText);
      const player = await open(await paused(show([backs])));
      one(player, 'button', 'Copy link').click();
      await until(() => status(player), 'it says so');
      expect(status(player)).to.equal('Copy this link:');
      expect(player.renderRoot.activeElement === field(player)).to.equal(true);
      const { value, selectionStart, selectionEnd } = field(player);
      expect(value.slice(selectionStart ?? 0, selectionEnd ?? 0)).to.equal(`${page}#episode=backs`);
    });

  it('hands it to the device where that can share, with the names of the episode and the show', async () => {
    const { promise, resolve } = deferred<ShareData>();
    device((data) => Promise.resolve(resolve(data)));
    const player = await open(await paused(show([backs])));
    one(player, 'button', 'Share').click();
    const title = 'About backs – The Show';
    expect(await promise).to.deep.equal({ title, text: title, url: `${page}#episode=backs` });
    expect(status(player)).to.equal('');
  });

  it('has no button to share where the device can’t, or not an address', async () => {
    const player = await open(await paused(show([backs])));
    expect(labels(player, 'button')).to.deep.equal(['Copy link']);
    device(
      () => Promise.resolve(),
      () => false,
    );
    const other = await open(await paused(show([backs])));
    expect(labels(other, 'button')).to.deep.equal(['Copy link']);
  });

  it('says nothing where the visitor thinks better of it; copies where the page may not share', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    device(refused('AbortError'));
    const player = await open(await paused(show([backs])));
    one(player, 'button', 'Share').click();
    // What follows from it has had its turn.
    await aTimeout(0);
    expect([status(player), ...copied]).to.deep.equal(['']);
    device(refused('NotAllowedError'));
    one(player, 'button', 'Share').click();
    await until(() => status(player), 'it says so');
    expect([status(player), ...copied]).to.deep.equal(['Link copied', `${page}#episode=backs`]);
  });

  it('forgets what it has said once it is closed', async () => {
    clipboard(() => Promise.resolve());
    const player = await open(await paused(show([backs])));
    one(player, 'button', 'Copy link').click();
    await until(() => status(player), 'it says so');
    tool(player).click();
    await until(() => !panel(player), 'it is closed');
    expect(status(await open(player))).to.equal('');
  });

  it('shares a broadcast as the page alone, and saves nothing of it', async () => {
    const live = { src: talk, type: 'audio/mpeg', status: 'live' };
    const player = await card(show([backs], { live }), { id: 'radio' });
    player.muted = true;
    await listen(player);
    await open(player);
    expect(field(player).value).to.equal(`${page}#radio`);
    expect(labels(player, '[type=checkbox], a')).to.deep.equal([]);
  });
});

describe('saving an episode', () => {
  const at = (path: string) => new URL(path, location.href).href;
  const audio = [
    { src: talk, type: 'audio/mpeg', size: 24_310_000 },
    { src: '/a.m4a?x=1', type: 'audio/x-m4a' },
    { src: '/b', type: 'audio/ogg; codecs="opus"', size: '860200' },
    { src: '/c.wav' },
    { src: '/d', type: 'audio/constructor' },
    { src: '/e/playlist.m3u8' },
    { src: '/f', type: 'application/x-mpegURL' },
    { src: '/g', type: 'application/vnd.apple.mpegurl' },
  ];

  it('is a link for each of its files, with what it is and how large; playlists are none', async () => {
    const player = await open(await paused(show([{ ...backs, audio }])));
    expect(labels(player, 'a')).to.deep.equal([
      'Download (MP3, 24 MB)',
      'Download (M4A)',
      'Download (OPUS, 860 kB)',
      'Download (WAV)',
      'Download',
    ]);
    const [first] = all(player, 'a') as HTMLAnchorElement[];
    expect([first?.href, first?.hasAttribute('download'), first?.rel]).to.deep.equal([
      at(talk),
      true,
      'noopener',
    ]);
  });

  it('speaks the language of the labels', async () => {
    const player = await open(
      await paused(show([{ ...backs, audio: audio.slice(0, 1) }]), 7, { lang: 'fr' }),
    );
    expect(labels(player, 'a')).to.deep.equal(['Télécharger (MP3, 24 Mo)']);
    expect(words(box(player).parentElement?.textContent)).to.equal('Commencer à 0:07');
    expect(labels(player, 'button')).to.include('Copier le lien');
  });
});

describe('the show elsewhere', () => {
  const links = [
    { label: 'Apple Podcasts', href: 'https://podcasts.apple.com/show' },
    { label: 'RSS', href: 'https://pinpoint.example/feed.xml' },
  ];

  it('is a list of links below a heading', async () => {
    const player = await open(await paused(show([backs], { links })));
    expect(labels(player, 'h3, h4, h5')).to.deep.equal(['Share', 'Listen elsewhere']);
    const found = all(player, 'li a') as HTMLAnchorElement[];
    expect(found.map(({ textContent, href, rel }) => ({ label: textContent, href, rel }))).to.deep.equal(
      links.map((link) => ({ ...link, rel: 'noopener' })),
    );
  });

  it('is nothing where the show has no links', async () => {
    const player = await open(await paused(show([backs])));
    expect(labels(player, 'h3, h4, h5')).to.deep.equal(['Share']);
    expect(labels(player, 'li')).to.deep.equal([]);
  });
});

describe('what shares and saves', () => {
  it('passes an audit, in a dark player and in French too', async () => {
    for (const attributes of [{}, { theme: 'dark' }, { lang: 'fr-CA' }])
      await expect(await open(await paused(sample, 60, attributes))).to.be.accessible();
  });

  it('fits a narrow page in every direction of writing, with targets that a finger finds', async () => {
    for (const lang of ['fr', 'ar']) {
      const player = await paused(sample, 60, { lang });
      player.parentElement!.style.inlineSize = '280px';
      await open(player);
      const { left, right } = player.getBoundingClientRect();
      for (const element of all(player, 'button, a, label, input:not([type])')) {
        const rect = element.getBoundingClientRect();
        const name = nameOf(element);
        expect([rect.left >= left, rect.right <= right, rect.height >= 44], name).to.deep.equal([
          true,
          true,
          true,
        ]);
      }
    }
  });

  it('keeps the focus when another episode is ready', async () => {
    const player = await open(await paused(show([backs, episode('sleep', tone)])));
    one(player, 'button', 'Copy link').focus();
    player.select(player.episodes[1]!);
    await until(() => /episode=sleep/.test(field(player).value), 'it is the other episode');
    expect(nameOf(player.renderRoot.activeElement!)).to.equal('Copy link');
  });
});
