// The styles together and first: brotli makes less of them so.
import { baseStyles } from '../base.styles.js';
import { cardStyles } from './card.styles.js';
import { airStyles } from './air.styles.js';
import type { Decoded } from '../../content/document.js';
import type { Episode } from '../../content/episode.js';
import { decodeShow, type Show } from '../../content/show.js';
import { enAir } from '../../locale/en-air.js';
import { enCommon } from '../../locale/en-common.js';
import { enPlayer } from '../../locale/en-player.js';
import type { AirStrings, CommonStrings, PlayerStrings } from '../../locale/strings.js';
import { heardOf, keepNothing, recall } from '../../playback/memory.js';
import { PlaybackController } from '../../playback/playback-controller.js';
import { PinpointElement } from '../pinpoint-element.js';
import { adopt } from '../styles.js';
import { labelIn } from '../view.js';
import { warn } from '../warn.js';
import { Air } from './air.js';
import { newestOf } from './newest-of.js';
import type { Deck } from './deck.js';
import type { Moment } from './moment.js';
import { renderCard } from './render-card.js';

const english = { ...enCommon, ...enPlayer, ...enAir };

/** Seconds that are heard again where an episode goes on. */
const LEAD_IN = 5;

/**
 * PinPoint's phone-in show: a card with *Listen Now*, which becomes a player when it is pressed.
 *
 * ```html
 * <pinpoint-show-player src="https://content.example/shows/pinpoint-health-show.json"></pinpoint-show-player>
 * ```
 *
 * @fires {PinpointPlayEvent} pinpoint-play - The sound has begun, or gone on after a pause.
 * @fires {PinpointPauseEvent} pinpoint-pause - The sound has stopped before its end.
 * @fires {PinpointProgressEvent} pinpoint-progress - A quarter of the episode has been passed: 25, 50, 75, 100 %.
 * @fires {PinpointEndedEvent} pinpoint-ended - The episode has come to its end.
 * @fires {PinpointEpisodeChangeEvent} pinpoint-episode-change - Another episode is ready to play.
 * @cssState playing - There is something to hear.
 * @cssState on-air - The show is on air.
 * @csspart title - The name of the show.
 * @csspart summary - What the show is about.
 * @csspart listen - The *Listen Now* button.
 * @csspart play - The button that plays and pauses.
 * @csspart seek - The slider for the position.
 * @csspart time - The clocks beside it.
 * @csspart rate - The choice of speed.
 * @csspart episodes - The list of episodes.
 * @csspart episode - One of them.
 * @csspart chapters - The chapters of the episode.
 * @csspart transcript - What is said in the episode.
 * @csspart note - The notes of the episode.
 * @csspart action - The box of the clinic's call to action.
 * @csspart footer - Where the show comes from, and its copyright.
 */
export class PinpointShowPlayer extends PinpointElement<Show, CommonStrings & PlayerStrings & AirStrings> {
  static override readonly styles = [baseStyles, cardStyles, airStyles];

  static override observedAttributes = [...PinpointElement.observedAttributes, 'episode'];

  readonly #playback = new PlaybackController(this, async () =>
    (await loadTelling()).keeperFor(this, () => this.#deck?.goOn()),
  );
  readonly #air = new Air(this);
  #isLive = false;
  /** The player itself; its code comes with the first press. */
  #deck: Deck | undefined;
  #deckAsked = false;
  /** What the shown card was made from. */
  #shown: readonly unknown[] = [];
  /** The show that {@link current} was found in; none where another one is wished for since. */
  #found: Show | undefined;
  /** The stream that was on air then. */
  #offered: Episode | undefined;
  #current: Episode | undefined;
  /** The page's fragment that was read last, and its reading. */
  #hash = '';
  #reading: Promise<void> | undefined;
  #shaped: Promise<void> | undefined;
  /** Where the page's address wants it to begin, until that is done. */
  #moment: Moment | undefined;
  /**
   * Where it is to stop once, in seconds.
   * @internal
   */
  stopAt: number | undefined;
  /**
   * What adds the episodes of older pages to those of a show, once there are any.
   * @internal
   */
  older: ((show: Show) => readonly Episode[]) | undefined;

  constructor() {
    super(decodeShow, english);
  }

  /**
   * `card`, the default, or `bar`: one row.
   * @attr
   * @default card
   */
  get variant(): 'card' | 'bar' {
    return this.word('variant', 'card', 'bar');
  }
  set variant(value: string | null) {
    this.reflect('variant', value);
  }

  /**
   * The id of the episode that is to be ready; without it the broadcast, the one that was left, or the newest.
   * @attr
   */
  get episode(): string {
    return this.text('episode');
  }
  set episode(value: string | null) {
    this.reflect('episode', value);
  }

  /**
   * True where nothing is to be kept in the visitor's browser: no place, no speed, no volume. Holds for the whole page.
   * @attr no-storage
   * @default false
   */
  get noStorage(): boolean {
    return this.hasAttribute('no-storage');
  }
  set noStorage(value: boolean) {
    this.reflect('no-storage', value ? '' : null);
  }

