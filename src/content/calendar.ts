import { instantOf, wallClock } from './air-time.js';
import { dayCodes, writeLocal, writeZone } from './calendar-zone.js';
import type { Broadcast, WeeklyRule } from './schedule.js';
import type { Show } from './show.js';

const DAY = 86_400_000;

/** How they begin, as `Date.getUTCDay` counts them. */
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** How many days ahead dates without a broadcast are looked for: five years. */
const AHEAD = 5 * 366;

/**
 * The broadcasts of a show that come after a moment, as a calendar file (RFC 5545): weekly ones from the next on, in the time zone
 * in which they are announced, each single one by itself. Saved again, they take the place of those that were saved before. Empty
 * where none is to come. A rule that can't be read is passed over.
 *
 * @param now milliseconds since the epoch
 */
export function calendarOf(show: Show, now: number): string {
  const second = Math.floor(now / 1000) * 1000;
  const zones = new Map<string, string[]>();
  const events: string[] = [];
  let rules = 0;
  for (const rule of show.schedule ?? []) {
    const isSingle = 'startDate' in rule;
    // A rule keeps its name when its time changes.
    const name = isSingle ? rule.startDate : `weekly-${++rules}`;
    const times = isSingle ? writeSingle(rule, now) : writeWeekly(rule, second, zones);
    if (!times) continue;
    events.push('BEGIN:VEVENT', `UID:${text(`${show.id}/${name}`)}`, `DTSTAMP:${writeInstant(second)}`);
    events.push(...times, ...about(show), 'END:VEVENT');
  }
  if (!events.length) return '';
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//PinPoint Health//PinPoint widgets//EN'];
  return [...head, ...[...zones.values()].flat(), ...events, 'END:VCALENDAR']
    .filter((line) => line)
    .map(fold)
    .join('');
}

function writeSingle({ startDate, endDate }: Broadcast, now: number): string[] | undefined {
  const [start, end] = [Date.parse(startDate), Date.parse(endDate)];
  // Neither is so of what is no date.
  return end > start && end > now
    ? [`DTSTART:${writeInstant(start)}`, `DTEND:${writeInstant(end)}`]
    : undefined;
}

/** When a rule has its broadcasts: read as `airTimeOf` reads it. Notes its time zone. */
function writeWeekly(
  { byDay, startTime, duration, scheduleTimezone, exceptDate = [] }: WeeklyRule,
  now: number,
  zones: Map<string, string[]>,
): string[] | undefined {
  const [, hours, minutes = 0, seconds = 0] = /^(\d\d?):(\d\d)(?::(\d\d))?$/.exec(startTime) ?? [];
  const clock = wallClock(scheduleTimezone);
  const length = Math.round(duration);
  if (!hours || !clock || !length) return undefined;
  const offset = ((+hours * 60 + +minutes) * 60 + +seconds) * 1000;
  const wanted = byDay.map((day) => days.indexOf(day.replace(/.*\//, '').slice(0, 3).toLowerCase()));
  const today = Math.floor(clock(now) / DAY) * DAY;
  let first: number | undefined;
  const left: string[] = [];
  const on = new Set<string | undefined>();
  for (let date = today - DAY; date < today + AHEAD * DAY; date += DAY) {
    if (!wanted.includes(new Date(date).getUTCDay())) continue;
    const iso = new Date(date).toISOString();
    const isOff = exceptDate.some((except) => iso.startsWith(except.slice(0, 10)));
    const start = date + offset;
    // What begins at 25:00 begins on the day after.
    on.add(dayCodes[new Date(start).getUTCDay()]);
    if (first && isOff) left.push(writeLocal(start));
    else if (!isOff && instantOf(clock, start) > now) first ??= start;
  }
  if (!first) return undefined;
  // A zone that is an offset, `+05:30`, would have to stand in quotation marks.
  const zone = scheduleTimezone.replace(/:/g, '');
  zones.set(zone, zones.get(zone) ?? writeZone(zone, clock, now));
  return [
    `DTSTART;TZID=${zone}:${writeLocal(first)}`,
    `DURATION:PT${length}S`,
    `RRULE:FREQ=WEEKLY;BYDAY=${[...on].join()}`,
    left.length ? `EXDATE;TZID=${zone}:${left.join()}` : '',
  ];
}

/** What is on, and where: the number to call and the address as people read them. */
function about({ name, tagline, callIn, url }: Show): string[] {
  const address = url && new URL(url).href;
  const words = [tagline, callIn?.label ?? callIn?.telephone, address].filter((part) => part);
  return [
    `SUMMARY:${text(name)}`,
    words.length ? `DESCRIPTION:${text(words.join('\n'))}` : '',
    ...(address ? [`URL:${address}`, `LOCATION:${text(address)}`] : []),
  ];
}

function writeInstant(instant: number): string {
  return `${writeLocal(instant)}Z`;
}

function text(value: string): string {
  return value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** A line as it is sent: in pieces of at most 75 bytes, of which a character takes up to four. */
function fold(line: string): string {
  // Nothing can end a line, whatever the document says.
  const pieces = line.replace(/\p{Cc}/gu, '').match(/^[ -~]{1,75}$|[ -~]{74}|.{1,18}/gu) ?? [];
  return `${pieces.join('\r\n ')}\r\n`;
}
