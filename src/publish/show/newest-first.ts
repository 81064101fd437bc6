import type { Problem } from '../problem.js';
import type { FoundEpisode } from './read-episode.js';

/** One that is whole. */
export interface Usable extends FoundEpisode {
  readonly json: Record<string, unknown>;
}

/** Of those with one id, the first is kept. */
export function unique(found: readonly FoundEpisode[], problems: Problem[]): readonly Usable[] {
  const byId = new Map<unknown, Usable>();
  for (const episode of found) {
    const { json, file, place } = episode;
    if (!json) continue;
    const known = byId.get(json['id']);
    if (!known) {
      byId.set(json['id'], { ...episode, json });
      continue;
    }
    const other = [known.file, known.place?.line].filter(Boolean).join(':');
    const message = `the episode "${String(json['name'])}" has the id "${String(json['id'])}", which ${other} has too`;
    problems.push({ severity: 'error', file, ...place, message, hint: 'give each episode an id of its own' });
  }
  return [...byId.values()];
}

/**
 * Undated ones are last; those of one date stay in their order.
 *
 * @param now milliseconds since the epoch: warns of those that are later
 */
export function newestFirst(
  episodes: readonly Usable[],
  now: number,
  problems: Problem[],
): readonly Record<string, unknown>[] {
  const dated = episodes.map((episode) => ({
    ...episode,
    time: Date.parse(String(episode.json['datePublished'])),
  }));
  for (const { json, file, place, time } of dated) {
    const name = `the episode "${String(json['name'])}"`;
    const isMarkdown = file.endsWith('.md');
    if (time > now) {
      const message = `${name} is of the future: ${String(json['datePublished'])}`;
      const hint = 'it is published all the same: leave it out until then, or mend the date';
      problems.push({ severity: 'warning', file, ...place, message, hint });
    } else if (Number.isNaN(time) && isMarkdown) {
      const hint = 'add "datePublished:"';
      problems.push({
        severity: 'warning',
        file,
        ...place,
        message: `${name} has no date, so it is listed last`,
        hint,
      });
    }
  }
  const order = (time: number): number => (Number.isNaN(time) ? -Infinity : time);
  return dated
    .toSorted((a, b) => (order(a.time) === order(b.time) ? 0 : order(b.time) - order(a.time)))
    .map(({ json }) => json);
}