  /**
   * True where no bar is to show at the bottom of the window while the player is scrolled away.
   * @attr no-sticky
   * @default false
   */
  get noSticky(): boolean {
    return this.hasAttribute('no-sticky');
  }
  set noSticky(value: boolean) {
    this.reflect('no-sticky', value ? '' : null);
  }

  /** The document: set it instead of `src`, as JSON of the format; read back, it is decoded. */
  get show(): Show | undefined {
    return this.loader.content?.document;
  }

  set show(json: unknown) {
    this.loader.set(json);
  }

  /** The episode that is ready to play, or plays. */
  get current(): Episode | undefined {
    return this.#current;
  }

  /** The episodes of the document, and of the older pages that were asked for: the same list as long as they are. */
  get episodes(): readonly Episode[] {
    const { show } = this;
    return (show && this.older?.(show)) ?? show?.episodes ?? [];
  }

  /**
   * What is shown, with what the decoder has noted of it.
   * @internal
   */
  get loaded(): Decoded<Show> | undefined {
    return this.loader.content;
  }

  /** Whether that is the broadcast itself, which has no length and no past. */
  get isLive(): boolean {
    return this.#isLive;
  }

  /**
   * The broadcast, while it is on air.
   * @internal
   */
  get stream(): Episode | undefined {
    return this.#air.stream;
  }

  /** True while nothing plays, as in `HTMLMediaElement`. */
  get paused(): boolean {
    return this.#playback.paused;
  }

  /** The position in seconds; setting it seeks. */
  get currentTime(): number {
    return this.#playback.currentTime;
  }

  set currentTime(seconds: number) {
    this.#playback.currentTime = seconds;
  }

  /** The length of the episode in seconds; `NaN` while it is not known. */
  get duration(): number {
    return this.#playback.duration;
  }

  /** The speed; 1 is normal. */
  get playbackRate(): number {
    return this.#playback.playbackRate;
  }

  set playbackRate(rate: number) {
    this.#playback.playbackRate = rate;
  }

  /** From 0 to 1. */
  get volume(): number {
    return this.#playback.volume;
  }

  set volume(volume: number) {
    this.#playback.volume = volume;
  }

  /** Whether the sound is off, whatever the volume. */
  get muted(): boolean {
    return this.#playback.muted;
  }

  set muted(muted: boolean) {
    this.#playback.muted = muted;
  }

