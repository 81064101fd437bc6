import { aTimeout, expect } from '@open-wc/testing';
import { FakeAudio, FakeHost, keeping } from '../../test/fake-audio.js';
import { PinpointError } from '../content/pinpoint-error.js';
import { PlaybackController } from './playback-controller.js';
import type { Track } from './playback-controller.js';

const track = (id = 'a', differences: Partial<Track> = {}): Track => ({
  id,
  sources: [{ src: `https://content.example/${id}.mp3`, type: 'audio/mpeg' }],
  ...differences,
});
const twoSources = (): Track => track('a', { sources: [{ src: 'first' }, { src: 'second' }] });

describe('PlaybackController', () => {
  const RealAudio = globalThis.Audio;
  let host: FakeHost;
  let heard: string[];
  let failure: PinpointError | undefined;
  let player: PlaybackController;

  const create = (): PlaybackController =>
    new PlaybackController(
      host,
      keeping(host, {
        playing: () => heard.push('playing'),
        paused: () => heard.push('paused'),
        ended: () => heard.push('ended'),
        progressed: (percent) => heard.push(`${percent} %`),
        failed(error) {
          heard.push('failed');
          failure = error;
        },
      }),
    );
  /** Presses play and returns the media element. */
  const press = (controller = player): FakeAudio => {
    controller.retry();
    return FakeAudio.made[FakeAudio.made.length - 1]!;
  };
  const playing = (loaded = track()): FakeAudio => {
    player.load(loaded);
    const media = press();
    media.loads();
    return media;
  };

  beforeEach(async () => {
    FakeAudio.made = [];
    globalThis.Audio = FakeAudio as unknown as typeof Audio;
    host = new FakeHost();
    heard = [];
    failure = undefined;
    player = create();
    await player.prepare();
  });
  afterEach(() => {
    player.load(track());
    globalThis.Audio = RealAudio;
  });

  describe('before the first press', () => {
    it('makes no media element and shows what is ready', () => {
      player.load(track('a', { duration: 60 }), 12);
      player.seekBy(3);
      player.volume = 0.5;
      player.pause();
      expect(FakeAudio.made).to.be.empty;
      expect(player.state).to.deep.equal({
        status: 'idle',
        currentTime: 15,
        duration: 60,
        playbackRate: 1,
        volume: 0.5,
        muted: false,
        bufferedEnd: 15,
        trouble: undefined,
        behind: undefined,
      });
      expect(player.paused).to.be.true;
      expect(player.track?.id).to.equal('a');
    });

    it('asks the host to show a track, a setting and a position', () => {
      for (const act of [
        () => player.load(track()),
        () => (player.muted = true),
        () => (player.currentTime = 3),
      ]) {
        host.updates = 0;
        act();
        expect(host.updates).to.be.above(0);
      }
    });

    it('fails, and says so to the caller alone, where there is nothing to play', async () => {
      const reason = await player.play().catch((error: unknown) => error);
      expect(reason).to.be.instanceOf(PinpointError).and.equal(failure);
      expect(player.state.status).to.equal('failed');
    });
  });

  describe('the press', () => {
    it('plays within the call, so that the gesture counts', () => {
      player.load(track());
      const media = press();
      expect(media.paused).to.be.false;
      expect(player.state.status).to.equal('waiting');
    });

    it('uses the address byte for byte', () => {
      const src = '../a b/ü.mp3?x=%2f&y=A#t=3';
      player.load(track('a', { sources: [{ src }] }));
      expect(press().opened).to.deep.equal([src]);
    });

    it('is playing only once the element is', () => {
      player.load(track());
      const media = press();
      media.tell('play');
      expect(heard).to.be.empty;
      media.loads();
      expect(player.state.status).to.equal('playing');
      expect(heard).to.deep.equal(['playing']);
    });

    it('is paused where the browser does not allow sound, and is no failure', async () => {
      player.load(track());
      press().pause();
      const refusal = new DOMException('', 'NotAllowedError');
      FakeAudio.made[0]!.refusal = refusal;
      expect(await player.play().catch((error: unknown) => error)).to.equal(refusal);
      expect(player.state.status).to.equal('paused');
      expect(heard).to.be.empty;
    });

    it('is no failure when a pause overtakes it', async () => {
      player.load(track());
      const started = player.play();
      player.pause();
      const reason = await started.catch((error: unknown) => error);
      expect(reason).to.include({ name: 'AbortError' });
      expect(player.state.status).to.equal('paused');
      expect(heard).to.be.empty;
    });

    it('toggles by what the element says, not by what was pressed last', () => {
      const media = playing();
      media.pause();
      media.tell('pause');
      player.toggle();
      expect(media.paused).to.be.false;
      player.toggle();
      expect(media.paused).to.be.true;
    });

    it('does not tell of each wait for data', () => {
      const media = playing();
      media.readyState = 2;
      media.tell('waiting');
      expect(player.state.status).to.equal('waiting');
      media.readyState = 4;
      media.tell('playing');
      media.pause();
      media.tell('pause');
      expect(heard).to.deep.equal(['playing', 'paused']);
    });
  });

  describe('updates', () => {
    it('asks the host after every event that changes what is shown', () => {
      const media = playing();
      const types = [
        'play',
        'playing',
        'pause',
        'waiting',
        'seeking',
        'seeked',
        'durationchange',
        'ratechange',
      ];
      for (const type of [...types, 'volumechange', 'ended', 'progress']) {
        host.updates = 0;
        media.tell(type);
        expect(host.updates, type).to.equal(1);
      }
    });

    it('asks for the time once a second', () => {
      const media = playing();
      host.updates = 0;
      for (const seconds of [1, 1.25, 1.5, 1.75, 2, 2.25]) media.reaches(seconds);
      expect(host.updates).to.equal(2);
    });
  });

  describe('position', () => {
    it('starts where it should, as soon as the metadata is there', () => {
      player.load(track(), 30);
      const media = press();
      expect(player.currentTime).to.equal(30);
      media.loads();
      expect(media.currentTime).to.equal(30);
    });

    it('keeps the last of several seeks before the metadata', () => {
      player.load(track(), 30);
      const media = press();
      player.seek(50);
      player.seekBy(-10);
      expect(player.state.currentTime).to.equal(40);
      media.loads();
      expect(media.currentTime).to.equal(40);
    });

    it('stays within the track', () => {
      const media = playing();
      player.seek(1000);
      expect(media.currentTime).to.equal(100);
      player.seekBy(-1000);
      expect(media.currentTime).to.equal(0);
      player.seek(NaN);
      expect(media.currentTime).to.equal(0);
    });

    it('starts at the end of a track that has become shorter', () => {
      player.load(track(), 500);
      const media = press();
      media.loads(100);
      expect(media.currentTime).to.equal(100);
    });

    it('leaves the end by a seek', () => {
      const media = playing();
      media.ends();
      expect(player.state.status).to.equal('ended');
      player.seek(10);
      expect(player.state).to.include({ status: 'paused', currentTime: 10 });
    });

    it('does not move in a live stream', () => {
      player.load(track(), 30);
      const media = press();
      media.loads(Infinity);
      player.seek(Infinity);
      player.seekBy(-15);
      expect(media.currentTime).to.equal(0);
      expect(player.duration).to.equal(Infinity);
    });
  });

  describe('settings', () => {
    it('hands what was set before to the element, and keeps it from track to track', () => {
      player.playbackRate = 1.5;
      player.volume = 0.25;
      player.muted = true;
      const media = playing();
      player.load(track('b'));
      press();
      expect(media).to.include({ playbackRate: 1.5, volume: 0.25, muted: true });
      expect(player.state).to.include({ playbackRate: 1.5, volume: 0.25, muted: true });
    });

    it('reports what the element made of it', () => {
      const media = playing();
      media.volume = 1;
      expect(player.volume).to.equal(1);
    });

    it('keeps out values at which an element throws', () => {
      player.playbackRate = 100;
      player.volume = -1;
      expect(player.state).to.include({ playbackRate: 3, volume: 0 });
      player.playbackRate = 0.1;
      expect(player.playbackRate).to.equal(0.5);
    });
  });

  describe('another track', () => {
    it('ends the old one and requests nothing', () => {
      const media = playing();
      player.load(track('b', { duration: 7 }), 2);
      expect(media.src).to.equal('');
      expect(media.opened).to.have.length(1);
      expect(player.state).to.include({ status: 'idle', currentTime: 2, duration: 7 });
    });

    it('tells the end of the old one while that is still the track', async () => {
      let ended: string | undefined;
      player = new PlaybackController(host, keeping(host, { paused: () => (ended = player.track?.id) }));
      await player.prepare();
      playing();
      player.load(track('b'));
      expect(ended).to.equal('a');
    });

    it('plays in the element that may sound already', () => {
      const media = playing();
      player.load(track('b'));
      press();
      expect(FakeAudio.made).to.have.length(1);
      expect(media.opened[1]).to.equal('https://content.example/b.mp3');
      media.loads();
      expect(heard).to.deep.equal(['playing', 'paused', 'playing']);
    });

    it('is not disturbed by late events of the old one', () => {
      const media = playing();
      player.load(track('b'), 20);
      media.tell('pause', 'timeupdate', 'loadedmetadata', 'error');
      press();
      media.tell('emptied', 'durationchange', 'loadedmetadata');
      expect(player.state).to.include({ status: 'waiting', currentTime: 20 });
    });
  });

  describe('sources', () => {
    it('passes over types that the browser does not play', () => {
      const sources = [
        { src: 'ogg', type: 'audio/ogg' },
        { src: 'mp3', type: 'audio/mpeg' },
      ];
      player.load(track('a', { sources }));
      expect(press().opened).to.deep.equal(['mp3']);
    });

    it('tries them all the same where the browser plays none', () => {
      player.load(track('a', { sources: [{ src: 'ogg', type: 'audio/ogg' }] }));
      expect(press().opened).to.deep.equal(['ogg']);
    });

    it('goes on with the next at the same position', () => {
      const media = playing(twoSources());
      media.reaches(30);
      media.fails();
      expect(media.opened).to.deep.equal(['first', 'second']);
      expect(player.state).to.include({ status: 'waiting', currentTime: 30, duration: 100 });
      media.loads();
      expect(media.currentTime).to.equal(30);
      expect(heard).to.deep.equal(['playing', '25 %']);
    });

    it('opens the next without playing where it is paused', () => {
      const media = playing(twoSources());
      player.pause();
      media.fails();
      expect(media.src).to.equal('second');
      expect(player.state.status).to.equal('paused');
    });

    it('rejects no promise into the page on the way', async () => {
      const sentinel = new Error('the one rejection that belongs here');
      const rejections: unknown[] = [];
      player.load(twoSources());
      const media = press();
      await new Promise<void>((resolve) => {
        const listen = (event: PromiseRejectionEvent): void => {
          event.preventDefault();
          rejections.push(event.reason);
          if (event.reason !== sentinel) return;
          removeEventListener('unhandledrejection', listen);
          resolve();
        };
        addEventListener('unhandledrejection', listen);
        media.fails();
        media.fails();
        // reported after all that came before it
        setTimeout(() => void Promise.reject(sentinel));
      });
      expect(rejections).to.deep.equal([sentinel]);
    });
  });

  describe('failure', () => {
    it('comes when no source is left, once, with the address', () => {
      player.load(twoSources());
      const media = press();
      media.fails();
      media.fails('404: Not Found');
      expect(heard).to.deep.equal(['failed']);
      expect(failure).to.include({ kind: 'media', url: 'second', message: '404: Not Found' });
      expect(player.state.status).to.equal('failed');
      expect(player.paused).to.be.true;
    });

    it('keeps position and duration, also for a seek, and retries there from the first source', () => {
      const media = playing(twoSources());
      media.reaches(30);
      media.fails();
      media.fails();
      expect(player.state).to.include({ status: 'failed', currentTime: 30, duration: 100 });
      player.seekBy(5);
      player.retry();
      expect(media.src).to.equal('first');
      expect(player.state).to.include({ status: 'waiting', currentTime: 35 });
      media.loads();
      expect(media.currentTime).to.equal(35);
      expect(player.state.status).to.equal('playing');
    });

    it('is told again when a retry fails', () => {
      player.load(track());
      const media = press();
      media.fails();
      player.toggle();
      media.fails();
      expect(heard).to.deep.equal(['failed', 'failed']);
    });

    it('is over with another track', () => {
      player.load(track());
      press().fails();
      player.load(track('b'));
      expect(player.state.status).to.equal('idle');
    });
  });

  describe('progress', () => {
    it('is told at each quarter, once, and at the end', () => {
      const media = playing();
      for (const seconds of [24, 25, 26, 50, 10, 76]) media.reaches(seconds);
      media.ends();
      expect(heard).to.deep.equal(['playing', '25 %', '50 %', '75 %', '100 %', 'ended']);
    });

    it('counts a seek only once the sound plays on from there', () => {
      const media = playing();
      player.pause();
      media.tell('pause');
      player.seek(60);
      media.tell('seeking', 'timeupdate', 'seeked');
      expect(heard).to.deep.equal(['playing', 'paused']);
      press();
      media.tell('play', 'playing', 'timeupdate');
      expect(heard.slice(2)).to.deep.equal(['playing', '25 %', '50 %']);
    });

    it('begins anew with a load', () => {
      const media = playing();
      media.reaches(30);
      player.load(track());
      press();
      media.loads();
      media.reaches(30);
      expect(heard.filter((word) => word === '25 %')).to.have.length(2);
    });

    it('has none in a live stream', () => {
      player.load(track());
      const media = press();
      media.loads(Infinity);
      media.reaches(5000);
      expect(heard).to.deep.equal(['playing']);
    });
  });

  describe('on a page with others', () => {
    it('falls silent when another player starts', async () => {
      const media = playing();
      const other = create();
      await other.prepare();
      other.load(track('b'));
      const theirs = press(other);
      theirs.tell('play');
      expect(media.paused).to.be.true;
      expect(theirs.paused).to.be.false;
      other.load(track('b'));
    });

    it('listens to the page only while it plays', () => {
      const sound = document.createElement('audio');
      document.body.append(sound);
      const media = playing();
      sound.dispatchEvent(new Event('play'));
      expect(media.paused).to.be.true;
      media.tell('pause');
      // as when a lock screen's button starts it: only the element knows
      media.paused = false;
      sound.dispatchEvent(new Event('play'));
      expect(media.paused).to.be.false;
      sound.remove();
    });

    it('takes over when a key of the system, not the page, starts it', async () => {
      const media = playing();
      player.pause();
      media.tell('pause');
      const other = create();
      await other.prepare();
      other.load(track('b'));
      const theirs = press(other);
      theirs.loads();
      media.paused = false;
      media.tell('play');
      expect(theirs.paused).to.be.true;
      other.load(track('b'));
    });
  });

  describe('host', () => {
    it('plays on through a move in the document', async () => {
      const media = playing();
      host.isConnected = false;
      player.hostDisconnected();
      host.isConnected = true;
      // the check comes in a task after this one
      await aTimeout(0);
      expect(media.paused).to.be.false;
    });

    it('is silent once it is gone, and is found at the same position', async () => {
      const media = playing();
      media.reaches(30);
      host.isConnected = false;
      player.hostDisconnected();
      await aTimeout(0);
      media.tell('pause');
      host.isConnected = true;
      expect(player.state).to.include({ status: 'paused', currentTime: 30 });
    });
  });
});
