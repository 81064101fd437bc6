import { wallClock } from '../../../content/air-time.js';
import { objectsOf, type Path, type Properties } from '../walk.js';
import { type Checked, error, type Finding, warning } from './rule.js';

/** What only a show has. */
export function* showRules({ document, kind }: Checked): Generator<Finding> {
  if (kind !== 'show') return;
  const { schedule } = document;
  const rules = Array.isArray(schedule)
    ? objectsOf(schedule, 'schedule')
    : [[schedule, ['schedule']] as const];
  for (const [rule, path] of rules) yield* broadcast((rule ?? {}) as Properties, path);
  const known = new Set<unknown>();
  for (const [episode, path] of objectsOf(document['episodes'], 'episodes')) {
    const { id } = episode;
    if (typeof id === 'string' && known.has(id))
      yield error(
        [...path, 'id'],
        `the id "${id}" stands twice`,
        'each episode has its own: players remember by it',
      );
    known.add(id);
    yield* ofEpisode(episode, path);
  }
}

function* broadcast(rule: Properties, path: Path): Generator<Finding> {
  const { scheduleTimezone: zone, startDate, endDate } = rule;
  if (typeof zone === 'string' && !wallClock(zone))
    yield error(
      [...path, 'scheduleTimezone'],
      `there is no time zone "${zone}"`,
      'write it like "America/Edmonton"',
    );
  if (
    typeof startDate === 'string' &&
    typeof endDate === 'string' &&
    Date.parse(endDate) <= Date.parse(startDate)
  )
    yield error([...path, 'endDate'], 'the broadcast ends before it begins', 'see its two times');
}

function* ofEpisode(episode: Properties, path: Path): Generator<Finding> {
  const { transcript, chapters, name, audio, duration } = episode;
  const hasSound = Array.isArray(audio) && audio.length > 0;
  if (hasSound && !(Array.isArray(transcript) && transcript.length))
    yield warning(
      path,
      `"${String(name)}" has no transcript`,
      'add "transcript", for those who do not hear it',
    );
  let before = -1;
  for (const [chapter, at] of objectsOf(chapters, ...path, 'chapters')) {
    const { startTime } = chapter;
    if (typeof startTime !== 'number') continue;
    if (startTime <= before)
      yield warning(
        [...at, 'startTime'],
        'the chapter does not start after the one before it',
        'see the order',
      );
    if (typeof duration === 'number' && startTime >= duration)
      yield error([...at, 'startTime'], 'the chapter starts after the end of the episode', 'see "duration"');
    before = startTime;
  }
}
