import { expect } from '@open-wc/testing';
import { PinpointError } from '../content/pinpoint-error.js';
import { readState } from './playback-state.js';
import type { MediaLike, PlaybackStatus, Ready } from './playback-state.js';

const settings = { defaultPlaybackRate: 1, playbackRate: 1.5, volume: 0.5, muted: true };
const ready = (currentTime = 0, duration = NaN): Ready => ({ clock: { currentTime }, duration });

const ranges = (...list: [start: number, end: number][]): TimeRanges => ({
  length: list.length,
  start: (i) => list[i]![0],
  end: (i) => list[i]![1],
});

const media = (differences: Partial<MediaLike> = {}): MediaLike => ({
  src: 'https://content.example/a.mp3',
  readyState: 4,
  paused: false,
  ended: false,
  seeking: false,
  duration: 100,
  buffered: ranges(),
  ...differences,
});

describe('readState', () => {
  const statuses: [promise: string, differences: Partial<MediaLike>, status: PlaybackStatus][] = [
    ['plays while there is data', {}, 'playing'],
    ['plays with just the next moment loaded', { readyState: 3 }, 'playing'],
    ['waits without metadata', { readyState: 0 }, 'waiting'],
    ['waits with only the current moment loaded', { readyState: 2 }, 'waiting'],
    ['waits while it seeks', { seeking: true }, 'waiting'],
    ['is paused where it is paused', { paused: true }, 'paused'],
    ['is paused, not waiting, without data', { paused: true, readyState: 0 }, 'paused'],
    ['is paused while it seeks in a pause', { paused: true, seeking: true }, 'paused'],
    ['is ended rather than paused', { paused: true, ended: true }, 'ended'],
    ['is ended though not paused, as old browsers say', { ended: true }, 'ended'],
    ['is idle with nothing opened', { src: '', paused: true, readyState: 0 }, 'idle'],
  ];
  for (const [promise, differences, status] of statuses) {
    it(promise, () => {
      expect(readState(media(differences), ready(), settings).status).to.equal(status);
    });
  }

  it('is idle without a media element', () => {
    expect(readState(undefined, ready(), settings).status).to.equal('idle');
  });

  it('has failed where nothing is opened any more because of an error', () => {
    const failed = { ...ready(), error: new PinpointError('media', '') };
    expect(readState(undefined, failed, settings).status).to.equal('failed');
    expect(readState(media({ src: '' }), failed, settings).status).to.equal('failed');
  });

  it('shows the start, and the duration of the document, until the media says', () => {
    expect(readState(undefined, ready(12, 60), settings)).to.include({ currentTime: 12, duration: 60 });
    const opened = media({ readyState: 0, duration: NaN });
    expect(readState(opened, ready(12, 60), settings)).to.include({ currentTime: 12, duration: 60 });
    expect(readState(media(), ready(12, 60), settings).duration).to.equal(100);
  });

  it('does not know a duration that nobody has said', () => {
    expect(readState(undefined, ready(), settings).duration).to.be.NaN;
  });

  it('tells a live stream by its endless duration', () => {
    expect(readState(media({ duration: Infinity }), ready(0, 60), settings).duration).to.equal(Infinity);
  });

  it('reports what is set', () => {
    expect(readState(undefined, ready(), settings)).to.include({
      playbackRate: 1.5,
      volume: 0.5,
      muted: true,
    });
  });

  it('says how far is loaded from the current position on', () => {
    const buffered = ranges([0, 10], [20, 30], [50, 60]);
    const end = (time: number): number => readState(media({ buffered }), ready(time), settings).bufferedEnd;
    expect(end(0)).to.equal(10);
    expect(end(25)).to.equal(30);
    expect(end(55)).to.equal(60);
  });

  it('says that nothing is loaded ahead of a position in a gap', () => {
    const buffered = ranges([0, 10], [20, 30]);
    expect(readState(media({ buffered }), ready(15), settings).bufferedEnd).to.equal(15);
    expect(readState(undefined, ready(15), settings).bufferedEnd).to.equal(15);
  });
});
