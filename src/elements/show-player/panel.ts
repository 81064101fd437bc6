import type { FileChapter } from '../../content/chapters-file.js';
import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import type { AirStrings, CommonStrings, DeckStrings, PlayerStrings } from '../../locale/strings.js';
import type { PlaybackState } from '../../playback/playback-state.js';
import type { View } from '../view.js';

/** What a part of the open player is told with each update: whenever something has changed, and once a second of sound. */
export interface PlayerView extends View<CommonStrings & PlayerStrings & AirStrings & DeckStrings> {
  readonly show: Show;
  /** The one that plays, or is ready to. */
  readonly episode: Episode;
  readonly state: PlaybackState;
  /** Those of the episode, as `normalizeChapters` gives them; empty while there are none. */
  readonly chapters: readonly FileChapter[];
}

/**
 * A part of the player that the visitor opens. It comes in a chunk of its own, adopts its own styles, and may use the
 * player's public members (`currentTime`, `play()`, `select()`, …).
 */
export interface Panel {
  /** What it shows; put into the player as long as the panel is open. */
  readonly place: HTMLElement;
  /** Brings what it shows up to date. Has to cost nothing where nothing of it has changed. */
  update(view: PlayerView): void;
  /** The panel is open and in the page now. Not each time it is updated. */
  opened?(): void;
  /** It was closed, another one is open, or the player is gone from the page: timers and listeners end. */
  closed?(): void;
}
