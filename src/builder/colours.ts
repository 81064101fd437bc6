import { isColour } from '../embed/snippet/takes.js';

/** A colour as `#rrggbb`. */
export type Hex = string;

/** Words that CSS takes for colours, though they name none: what they are depends on where they stand. */
const relative =
  /^(currentcolor|transparent|inherit|initial|unset|revert|accentcolor|active\w*|buttonface|button\w+|canvas\w*|field\w*|gray?text|highlight\w*|link\w*|mark\w*|visited\w*|selecteditem\w*)$/i;

const notation = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|oklch|oklab|lab|lch|color)a?\([^()]*\)|\b[a-z]{3,}\b/gi;

let context: CanvasRenderingContext2D | null | undefined;

/** Any colour of CSS as `#rrggbb`; nothing for what is none, or can be seen through. */
export function hexOf(colour: string): Hex | undefined {
  const text = colour.trim();
  if (isColour(text)) return text.toLowerCase();
  if (relative.test(text) || !CSS.supports('color', text)) return undefined;
  context ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', {
    willReadFrequently: true,
  });
  if (!context) return undefined;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  if (alpha < 255) return undefined;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The colours that a text names, in its order, each once. */
export function coloursIn(text: string): readonly Hex[] {
  const found = text.match(notation)?.map(hexOf) ?? [];
  return [...new Set(found.filter((colour) => colour !== undefined))];
}

/** How far a colour is from grey, 0 to 255. */
export function colourfulness(colour: Hex): number {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...parts) - Math.min(...parts);
}
