const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

/** Whether it is an ISO 8601 date that there is, with or without a time; a time needs its offset. */
export function isDate(value: string): boolean {
  const [, year = '', month = '', day = ''] = DATE.exec(value) ?? [];
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  return year !== '' && date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
}
