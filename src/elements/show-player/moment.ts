import { seconds } from '../../content/seconds.js';

/** A place in an episode to which an address leads. */
export interface Moment {
  /** Seconds. */
  readonly start: number;
  /** Seconds; always after the start. */
  readonly end?: number;
  /** The id of the episode; none for the one that the player has ready. */
  readonly episode?: string;
}

/**
 * What the fragment of the page's address, `location.hash`, asks of a player; undefined where it asks nothing of it.
 *
 * ```text
 * /radio#t=90                 begin after 90 seconds
 * /radio#t=1:30,2:00          begin at 1:30, and stop at 2:00
 * /radio#t=1m30s              the same beginning, as people write it
 * /radio#show&t=90            in <pinpoint-show-player id="show">, where a page has several players
 * /radio#show?t=90            the same
 * /radio#t=90&player=show     the same
 * /radio#episode=42&t=90      in the episode whose id is 42
 * ```
 *
 * Times are those of W3C Media Fragments: seconds, `m:ss` or `h:mm:ss`, perhaps after `npt:`; `,120` plays from the beginning to
 * there. An end that does not come after the start is none. A fragment that names no player is meant for the first on the page, so
 * that one `#t=` never moves them all; one that names a player is meant for that alone. What else is in it is passed over: a page
 * may have uses of its own for its fragment.
 *
 * @param hash with its `#` or without
 * @param id the `id` of the player's element; empty where it has none
 * @param isFirst whether the player is the first on the page, as `isFirstPlayer` says
 */
export function momentOf(hash: string, id: string, isFirst: boolean): Moment | undefined {
  // A plus sign is one here; in a query it would be a space.
  const parts = new URLSearchParams(
    hash.replace(/^#/, '').replace(/[?+]/g, (sign) => (sign === '?' ? '&' : '%2B')),
  );
  const player = parts.get('player') || parts.get('id') || [...parts].find(([, value]) => !value)?.[0];
  if (player ? player !== id : !isFirst) return undefined;
  const episode = parts.get('episode');
  // Of several, the last that can be read counts, as in Media Fragments.
  const span = parts
    .getAll('t')
    .map(spanOf)
    .filter((read) => read)
    .at(-1);
  return span || episode ? { start: 0, ...span, ...(episode && { episode }) } : undefined;
}

/**
 * The fragment that leads to a moment in a player: `#show&episode=42&t=90`; for the beginning of the episode that is ready
 * anyway, to the player alone, `#show`. Empty where there is nothing to say.
 */
export function hashOf({ start, end, episode }: Moment, id: string): string {
  const parts = id ? [encode(id)] : [];
  if (episode) parts.push(`episode=${encode(episode)}`);
  const times = [start, end ?? NaN].map((time) => (time > 0 && time < Infinity ? `${+time.toFixed(3)}` : ''));
  if (times.some((time) => time)) parts.push(`t=${times.join().replace(/,$/, '')}`);
  return parts.length ? `#${parts.join('&')}` : '';
}

/** Whether a player is the first on its page: the one that a fragment without a name is meant for. */
export function isFirstPlayer(player: Element): boolean {
  // None is found where they all stand in other elements' shadow trees.
  return (player.ownerDocument.querySelector(player.localName) ?? player) === player;
}

/**
 * What the page's fragment asks of a player there. One that is named (`#show&t=90`) is brought into view, as browsers do with `#show`;
 * a page that is reloaded, or come back to, keeps its own place.
 *
 * @param isFollowed true for a link on the page itself
 */
export function readMoment(player: Element, hash: string, isFollowed: boolean): Moment | undefined {
  const moment = momentOf(hash, player.id, isFirstPlayer(player));
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isNew = isFollowed || visit?.type === 'navigate';
  if (moment && isNew && player.id && !momentOf(hash, '', true)) player.scrollIntoView();
  return moment;
}

/** Reads `90`, `1:30,2:00`, `,120`; undefined for what is no time. */
function spanOf(text: string): Moment | undefined {
  const [from = '', to = '', ...more] = text.trim().replace(/^npt:/i, '').split(',');
  const start = from ? timeOf(from) : to ? 0 : NaN;
  const end = to ? timeOf(to) : Infinity;
  if (isNaN(start + end) || more.length) return undefined;
  return end > start && end < Infinity ? { start, end } : { start };
}

/** Seconds; NaN for what is no time. */
function timeOf(text: string): number {
  return seconds(/[hms]/i.test(text) ? `PT${text}` : text);
}

/** Encodes what would end a part; colons stay, which the ids of podcasts are full of. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%3A/g, ':');
}
