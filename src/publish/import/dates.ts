/**
 * A time of WordPress, which it keeps as the site's clock showed it and as UTC: `2024-03-05T09:30:00-07:00`.
 *
 * @param local `2024-03-05 09:30:00` or with a T; zeroes in drafts
 * @param utc likewise; without it the offset is not known, and the date alone is given
 * @returns undefined where neither is a time
 */
export function zonedTime(local: string | undefined, utc: string | undefined): string | undefined {
  const shown = parse(local);
  const real = parse(utc);
  if (shown === undefined) return real === undefined ? undefined : `${iso(real)}Z`;
  if (real === undefined) return iso(shown).slice(0, 10);
  const minutes = Math.round((shown - real) / 60_000);
  if (Math.abs(minutes) > 15 * 60) return `${iso(real)}Z`;
  const pad = (number: number) => String(number).padStart(2, '0');
  const away = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${pad(Math.floor(away / 60))}:${pad(away % 60)}`;
  return `${iso(shown)}${minutes ? offset : 'Z'}`;
}

function parse(time: string | undefined): number | undefined {
  const [, date = '', clock = ''] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(time ?? '') ?? [];
  const value = Date.parse(`${date}T${clock}Z`);
  return Number.isNaN(value) ? undefined : value;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 19);
}
