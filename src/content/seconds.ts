import { duration } from './duration.js';

/** Seconds, from a number or a clock; NaN where it is neither. */
export function seconds(value: unknown): number {
  return duration(value, '', { base: '', problems: [], blocks: new Set() }) ?? NaN;
}
