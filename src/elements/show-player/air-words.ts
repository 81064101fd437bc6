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

/** How many milliseconds the words hold; none where they hold for good. */
export function airWordsHold({ isOnAir, current, next }: AirTime, now: number): number | undefined {
  if (isOnAir) return current && current.end - now;
  if (!next || next.start <= now) return undefined;
  const wait = next.start - now;
  // A minute is said as long as it is not over.
  return wait > HOUR ? wait - HOUR : wait % MINUTE || MINUTE;
}

function whenOf({ start, timeZone }: Slot, wait: number, strings: AirStrings & CommonStrings): string {
  const { code } = strings;
  // Asked for each time: a visitor may travel.
  const mine = { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  const own = { timeZone: timeZone ?? mine.timeZone };
  // Within a week, the day of the week says it.
  const isNear = wait < 6 * DAY;
  const date: Intl.DateTimeFormatOptions = isNear ? {} : { day: 'numeric', month: 'long' };
  const day: Intl.DateTimeFormatOptions = { weekday: 'long', ...date };
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const at = (options: Intl.DateTimeFormatOptions) => formatMoment(start, code, options);
  const when = at({ ...day, ...clock, ...own });
  if (when === at({ ...day, ...clock, ...mine })) return when;
  const isSameDay = at({ ...day, ...own }) === at({ ...day, ...mine });
  return `${when} (${strings.yourTime(at({ ...(!isSameDay && day), ...clock, ...mine }))})`;
}
