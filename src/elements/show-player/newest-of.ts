import type { Episode } from '../../content/episode.js';

/** The one that was published last; the first where dates don't say. */
export function newestOf(episodes: readonly Episode[]): Episode | undefined {
  let newest: Episode | undefined;
  let latest = -Infinity;
  for (const episode of episodes) {
    const date = Date.parse(episode.datePublished ?? '') || 0;
    if (date <= latest) continue;
    latest = date;
    newest = episode;
  }
  return newest;
}
