import type { Show } from '../../content/show.js';
import type { WeeklyRule } from '../../content/schedule.js';
import { formatList, intl } from '../../locale/format.js';

/** A Monday, in the winter of no year in particular. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/**
 * When a show is on air each week, in words that are true on any day: `Saturday, 10:00 a.m. (Edmonton)`. Empty where it is
 * on air once, or never, or where the rule cannot be read.
 */
export function slotsOf(schedule: Show['schedule'], lang: string): string {
  return (schedule ?? [])
    .flatMap((rule) => ('byDay' in rule ? [weekly(rule, lang)] : []))
    .filter(Boolean)
    .join(' · ');
}

function weekly({ byDay, startTime, scheduleTimezone }: WeeklyRule, lang: string): string {
  const [, hours, minutes] = /^(\d\d?):(\d\d)/.exec(startTime) ?? [];
  const days = byDay.flatMap((name) => {
    const index = 'mon tue wed thu fri sat sun'
      .split(' ')
      .indexOf(name.replace(/.*\//, '').slice(0, 3).toLowerCase());
    return index < 0 ? [] : [MONDAY + index * DAY];
  });
  if (!hours || !minutes || !days.length) return '';
  const at = (moment: number, options: Intl.DateTimeFormatOptions) =>
    intl(Intl.DateTimeFormat, lang, { ...options, timeZone: 'UTC' }).format(moment);
  const clock = at(MONDAY + (+hours * 60 + +minutes) * 60_000, { hour: 'numeric', minute: '2-digit' });
  const names = formatList(
    days.map((day) => at(day, { weekday: 'long' })),
    lang,
  );
  const place = scheduleTimezone.replace(/.*\//, '').replace(/_/g, ' ');
  return `${names}, ${clock} (${place})`;
}
