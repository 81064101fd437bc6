import { formatNumber } from '../../locale/format.js';
import { icon, outline } from './icons.js';

const speaker = 'M3.5 9.5v5h3.7l5 4.5v-14l-5 4.5z';
const bar = 'h3a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z';

/** The icons of the player, each made anew: one can't stand in two players. */
export const icons = {
  play: () => icon('M7 4.2v15.6a1 1 0 0 0 1.5.86l13-7.8a1 1 0 0 0 0-1.72l-13-7.8A1 1 0 0 0 7 4.2z'),
  pause: () => icon(`M6 4${bar}M15 4${bar}`),
  previous: () =>
    icon('M6 5h2v14H6zM19 5.8v12.4a.8.8 0 0 1-1.3.6L9.5 12.6a.8.8 0 0 1 0-1.2l8.2-6.2a.8.8 0 0 1 1.3.6z'),
  next: () =>
    icon('M16 5h2v14h-2zM5 5.8v12.4a.8.8 0 0 0 1.3.6l8.2-6.2a.8.8 0 0 0 0-1.2L6.3 5.2a.8.8 0 0 0-1.3.6z'),
  sound: () => outline(`${speaker}M16 8.8a4.6 4.6 0 0 1 0 6.4M18.8 6a8.6 8.6 0 0 1 0 12`),
  muted: () => outline(`${speaker}M16.5 9.5l5 5M21.5 9.5l-5 5`),
  sleep: () => outline('M19.5 14.2A8 8 0 1 1 9.8 4.5a6.5 6.5 0 0 0 9.7 9.7z'),
  share: () => outline('M12 15V3.5M8 7l4-3.6L16 7M6 11H5v9.5h14V11h-1'),
  keys: () => outline('M3 6.5h18v11H3zM6.5 10h.1M10 10h.1M13.5 10h.1M17 10h.1M8 14h8'),
} as const;

/** An arrow that turns back or ahead, with the number of seconds in it, in the digits of a language. */
export function skipIcon(seconds: number, lang: string): SVGElement {
  const text = formatNumber(Math.abs(seconds), lang);
  return seconds < 0
    ? outline('M9 4.6h3.5a8 8 0 1 1-8 8M12.4 1.4 9 4.6l3.4 3.2', text, 12.5)
    : outline('M15 4.6h-3.5a8 8 0 1 0 8 8M11.6 1.4 15 4.6l-3.4 3.2', text, 11.5);
}
