import type { Clock } from './air-time.js';

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** For how many years the changes of a clock are asked for, where no rule can say them for all time. */
const YEARS = 10;

/** The days of the week as calendars write them, as `Date.getUTCDay` counts them. */
export const dayCodes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A time by a wall clock, as calendars write it: `20261128T100000`. Milliseconds as if the clock were that of UTC. */
export function writeLocal(time: number): string {
  return new Date(time).toISOString().replace(/[-:]|\..*/g, '');
}

/**
 * The lines that describe a time zone (RFC 5545, 3.6.5), for calendars that don't know its name: when its clock goes forward and
 * back, as `Intl` has it. Changes that come each year on such a Sunday are said by a rule, others one by one.
 *
 * @param now milliseconds since the epoch, in whole seconds
 */
export function writeZone(id: string, clock: Clock, now: number): string[] {
  const offsetAt = (instant: number) => clock(instant) - instant;
  /** What the clock showed before each change, by the offsets before and after. */
  const changes: Record<string, { readonly from: number; readonly to: number; readonly times: number[] }> =
    {};
  const note = (instant: number, from: number, to: number) =>
    (changes[`${from} ${to}`] ??= { from, to, times: [] }).times.push(instant + from);
  // From a year ago on, so that what the clock was set to last is among them.
  let week = now - 400 * DAY;
  let from = offsetAt(week);
  const atFirst = from;
  let first = Infinity;
  // Two changes within one week would go unseen: no zone has such.
  for (; week < now + YEARS * 365.25 * DAY; week += WEEK) {
    const to = offsetAt(week + WEEK);
    if (to === from) continue;
    let before = week;
    let at = week + WEEK;
    while (at - before > 1000) {
      const middle = Math.floor((before + at) / 2000) * 1000;
      if (offsetAt(middle) === from) before = middle;
      else at = middle;
    }
    note(at, from, to);
    from = to;
    first = Math.min(first, at);
  }
  // It was set before that: to a calendar, as good as ever.
  if (first > now) note(-atFirst, atFirst, atFirst);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${id}`,
    ...Object.values(changes).flatMap(({ from, to, times }) => {
      const name = to > from ? 'DAYLIGHT' : 'STANDARD';
      const rule = yearlyRule(times);
      // Each for itself: of several dates in one component, some calendars read the first alone.
      return (rule ? times.slice(0, 1) : times).flatMap((time) => [
        `BEGIN:${name}`,
        `DTSTART:${writeLocal(time)}`,
        rule,
        `TZOFFSETFROM:${writeOffset(from)}`,
        `TZOFFSETTO:${writeOffset(to)}`,
        `END:${name}`,
      ]);
    }),
    'END:VTIMEZONE',
  ];
}

/** What the times have in common where they come each year: the second Sunday in March, or the last. */
function yearlyRule(times: readonly number[]): string {
  const [first = 0] = times;
  if (times.length <= YEARS || times.some((time) => (time - first) % DAY)) return '';
  const rules = [
    // Such a day of the month, and such a time, are always in the same week of it, or always in the last.
    (day: number) => Math.ceil(day / 7),
    (day: number, isLast: boolean) => (isLast ? -1 : day),
  ].map((place) =>
    times.map((time) => {
      const date = new Date(time);
      const month = date.getUTCMonth();
      const isLast = new Date(time + WEEK).getUTCMonth() !== month;
      return `RRULE:FREQ=YEARLY;BYMONTH=${month + 1};BYDAY=${place(date.getUTCDate(), isLast)}${dayCodes[date.getUTCDay()]}`;
    }),
  );
  return rules.find((same) => same.every((rule) => rule === same[0]))?.[0] ?? '';
}

/** `+0530` */
function writeOffset(offset: number): string {
  return (offset < 0 ? '-' : '+') + writeLocal(Math.abs(offset)).slice(9, 13);
}
