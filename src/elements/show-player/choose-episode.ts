import type { Episode } from '../../content/episode.js';

/** What speaks for one episode or another. */
export interface Wishes {
  /** Of the document and its older pages. */
  readonly episodes: readonly Episode[];
  /** The id that the page's address names. */
  readonly linked: string | undefined;
  /** True where the address names a position, and with that an episode that is not the broadcast. */
  readonly isLinked: boolean;
  /** The one that was pressed, or that is being listened to: it stays. */
  readonly kept: Episode | undefined;
  /** The id that the clinic has given; empty where it has not. */
  readonly given: string;
  /** The broadcast, while it is on air. */
  readonly stream: Episode | undefined;
  /** The id of the episode that the visitor was in the middle of. */
  readonly left: string | undefined;
}

/** Which episode is ready to play: what was asked for, else the broadcast, else where the visitor was, else the newest. */
export function chooseEpisode({
  episodes,
  linked,
  isLinked,
  kept,
  given,
  stream,
  left,
}: Wishes): Episode | undefined {
  const find = (wanted = '') => episodes.find(({ id }) => id === wanted);
  return (
    find(linked) ??
    kept ??
    find(given) ??
    (isLinked ? undefined : (stream ?? find(left))) ??
    newestOf(episodes)
  );
}

/** The one that was published last; the first where dates don't say. */
export function newestOf(episodes: readonly Episode[]): Episode | undefined {
  return [...episodes].sort(
    (a, b) => (Date.parse(b.datePublished ?? '') || 0) - (Date.parse(a.datePublished ?? '') || 0),
  )[0];
}