  /** Plays the current episode. Settles like `HTMLMediaElement.play()`; waits for the show where it is not there yet. */
  async play(): Promise<void> {
    if (!this.show) await this.loader.load();
    this.#choose();
    if (!this.#current) throw this.loader.error ?? new DOMException('No episode', 'NotSupportedError');
    const started = this.#playback.play();
    this.#openDeck(started);
    return started;
  }

  /** Stops the sound where it is. */
  pause(): void {
    this.#playback.pause();
  }

  /**
   * Makes another episode of the show ready, and plays it where one was playing or `andPlay` says so.
   * @param {boolean} [andPlay] Whether it is to play; by default, whether one was playing.
   */
  select(episode: Episode, andPlay = !this.paused): void {
    const { id, audio: sources, duration } = episode;
    const known = this.#current?.id;
    // A broadcast that is heard stays one, also when the show goes off air.
    if (known !== id) {
      const isLive = episode === this.stream;
      // The end of the old one is told while it is the current one still.
      this.#playback.load({ id, sources, isLive, duration }, isLive ? 0 : startOf(id));
      // A broadcast has one speed: at another, it would run dry.
      if (isLive !== this.#isLive) this.playbackRate = isLive ? 1 : (recall().playbackRate ?? 1);
      this.#isLive = isLive;
      if (known) loadTelling().then(({ tellChange }) => tellChange(this), warn);
    }
    this.#current = episode;
    if (andPlay) this.play().catch(() => undefined);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'episode') this.#wish();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#readAddress);
    this.#readAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readAddress);
    // Unless it is only moved.
    setTimeout(() => {
      if (this.isConnected) return;
      // Its timer would hold the player.
      this.#air.stop();
      this.#deck?.stop();
    });
  }

  protected override update(): void {
    const { show, strings } = this;
    if (this.noStorage) keepNothing();
    if (this.variant === 'bar') void this.#shapeBar();
    if (show && this.isConnected) this.#air.update(show, strings);
    this.#choose();
    super.update();
    this.setState('playing', this.#playback.state.status === 'playing');
    this.setState('on-air', !!this.#air.isOnAir);
  }

  protected override draw(show: Show | undefined, place: HTMLElement): void {
    const { strings, headingLevel: level, variant, renderRoot } = this;
    const deck = this.#deck;
    const episode = this.#current;
    const focused = renderRoot.activeElement as HTMLElement | null;
    // A card whose player could not be loaded tells by itself how the sound is.
    const status = this.#deckAsked ? 'idle' : this.#playback.state.status;
    // The card is made anew only when something in it has changed; the player in it updates itself.
    // While the sound plays without its player, the card is not made anew with each second.
    const resumeAt = this.paused && !this.isLive ? this.currentTime : 0;
    const shown = [show, strings, level, variant, deck, !deck && episode, !deck && resumeAt, status];
    if (shown.some((value, index) => value !== this.#shown[index])) {
      this.#shown = shown;
      place.replaceChildren();
      if (show) {
        place.append(
          renderCard(show, {
            strings,
            level,
            label: labelIn(show.inLanguage ?? strings.code, strings),
            air: this.#air,
            variant,
            episode,
            status,
            resumeAt,
            isNewest: show.episodes.length > 1 && !this.episode && episode === newestOf(show.episodes),
            action: this.renderAction(),
            deck: deck?.place,
            listen: () => {
              if (this.#deckAsked || this.paused) this.play().catch(() => undefined);
              else this.pause();
            },
            // Whoever comes near the button is likely to want the player.
            prepare: () => void Promise.all([loadDeck(), this.#playback.prepare()]).catch(() => undefined),
          }),
        );
      }
    }
    if (!show) {
      // Nothing could stop it any more.
      this.pause();
      deck?.stop();
      return;
    }
    const name = deck && episode ? strings.region(show.name, episode.name) : show.name;
    (place.firstChild as HTMLElement).setAttribute('aria-label', name);
    deck?.draw(show);
    // What is made anew, or gone, does not cost the visitor the place on the page.
    if (focused && !renderRoot.activeElement)
      (focused.isConnected
        ? focused
        : place.querySelector<HTMLElement>('[part~=play],[part~=listen]')
      )?.focus({ preventScroll: true });
  }

  /** @internal */
  override prepareContent(): Promise<unknown> | undefined {
    return this.variant === 'bar' ? Promise.all([this.#shapeBar(), this.#reading]) : this.#reading;
  }

  /** Few cards are bars: what makes them one comes with the first. */
  #shapeBar(): Promise<void> {
    return (this.#shaped ??= import('./bar-card.styles.js').then(
      ({ barCardStyles }) => adopt(this.renderRoot, [barCardStyles]),
      warn,
    ));
  }

  /** Reads where the page's address wants the sound to begin, once for each address that says something of it. */
  readonly #readAddress = (event?: Event): void => {
    const { hash } = location;
    if (hash === this.#hash) return;
    this.#hash = hash;
    this.#reading = /\b(t|episode)=/.test(hash)
      ? import('./moment.js')
          .then(({ readMoment }) => {
            this.#moment = readMoment(this, hash, !!event);
            if (this.#moment) this.#wish();
          })
          .catch(warn)
      : undefined;
  };

  #wish(): void {
    this.#found = undefined;
    this.requestUpdate();
  }

  /** Finds the episode that is ready to play, when the show or the wish has changed. */
  #choose(): void {
    const { show, episodes, stream } = this;
    const found = this.#found;
    if (!show || (show === found && stream === this.#offered)) return;
    const find = (wanted?: string) => episodes.find(({ id }) => id === wanted);
    const asked = this.#moment;
    const linked = find(asked?.episode);
    // An address may name an episode that is not here: then it says nothing of the others.
    const moment = asked?.episode && !linked ? undefined : asked;
    // Who has pressed stays with the episode; a card shows the newest that a refresh brings.
    const stays = this.#deckAsked && (found ?? moment);
    const current = this.isLive ? this.#current : find(this.#current?.id);
    const chosen =
      linked ??
      (stays ? current : undefined) ??
      find(this.episode) ??
      // An address that names a position is not meant for the broadcast.
      (moment ? undefined : (stream ?? find(lastOf(show)))) ??
      newestOf(episodes);
    this.#offered = stream;
    this.#found = show;
    this.#moment = undefined;
    if (chosen) this.select(chosen);
    if (!moment) return;
    if (moment.start) this.currentTime = moment.start;
    this.stopAt = moment.end;
  }

  /** Makes the card a player, once the sound has begun: drawing it would keep that waiting. Not for long, where it is far. */
  #openDeck(started: Promise<void>): void {
    if (this.#deckAsked) return;
    this.#deckAsked = true;
    const { playbackRate = 1, volume = 1 } = recall();
    // What the page has set is its wish.
    if (this.playbackRate === 1 && !this.isLive) this.playbackRate = playbackRate;
    if (this.volume === 1) this.volume = volume;
    const begun = Promise.race([started.catch(() => undefined), new Promise((go) => setTimeout(go, 99))]);
    Promise.all([loadDeck(), begun]).then(
      ([{ Deck }]) => {
        this.#deck = new Deck(this, this.#playback);
        this.requestUpdate();
      },
      (reason: unknown) => {
        // The sound plays without its player.
        this.#deckAsked = false;
        this.requestUpdate();
        warn(reason);
      },
    );
  }
}

const loadDeck = () => import('./deck.js');
const loadTelling = () => import('./tell.js');

/** Where an episode goes on, in seconds: a little before where it was left. */
function startOf(id: string): number {
  return Math.max(0, (heardOf(id)?.at ?? 0) - LEAD_IN);
}

/** The id of the episode that the visitor was in the middle of. */
function lastOf({ id }: Show): string | undefined {
  const last = recall().last?.[id];
  return last && startOf(last) ? last : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'pinpoint-show-player': PinpointShowPlayer;
  }
}
