import type { Episode } from '../../content/episode.js';
import type { Image } from '../../content/media.js';
import { enAway } from '../../locale/en-away.js';
import { startAloneAcrossTabs } from '../../playback/across-tabs.js';
import { MediaSessionOwner } from '../../playback/media-session.js';
import { isActive } from '../../playback/playback-state.js';
import { RemoteDevice } from '../../playback/remote-playback.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { deviceStyles } from './device.styles.js';
import { outline } from './icons.js';
import type { PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { set } from './set.js';

/** What the device is told of the player. */
export interface DeviceView extends PlayerView {
  readonly previous?: Episode | undefined;
  readonly next?: Episode | undefined;
  /** That of the chapter or the episode. */
  readonly image?: Image | undefined;
}

/** What may have passed while the page was asleep, or kept in the background. */
const WAKING = ['visibilitychange', 'pageshow', 'pagehide'];

/**
 * What a sound is to the visitor's device: the lock screen and the keys, one sound at a time in all tabs, another device
 * to play it on, and a page that wakes up. To be loaded when the sound is heard first.
 */
export class Device implements EventListenerObject {
  /** Plays the sound elsewhere; hidden while there is no such device. */
  readonly place: HTMLElement = h(
    'button',
    {
      class: 'icon elsewhere',
      type: 'button',
      hidden: true,
      click: () => this.#remote?.choose(),
      blur: () => this.#showRemote(),
    },
    outline('M7 16.5H5a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-2M12 14.5l4.5 5h-9z'),
  );
  readonly #player: PinpointShowPlayer;
  readonly #media: () => HTMLMediaElement | undefined;
  readonly #session: MediaSessionOwner;
  #remote: RemoteDevice | undefined;
  /** Ends what other tabs are told. */
  #quit: (() => void) | undefined;
  #isWatching = false;

  /** @param media The element that is heard, once there is one: always the same. */
  constructor(player: PinpointShowPlayer, media: () => HTMLMediaElement | undefined) {
    this.#player = player;
    this.#media = media;
    this.#session = new MediaSessionOwner(player, media);
    adopt(player.renderRoot, [deviceStyles]);
  }

  /** To be called with each update of the player: does nothing in most. */
  update(view: DeviceView): void {
    const player = this.#player;
    // Nothing is to be taken by what is not on the page. A player that is moved is there again by now.
    if (!player.isConnected) {
      this.stop();
      return;
    }
    const { status } = view.state;
    if (isActive(status)) {
      this.#watch();
      this.#quit ??= startAloneAcrossTabs(player);
    } else this.#leave();
    this.#session.update({ ...view, isLive: player.isLive });
    const media = this.#media();
    if (status === 'playing' && media) this.#remote ??= new RemoteDevice(media, () => this.#showRemote());
    set(this.place, { lang: view.strings.code, 'aria-label': { ...enAway, ...view.strings }.playElsewhere });
  }

  /** Gives everything back, once the player is gone from the page. An update after that takes it again if it plays. */
  stop(): void {
    this.#leave();
    this.#session.release();
    this.#remote?.stop();
    this.#remote = undefined;
    this.#showRemote();
    this.#isWatching = false;
    for (const type of WAKING) removeEventListener(type, this);
  }

  /** @internal */
  handleEvent({ type }: Event): void {
    // A page that is left must not keep a channel open, or it can't be kept itself.
    if (type === 'pagehide') this.#leave();
    else if (!document.hidden) this.#player.requestUpdate();
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    for (const type of WAKING) addEventListener(type, this);
  }

  #leave(): void {
    this.#quit = this.#quit?.() as undefined;
  }

  #showRemote(): void {
    const { place } = this;
    const { isAvailable = false, state = 'disconnected' } = this.#remote ?? {};
    set(place, {
      // One that is gone is hidden when the focus is: it would be lost otherwise.
      hidden: !isAvailable && state === 'disconnected' && !place.matches(':focus'),
      'aria-pressed': `${state === 'connected'}`,
      'aria-busy': state === 'connecting' && 'true',
    });
  }
}
