/** How one thing on a page looks: what it is, what it says, its place within the widget, and its letters. */
export interface Seen {
  readonly what: string;
  readonly text: string;
  /** Left, top, width and height in CSS pixels, from the corner of the widget. */
  readonly box: readonly number[];
  readonly style: readonly string[];
}

/** What inherits, and what a page's rules for all elements would change. */
const properties = [
  'color',
  'direction',
  'display',
  'font-family',
  'font-size',
  'font-style',
  'font-variant-caps',
  'font-weight',
  'letter-spacing',
  'line-height',
  'list-style-type',
  'margin-top',
  'opacity',
  'padding-left',
  'text-align',
  'text-decoration-line',
  'text-indent',
  'text-shadow',
  'text-transform',
  'visibility',
  'white-space',
  'word-spacing',
  'writing-mode',
];

/** How all that can be seen below a node looks, from the corner of that node. */
export function lookOf(root: Element): Seen[] {
  const { left, top } = root.getBoundingClientRect();
  const view = root.ownerDocument.defaultView!;
  return [...root.querySelectorAll('*')].filter(isSeen).map((node) => {
    const style = view.getComputedStyle(node);
    const { x, y, width, height } = node.getBoundingClientRect();
    const text = ownText(node);
    return {
      what: `${node.localName}${node.hasAttribute('part') ? `[part=${node.part.value}]` : ''}`,
      text,
      box: [x - left, y - top, width, height],
      // The fallback keeps the page's direction, and so does what holds it; nobody sees that.
      style: properties
        .filter((name) => name !== 'direction' || text)
        .map((name) => `${name}: ${style.getPropertyValue(name)}`),
    };
  });
}

/** Whether a node has a place in which something can be seen. */
export function isSeen(node: Element): boolean {
  const { width, height } = node.getBoundingClientRect();
  const { visibility, opacity } = node.ownerDocument.defaultView!.getComputedStyle(node);
  return width > 0 && height > 0 && visibility === 'visible' && opacity !== '0';
}

/** All text below a node that can be seen, with single spaces. */
export function seenText(root: Element): string {
  return [root, ...root.querySelectorAll('*')].filter(isSeen).map(ownText).filter(Boolean).join(' ');
}

function ownText(node: Element): string {
  return [...node.childNodes]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}

/** What differs between two looks, in words; lengths by more than a pixel. */
export function differences(now: readonly Seen[], then: readonly Seen[]): string[] {
  if (now.length !== then.length)
    return [`${String(now.length)} things are seen, not ${String(then.length)}`];
  return now
    .flatMap(({ what, text, box, style }, index) => {
      const other = then[index]!;
      const name = `${what} “${text.slice(0, 30)}”`;
      const moved = box.some((length, side) => Math.abs(length - other.box[side]!) > 1);
      return [
        what !== other.what || text !== other.text ? `${name} was ${other.what} “${other.text}”` : '',
        moved ? `${name} is at ${rounded(box)}, was at ${rounded(other.box)}` : '',
        ...style.map((rule, at) =>
          rule === other.style[at] ? '' : `${name} has ${rule}, had ${other.style[at]!}`,
        ),
      ];
    })
    .filter(Boolean)
    .slice(0, 12);
}

const rounded = (box: readonly number[]) => box.map((length) => Math.round(length * 10) / 10).join(' ');
