import { expect, waitUntil } from '@open-wc/testing';
import { FakeAudio, FakeHost, keeping } from '../../test/fake-audio.js';
import { fakeClock, type FakeClock } from '../../test/fake-clock.js';
import { override } from '../../test/fake-network.js';
import type { PinpointError } from '../content/pinpoint-error.js';
import { PlaybackController } from './playback-controller.js';
import type { Track } from './playback-controller.js';

const NETWORK = 2;

const file = (...names: string[]): Track => ({ id: 'file', sources: names.map((src) => ({ src })) });
const stream = (...names: string[]): Track => ({ ...file(...names), id: 'live', isLive: true });

describe('what keeps a sound going', () => {
  let clock: FakeClock;
  let restores: (() => void)[];
  let heard: string[];
  let host: FakeHost;
  let player: PlaybackController;

  /** Presses play and lets the data arrive. */
  const playing = (track: Track, duration = 100): FakeAudio => {
    player.load(track);
    player.retry();
    const media = FakeAudio.made.at(-1)!;
    media.loads(duration);
    media.reaches(1);
    return media;
  };
  const offline = (): (() => void) => {
    const restore = override(navigator, 'onLine', false);
    restores.push(restore);
    return () => {
      restore();
      dispatchEvent(new Event('online'));
    };
  };

  beforeEach(async () => {
    FakeAudio.made = [];
    clock = fakeClock(Date.parse('2026-11-21T17:00:00Z'));
    restores = [override(globalThis, 'Audio', FakeAudio), () => clock.restore()];
    heard = [];
    host = new FakeHost();
    player = new PlaybackController(
      host,
      keeping(host, {
        playing: () => heard.push('playing'),
        paused: () => heard.push('paused'),
        ended: () => heard.push('ended'),
        failed: ({ url }) => heard.push(`failed ${url}`),
      }),
    );
    await player.prepare();
  });
  afterEach(() => {
    player.load(file());
    for (const restore of restores) restore();
  });

  describe('a stream that breaks off', () => {
    it('is asked for again, a little later each time, and fails in the end', async () => {
      const media = playing(stream('live'), Infinity);
      const waits: number[] = [];
      for (let tries = 0; tries < 9; tries++) {
        media.fails('', NETWORK);
        if (!player.isReconnecting) break;
        expect(player.state).to.include({ status: 'waiting', duration: Infinity });
        expect(player.paused).to.equal(false);
        const [wait = 0] = clock.due;
        waits.push(wait);
        await clock.tick(wait);
      }
      expect(waits).to.deep.equal([1000, 2000, 4000, 8000, 15_000]);
      expect(media.opened).to.have.length(6);
      expect(heard).to.deep.equal(['playing', 'failed live']);
    });

    it('is asked for soon again once it was heard', async () => {
      const media = playing(stream('live'), Infinity);
      for (const wait of [1000, 2000, 4000]) {
        media.fails('', NETWORK);
        await clock.tick(wait);
      }
      media.loads(Infinity);
      media.reaches(2);
      media.fails('', NETWORK);
      expect(clock.due).to.deep.equal([1000]);
      expect(heard).to.deep.equal(['playing']);
    });

    it('is asked for again where its end is all that is heard of it', async () => {
      const media = playing(stream('live'), Infinity);
      media.ends();
      expect(player.isReconnecting).to.equal(true);
      await clock.tick(1000);
      expect(media.opened).to.have.length(2);
      expect(media.paused).to.equal(false);
      expect(heard).to.deep.equal(['playing']);
    });

    it('goes on with its other source once the first is given up', async () => {
      const media = playing(stream('first', 'second'), Infinity);
      for (const wait of [1000, 2000, 4000, 8000, 15_000]) {
        media.fails('', NETWORK);
        await clock.tick(wait);
      }
      media.fails('', NETWORK);
      expect(media.src).to.equal('second');
      expect(media.paused).to.equal(false);
    });

    it('is left alone after a pause', async () => {
      const media = playing(stream('live'), Infinity);
      media.fails('', NETWORK);
      player.pause();
      expect(player.state.status).to.equal('idle');
      await clock.tick(60_000);
      expect(media.opened).to.have.length(1);
      expect(heard).to.deep.equal(['playing', 'paused']);
    });

    it('is no failure while it is paused: the next press opens it', () => {
      const media = playing(stream('live'), Infinity);
      player.pause();
      media.tell('pause');
      media.fails('', NETWORK);
      expect(player.state.status).to.equal('idle');
      player.retry();
      expect(media.opened).to.have.length(2);
      expect(heard).to.deep.equal(['playing', 'paused']);
    });

    it('fails at once where it was never heard', () => {
      player.load(stream('live'));
      player.retry();
      FakeAudio.made[0]!.fails();
      expect(heard).to.deep.equal(['failed live']);
    });
  });

  describe('a file that breaks off', () => {
    it('is opened again at its position, twice, and then its next source', async () => {
      const media = playing(file('first', 'second'));
      media.reaches(30);
      for (const wait of [500, 4000]) {
        media.fails('', NETWORK);
        expect(player.state).to.include({ status: 'waiting', currentTime: 30, duration: 100 });
        expect(clock.due).to.deep.equal([wait]);
        await clock.tick(wait);
        media.loads();
        expect(media.currentTime).to.equal(30);
      }
      media.fails('', NETWORK);
      media.loads();
      expect(media.opened).to.deep.equal(['first', 'first', 'first', 'second']);
      expect(media.currentTime).to.equal(30);
      expect(heard).to.deep.equal(['playing']);
    });

    it('keeps a seek that comes meanwhile', async () => {
      const media = playing(file('first'));
      media.fails('', NETWORK);
      player.seek(60);
      await clock.tick(500);
      media.loads();
      expect(media.currentTime).to.equal(60);
    });
  });

  describe('a sound that stalls', () => {
    it('is said to, until data comes', async () => {
      player.load(file('first'));
      player.retry();
      const [media] = FakeAudio.made;
      await clock.tick(7999);
      expect(player.state.trouble).to.equal(undefined);
      host.updates = 0;
      await clock.tick(1);
      expect(player.state.trouble).to.equal('stalled');
      expect(host.updates).to.equal(1);
      media!.tell('progress');
      expect(player.state.trouble).to.equal(undefined);
    });

    it('is said to as soon as the browser says so', () => {
      const media = playing(file('first'));
      media.tell('stalled');
      expect(player.state.trouble, 'what is loaded still plays').to.equal(undefined);
      media.readyState = 2;
      media.tell('waiting', 'stalled');
      expect(player.state.trouble).to.equal('stalled');
      media.readyState = 4;
      media.tell('playing');
      expect(player.state.trouble).to.equal(undefined);
    });

    it('gives way to the next source after a while', async () => {
      player.load(file('first', 'second'));
      player.retry();
      const [media] = FakeAudio.made;
      await clock.tick(23_999);
      expect(media!.src).to.equal('first');
      await clock.tick(1);
      expect(media!.src).to.equal('second');
      await clock.tick(24_000);
      expect(heard).to.deep.equal(['failed second']);
      expect(player.state).to.include({ status: 'failed', trouble: 'stalled' });
    });

    it('is opened again where it was heard, as after a laptop slept', async () => {
      const media = playing(stream('live'), Infinity);
      await clock.tick(8000);
      expect(player.isReconnecting).to.equal(true);
      await clock.tick(1000);
      expect(media.opened).to.have.length(2);
    });

    it('is not taken for stalled because the page was too busy to notice', async () => {
      const media = playing(file('first'));
      // The position goes on without its event.
      const move = override(media, 'currentTime', 9);
      await clock.tick(8000);
      move();
      expect(player.state.trouble).to.equal(undefined);
      expect(media.opened).to.have.length(1);
    });

    it('is awaited no longer than somebody wants to hear it', async () => {
      const media = playing(file('first'));
      player.pause();
      media.tell('pause');
      expect(clock.due).to.deep.equal([]);
      await clock.tick(60_000);
      expect(player.state.trouble).to.equal(undefined);
    });
  });

  describe('without a connection', () => {
    it('says so, and goes on at the same position once there is one', () => {
      const media = playing(file('first'));
      media.reaches(30);
      const comeBack = offline();
      media.fails();
      expect(player.state).to.include({ status: 'failed', trouble: 'offline', currentTime: 30 });
      comeBack();
      expect(player.state).to.include({ status: 'waiting', trouble: undefined });
      media.loads();
      expect(media.currentTime).to.equal(30);
      expect(heard).to.deep.equal(['playing', 'failed first', 'playing']);
    });

    it('asks for a stream as soon as there is one', () => {
      const media = playing(stream('live'), Infinity);
      const comeBack = offline();
      media.fails('', NETWORK);
      expect(player.state).to.include({ status: 'waiting', trouble: 'offline' });
      comeBack();
      expect(media.opened).to.have.length(2);
    });

    it('stays silent where nobody was listening any more', () => {
      const media = playing(file('first'));
      const comeBack = offline();
      media.fails();
      player.pause();
      comeBack();
      expect(media.opened).to.have.length(1);
    });

    it('stays silent where it had failed before for another reason', () => {
      const media = playing(file('first'));
      media.fails();
      dispatchEvent(new Event('online'));
      expect(media.opened).to.have.length(1);
    });

    it('stays silent once the player is gone', () => {
      const media = playing(file('first'));
      const comeBack = offline();
      media.fails();
      host.isConnected = false;
      comeBack();
      expect(media.opened).to.have.length(1);
    });
  });

  describe('a stream', () => {
    it('tells how far it is behind', async () => {
      const media = playing(stream('live'), Infinity);
      expect(player.state.behind).to.equal(0);
      player.pause();
      media.tell('pause');
      await clock.tick(20_000);
      player.retry();
      media.tell('playing');
      expect(player.state.behind).to.equal(20);
      media.reaches(16);
      expect(player.state.behind).to.equal(5);
      player.goLive();
      media.loads(Infinity);
      expect(player.state.behind).to.equal(0);
    });

    it('has no length, though the engine says how much has come of it', () => {
      playing(stream('live'), 12);
      expect(player.duration).to.equal(Infinity);
      expect(heard).to.deep.equal(['playing']);
    });
  });

  it('keeps the pitch at any speed, also where the page does not', () => {
    class Shrill extends FakeAudio {
      preservesPitch = false;
    }
    restores.push(override(globalThis, 'Audio', Shrill));
    const media = playing(file('first'));
    expect(media).to.include({ preservesPitch: true });
  });
});

