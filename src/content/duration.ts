import { scalar, written } from './decode.js';

/**
 * Seconds, from a number, an ISO 8601 duration (`PT1H2M3S`) or a clock (`1:02:03`), as podcast feeds write it.
 */
export const duration = scalar('a duration', (value) => {
  const words = written(value) ?? '';
  const [whole, days, hours, minutes, seconds] =
    /^P(?:([\d.]+)D)?T?(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/i.exec(words) ??
    /^()(?:(\d+):)??(?:(\d+):)?([\d.]+)$/.exec(words) ??
    [];
  const sum = ((+(days || 0) * 24 + +(hours || 0)) * 60 + +(minutes || 0)) * 60 + +(seconds || 0);
  // `1.2.3` is no number.
  return whole && sum < Infinity ? sum : undefined;
});
