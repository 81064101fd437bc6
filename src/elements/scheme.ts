/**
 * Whether an element's text is meant for a light or a dark page, by the colour of that text: right too on pages that
 * are dark without saying so by `color-scheme`, and on white ones that claim to support both. The colour is read where
 * the style sheet has made it sRGB (base.styles.ts): that of the text comes in the page's own notation, `oklch()` say.
 */
export function schemeOf(element: Element): 'light' | 'dark' {
  const { outlineColor } = getComputedStyle(element);
  const [red = 0, green = 0, blue = 0] = (outlineColor.match(/[\d.]+/g) ?? []).map(Number);
  // `rgb()` goes to 255, and `color(srgb)` to 1.
  return red * 0.299 + green * 0.587 + blue * 0.114 > (/^r/.test(outlineColor) ? 140 : 0.55)
    ? 'dark'
    : 'light';
}
