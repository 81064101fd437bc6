import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { keeping } from '../../test/fake-audio.js';
import { PlaybackController } from './playback-controller.js';
import type { PlaybackState } from './playback-state.js';
import type { Source, Track } from './playback-controller.js';

/** Plays, renders nothing, and says when it was asked to update. */
class ListeningHost extends LitElement {
  heard: string[] = [];
  readonly player = new PlaybackController(
    this,
    keeping(this, {
      playing: () => this.heard.push('playing'),
      paused: () => this.heard.push('paused'),
      ended: () => this.heard.push('ended'),
      progressed: (percent) => this.heard.push(`${percent} %`),
      failed: (error) => this.heard.push(`failed ${error.url}`),
    }),
  );
  #conditions = new Map<(state: PlaybackState) => boolean, (state: PlaybackState) => void>();

  /** Waits for an update that shows what is waited for. */
  shows(condition: (state: PlaybackState) => boolean): Promise<PlaybackState> {
    this.requestUpdate();
    return new Promise((resolve) => this.#conditions.set(condition, resolve));
  }

  override updated(): void {
    for (const [condition, resolve] of this.#conditions) {
      if (condition(this.player.state)) resolve(this.player.state);
    }
  }
}
customElements.define('listening-host', ListeningHost);

describe('PlaybackController with real sound', () => {
  const missing = new URL('../../test/fixtures/playback-missing.mp3', import.meta.url).href;
  let tone: Source[];
  let host: ListeningHost;
  let player: PlaybackController;

  const track = (id = 'tone', sources = tone): Track => ({ id, sources });

  before(async () => {
    // blobs, since the test server answers no range requests, without which there is no seeking
    tone = await Promise.all(
      ['audio/mpeg', 'audio/wav'].map(async (type) => {
        const name = `playback-tone.${type === 'audio/wav' ? 'wav' : 'mp3'}`;
        const response = await fetch(new URL(`../../test/fixtures/${name}`, import.meta.url));
        return { src: URL.createObjectURL(new Blob([await response.arrayBuffer()], { type })), type };
      }),
    );
  });
  after(() => {
    for (const { src } of tone) URL.revokeObjectURL(src);
  });
  beforeEach(() => {
    host = document.createElement('listening-host') as ListeningHost;
    player = host.player;
    // some browsers play without a press, or without a sound device, only what is muted
    player.muted = true;
    document.body.append(host);
  });
  afterEach(() => {
    player.load(track());
    host.remove();
  });

  it('plays, tells the time, and pauses', async () => {
    player.load(track());
    expect(player.duration).to.be.NaN;
    await player.play();
    const state = await host.shows(({ status, currentTime }) => status === 'playing' && currentTime > 0);
    expect(state.duration).to.be.closeTo(4, 0.2);
    expect(state.bufferedEnd).to.be.at.least(state.currentTime);
    player.pause();
    await host.shows(() => host.heard.includes('paused'));
    expect(host.heard[0]).to.equal('playing');
    expect(player.state.status).to.equal('paused');
  });

  it('starts at a position, and ends with all its quarters told', async () => {
    player.load(track(), 3.5);
    await player.play();
    const state = await host.shows(({ status }) => status === 'ended');
    expect(state.currentTime).to.be.closeTo(state.duration, 0.1);
    expect(host.heard).to.deep.equal(['playing', '25 %', '50 %', '75 %', '100 %', 'ended']);
  });

  it('leaves the end by a seek, and plays from the start after it', async () => {
    player.load(track(), 3.8);
    await player.play();
    await host.shows(({ status }) => status === 'ended');
    player.seek(3.8);
    await host.shows(({ status, currentTime }) => status === 'paused' && currentTime === 3.8);
    await player.play();
    await host.shows(({ status }) => status === 'ended');
    await player.play();
    await host.shows(({ status, currentTime }) => status === 'playing' && currentTime < 3);
  });

  it('goes on with the next source where one is missing', async () => {
    player.load(track('tone', [{ src: missing }, ...tone]), 1);
    player.retry();
    const { currentTime } = await host.shows(({ status }) => status === 'playing');
    expect(currentTime).to.be.at.least(1);
    expect(host.heard[0]).to.equal('playing');
  });

  it('fails where all are missing, and lets the next press try again', async () => {
    player.load(track('gone', [{ src: missing }]), 1);
    const reason = await player.play().catch((error: unknown) => error);
    expect(reason).to.include({ name: 'NotSupportedError' });
    const { currentTime } = await host.shows(({ status }) => status === 'failed');
    expect(currentTime).to.equal(1);
    player.toggle();
    expect(player.state.status).to.equal('waiting');
    await host.shows(({ status }) => status === 'failed');
    expect(host.heard).to.deep.equal([`failed ${missing}`, `failed ${missing}`]);
  });

  it('plays another track where that should start, just as silent', async () => {
    player.load(track());
    await player.play();
    player.load(track('again'), 2);
    expect(player.state).to.include({ status: 'idle', currentTime: 2 });
    await player.play();
    const state = await host.shows(({ status }) => status === 'playing');
    expect(state.muted).to.be.true;
    expect(state.currentTime).to.be.at.least(2);
  });

  it('keeps the rate when the element loads another track', async () => {
    player.load(track());
    await player.play();
    player.playbackRate = 1.5;
    player.load(track('again'));
    // not played on: WebKitGTK makes a muted element sound when its rate changes, and then forbids it to play
    expect(player.state).to.include({ status: 'idle', playbackRate: 1.5 });
  });

  it('plays through a move in the document, and is silent when taken out', async () => {
    player.load(track());
    await player.play();
    await host.shows(({ status }) => status === 'playing');
    const place = document.createElement('div');
    document.body.append(place);
    place.append(host);
    const { currentTime } = player;
    await host.shows((state) => state.status === 'playing' && state.currentTime > currentTime);
    place.remove();
    await host.shows(({ status }) => status === 'paused');
  });

  it('gives way to a sound of the page', async () => {
    player.load(track());
    await player.play();
    await host.shows(({ status }) => status === 'playing');
    const sound = document.createElement('audio');
    document.body.append(sound);
    sound.dispatchEvent(new Event('play'));
    await host.shows(({ status }) => status === 'paused');
    sound.remove();
  });
});
