import type { Episode } from '../../content/episode.js';
import { formatDate } from '../../locale/format-date.js';
import { formatMinutes } from '../../locale/format.js';
import { heardOf } from '../../playback/memory.js';
import { append, h } from '../dom.js';
import { adopt } from '../styles.js';
import { listStyles } from './episode-list.styles.js';
import type { LongList } from './long-list.js';
import type { Panel, PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';
import { set } from './set.js';

/** How many rows there are at first. */
const FIRST = 20;

/** Longer lists can be searched. */
const LONG = 8;

/** Gives those of some episodes that a visitor wants to see. */
export type Wish = (episodes: readonly Episode[]) => readonly Episode[];

/** The row of an episode. What it says may change; its button stays, and with it the focus. */
interface Row {
  readonly place: HTMLElement;
  readonly button: HTMLElement;
  episode: Episode;
  /** What it says of the visitor and the episode. */
  mark?: string | undefined;
}

/** The episodes, each a button that plays it; the current one and those that were heard are marked in words too. */
export class EpisodeList implements Panel {
  /** Where the search field goes; its room is there before it is. */
  readonly find = h('div', { class: 'find' });
  readonly list = h('ul', { part: 'episodes', role: 'list' });
  readonly place = h('div', {}, this.find, this.list);
  readonly #player: PinpointShowPlayer;
  #view: PlayerView | undefined;
  /** Those of the player when the list was drawn. */
  #episodes: readonly Episode[] = [];
  #rows = new Map<string, Row>();
  #wish: Wish | undefined;
  #count = FIRST;
  #long: LongList | undefined;
  #isLongAsked = false;

  constructor(player: PinpointShowPlayer) {
    this.#player = player;
    adopt(player.renderRoot, [listStyles]);
  }

  /** Those that the visitor wants to see, shown or not. */
  get wanted(): readonly Episode[] {
    const { episodes } = this.#player;
    return this.#wish?.(episodes) ?? episodes;
  }

  /** How many of them are shown at most. */
  get count(): number {
    return this.#count;
  }

  /** Others may have been heard while it was closed. */
  opened(): void {
    for (const row of this.#rows.values()) this.#fill(row);
  }

  update(view: PlayerView): void {
    const before = this.#view;
    this.#view = view;
    const { show, strings, episode } = view;
    const isOther = show.id !== before?.show.id || strings.code !== before.strings.code;
    if (isOther) {
      this.#rows.clear();
      this.#wish = undefined;
      this.#count = FIRST;
    }
    if (isOther || show !== before.show || this.#player.episodes !== this.#episodes) this.#draw();
    for (const id of [before?.episode.id, episode.id]) this.#fill(this.#rows.get(id ?? ''));
  }

  /** Shows what the visitor wants to see, all without a wish. */
  show(wish: Wish | undefined): void {
    this.#wish = wish;
    this.#count = FIRST;
    this.#draw();
  }

  /** Shows so many at most. */
  showUpTo(count: number): void {
    this.#count = count;
    this.#draw();
  }

  /** Shows the episodes that are wanted. Rows that are there already stay where they are, and as they are. */
  #draw(): void {
    const { episodes } = this.#player;
    this.#episodes = episodes;
    const isNumbered = episodes.some(({ episodeNumber }) => episodeNumber);
    set(this.list, { class: isNumbered ? 'episodes counted' : 'episodes' });
    const rows = this.wanted.slice(0, this.#count).map((episode) => this.#rowOf(episode));
    this.#rows = new Map(rows.map((row) => [row.episode.id, row]));
    const places = new Set<Element>(rows.map(({ place }) => place));
    for (const place of [...this.list.children]) if (!places.has(place)) place.remove();
    let next = this.list.firstElementChild;
    for (const place of places)
      if (place === next) next = place.nextElementSibling;
      else this.list.insertBefore(place, next);
    this.#offerMore();
  }

  #rowOf(episode: Episode): Row {
    const known = this.#rows.get(episode.id);
    if (known?.episode === episode) return known;
    const button = h('button', { type: 'button', click: () => this.#player.select(row.episode, true) });
    const row: Row = known ?? { place: h('li', { part: 'episode' }, button), button, episode };
    row.episode = episode;
    row.mark = undefined;
    this.#fill(row);
    return row;
  }

  /** Has a row say what is so now. */
  #fill(row: Row | undefined): void {
    const view = this.#view;
    if (!row || !view) return;
    const { button, episode } = row;
    const { strings, state } = view;
    const { code } = strings;
    const { name, datePublished, duration, episodeNumber } = episode;
    const isCurrent = episode.id === view.episode.id;
    const isOn = isCurrent && !['ended', 'failed'].includes(state.status);
    const mark = isOn ? strings.nowPlaying : markOf(episode, strings);
    set(button, { 'aria-current': isCurrent && 'true' });
    if (mark === row.mark) return;
    row.mark = mark;
    const date = datePublished && formatDate(datePublished, code);
    const dot = mark && date && ' · ';
    button.replaceChildren();
    append(button, [
      h('span', { class: 'episode-number' }, `${episodeNumber ?? ''}`),
      ' ',
      h('span', { class: 'episode-name' }, name),
      ' ',
      h(
        'span',
        { class: 'small' },
        h('bdi', { lang: code }, isOn ? [h('b', {}, mark), dot, date] : [date, dot, mark]),
      ),
      ' ',
      h(
        'span',
        { class: 'small episode-length' },
        h('bdi', { lang: code }, duration && formatMinutes(duration, code)),
      ),
    ]);
  }

  /** What only long lists need: their search, and more rows. */
  #offerMore(): void {
    const view = this.#view;
    if (!view) return;
    const isLong = this.#episodes.length > LONG || !!view.show.next;
    this.find.hidden = !isLong;
    this.#long?.update(view);
    if (!isLong || this.#isLongAsked) return;
    this.#isLongAsked = true;
    import('./long-list.js').then(
      ({ LongList }) => {
        this.#long = new LongList(this.#player, this);
        this.#draw();
      },
      () => {
        // Without it, what is at hand is shown all the same.
        this.find.remove();
        this.showUpTo(Infinity);
      },
    );
  }
}

/** What is remembered of the visitor and an episode, in words; empty where it was not heard. */
function markOf({ id, duration = 0 }: Episode, { code, played, timeLeft }: PlayerView['strings']): string {
  const { at = 0, isPlayed } = heardOf(id) ?? {};
  if (at && at < duration) return timeLeft(formatMinutes(duration - at, code));
  return isPlayed ? played : '';
}
