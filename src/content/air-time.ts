import type { Broadcast, WeeklyRule } from './schedule.js';
import type { Show } from './show.js';

/** A broadcast as a span of time: milliseconds since the epoch, the end not included. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  /** IANA zone in which the show announces it; none for a single broadcast. */
  readonly timeZone?: string;
}

/** Where a show stands on the air at a moment. */
export interface AirTime {
  readonly isOnAir: boolean;
  /** The broadcast that is on air by the clock. */
  readonly current: Slot | undefined;
  /** The broadcast that comes, or that should have begun and has not. */
  readonly next: Slot | undefined;
}

const DAY = 86_400_000;
/** How many days ahead a broadcast is looked for: a show may pause for a summer. */
const AHEAD = 100;

/**
 * Where a show stands at a moment (milliseconds since the epoch): by its schedule, but that `live.status` wins. A rule that
 * can't be read, of an unknown time zone say, is passed over.
 */
export function airTimeOf({ schedule = [], live }: Show, now: number): AirTime {
  const slots = schedule
    .flatMap((rule) => ('startDate' in rule ? [single(rule)] : weekly(rule, now)))
    .filter(({ start, end }) => end > now && end > start)
    .sort((one, other) => one.start - other.start);
  const current = slots.find(({ start }) => start <= now);
  const next = slots.find(({ start }) => start > now);
  const { status } = live ?? {};
  const isOff = status === 'pending' || status === 'ended';
  return {
    isOnAir: status === 'live' || (!isOff && !!current),
    current: isOff ? undefined : current,
    next: status === 'pending' ? (current ?? next) : next,
  };
}

function single({ startDate, endDate }: Broadcast): Slot {
  return { start: Date.parse(startDate), end: Date.parse(endDate) };
}

/** The broadcasts of a rule that are on air now or come next, and perhaps a few that are over. */
function weekly(
  { byDay, startTime, duration, scheduleTimezone, exceptDate = [] }: WeeklyRule,
  now: number,
): Slot[] {
  const time = /^(\d\d?):(\d\d)(?::(\d\d))?$/.exec(startTime);
  const clock = wallClock(scheduleTimezone);
  if (!time || !clock) return [];
  const [, hours = 0, minutes = 0, seconds = 0] = time;
  const offset = ((+hours * 60 + +minutes) * 60 + +seconds) * 1000;
  // The name of a day, and its address, begin as a date does: `Sat, 21 Nov 2026`.
  const wanted = byDay.map((day) => day.replace(/.*\//, '').slice(0, 3).toLowerCase());
  const today = Math.floor(clock(now) / DAY) * DAY;
  const found: Slot[] = [];
  for (let day = -1 - Math.ceil((duration * 1000) / DAY); day < AHEAD; day++) {
    const date = new Date(today + day * DAY);
    const isOn = wanted.includes(date.toUTCString().slice(0, 3).toLowerCase());
    if (!isOn || exceptDate.some((except) => date.toISOString().startsWith(except.slice(0, 10)))) continue;
    const start = instantOf(clock, +date + offset);
    found.push({ start, end: start + duration * 1000, timeZone: scheduleTimezone });
    if (start > now) break;
  }
  return found;
}

/** What a wall clock shows at an instant: milliseconds as if it were that of UTC. */
export type Clock = (instant: number) => number;

/** One for each zone, since making one takes far longer than using it. */
const formats = Object.create(null) as Record<string, Intl.DateTimeFormat>;

/** The wall clock of a time zone, by `Intl`: milliseconds as if it were that of UTC. Undefined for an unknown zone. */
export function wallClock(timeZone: string): Clock | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = formats[timeZone] ??= new Intl.DateTimeFormat('en', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
  return (instant) => {
    // English writes 11/21/2026, 10:00:00.
    const [month = 0, day, year = 0, ...time] = (format.format(instant).match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, day, ...time);
  };
}

/**
 * The moment at which a wall clock shows a time. As Temporal has it ("compatible"): of two such moments, when clocks go back,
 * the first; where there is none, when they go forward, as much later as they go.
 */
export function instantOf(clock: Clock, time: number): number {
  // A day earlier and a day later the clock is as it was before a change, and as it is after it.
  const [before = 0, after = 0] = [-DAY, DAY].map((day) => time - (clock(time + day) - (time + day)));
  const first = Math.min(before, after);
  return [first, before, after].find((instant) => clock(instant) === time) ?? before;
}
