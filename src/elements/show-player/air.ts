import { airTimeOf } from '../../content/air-time.js';
import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import type { AirStrings, CommonStrings } from '../../locale/strings.js';
import { append, h } from '../dom.js';
import { airWords } from './air-words.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { renderCall } from './render-call.js';

/** In milliseconds: a laptop that has slept is right again after that at the latest. */
const TICK = 60_000;

/** The broadcast: whether the show is on air, what comes next, the telephone. What keeps it true comes with the first tick. */
export class Air {
  /** Says where the show stands; to be put into the card. */
  readonly badge = h('p', { class: 'air', dir: 'auto' });
  /** Announces when the show goes on air. */
  readonly said = h('p', { class: 'hidden', role: 'status', dir: 'auto' });
  /** The telephone; to be put into the card. */
  readonly call = h('div', { class: 'call' });
  /** The stream, while it is on air. */
  stream: Episode | undefined;
  /** Not known before the first show. */
  isOnAir: boolean | undefined;
  readonly #player: PinpointShowPlayer;
  #show: Show | undefined;
  #strings: (AirStrings & CommonStrings) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
  }

  /** Shows the broadcast of a show. Called with each update of the player, each second of a sound: does nothing in most. */
  update(show: Show, strings: AirStrings & CommonStrings): void {
    if (show === this.#show && strings === this.#strings) return;
    this.#show = show;
    this.#strings = strings;
    this.badge.lang = this.said.lang = strings.code;
    this.look(true);
  }

  /** Forgets the show, once the player is gone from the page: an update begins again. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#show = undefined;
  }

  /** Says where the show stands now, and looks again when that may change. */
  look(isNew = false): void {
    const show = this.#show;
    const strings = this.#strings;
    if (!show || !strings) return;
    const now = Date.now();
    const air = airTimeOf(show, now);
    const { isOnAir, current, next } = air;
    const { live } = show;
    const src = isOnAir ? live?.src : undefined;
    if (src !== this.stream?.audio[0]?.src)
      this.stream = live && src && { id: `live:${show.id}`, name: strings.liveNow, audio: [live] };
    const text = airWords(air, now, strings);
    if (this.badge.textContent !== text) this.badge.textContent = text;
    this.badge.hidden = !text;
    this.badge.classList.toggle('on', isOnAir);
    const wasOnAir = this.isOnAir;
    this.isOnAir = isOnAir;
    if (isNew || wasOnAir !== isOnAir) {
      this.call.replaceChildren();
      append(this.call, renderCall(show, isOnAir, !!(next ?? current), strings));
      this.call.hidden = !this.call.firstChild;
    }
    // What is there from the beginning is read with the card.
    if (wasOnAir !== undefined && wasOnAir !== isOnAir) this.said.textContent = isOnAir ? strings.onAir : '';
    clearTimeout(this.#timer);
    const wait = ((isOnAir ? current?.end : next?.start) ?? 0) - now;
    if (wait <= 0 && !live?.status && !isOnAir) return;
    const watch = () =>
      void import('./watch-air.js').then(
        ({ watchAir }) => watchAir(this.#player, this),
        // The words at least are right.
        () => this.look(),
      );
    // Whole minutes before the change: when words count them, each is right to the second.
    this.#timer = setTimeout(watch, (wait > 0 && wait % TICK) || TICK);
  }
}
