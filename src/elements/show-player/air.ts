import { airTimeOf } from '../../content/air-time.js';
import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import type { AirStrings, CommonStrings } from '../../locale/strings.js';
import { append, h } from '../dom.js';
import { labelIn } from '../view.js';
import { warn } from '../warn.js';
import { airWords, airWordsHold } from './air-words.js';
import { renderCall } from './render-call.js';

/** In milliseconds: a laptop that has slept is right again after that at the latest. */
const TICK = 60_000;

/** How often a document that speaks of the moment is asked for again, in milliseconds. */
const REFRESH = 5 * TICK;

/** What the broadcast needs of the element. */
interface Host {
  readonly isConnected: boolean;
  readonly src: string;
  requestUpdate(): void;
  reload(): Promise<void>;
}

/**
 * The broadcast: whether the show is on air, what comes next, the telephone. It keeps itself up to date while somebody may
 * look, and asks its host for an update when the show goes on air or off.
 */
export class Air {
  /** Says where the show stands; to be put into the card. */
  readonly badge = h('p', { class: 'air' });
  /** Announces when the show goes on air. */
  readonly said = h('p', { class: 'hidden', role: 'status' });
  /** The telephone; to be put into the card. */
  readonly call = h('div', { class: 'call' });
  /** The stream, while it is on air. */
  stream: Episode | undefined;
  isOnAir = false;
  readonly #host: Host;
  #hasNext = false;
  #show: Show | undefined;
  /** What the visitor was told last. */
  #saidOnAir: boolean | undefined;
  #strings: (AirStrings & CommonStrings) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWatching = false;
  #asked = Date.now();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Shows the broadcast of a show. Called with each update of the host, each second of a sound: does nothing in most. */
  update(show: Show, strings: AirStrings & CommonStrings): void {
    const isNew = show !== this.#show || strings !== this.#strings;
    const wasOnAir = this.#saidOnAir;
    this.#show = show;
    this.#strings = strings;
    if (isNew) this.#set(show, strings);
    else if (wasOnAir === this.isOnAir) return;
    const label = labelIn(show.inLanguage ?? strings.code, strings);
    this.#saidOnAir = this.isOnAir;
    const save = () =>
      void import('./save-calendar.js').then(({ saveCalendar }) => saveCalendar(show)).catch(warn);
    const toCalendar =
      this.#hasNext &&
      h('button', { class: 'plain', type: 'button', click: save }, label(strings.addToCalendar));
    this.call.replaceChildren();
    append(this.call, renderCall(show, this.isOnAir, strings, label, toCalendar));
    this.call.hidden = !this.call.firstChild;
    this.badge.lang = this.said.lang = strings.code;
    this.badge.dir = this.said.dir = 'auto';
    // What is there from the beginning is read with the card.
    if (wasOnAir !== undefined && wasOnAir !== this.isOnAir)
      this.said.textContent = this.isOnAir ? strings.onAir : '';
  }

  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    document.addEventListener('visibilitychange', this.#look);
  }

  /** Ends the watch, once its host is gone from the page; an update begins it again. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#isWatching = false;
    this.#show = undefined;
    document.removeEventListener('visibilitychange', this.#look);
  }

  #set(show: Show, strings: AirStrings & CommonStrings): void {
    const now = Date.now();
    const air = airTimeOf(show, now);
    clearTimeout(this.#timer);
    this.isOnAir = air.isOnAir;
    this.#hasNext = !!(air.next ?? air.current);
    const { live } = show;
    if (!(live && air.isOnAir)) this.stream = undefined;
    else if (this.stream?.audio[0]?.src !== live.src)
      this.stream = {
        id: `live:${show.id}`,
        name: strings.liveNow,
        audio: [{ src: live.src, ...(live.type && { type: live.type }) }],
      };
    const text = airWords(air, now, strings);
    if (this.badge.textContent !== text) this.badge.textContent = text;
    this.badge.hidden = !text;
    this.badge.classList.toggle('on', air.isOnAir);
    const hold = airWordsHold(air, now);
    const isAsked = !!live?.status || air.isOnAir;
    if (hold !== undefined || isAsked) this.#watch();
    if (document.hidden || (hold === undefined && !isAsked)) return;
    this.#timer = setTimeout(this.#look, Math.min(hold ?? TICK, TICK));
  }

  /** Somebody may look now, or something may have changed. */
  readonly #look = (): void => {
    const show = this.#show;
    const strings = this.#strings;
    if (!this.#host.isConnected) {
      this.stop();
      return;
    }
    if (!show || !strings || document.hidden) return;
    const wasOnAir = this.isOnAir;
    this.#set(show, strings);
    if (wasOnAir !== this.isOnAir) this.#host.requestUpdate();
    const isOld = Date.now() - this.#asked > REFRESH;
    if (isOld && this.#host.src && (show.live?.status || this.isOnAir)) {
      this.#asked = Date.now();
      void this.#host.reload();
    }
  };
}
