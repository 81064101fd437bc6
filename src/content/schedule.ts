export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';

/** A weekly broadcast, as schema.org's `Schedule` says it. */
export interface WeeklyRule {
  /** Days of the week; schema.org's addresses of them are read too. */
  readonly byDay: readonly Weekday[];
  /** Wall-clock time in the show's own zone, `HH:MM`. */
  readonly startTime: string;
  /** Seconds. */
  readonly duration: number;
  /** IANA zone, as in `America/Edmonton`. */
  readonly scheduleTimezone: string;
  /** Dates in the show's zone on which there is no broadcast, `YYYY-MM-DD`. */
  readonly exceptDate?: readonly string[];
}

/** A single broadcast. */
export interface Broadcast {
  /** ISO 8601 with a UTC offset. */
  readonly startDate: string;
  /** ISO 8601 with a UTC offset. */
  readonly endDate: string;
}
