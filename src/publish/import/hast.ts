import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { excerpt } from './losses.js';

/** A node that can hold elements. */
export type Parent = Root | Element;

/** Whether a node is an element, of one of these names where any are given. */
export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (!names.length || names.includes(node.tagName));
}

/** The text in a node, without regard to what it looks like. */
export function textOf(node: Nodes | readonly Nodes[]): string {
  return toString(node);
}

/** An attribute as one string; '' where there is none. The name is hast's: `dataSrc`, `className`. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return value == null || value === false ? '' : Array.isArray(value) ? value.join(' ') : String(value);
}

/** Whether an element has one of these classes. */
export function hasClass(element: Element, ...names: readonly string[]): boolean {
  const classes = attribute(element, 'className').split(/\s+/);
  return names.some((name) => classes.includes(name));
}

/** The elements below a node that a test is true of, in the order of the document. */
export function findAll(parent: Parent, test: (element: Element) => boolean): readonly Element[] {
  return parent.children.flatMap((child) =>
    isElement(child) ? [...(test(child) ? [child] : []), ...findAll(child, test)] : [],
  );
}

/** Whether there is anything to read, see or hear in nodes. */
export function holdsContent(nodes: readonly Nodes[]): boolean {
  return nodes.some(
    (node) =>
      textOf(node).trim() !== '' ||
      (isElement(node) &&
        (/^(?:img|audio|video|hr|table)$/.test(node.tagName) || holdsContent(node.children))),
  );
}

/** An element that stands where another one was. */
export function make(
  tagName: string,
  children: readonly ElementContent[],
  { from, ...properties }: { readonly from: Nodes } & Record<string, unknown>,
): Element {
  const position = from.position;
  return {
    type: 'element',
    tagName,
    properties: properties as Element['properties'],
    children: [...children],
    ...(position && { position }),
  };
}

/** An element's start tag, as a message quotes it. */
export function quote(element: Element): string {
  const named = ['src', 'dataSrc', 'data', 'action', 'href', 'id', 'name', 'type']
    .filter((name) => attribute(element, name))
    .slice(0, 2)
    .map(
      (name) =>
        ` ${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${excerpt(attribute(element, name))}"`,
    );
  return `<${element.tagName}${named.join('')}>`;
}

/** Elements that a line of text is not broken by. */
const phrasing = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span
  strike strong sub sup time tt u var wbr pinpoint-cite`.split(/\s+/),
);

/** Whether a node can stand in a line of text. */
export function isPhrasing(node: Nodes): boolean {
  return node.type === 'text' || node.type === 'comment' || (isElement(node) && phrasing.has(node.tagName));
}

/**
 * Replaces elements from the innermost outwards.
 *
 * @param change what stands for an element; undefined where it stays
 */
export function rewrite(
  parent: Parent,
  change: (element: Element, parent: Parent) => readonly ElementContent[] | undefined,
): void {
  const children = (parent.children as ElementContent[]).flatMap((child) => {
    if (!isElement(child)) return [child];
    rewrite(child, change);
    return change(child, parent) ?? [child];
  });
  parent.children = children;
}
