import type { Element, Root } from 'hast';
import { attribute, findAll, isElement, isPhrasing, make, rewrite, textOf } from './hast.js';

/** What a style says that Markdown can say too. */
interface Look {
  readonly bold: boolean | undefined;
  readonly italic: boolean | undefined;
  readonly raised: 'sub' | 'sup' | undefined;
  readonly struck: boolean;
}

/**
 * Makes elements of what Word, Google Docs and editors write as styles: bold, italics, superscript and text that is
 * struck out. Bold that says nothing (around everything, in headings, undone by a style) goes.
 */
export function readInlineStyles(root: Root, css = ''): void {
  const rules = classRules(root, css);
  rewrite(root, (element) => {
    const { bold, italic, raised, struck } = look(element, rules);
    const isBold = isElement(element, 'b', 'strong');
    const isItalic = isElement(element, 'i', 'em');
    if ((isBold && bold === false) || (isItalic && italic === false)) return element.children;
    if (
      (isBold || isItalic) &&
      element.children.some((child) => !isPhrasing(child) && !isElement(child, 'br', 'img'))
    ) {
      return element.children;
    }
    if (/^h[1-6]$/.test(element.tagName)) return undefined;
    const names = [bold && !isBold && 'strong', italic && !isItalic && 'em', raised, struck && 'del'];
    return wrap(
      element,
      names.filter((name) => typeof name === 'string'),
    );
  });
  plainHeadings(root);
  if (isAllBold(root))
    rewrite(root, (element) => (isElement(element, 'b', 'strong') ? element.children : undefined));
}

/** The marks go around the text: around the content of a block, around an inline element as a whole. */
function wrap(element: Element, names: readonly string[]): readonly Element[] | undefined {
  if (!names.length || !textOf(element).trim()) return undefined;
  if (isPhrasing(element)) {
    return [names.reduce((inner, name) => make(name, [inner], { from: element }), element)];
  }
  if (!element.children.every((child) => isPhrasing(child) || isElement(child, 'br'))) return undefined;
  for (const name of names) element.children = [make(name, element.children, { from: element })];
  return [element];
}

function look(element: Element, rules: ReadonlyMap<string, string>): Look {
  const ofClasses = attribute(element, 'className')
    .split(/\s+/)
    .map((name) => rules.get(name) ?? '');
  const style = [...ofClasses, attribute(element, 'style')].join(';');
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  const slant = /font-style\s*:\s*(\w+)/i.exec(style)?.[1];
  const align = /vertical-align\s*:\s*(super|sub)\b/i.exec(style)?.[1];
  return {
    bold: weight === undefined ? undefined : /^bold/i.test(weight) || Number(weight) >= 600,
    italic: slant === undefined ? undefined : /^(?:italic|oblique)/i.test(slant),
    raised: align === undefined ? undefined : align.toLowerCase() === 'super' ? 'sup' : 'sub',
    struck: /text-decoration[\w-]*\s*:[^;]*line-through/i.test(style),
  };
}

/** The rules for one class each, which is how Google Docs exports its styles. */
function classRules(root: Root, sheet: string): ReadonlyMap<string, string> {
  const css = findAll(root, (element) => element.tagName === 'style').map((style) => textOf(style));
  return new Map(
    [...[sheet, ...css].join('\n').matchAll(/(?<=^|[\s,}])\.([\w-]+)\s*\{([^}]*)\}/g)].map(
      ([, name = '', style = '']) => [name, style],
    ),
  );
}

/** A heading is bold by itself. */
function plainHeadings(root: Root): void {
  for (const heading of findAll(root, ({ tagName }) => /^h[1-6]$/.test(tagName))) {
    rewrite(heading, (element) => (isElement(element, 'b', 'strong') ? element.children : undefined));
  }
}

/** Whether nearly all of a text is bold, so that bold says nothing. */
function isAllBold(root: Root): boolean {
  const words = (elements: readonly Element[]) =>
    elements.reduce((sum, each) => sum + textOf(each).trim().length, 0);
  const blocks = words(findAll(root, ({ tagName }) => /^(?:p|li|td)$/.test(tagName)));
  const bold = words(findAll(root, ({ tagName }) => tagName === 'strong' || tagName === 'b'));
  return blocks > 200 && bold >= blocks * 0.95;
}
