import { expect } from '@open-wc/testing';
import { fakeMediaSession, FakeMetadata, type FakeSession } from '../../test/fake-media-session.js';
import { override } from '../../test/fake-network.js';
import { imageAt, normalizeChapters } from '../content/chapters-file.js';
import type { Episode } from '../content/episode.js';
import type { Image } from '../content/media.js';
import type { SafeUrl } from '../content/safe-url.js';
import type { Show } from '../content/show.js';
import { type Driven, type Heard, MediaSessionOwner } from './media-session.js';
import type { PlaybackState } from './playback-state.js';

class FakePlayer implements Driven {
  currentTime = 100;
  readonly done: string[] = [];
  play(): Promise<void> {
    this.done.push('play');
    return Promise.reject(new DOMException('not now', 'NotAllowedError'));
  }
  pause(): void {
    this.done.push('pause');
  }
  select({ id }: Episode, andPlay: boolean): void {
    this.done.push(`select ${id}${andPlay ? ' and play' : ''}`);
  }
}

const url = (name: string) => `https://content.example/${name}` as SafeUrl;
const picture = (name: string, more: Partial<Image> = {}): Image => ({ src: url(name), alt: '', ...more });
const episode = (id: string, more: Partial<Episode> = {}): Episode => ({
  id,
  name: `About ${id}`,
  audio: [{ src: url(`${id}.mp3`) }],
  ...more,
});

const show: Show = {
  version: 1,
  type: 'show',
  id: 'show',
  name: 'The Show',
  host: [{ name: 'Doctor Lou' }, { name: 'A Guest' }],
  publisher: { name: 'PinPoint Health' },
  image: picture('show.png'),
  episodes: [],
};
const back = episode('back');
const playing: PlaybackState = {
  status: 'playing',
  currentTime: 10,
  duration: 600,
  playbackRate: 1,
  volume: 1,
  muted: false,
  bufferedEnd: 20,
};

