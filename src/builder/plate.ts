import { svg, type TemplateResult } from 'lit';

/** What stands for a picture where a tip has none: rings about a point, which lies where the title says. */
export function plate(title: string): TemplateResult {
  let seed = 7;
  for (const letter of title) seed = (seed * 31 + letter.charCodeAt(0)) % 9973;
  const x = 24 + (seed % 49);
  const y = 24 + (Math.floor(seed / 49) % 49);
  return svg`<svg class="plate" viewBox="0 0 96 96" aria-hidden="true">
    <rect width="96" height="96"/>
    ${[14, 26, 38, 50, 62, 74, 86, 98].map((radius) => svg`<circle cx=${x} cy=${y} r=${radius}/>`)}
    <circle class="dot" cx=${x} cy=${y} r="5"/>
  </svg>`;
}
