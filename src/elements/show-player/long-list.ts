import { enEpisodes } from '../../locale/en-episodes.js';
import { append, h } from '../dom.js';
import { adopt } from '../styles.js';
import type { EpisodeList } from './episode-list.js';
import { EpisodeSearch } from './episode-search.js';
import { longListStyles } from './long-list.styles.js';
import type { Older } from './more-episodes.js';
import type { PlayerView } from './panel.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

/** How many rows a press adds: an old phone makes them without a wait. */
const STEP = 50;

/** What a long list has besides its rows: the search above them, and below them the button that shows more. */
export class LongList {
  readonly #player: PinpointShowPlayer;
  readonly #list: EpisodeList;
  readonly #more = h('button', { class: 'quiet', type: 'button', click: () => void this.#grow() });
  readonly #said = h('p', { class: 'small', role: 'status' });
  #view!: PlayerView;
  #code: string | undefined;
  #older: Older | undefined;
  #search: EpisodeSearch | undefined;

  constructor(player: PinpointShowPlayer, list: EpisodeList) {
    this.#player = player;
    this.#list = list;
    adopt(player.renderRoot, [longListStyles]);
    list.place.append(h('div', { class: 'row older' }, this.#more, this.#said));
  }

  /** The list has been drawn. */
  update(view: PlayerView): void {
    const { wanted, count } = this.#list;
    const { show, strings } = view;
    const words = { ...enEpisodes, ...strings };
    const known = this.#older?.show;
    this.#view = view;
    if (show !== known) this.#older = { show, next: show.next, pages: [] };
    if (show.id !== known?.id || strings.code !== this.#code) {
      this.#code = strings.code;
      this.#search = new EpisodeSearch(
        words,
        () => this.#player.episodes,
        (wish) => this.#list.show(wish),
      );
      this.#list.find.replaceChildren(...this.#search.places);
    }
    this.#more.hidden = count >= wanted.length && !this.#older?.next;
    this.#say('', words.moreEpisodes);
    this.#search?.tell(wanted.length);
  }

  /** Shows more episodes: those at hand, then those of the show's older pages. */
  async #grow(): Promise<void> {
    const list = this.#list;
    const before = Math.min(list.count, list.wanted.length);
    if (before === list.wanted.length && !(await this.#load(before))) return;
    const { activeElement } = this.#player.renderRoot;
    // Who has gone elsewhere meanwhile stays there. Some browsers focus no button that is clicked.
    const isHere = activeElement ? activeElement === this.#more : document.activeElement === document.body;
    list.showUpTo(before + STEP);
    if (isHere) this.#focus(before);
  }

  /** Gets older episodes, until more than so many are wanted. Gives whether that went well, and is of use still. */
  async #load(count: number): Promise<boolean> {
    const older = this.#older;
    if (!older) return false;
    const { loading, panelFailed, retry } = this.#view.strings;
    this.#say(loading);
    try {
      const { loadOlder } = await import('./more-episodes.js');
      const loaded = await loadOlder(this.#player, older, () => this.#list.wanted.length > count);
      // The show may be another one by now.
      if (older !== this.#older) return false;
      this.#older = loaded;
      return true;
    } catch (reason) {
      console.warn('[pinpoint] no older episodes', reason);
      if (older === this.#older) this.#say(panelFailed, retry);
      return false;
    }
  }

  /** Focuses a row; where there is none, the button to the next ones, or what comes before it. */
  #focus(index: number): void {
    const { list, find } = this.#list;
    const row =
      list.children[index] ?? (this.#more.hidden ? list.lastElementChild : this.#more.parentElement);
    (row ?? find).querySelector<HTMLElement>('button, input')?.focus();
  }

  /** What is to be said below the list, and what its button does. */
  #say(words: string, action?: string): void {
    const { label } = this.#view;
    this.#said.replaceChildren();
    append(this.#said, [words && label(words)]);
    if (!action) return;
    this.#more.replaceChildren();
    append(this.#more, [label(action)]);
  }
}
