import type { Episode } from '../../content/episode.js';
import type { Image } from '../../content/media.js';
import type { PlayerView } from './panel.js';

/** What the parts of the deck are told besides what each panel is. */
export interface DeckView extends PlayerView {
  /** True for the broadcast itself, which has no length and no past. */
  readonly isLive: boolean;
  /** Those beside this one, in the order of the list. */
  readonly previous: Episode | undefined;
  readonly next: Episode | undefined;
  /** The title of the chapter; empty where there is none. */
  readonly chapter: string;
  /** The picture of the chapter, or of the episode. */
  readonly image: Image | undefined;
}
