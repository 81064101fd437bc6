import { scalar } from './decode.js';

/**
 * Seconds, from a number, an ISO 8601 duration (`PT1H2M3S`) or a clock (`1:02:03`), as podcast feeds write it.
 */
export const duration = scalar('a duration', (value) => {
  const parts =
    /^P(?:([\d.]+)D)?T?(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/i.exec(`${value as string}`) ??
    /^()(?:(\d+):)??(?:(\d+):)?([\d.]+)$/.exec(`${value as string}`);
  const [, days, hours, minutes, seconds] = parts ?? [];
  return parts
    ? ((+(days || 0) * 24 + +(hours || 0)) * 60 + +(minutes || 0)) * 60 + +(seconds || 0)
    : undefined;
});
