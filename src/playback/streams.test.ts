import { expect, waitUntil } from '@open-wc/testing';
import { FakeHost, keeping } from '../../test/fake-audio.js';
import { fakeClock } from '../../test/fake-clock.js';
import { override } from '../../test/fake-network.js';
import { PlaybackController } from './playback-controller.js';
import type { Source } from './playback-controller.js';

const HLS = 'application/vnd.apple.mpegurl';
const until = (holds: () => unknown, promise: string): Promise<void> =>
  waitUntil(() => Boolean(holds()), `not so: ${promise}`, { interval: 20, timeout: 14_000 });

let ids = 0;
const at = (path: string): string => {
  const url = new URL(path, location.href);
  // The server counts and begins anew for each.
  url.searchParams.set('id', `${String(performance.timeOrigin)}-${String(++ids)}`);
  return url.href;
};
const mp3 = (query = ''): Source => ({ src: at(`/live/mp3${query}`), type: 'audio/mpeg' });
const hls = (query = ''): Source => ({ src: at(`/live/hls/live.m3u8${query}`), type: HLS });

/** Whether an engine has a decoder for the sound in the segments; WebKitGTK has one only where its plug-ins are. */
const plays = (): boolean =>
  !!new Audio().canPlayType(HLS) ||
  ('MediaSource' in window && MediaSource.isTypeSupported('audio/mp4; codecs="mp4a.40.2"'));

describe('PlaybackController with streams', () => {
  let heard: string[];
  let player: PlaybackController;
  let restores: (() => void)[];

  const live = (...sources: Source[]): void => {
    player.load({ id: 'live', sources, isLive: true });
    player.retry();
  };
  const isHeard = (seconds = 0.3) => player.state.status === 'playing' && player.currentTime > seconds;
  const goesOn = async (): Promise<void> => {
    await until(isHeard, 'it plays');
    const from = player.currentTime;
    await until(() => isHeard(from + 0.3), `it goes on after ${String(from)}`);
  };
  /** As in a browser that plays no HLS by itself. */
  const withoutNative = (): void => {
    const { prototype } = HTMLMediaElement;
    const canPlayType = prototype.canPlayType;
    restores.push(
      override(prototype, 'canPlayType', function (this: HTMLMediaElement, type: string) {
        return /mpegurl/i.test(type) ? '' : canPlayType.call(this, type);
      }),
    );
  };
  const scripts = (): string[] =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => /hls/.test(path) && !/^\/live/.test(path));

  beforeEach(() => {
    heard = [];
    restores = [];
    const host = new FakeHost();
    player = new PlaybackController(
      host,
      keeping(host, {
        playing: () => heard.push('playing'),
        paused: () => heard.push('paused'),
        ended: () => heard.push('ended'),
        failed: ({ url }) => heard.push(`failed ${url}`),
      }),
    );
    // Some browsers play without a press, or without a sound device, only what is muted.
    player.muted = true;
  });
  afterEach(() => {
    player.load({ id: 'none', sources: [] });
    for (const restore of restores) restore();
  });

  it('plays an endless mp3 stream, in which there is no seeking', async () => {
    live(mp3());
    await goesOn();
    expect(player.duration).to.equal(Infinity);
    player.seek(60);
    expect(player.currentTime).to.be.below(30);
    expect(player.state.behind).to.be.below(1);
    expect(heard).to.deep.equal(['playing']);
  });

  it('passes over a stream that has to be fed where there is one that has not', async () => {
    withoutNative();
    live(hls(), mp3());
    await goesOn();
    expect(player.source).to.include({ type: 'audio/mpeg' });
    expect(scripts()).to.deep.equal([]);
  });

  it('hears a stream again after its connection has broken off', async () => {
    live(mp3('?cut=1'));
    await goesOn();
    let opened = 0;
    player.media!.addEventListener('emptied', () => opened++);
    // Chromium asks again by itself; elsewhere the element is opened anew.
    await until(() => (opened ? isHeard() : isHeard(4.3)), 'it is heard again');
    expect(heard.filter((word) => word.startsWith('failed') || word === 'ended')).to.deep.equal([]);
  });

  it('is behind after a pause, and goes live', async () => {
    live(mp3());
    await goesOn();
    player.pause();
    await until(() => heard.includes('paused'), 'it is paused');
    const paused = performance.now();
    await until(() => performance.now() - paused > 1500, 'time goes by');
    player.retry();
    await goesOn();
    expect(player.state.behind).to.be.within(1.2, 6);
    player.goLive();
    await goesOn();
    expect(player.state.behind).to.be.below(1);
  });

  it('keeps its place in a file whose connection breaks off', async () => {
    // Three seconds of twenty. Most engines ask for the rest by themselves; WebKitGTK waits for it for ever.
    const src = at('/cut/sound.wav');
    const clock = fakeClock();
    restores.push(() => clock.restore());
    player.load({ id: 'file', sources: [{ src, type: 'audio/wav' }] });
    player.retry();
    await clock.until(() => isHeard(3.5) || !!player.state.trouble);
    if (player.state.trouble) await clock.tick(8000);
    if (player.isReconnecting) await clock.tick(500);
    await clock.until(() => isHeard(3.5));
    expect(player.currentTime).to.be.below(5);
    expect(heard).to.deep.equal(['playing']);
  });

  for (const isNative of [true, false])
    describe(isNative ? 'HLS' : 'HLS where the browser plays none', () => {
      before(function () {
        // No decoder for AAC: WebKitGTK without its plug-ins, Firefox without FFmpeg.
        if (!plays()) this.skip();
      });
      beforeEach(() => {
        if (!isNative) withoutNative();
      });

      it('plays live, and gets its code only where it has to', async () => {
        live(hls());
        await goesOn();
        expect(player.duration).to.equal(Infinity);
        expect(heard).to.deep.equal(['playing']);
        const isFed = !isNative || !new Audio().canPlayType(HLS);
        expect(player.media!.src.startsWith('blob:')).to.equal(isFed);
      });

      it('goes on after a pause, and to the present when it is asked to', async () => {
        live(hls());
        await goesOn();
        player.pause();
        await until(() => heard.includes('paused'), 'it is paused');
        const { currentTime } = player;
        player.retry();
        await goesOn();
        expect(player.currentTime).to.be.within(currentTime, currentTime + 3);
        player.goLive();
        await goesOn();
        expect(player.state.behind).to.be.below(1);
      });

      it('ends with another track', async () => {
        live(hls());
        await goesOn();
        player.load({ id: 'next', sources: [mp3()] });
        expect(player.state.status).to.equal('idle');
        player.retry();
        await goesOn();
        expect(player.media!.src).to.include('/live/mp3');
      });

      it('goes on with the next source where there is no playlist', async () => {
        live({ src: at('/status/410'), type: HLS }, mp3());
        await goesOn();
        expect(player.source).to.include({ type: 'audio/mpeg' });
      });

      it('fails with the address of the playlist', async () => {
        const src = at('/status/410?a.m3u8');
        live({ src, type: 'audio/mpegurl' });
        await until(() => heard.length, 'it has failed');
        expect(heard).to.deep.equal([`failed ${src}`]);
        expect(player.state.status).to.equal('failed');
      });
    });
});
