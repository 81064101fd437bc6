const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing. */
function shape(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`);
  return element;
}

/** An icon of 24 by 24; it only decorates, the control around it has the name. */
function drawing(...shapes: SVGElement[]): SVGElement {
  const svg = shape('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  svg.append(...shapes);
  return svg;
}

/** A filled icon. */
export function icon(path: string): SVGElement {
  return drawing(shape('path', { fill: 'currentColor', d: path }));
}

/** An icon of strokes, perhaps around a number. */
export function outline(path: string, text = '', x = 12): SVGElement {
  const strokes = shape('path', {
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 1.7,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    d: path,
  });
  if (!text) return drawing(strokes);
  const number = shape('text', { x, y: 15.4, 'text-anchor': 'middle', fill: 'currentColor' });
  number.textContent = text;
  return drawing(strokes, number);
}
