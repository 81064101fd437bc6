const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT =
  /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Whether it is a day, `YYYY-MM-DD`, that there is. */
export function isDay(value: string): boolean {
  const [, year = '', month = '', day = ''] = DAY.exec(value) ?? [];
  // February has no 30th, and some parsers count on.
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  return year !== '' && date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
}

/** Whether it is a date and time of ISO 8601, with its offset from UTC. */
export function isMoment(value: string): boolean {
  return isDay(MOMENT.exec(value)?.[1] ?? '');
}

/** Whether it is a date as the format has it, with or without a time. */
export function isDate(value: string): boolean {
  return isDay(value) || isMoment(value);
}
