let following: HTMLElement[] = [];

/**
 * Has an element's `data-scheme` follow the colour of its text, before the next picture of the page. All are read at once
 * and then written: each reading after a change would have the browser work out the styles of the page.
 */
export function followScheme(element: HTMLElement): void {
  if (following.includes(element) || following.push(element) > 1) return;
  requestAnimationFrame(() => {
    const elements = following;
    following = [];
    try {
      const schemes = elements.map(schemeOf);
      elements.forEach(({ dataset }, index) => (dataset['scheme'] = schemes[index]));
    } catch (reason) {
      // Where a page has broken what this needs, the scheme stays.
      console.warn('[pinpoint]', reason);
    }
  });
}

/**
 * Whether an element's text is meant for a light or a dark page, by the colour of that text: right too on pages that
 * are dark without saying so by `color-scheme`, and on white ones that claim to support both. The colour is read where
 * the style sheet has made it sRGB (base.styles.ts): that of the text comes in the page's own notation, `oklch()` say.
 */
function schemeOf(element: Element): 'light' | 'dark' {
  const { outlineColor } = getComputedStyle(element);
  const [red = 0, green = 0, blue = 0] = (outlineColor.match(/[\d.]+/g) ?? []).map(Number);
  // `rgb()` goes to 255, and `color(srgb)` to 1.
  return red * 0.299 + green * 0.587 + blue * 0.114 > (/^r/.test(outlineColor) ? 140 : 0.55)
    ? 'dark'
    : 'light';
}
