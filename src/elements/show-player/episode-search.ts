import type { Episode } from '../../content/episode.js';
import { fold } from '../../content/fold.js';
import type { CommonStrings, EpisodesStrings } from '../../locale/strings.js';
import { h } from '../dom.js';
import type { Wish } from './episode-list.js';

/** How long nothing is typed before what is found is announced, in milliseconds. */
const SETTLED = 500;

/** How many episodes are made ready for a search in one task. */
const SLICE = 40;

/** The field that searches the episodes, and what it has found in words. */
export class EpisodeSearch {
  readonly places: readonly HTMLElement[];
  readonly #words: CommonStrings & EpisodesStrings;
  readonly #episodes: () => readonly Episode[];
  readonly #change: (wish: Wish | undefined) => void;
  readonly #field: HTMLInputElement;
  readonly #found: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param episodes those that are searched
   * @param change shows what is wanted, all without a wish, and then has it told how many there are
   */
  constructor(
    words: CommonStrings & EpisodesStrings,
    episodes: () => readonly Episode[],
    change: (wish: Wish | undefined) => void,
  ) {
    const { code: lang, searchEpisodes } = words;
    this.#words = words;
    this.#episodes = episodes;
    this.#change = change;
    this.#field = h('input', {
      type: 'search',
      lang,
      'aria-label': searchEpisodes,
      placeholder: searchEpisodes,
      autocomplete: 'off',
      focus: () => void this.#prepare(),
      input: () => this.#search(),
      keydown: (event) => this.#onKey(event as KeyboardEvent),
    });
    this.#found = h('p', { class: 'small', role: 'status', lang });
    this.places = [this.#field, this.#found];
  }

  /** Says how many episodes are found once the typing has settled, since who listens hears each letter already. */
  tell(count: number): void {
    const { episodesFound, nothingFound } = this.#words;
    const words = this.#field.value.trim() && (count ? episodesFound(count) : nothingFound);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#found.textContent = words), SETTLED);
  }

  /** Whoever comes to the field is likely to search: what that takes is made until then, so that no letter waits for it. */
  async #prepare(): Promise<void> {
    for (const [index, episode] of this.#episodes().entries()) {
      textOf(episode);
      if (index % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    }
  }

  #search(): void {
    const words = fold(this.#field.value).trim();
    this.#change(words ? wishFor(words.split(/\s+/)) : undefined);
  }

  /** Escape empties the field, in all browsers; in an empty one it is somebody else's. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#field.value) return;
    event.preventDefault();
    event.stopPropagation();
    this.#field.value = '';
    this.#search();
  }
}

/** The episodes that have all of some folded words, in their order: searched once, however often they are asked for. */
function wishFor(words: readonly string[]): Wish {
  let searched: readonly Episode[] | undefined;
  let found: readonly Episode[] = [];
  return (episodes) => {
    if (episodes !== searched)
      found = episodes.filter((episode) => words.every((word) => textOf(episode).includes(word)));
    searched = episodes;
    return found;
  };
}

/** The words of episodes as they are compared: made once, since each letter that is typed searches them all. */
const texts = new WeakMap<Episode, string>();

function textOf(episode: Episode): string {
  let text = texts.get(episode);
  if (text === undefined) {
    const { name, episodeNumber, guests, description, chapters } = episode;
    text = fold([episodeNumber, name, ...[guests, description, chapters].map(wordsIn)].join(' '));
    texts.set(episode, text);
  }
  return text;
}

/** What people read in a part of a document; the rest are addresses and the like. */
const READ = /^(name|text|title|items|body|question|answer|caption|cite)$/;

/** The words in a part of a document. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsIn).join(value.some(isSpan) ? '' : ' ');
  if (!(value instanceof Object)) return '';
  return Object.entries(value)
    .filter(([key]) => READ.test(key))
    .map(([, part]) => wordsIn(part))
    .join(' ');
}

/** Whether it is a run of a text: they are joined as they are, since a word may have several. */
function isSpan(part: unknown): boolean {
  return part instanceof Object && 'text' in part && !('type' in part);
}
