import type { Episode } from '../../content/episode.js';
import type { Show } from '../../content/show.js';
import type { PinpointShowPlayer } from './pinpoint-show-player.js';

/** What a player of episodes is told of older ones. */
export type OlderHost = Pick<PinpointShowPlayer, 'show' | 'episodes' | 'older' | 'requestUpdate'>;

/** Adds older episodes to those of a player's show. A show that is published again keeps them; another one has none of them. */
export function addOlder(player: OlderHost, older: readonly Episode[]): void {
  const { show } = player;
  if (!show) return;
  const added = withOlder(player.episodes, older).slice(show.episodes.length);
  let made: Show | undefined;
  let all: readonly Episode[] = [];
  player.older = (asked) => {
    if (asked.id !== show.id) return asked.episodes;
    if (asked !== made) all = withOlder((made = asked).episodes, added);
    return all;
  };
  player.requestUpdate();
}

/** Episodes, and after them the older ones that are none of them, each once. */
function withOlder(episodes: readonly Episode[], older: readonly Episode[]): readonly Episode[] {
  const known = new Set(episodes.map(({ id }) => id));
  const others = older.filter(({ id }) => !known.has(id) && known.add(id));
  return others.length ? [...episodes, ...others] : episodes;
}
