import type { Element, ElementContent, Root } from 'hast';
import { findAll, isElement, isPhrasing, make, rewrite, textOf } from './hast.js';

/** Blocks that hold one line of text. */
const oneLine = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'caption',
  'figcaption',
  'summary',
  'dt',
]);

/** The format has no line breaks: a line of its own becomes a paragraph, in headings and cells a space. */
export function splitLines(root: Root): void {
  rewrite(root, (element) => (element.children.some(isBreak) ? hoistBreaks(element) : undefined));
  rewrite(root, (element) => {
    if (!element.children.some(isBreak)) return undefined;
    if (oneLine.has(element.tagName)) {
      element.children = element.children.map((child) => (isBreak(child) ? space(child) : child));
      return undefined;
    }
    if (element.tagName === 'p') return linesOf(element.children).map((line) => paragraph(line, element));
    element.children = wrapLines(element.children);
    return undefined;
  });
  if (root.children.some((child) => isElement(child, 'br')))
    root.children = wrapLines(root.children as ElementContent[]);
}

function isBreak(node: ElementContent): boolean {
  return isElement(node, 'br');
}

function space(from: ElementContent): ElementContent {
  return { type: 'text', value: ' ', ...(from.position && { position: from.position }) };
}

/** `<b>one<br>two</b>` is `<b>one</b><br><b>two</b>`. */
function hoistBreaks(element: Element): ElementContent[] | undefined {
  if (!isPhrasing(element)) return undefined;
  return linesOf(element.children).flatMap((line, index) => [
    ...(index ? [make('br', [], { from: element })] : []),
    { ...element, properties: { ...element.properties }, children: line },
  ]);
}

function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isBreak(child)) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function paragraph(line: readonly ElementContent[], from: Element): Element {
  const first = line.find((child) => child.position) ?? from;
  return { ...make('p', line, { from: first }), properties: { ...from.properties } };
}

/** Puts lines of text into paragraphs, and leaves blocks where they are. */
function wrapLines(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let line: ElementContent[] = [];
  const end = () => {
    const [first] = line;
    if (first && line.some((child) => child.type !== 'text' || child.value.trim())) {
      result.push(make('p', line, { from: first }));
    }
    line = [];
  };
  for (const child of children) {
    if (isBreak(child)) end();
    else if (isPhrasing(child) || isElement(child, 'img')) line.push(child);
    else {
      end();
      result.push(child);
    }
  }
  end();
  return result;
}

/** Spaces that were there for looks become plain ones; those before units and French marks stay. */
export function plainSpaces(root: Root): void {
  const visit = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child.type === 'text') {
        child.value = child.value
          .replace(/[\u200b\ufeff\u00ad]/g, '')
          .replace(/[\u00a0 \t\n]{2,}/g, ' ')
          .replace(/(^|[^\d«„])\u00a0(?![\d«»:;!?%°€$)])/g, '$1 ');
      } else if (isElement(child)) visit(child);
    }
  };
  visit(root);
}

/** Takes away what holds nothing: paragraphs of spaces, headings that made room. */
export function dropEmpty(root: Root): void {
  rewrite(root, (element) => {
    if (
      !/^(?:p|h[1-6]|li|ul|ol|blockquote|figure|figcaption|a|strong|b|em|i|del|s|u|q|code|mark|small|cite|abbr|font|sup|sub|span)$/.test(
        element.tagName,
      )
    )
      return undefined;
    const holds =
      textOf(element).trim() ||
      findAll(element, ({ tagName }) => /^(?:img|audio|video|hr|table|br)$/.test(tagName)).length;
    if (holds) return undefined;
    return isPhrasing(element) && textOf(element) ? [{ type: 'text', value: ' ' }] : [];
  });
}

/** A line that is an address alone is a link, as WordPress shows it. */
export function linkAddresses(root: Root): void {
  for (const element of findAll(root, ({ tagName }) => tagName === 'p' || tagName === 'div')) {
    const [only, ...others] = element.children.filter((child) => child.type !== 'text' || child.value.trim());
    if (only?.type !== 'text' || others.length) continue;
    const href = only.value.trim();
    if (/^https?:\/\/\S+$/.test(href))
      element.children = [make('a', [{ type: 'text', value: href }], { from: only, href })];
  }
}
