import type { Episode } from '../../content/episode.js';
import { enAway } from '../../locale/en-away.js';
import { formatClock } from '../../locale/format.js';
import { directionOf } from '../../locale/language.js';
import { isActive, type PlaybackStatus } from '../../playback/playback-state.js';
import { BACK, BEHIND, FORWARD } from '../../playback/steps.js';
import { renderImage } from '../blocks/image.js';
import { h } from '../dom.js';
import { adopt } from '../styles.js';
import { icons, skipIcon } from './deck-icons.js';
import { outline } from './icons.js';
import type { PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { set } from './set.js';
import { stickyStyles } from './sticky.styles.js';

/** What the bar has the player do. */
export interface StickyActions {
  toggle(): void;
  seekBy(seconds: number): void;
  /** Leaves the past of a broadcast for the present. */
  goLive?(): void;
}

/** What the bar is told. */
export interface StickyView extends PlayerView {
  /** Where the sound is: the title of the chapter. Without one, as in a broadcast, the bar names the show. */
  readonly chapter?: string | undefined;
}

/**
 * The bar at the bottom of the window while the player plays and is scrolled away. It is in the top layer, the only place
 * that no transform, stacking or clipping of the page can reach; a browser without popovers has no bar.
 *
 * Once there, it stays while the sound is paused or has ended: who has paused in it wants to go on in it, and nothing
 * that is timed takes a control away. It goes when the player is in view again, when the visitor closes it (then it
 * stays away until somebody presses play), and when another player of the page begins. `no-sticky` on the element
 * forbids it.
 */
export class Sticky implements EventListenerObject {
  readonly place: HTMLElement;
  readonly #player: PinpointShowPlayer;
  readonly #art = h('div', { class: 'art' });
  readonly #name: HTMLButtonElement;
  readonly #clock = h('bdi', { class: 'clock' });
  readonly #beside = h('bdi');
  readonly #live: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  readonly #play: HTMLButtonElement;
  readonly #forward: HTMLButtonElement;
  readonly #close: HTMLButtonElement;
  #observer: IntersectionObserver | undefined;
  /** Nothing of the player is in view. */
  #isAway = false;
  /** Until the next press of play. */
  #isClosed = false;
  #status: PlaybackStatus | undefined;
  #episode: Episode | undefined;
  #shown = '';
  #pictured: string | undefined;

  constructor(player: PinpointShowPlayer, { toggle, seekBy, goLive }: StickyActions) {
    this.#player = player;
    const button = (click: () => void, name: string, ...children: Node[]) =>
      h('button', { type: 'button', class: name, click }, children);
    this.#name = button(() => this.#toPlayer(), 'name');
    this.#live = button(() => goLive?.(), 'quiet small');
    this.#back = button(() => seekBy(-BACK), 'icon');
    this.#play = button(toggle, 'icon play');
    this.#forward = button(() => seekBy(FORWARD), 'icon');
    this.#close = button(() => this.#shut(), 'icon', outline('M7 7l10 10M17 7 7 17'));
    this.place = h(
      'div',
      {
        class: 'sticky',
        role: 'group',
        popover: 'manual',
        keydown: (event) => {
          if ((event as KeyboardEvent).key === 'Escape') this.#shut();
        },
      },
      this.#art,
      h('div', { class: 'what' }, this.#name, h('p', { class: 'small' }, this.#clock, ' ', this.#beside)),
      this.#live,
      h('div', { class: 'jumps', dir: 'ltr' }, this.#back, this.#play, this.#forward),
      this.#close,
    );
    adopt(player.renderRoot, [stickyStyles]);
    // Not in the card: that is made anew now and then, and what is taken out is closed.
    player.renderRoot.querySelector('.root')?.append(this.place);
  }

  /** To be called with each update of the player. */
  update(view: StickyView): void {
    if (!('showPopover' in this.place) || typeof IntersectionObserver !== 'function') return;
    if (!this.#player.isConnected) {
      this.stop();
      return;
    }
    this.#watch();
    const { status } = view.state;
    const { episode } = view;
    const isFollowing = this.#status === 'ended' && episode !== this.#episode;
    if (isActive(status) && !isActive(this.#status) && !isFollowing) this.#isClosed = false;
    this.#status = status;
    this.#episode = episode;
    this.#show();
    if (this.#isUp) this.#draw(view);
  }

  /** Takes it away, once the player is gone from the page. An update after that brings it back if it plays. */
  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#isAway = false;
    document.removeEventListener('pinpoint-play', this, true);
    if ('showPopover' in this.place) this.#show();
  }

  /** @internal Another player of the page has begun. */
  handleEvent(event: Event): void {
    if (event.composedPath()[0] !== this.#player) this.#shut();
  }

  get #isUp(): boolean {
    return this.place.matches(':popover-open');
  }

  #watch(): void {
    if (this.#observer) return;
    this.#observer = new IntersectionObserver((entries) => {
      this.#isAway = !entries.at(-1)?.isIntersecting;
      this.#player.requestUpdate();
    });
    this.#observer.observe(this.#player);
    document.addEventListener('pinpoint-play', this, true);
  }

  #shut(): void {
    this.#isClosed = true;
    this.#show();
  }

  /** Shows it, or takes it away. */
  #show(): void {
    const isUp = this.#isUp;
    const isWanted =
      this.#isAway && !this.#isClosed && (isUp || isActive(this.#status)) && !this.#player.noSticky;
    if (isWanted === isUp || !this.place.isConnected) return;
    if (isWanted) {
      this.place.showPopover();
      return;
    }
    const { renderRoot } = this.#player;
    const isFocused = this.place.contains(renderRoot.activeElement);
    this.place.hidePopover();
    if (isFocused) this.#playButton?.focus({ preventScroll: true });
  }

  #draw({ show, episode, state, strings, label, chapter }: StickyView): void {
    const { status, currentTime, duration, behind = 0 } = state;
    const { isLive } = this.#player;
    const words = { ...enAway, ...strings };
    const clock = isLive ? '' : formatClock(currentTime);
    if (this.#clock.textContent !== clock) this.#clock.textContent = clock;
    this.place.style.setProperty('--_at', `${currentTime / duration || 0}`);
    this.#back.hidden = this.#forward.hidden = isLive;
    // It stays while it has the focus, which would be lost with it.
    this.#live.hidden = !isLive || (behind < BEHIND && !this.#live.matches(':focus'));
    set(this.#play, { class: `icon play ${status}` });

    const said = status === 'failed' && strings.mediaFailed;
    const beside = said || chapter || show.name;
    const shown = [strings.code, episode.name, beside, isActive(status)].join('\n');
    this.#picture((episode.image ?? show.image)?.src, { show, episode });
    if (shown === this.#shown) return;
    this.#shown = shown;
    const code = show.inLanguage ?? strings.code;
    set(this.place, { lang: code, dir: directionOf(code), 'aria-label': words.miniPlayer });
    this.#name.textContent = episode.name;
    this.#beside.replaceChildren((said && label(said)) || beside);
    this.#live.textContent = strings.goLive;
    this.#play.replaceChildren(isActive(status) ? icons.pause() : icons.play());
    set(this.#play, { 'aria-label': isActive(status) ? strings.pause : strings.play });
    this.#back.replaceChildren(skipIcon(-BACK, strings.code));
    this.#forward.replaceChildren(skipIcon(FORWARD, strings.code));
    set(this.#back, { 'aria-label': strings.back(BACK) });
    set(this.#forward, { 'aria-label': strings.forward(FORWARD) });
    set(this.#close, { 'aria-label': words.close });
  }

  #picture(src: string | undefined, { show, episode }: Pick<PlayerView, 'show' | 'episode'>): void {
    if (src === this.#pictured) return;
    this.#pictured = src;
    const image = episode.image ?? show.image;
    // It only decorates: its name stands beside it.
    this.#art.replaceChildren(...(image ? [renderImage({ ...image, alt: '' })] : []));
  }

  /** Scrolls back to the player: to its controls, since the whole may be taller than the window. */
  #toPlayer(): void {
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    (this.#playButton ?? this.#player).scrollIntoView({
      block: 'center',
      behavior: isCalm ? 'instant' : 'smooth',
    });
  }

  get #playButton(): HTMLElement | null {
    return this.#player.renderRoot.querySelector<HTMLElement>('[part~=play]');
  }
}
