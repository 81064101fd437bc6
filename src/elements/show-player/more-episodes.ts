import type { Episode } from '../../content/episode.js';
import type { SafeUrl } from '../../content/safe-url.js';
import { decodeShow, type Show } from '../../content/show.js';
import { getDocument } from '../../endpoint/get-document.js';
import { addOlder, type OlderHost } from './add-older.js';

/** How far the older pages of a show have been loaded. */
export interface Older {
  readonly show: Show;
  /** The address of the next page. */
  readonly next?: SafeUrl | undefined;
  /** The addresses of the pages so far, so that pages that lead back to one another end. */
  readonly pages: readonly string[];
}

/** How many pages one press loads at most, where they bring nothing that is wanted. */
const PAGES = 5;

/**
 * Gives the player the episodes of the next older page, and of further ones until there are enough: a search may find
 * nothing in the first. Rejects with PinpointError; what has been loaded by then stays.
 */
export async function loadOlder(
  player: OlderHost,
  { show, next, pages }: Older,
  isEnough: (episodes: readonly Episode[]) => boolean,
): Promise<Older> {
  for (let count = 0; next && count < PAGES && !isEnough(player.episodes); count++) {
    const { episodes, next: following } = (await getDocument(next, decodeShow)).document.document;
    // Older episodes of another show are none of this one's.
    if (player.show !== show) break;
    addOlder(player, episodes);
    pages = [...pages, next];
    next = following && !pages.includes(following) ? following : undefined;
  }
  return { show, next, pages };
}