describe('MediaSessionOwner', () => {
  let session: FakeSession;
  let player: FakePlayer;
  let owners: MediaSessionOwner[];
  let restores: (() => void)[];
  /** Seconds. */
  let now: number;

  const make = (driven: Driven = player, media?: HTMLMediaElement): MediaSessionOwner => {
    const owner = new MediaSessionOwner(driven, () => media);
    owners.push(owner);
    return owner;
  };
  const heard = (state: Partial<PlaybackState> = {}, more: Partial<Heard> = {}): Heard => ({
    show,
    episode: back,
    chapters: [],
    state: { ...playing, ...state },
    isLive: false,
    image: (more.episode ?? back).image,
    ...more,
  });
  const startForeign = (differences: Partial<HTMLMediaElement> = {}): void => {
    const film = Object.assign(document.createElement('video'), differences);
    document.body.append(film);
    film.dispatchEvent(new Event('play'));
    film.remove();
  };

  beforeEach(() => {
    const page = fakeMediaSession();
    session = page.session;
    player = new FakePlayer();
    owners = [];
    now = 50;
    restores = [() => page.restore(), override(performance, 'now', () => now * 1000)];
  });
  afterEach(() => {
    for (const owner of owners) owner.release();
    for (const restore of restores.reverse()) restore();
  });

  describe('what is shown', () => {
    it('is the episode, who speaks, and the show', () => {
      make().update(heard());
      const { title, artist, album } = session.metadata!.shown;
      expect([title, artist, album]).to.deep.equal(['About back', 'Doctor Lou, A Guest', 'The Show']);
      expect(session.playbackState).to.equal('playing');
    });

    it('is the publisher where nobody is said to speak', () => {
      const { host, ...others } = show;
      expect(host).to.have.length(2);
      make().update(heard({}, { show: others }));
      expect(session.metadata!.shown.artist).to.equal('PinPoint Health');
    });

    it('has the picture of the episode in all its sizes', () => {
      const image = picture('back.jpg?v=2', {
        width: 300,
        height: 200,
        srcset: `${url('600.webp')} 600w, ${url('900.png')} 3x , ${url('plain')}`,
      });
      make().update(heard({}, { episode: { ...back, image } }));
      expect(session.metadata!.shown.artwork).to.deep.equal([
        { src: image.src, sizes: '300x200', type: 'image/jpeg' },
        { src: url('600.webp'), sizes: '600x400', type: 'image/webp' },
        { src: url('900.png'), sizes: '900x600', type: 'image/png' },
        { src: url('plain'), sizes: '300x200' },
      ]);
    });

    it('has the picture of the show where the episode has none, of a size that is said only where it is known', () => {
      make().update(heard());
      expect(session.metadata!.shown.artwork).to.deep.equal([{ src: url('show.png'), type: 'image/png' }]);
    });

    it('takes a cover of a known width for square, and a drawing for any size', () => {
      const image = picture('show.svg', { srcset: `${url('a.png')} 512w` });
      make().update(heard({}, { show: { ...show, image } }));
      expect(session.metadata!.shown.artwork).to.deep.equal([
        { src: url('show.svg'), sizes: 'any', type: 'image/svg+xml' },
        { src: url('a.png'), sizes: '512x512', type: 'image/png' },
      ]);
    });

    it('has no picture where there is none', () => {
      const { image, ...others } = show;
      expect(image!.src).to.equal(url('show.png'));
      make().update(heard({}, { show: others }));
      expect(session.metadata!.shown.artwork).to.deep.equal([]);
    });

    it("follows the chapters' pictures, and names the chapters", () => {
      const chapters = normalizeChapters(
        [
          { startTime: 0, title: 'Hello' },
          { startTime: 60, title: ['The ', { text: 'back', em: true }], image: picture('spine.png') },
          { startTime: 90, image: picture('silent.png') },
        ],
        600,
      );
      const owner = make();
      const at = (currentTime: number) => {
        owner.update(heard({ currentTime }, { chapters, image: imageAt(chapters, currentTime) }));
        return session.metadata!.shown.artwork?.map(({ src }) => src);
      };
      expect(at(10)).to.deep.equal([url('show.png')]);
      expect(at(70)).to.deep.equal([url('spine.png')]);
      expect(at(95)).to.deep.equal([url('silent.png')]);
      expect(session.metadata!.shown.chapterInfo).to.deep.equal([
        { title: 'Hello', startTime: 0, artwork: [] },
        { title: 'The back', startTime: 60, artwork: [{ src: url('spine.png'), type: 'image/png' }] },
      ]);
    });

    it('is told once, not with each second', () => {
      const owner = make();
      owner.update(heard());
      const { metadata } = session;
      owner.update(heard({ currentTime: 11 }));
      owner.update(heard({ currentTime: 11, status: 'paused' }));
      expect(session.metadata === metadata).to.be.true;
      owner.update(heard({}, { episode: episode('neck') }));
      expect(session.title).to.equal('About neck');
    });
  });

  describe('whose it is', () => {
    it('is nobody’s before the sound begins', () => {
      make().update(heard({ status: 'paused' }));
      make().update(heard({ status: 'idle' }));
      expect([session.metadata, session.playbackState, session.actions, session.clocks]).to.deep.equal([
        null,
        'none',
        [],
        [],
      ]);
    });

    it('stays with a player that is paused, which plays on from there', () => {
      const owner = make();
      owner.update(heard());
      owner.update(heard({ status: 'paused' }));
      expect(session.playbackState).to.equal('paused');
      session.press('play');
      expect(player.done).to.deep.equal(['play']);
    });

    it('is that of the player that plays, and the one that was paused for it does not touch it', () => {
      const [first, second] = [make(), make(new FakePlayer())];
      first.update(heard());
      second.update(heard({}, { episode: episode('neck') }));
      first.update(heard({ status: 'paused' }));
      first.update(heard({ status: 'paused', currentTime: 200 }));
      first.release();
      expect(session.title).to.equal('About neck');
      expect(session.playbackState).to.equal('playing');
      session.press('pause');
      expect(player.done).to.deep.equal([]);
    });

    it('is the first player’s again once that is heard again', () => {
      const [first, second] = [make(), make(new FakePlayer())];
      first.update(heard());
      second.update(heard({}, { episode: episode('neck') }));
      first.update(heard({ status: 'paused' }));
      second.update(heard({ status: 'paused' }));
      first.update(heard());
      second.update(heard({ status: 'paused' }));
      expect(session.title).to.equal('About back');
      session.press('pause');
      expect(player.done).to.deep.equal(['pause']);
    });

    it('is the page’s when the page has taken it: what it has set there stays', () => {
      const owner = make();
      owner.update(heard());
      session.metadata = new FakeMetadata({ title: 'Radio' });
      const theirs = (): void => undefined;
      session.setActionHandler('play', theirs);
      owner.update(heard({ status: 'paused' }));
      owner.update(heard({ status: 'paused' }, { next: episode('neck') }));
      owner.release();
      expect(session.title).to.equal('Radio');
      expect(session.playbackState).to.equal('playing');
      expect(session.handlers.get('play') === theirs).to.be.true;
      expect(session.actions).not.to.include('nexttrack');
    });

    it('is given back when a sound of the page begins, and taken when ours plays again', () => {
      const owner = make();
      owner.update(heard());
      owner.update(heard({ status: 'paused' }));
      startForeign({ muted: true });
      expect(session.title).to.equal('About back');
      startForeign();
      expect([session.metadata, session.actions]).to.deep.equal([null, []]);
      owner.update(heard({ status: 'paused', currentTime: 12 }));
      expect(session.metadata).to.equal(null);
      owner.update(heard());
      expect(session.title).to.equal('About back');
    });

    it('is empty after it was given back', () => {
      const owner = make();
      owner.update(heard({}, { previous: episode('a'), next: episode('b') }));
      owner.release();
      expect([session.metadata, session.playbackState, session.actions]).to.deep.equal([null, 'none', []]);
      expect(session.clocks.at(-1)).to.equal(undefined);
      const told = session.clocks.length;
      startForeign();
      expect(session.clocks).to.have.length(told);
    });
  });

  describe('what can be done', () => {
    it('plays and pauses; a refusal stays with us', () => {
      make().update(heard());
      session.press('play');
      session.press('pause');
      expect(player.done).to.deep.equal(['play', 'pause']);
    });

    it('stops, and is given back, where the browser has that', () => {
      const set = session.setActionHandler.bind(session);
      const handlers: Partial<Record<string, MediaSessionActionHandler | null>> = {};
      session.setActionHandler = (action, handler) => {
        handlers[action] = handler;
        if (action !== 'stop') set(action, handler);
      };
      make().update(heard());
      handlers['stop']!({ action: 'stop' });
      expect(player.done).to.deep.equal(['pause']);
      expect([session.metadata, session.actions]).to.deep.equal([null, []]);
    });

    it('skips 15 seconds back and 30 ahead, or as far as the device says', () => {
      make().update(heard());
      session.press('seekbackward');
      expect(player.currentTime).to.equal(85);
      session.press('seekforward');
      expect(player.currentTime).to.equal(115);
      session.press('seekbackward', { seekOffset: 10 });
      session.press('seekforward', { seekOffset: 60 });
      expect(player.currentTime).to.equal(165);
    });

    it('goes where the clock is dragged to, its beginning too', () => {
      make().update(heard());
      session.press('seekto', { seekTime: 33.5 });
      expect(player.currentTime).to.equal(33.5);
      session.press('seekto', { seekTime: 0, fastSeek: true });
      expect(player.currentTime).to.equal(0);
      session.press('seekto');
      expect(player.currentTime).to.equal(0);
    });

    it('goes there fast while it is dragged, where the element can', () => {
      const asked: number[] = [];
      const media = { readyState: 4, fastSeek: (time: number) => asked.push(time) };
      make(player, media as unknown as HTMLMediaElement).update(heard());
      session.press('seekto', { seekTime: 40, fastSeek: true });
      expect([asked, player.currentTime]).to.deep.equal([[40], 100]);
      session.press('seekto', { seekTime: 41 });
      expect([asked, player.currentTime]).to.deep.equal([[40], 41]);
    });

    it('always includes seeking by the clock, without which iOS forbids it', () => {
      make().update(heard());
      expect(session.actions).to.deep.equal(['play', 'pause', 'seekbackward', 'seekforward', 'seekto']);
    });

    it('leads to the episodes before and after, while there are any', () => {
      const owner = make();
      owner.update(heard({}, { previous: episode('a'), next: episode('b') }));
      session.press('previoustrack');
      session.press('nexttrack');
      expect(player.done).to.deep.equal(['select a and play', 'select b and play']);
      owner.update(heard({}, { previous: undefined, next: episode('c') }));
      expect(session.actions).not.to.include('previoustrack');
      session.press('nexttrack');
      expect(player.done.at(-1)).to.equal('select c and play');
      owner.update(heard());
      expect(session.actions).not.to.include('nexttrack');
    });

    it('is to play and to pause a stream, which has no clock', () => {
      const owner = make();
      owner.update(heard({}, { previous: episode('a'), next: episode('b') }));
      owner.update(heard({ duration: Infinity }, { isLive: true, next: episode('b') }));
      expect(session.actions).to.deep.equal(['play', 'pause']);
      expect(session.clocks.at(-1)).to.equal(undefined);
      // Some streams have a length for a moment.
      owner.update(heard({ duration: 5, currentTime: 2 }, { isLive: true }));
      expect(session.clocks.at(-1)).to.equal(undefined);
    });
  });

  describe('the clock', () => {
    it('is set when the sound begins', () => {
      make().update(heard({ playbackRate: 1.5 }));
      expect(session.clocks).to.deep.equal([{ duration: 600, playbackRate: 1.5, position: 10 }]);
    });

    it('goes on by itself: it is not set each second', () => {
      const owner = make();
      owner.update(heard({ playbackRate: 2 }));
      for (let second = 1; second < 60; second++) {
        now++;
        owner.update(heard({ playbackRate: 2, currentTime: 10 + 2 * second + (second % 3) / 5 }));
      }
      expect(session.clocks).to.have.length(1);
    });

    it('is set when something jumps: a seek, a pause, the speed, the length', () => {
      const owner = make();
      const last = (state: Partial<PlaybackState>) => {
        const before = session.clocks.length;
        owner.update(heard(state));
        return session.clocks.length === before + 1 ? session.clocks.at(-1)!.position : 'not set';
      };
      expect(last({})).to.equal(10);
      expect(last({})).to.equal('not set');
      expect(last({ currentTime: 300 })).to.equal(300);
      expect(last({ currentTime: 300, status: 'paused' })).to.equal(300);
      now += 20;
      expect(last({ currentTime: 300, status: 'paused' })).to.equal('not set');
      expect(last({ currentTime: 20, status: 'paused' })).to.equal(20);
      expect(last({ currentTime: 20 })).to.equal(20);
      expect(last({ currentTime: 20, playbackRate: 2 })).to.equal(20);
      expect(last({ currentTime: 20, playbackRate: 2, duration: 601 })).to.equal(20);
    });

    it('is right again after a wait for data, and after the device has slept', () => {
      const owner = make();
      owner.update(heard());
      owner.update(heard({ status: 'waiting' }));
      expect(session.playbackState).to.equal('playing');
      now += 5;
      owner.update(heard());
      now += 3600;
      owner.update(heard({ currentTime: 11 }));
      expect(session.clocks.map((clock) => clock?.position)).to.deep.equal([10, 10, 10, 11]);
    });

    it('is not there while the length is not known, or without end', () => {
      for (const duration of [NaN, Infinity, 0, -1]) make().update(heard({ duration }));
      expect(session.clocks).to.deep.equal([undefined, undefined, undefined, undefined]);
      // It is nobody’s mistake: the rest was told.
      expect(session.title).to.equal('About back');
    });

    it('is cleared with the next episode, until its length is known', () => {
      const owner = make();
      owner.update(heard());
      owner.update(heard({ duration: NaN, currentTime: 0, status: 'waiting' }, { episode: episode('neck') }));
      expect(session.clocks.at(-1)).to.equal(undefined);
      owner.update(heard({ duration: 90, currentTime: 0 }, { episode: episode('neck') }));
      expect(session.clocks.at(-1)).to.deep.equal({ duration: 90, playbackRate: 1, position: 0 });
    });

    it('stays within the length, which is sometimes a little short', () => {
      make().update(heard({ currentTime: 600.04 }));
      expect(session.clocks).to.deep.equal([{ duration: 600, playbackRate: 1, position: 600 }]);
    });

    it('is not set to what is no position or no speed', () => {
      for (const state of [{ currentTime: NaN }, { currentTime: -1 }, { playbackRate: 0 }])
        make().update(heard(state));
      expect(session.clocks).to.deep.equal([undefined, undefined, undefined]);
    });
  });

  describe('without it', () => {
    it('nothing breaks where the browser has no session', () => {
      restores.push(override(navigator, 'mediaSession', undefined));
      const owner = make();
      owner.update(heard());
      owner.release();
      expect(session.metadata).to.equal(null);
    });

    it('nothing breaks where the page has broken it', () => {
      const broken = (): never => {
        throw new Error('broken');
      };
      restores.push(override(window, 'MediaMetadata', broken));
      const owner = make();
      owner.update(heard());
      owner.update(heard({ status: 'paused' }));
      owner.release();
      expect([session.metadata, session.actions]).to.deep.equal([null, []]);
    });
  });
});
