import { isMoment } from '../dates.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The zones that RFC 822 names; others would be guesses. */
const zones: Readonly<Record<string, string>> = {
  Z: 'Z',
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

/**
 * A feed's date (RFC 822, or ISO 8601 as some write it) as ISO 8601, with the offset that it was written with: that of the
 * show's own clock. Undefined where it is none.
 */
export function isoOf(date: string): string | undefined {
  if (isMoment(date)) return date;
  const form =
    /^(?:[a-z]+,?\s+)?(\d\d?)\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d\d?:\d\d)(:\d\d)?\s*([a-z]+|[+-]\d\d:?\d\d)$/i;
  const [, day = '', month = '', year = '', clock = '', seconds = ':00', zone = ''] =
    form.exec(date.trim()) ?? [];
  const number = months.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const offset = /^[+-]00:?00$/.test(zone) ? 'Z' : offsetOf(zone);
  if (!number || offset === undefined) return undefined;
  const iso = `${year}-${two(number)}-${two(day)}T${clock.padStart(5, '0')}${seconds}${offset}`;
  return isMoment(iso) ? iso : undefined;
}

function offsetOf(zone: string): string | undefined {
  return /\d/.test(zone) ? zone.replace(/^(...):?/, '$1:') : zones[zone.toUpperCase()];
}

/** A date of ISO 8601 as feeds write it (RFC 822), with its own offset; a day is its first moment in UTC. */
export function rfc822Of(iso: string): string | undefined {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return undefined;
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d\d):?(\d\d)$/.exec(iso.slice(10)) ?? [];
  const shift = (+hours * 60 + +minutes) * 60_000;
  const local = new Date(time + (sign === '-' ? -shift : shift));
  const clock = local.toISOString().slice(11, 19);
  const date = `${two(local.getUTCDate())} ${months[local.getUTCMonth()] ?? ''} ${local.getUTCFullYear()}`;
  return `${days[local.getUTCDay()] ?? ''}, ${date} ${clock} ${sign}${hours}${minutes}`;
}

/** Seconds as an ISO 8601 duration, as in `PT1H2M3S`. */
export function isoDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  return `PT${hours ? `${hours}H` : ''}${Math.floor(whole / 60) % 60}M${whole % 60}S`;
}

function two(value: number | string): string {
  return `${value}`.padStart(2, '0');
}