describe('a sound whose code for the rest cannot be had', () => {
  type Page = Window & { player?: PlaybackController; failures: PinpointError[] };
  let frame: HTMLIFrameElement;

  /** A page where that code is not there. */
  const open = async (): Promise<PlaybackController> => {
    const at = (name: string) => new URL(name, import.meta.url).href;
    const body = `<!doctype html><html lang="en"><title>A page</title>
      <script type="importmap">{"imports": {"${at('keep-playing.ts')}": "/status/410"}}</script>
      <script type="module">
        import { PlaybackController } from '${at('playback-controller.ts')}';
        const host = { isConnected: true, addController() {}, requestUpdate() {} };
        window.player = new PlaybackController(host, () => import('${at('keep-playing.ts')}'));
        player.muted = true;
      </script>`;
    frame = document.createElement('iframe');
    frame.src = `/test-server/echo?${new URLSearchParams({ type: 'text/html', body }).toString()}`;
    document.body.append(frame);
    const page = () => frame.contentWindow as unknown as Page;
    await waitUntil(() => page().player, 'the page is there');
    return page().player!;
  };
  afterEach(() => frame.remove());

  it('plays from where it should, and pauses', async () => {
    const player = await open();
    const src = new URL('/test/fixtures/playback-tone.mp3', location.href).href;
    player.load({ id: 'tone', sources: [{ src }] }, 2);
    await player.play();
    await waitUntil(() => player.state.status === 'playing' && player.currentTime > 2.2, 'it plays', {
      timeout: 9000,
    });
    player.pause();
    expect(player.state.status).to.equal('paused');
  });

  it('fails plainly', async () => {
    const player = await open();
    const src = new URL('/status/410', location.href).href;
    player.load({ id: 'gone', sources: [{ src }] });
    player.retry();
    await waitUntil(() => player.state.status === 'failed', 'it has failed', { timeout: 9000 });
    expect(player.ready.error).to.include({ kind: 'media', url: src });
  });
});
