import { expect } from '@open-wc/testing';
import { fakeMediaSession, type FakeSession } from '../../../test/fake-media-session.js';
import { override } from '../../../test/fake-network.js';
import {
  card,
  controls,
  episode,
  goneOn,
  isHeard,
  listen,
  nameOf,
  playing,
  show,
  talk,
  tone,
  until,
} from '../../../test/player.js';
import './device.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

const back = () => show([episode('neck', talk), episode('back', talk), episode('knee', talk)]);

describe('the device', () => {
  let session: FakeSession;
  let restores: (() => void)[];

  beforeEach(() => {
    const page = fakeMediaSession();
    session = page.session;
    restores = [() => page.restore()];
  });
  afterEach(() => {
    for (const restore of restores.reverse()) restore();
  });

  /** Waits until the lock screen shows an episode. */
  const shows = (title: string | undefined) => until(() => session.title === title, `it shows ${title}`);

  describe('the lock screen', () => {
    it('shows the episode once it is heard, and nothing before', async () => {
      const player = await card(back(), { episode: 'back' });
      expect(session.title).to.equal(undefined);
      await listen(player);
      await shows('About back');
      expect(session.metadata!.shown.album).to.equal('The Show');
      expect(session.playbackState).to.equal('playing');
    });

    it('pauses, plays on, and skips', async () => {
      const player = await playing(back());
      await shows('About neck');
      session.press('pause');
      await until(() => player.paused && session.playbackState === 'paused', 'it is paused');
      session.press('seekto', { seekTime: 16 });
      await until(() => player.currentTime === 16, 'it is at 16 seconds');
      await until(() => session.clocks.at(-1)?.position === 16, 'its clock is at 16 seconds');
      session.press('seekbackward');
      await until(() => player.currentTime === 1, 'it is at one second');
      session.press('seekforward', { seekOffset: 4 });
      await until(() => player.currentTime === 5, 'it is at 5 seconds');
      session.press('play');
      await goneOn(player);
    });

    it('leads to the episodes before and after', async () => {
      const player = await playing(back(), { episode: 'back' });
      await shows('About back');
      session.press('nexttrack');
      await shows('About knee');
      await until(() => isHeard(player), 'the next one plays');
      expect(session.actions).not.to.include('nexttrack');
      session.press('previoustrack');
      await shows('About back');
      expect(player.current!.id).to.equal('back');
    });

    it('has no clock for a broadcast, and only plays and pauses it', async () => {
      await playing(show([episode('back', talk)], { live: { src: talk, status: 'live' } }));
      await until(() => session.metadata, 'it shows the broadcast');
      expect(session.actions).to.deep.equal(['play', 'pause']);
      expect(session.clocks.filter((clock) => clock)).to.deep.equal([]);
    });

    it('is that of the player that is heard', async () => {
      const first = await playing(back());
      await shows('About neck');
      const second = await playing(show([episode('hip', talk)]));
      await shows('About hip');
      await until(() => first.paused, 'the first one is paused');
      await first.updateComplete;
      expect([session.title, session.playbackState]).to.deep.equal(['About hip', 'playing']);
      await first.play();
      await shows('About neck');
      session.press('pause');
      await until(() => first.paused && second.paused, 'both are paused');
    });

    it('is empty when the player is gone from the page, also one that was paused', async () => {
      const player = await playing(back());
      await shows('About neck');
      player.pause();
      await until(() => session.playbackState === 'paused', 'it is paused');
      player.remove();
      await shows(undefined);
      expect([session.playbackState, session.actions]).to.deep.equal(['none', []]);
    });

    it('stays when the player is moved, and the sound goes on', async () => {
      const player = await playing(back());
      await shows('About neck');
      const { metadata } = session;
      const place = document.createElement('section');
      document.body.append(place);
      place.append(player);
      await goneOn(player);
      expect(session.metadata === metadata).to.be.true;
      session.press('pause');
      await until(() => player.paused, 'it still is driven from there');
      place.remove();
    });
  });

  describe('other tabs', () => {
    let tab: BroadcastChannel;
    let heard: unknown[];

    beforeEach(() => {
      tab = new BroadcastChannel('pinpoint');
      heard = [];
      tab.onmessage = ({ data }: MessageEvent<unknown>) => heard.push(data);
    });
    afterEach(() => tab.close());

    const begin = () => tab.postMessage({ playing: 'in another tab' });
    const told = (times: number) => until(() => heard.length === times, `it was told ${times} times`);

    it('are told when it plays, and pause it when they play', async () => {
      const player = await playing(back());
      await told(1);
      begin();
      await until(() => player.paused, 'it is paused');
      await player.play();
      await told(2);
    });

    it('don’t matter to a page that was left; one that comes back to life tells them', async () => {
      const player = await playing(back());
      await told(1);
      dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      begin();
      await goneOn(player);
      expect(player.paused).to.be.false;
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await told(2);
      begin();
      await until(() => player.paused, 'it hears them again');
    });
  });

  it('shows at once what is, when the page wakes up', async () => {
    const player = await playing(back());
    await shows('About neck');
    player.pause();
    await until(() => session.playbackState === 'paused', 'it is paused');
    await player.updateComplete;
    let updates = 0;
    restores.push(override(player, 'requestUpdate', () => updates++));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(updates).to.equal(2);
    restores.push(override(document, 'hidden', true));
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(updates).to.equal(2);
  });

  describe('another device', () => {
    /** What Remote Playback has of an element, driven by hand. */
    class FakeRemote extends EventTarget {
      state: RemotePlaybackState = 'disconnected';
      tell: ((isAvailable: boolean) => void) | undefined;
      prompts = 0;
      watchAvailability(tell: (isAvailable: boolean) => void): Promise<number> {
        this.tell = tell;
        return Promise.resolve(1);
      }
      cancelWatchAvailability(): Promise<void> {
        this.tell = undefined;
        return Promise.resolve();
      }
      prompt(): Promise<void> {
        this.prompts++;
        return Promise.resolve();
      }
      become(state: RemotePlaybackState, type: string): void {
        this.state = state;
        this.dispatchEvent(new Event(type));
      }
    }

    let remote: FakeRemote;
    const name = 'Listen on another device';
    const button = (player: PinpointShowPlayer, called = name) =>
      controls(player).find((control) => nameOf(control) === called);
    const open = async (document: unknown = back(), attributes = {}): Promise<PinpointShowPlayer> => {
      const player = await playing(document, attributes);
      await until(() => remote.tell, 'it looks for devices');
      return player;
    };

    beforeEach(() => {
      remote = new FakeRemote();
      restores.push(
        override(HTMLMediaElement.prototype, 'remote', remote),
        override(HTMLMediaElement.prototype, 'webkitShowPlaybackTargetPicker', undefined),
      );
    });

    it('is looked for once the sound plays, until the player is gone', async () => {
      const player = await card(back());
      expect(remote.tell).to.equal(undefined);
      await listen(player);
      await until(() => remote.tell, 'it looks for devices');
      player.remove();
      await until(() => !remote.tell, 'it looks no more');
    });

    it('has a button while there is one', async () => {
      const player = await open();
      expect(button(player)).to.equal(undefined);
      remote.tell!(true);
      button(player)!.click();
      expect(remote.prompts).to.equal(1);
      remote.tell!(false);
      expect(button(player)).to.equal(undefined);
    });

    it('has a button that is pressed while the sound is there', async () => {
      const player = await open();
      remote.tell!(true);
      const pressed = () => button(player)!.ariaPressed;
      expect(pressed()).to.equal('false');
      remote.become('connecting', 'connecting');
      expect([pressed(), button(player)!.ariaBusy]).to.deep.equal(['false', 'true']);
      remote.become('connected', 'connect');
      expect([pressed(), button(player)!.ariaBusy]).to.deep.equal(['true', null]);
      // Somebody must be able to bring it back.
      remote.tell!(false);
      expect(pressed()).to.equal('true');
      remote.become('disconnected', 'disconnect');
      expect(button(player)).to.equal(undefined);
    });

    it('does not take the focus with it', async () => {
      const player = await open();
      remote.tell!(true);
      button(player)!.focus();
      remote.tell!(false);
      expect(nameOf(player.renderRoot.activeElement!)).to.equal(name);
      button(player)!.blur();
      expect(button(player)).to.equal(undefined);
    });

    it('is named in the visitor’s language', async () => {
      const player = await open(back(), { lang: 'fr' });
      remote.tell!(true);
      const { lang } = button(player, 'Écouter sur un autre appareil') ?? {};
      expect(lang).to.equal('fr');
    });

    it('has a button that everybody can use', async () => {
      const player = await open(show([episode('back', tone)]));
      player.pause();
      remote.tell!(true);
      const { width, height } = button(player)!.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      await expect(button(player)).to.be.accessible();
    });
  });
});
