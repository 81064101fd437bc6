import type { AirTime, Slot } from '../../content/air-time.js';
import { formatMoment, formatPhrase } from '../../locale/format.js';
import type { AirStrings, CommonStrings } from '../../locale/strings.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * What the card says of the broadcast, at a moment in milliseconds since the epoch; nothing where there is nothing to say.
 * Times are the show's own, with the visitor's after them where that is another.
 */
export function airWords(
  { isOnAir, current, next }: AirTime,
  now: number,
  strings: AirStrings & CommonStrings,
): string {
  const { code } = strings;
  if (isOnAir)
    return current
      ? strings.onAirUntil(formatMoment(current.end, code, { timeStyle: 'short' }))
      : strings.onAir;
  if (!next) return '';
  const wait = next.start - now;
  if (wait <= 0) return strings.startsSoon;
  if (wait <= HOUR) return strings.startsIn(formatPhrase(Math.ceil(wait / MINUTE) * 60, code));
  return strings.nextOn(whenOf(next, wait, strings));
}

function whenOf({ start, timeZone }: Slot, wait: number, strings: AirStrings & CommonStrings): string {
  // Asked for each time: a visitor may travel.
  const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const at = (options: Intl.DateTimeFormatOptions, zone = mine) =>
    formatMoment(start, strings.code, { ...options, timeZone: zone });
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  // Within a week, the day of the week says it.
  const day: Intl.DateTimeFormatOptions =
    wait < 6 * DAY ? { weekday: 'long' } : { weekday: 'long', day: 'numeric', month: 'long' };
  const full = { ...day, ...clock };
  const when = at(full, timeZone);
  if (when === at(full)) return when;
  const isSameDay = at(day, timeZone) === at(day);
  return `${when} (${strings.yourTime(at(isSameDay ? clock : full))})`;
}
