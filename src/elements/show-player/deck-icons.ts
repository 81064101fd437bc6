import { html, type TemplateResult } from 'lit/html.js';
import { icon } from './icons.js';

/** Strokes of 24 by 24, perhaps around a number. */
function drawn(path: string, text: unknown = '', x = 12): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      d=${path}
    />
    <text x=${x} y="15.4" text-anchor="middle" fill="currentColor">${text}</text>
  </svg>`;
}

export const pauseIcon = icon(
  'M6 4h3a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM15 4h3a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-3a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z',
);

/** An arrow that turns back or ahead, with the number of seconds in it. */
export function skipIcon(seconds: number): TemplateResult {
  return seconds < 0
    ? drawn('M9 4.6h3.5a8 8 0 1 1-8 8M12.4 1.4 9 4.6l3.4 3.2', -seconds, 12.5)
    : drawn('M15 4.6h-3.5a8 8 0 1 0 8 8M11.6 1.4 15 4.6l-3.4 3.2', seconds, 11.5);
}

const speaker = 'M3.5 9.5v5h3.7l5 4.5v-14l-5 4.5z';

export const soundIcon = drawn(`${speaker}M16 8.8a4.6 4.6 0 0 1 0 6.4M18.8 6a8.6 8.6 0 0 1 0 12`);
export const mutedIcon = drawn(`${speaker}M16.5 9.5l5 5M21.5 9.5l-5 5`);
