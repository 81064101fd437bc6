/**
 * Whether an element's text is meant for a light or a dark page, by the colour of that text: right too on pages that
 * are dark without saying so by `color-scheme`, and on white ones that claim to support both.
 */
export function schemeOf(element: Element): 'light' | 'dark' {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(element).color.match(/[\d.]+/g) ?? []).map(Number);
  return red * 0.299 + green * 0.587 + blue * 0.114 > 140 ? 'dark' : 'light';
}
