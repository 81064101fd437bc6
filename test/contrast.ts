type Colour = readonly [red: number, green: number, blue: number];

const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
const context = canvas.getContext('2d', { willReadFrequently: true })!;

/** What the eye gets where these colours lie on each other, the lowest first; each in any notation of CSS. */
export function blended(colours: readonly string[]): Colour {
  for (const colour of ['white', ...colours]) {
    context.fillStyle = 'red';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Relative luminance, as WCAG 2.2 has it. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What lies under an element, up to the page, the lowest first. */
function surfaces(element: Element): string[] {
  const found: string[] = [];
  for (let node: Element | null = element; node;) {
    found.unshift(getComputedStyle(node).backgroundColor);
    node =
      node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return found;
}

function ratio(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of an element's text with what lies under it (WCAG 2.2, 1.4.3). */
export function textContrast(element: Element): number {
  const under = surfaces(element);
  return ratio(blended([...under, getComputedStyle(element).color]), blended(under));
}
