import { escapeHtml } from '../../embed/html.js';

/** Elements without content, and without an end tag. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What counts by being there, whatever its value. */
const BOOLEAN = new Set(['hidden', 'controls', 'default', 'open', 'playsinline', 'data-drawn']);

/**
 * Nodes as HTML, as a browser's own serializer writes them. The document that they were built in has one too, which
 * leaves `&` in attributes as it is, so that other values would be read from them.
 */
export function writeNodes(nodes: Iterable<Node>): string {
  return [...nodes].map(writeNode).join('');
}

function writeNode(node: Node): string {
  if (node.nodeType === 3) return escapeHtml(node.textContent ?? '').replace(/&quot;/g, '"');
  if (node.nodeType !== 1) return '';
  const { localName, attributes, childNodes } = node as Element;
  // The document has the newest first.
  const written = [...attributes]
    .reverse()
    .map(({ name, value }) => (BOOLEAN.has(name) && !value ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');
  const start = `<${localName}${written}>`;
  return VOID.has(localName) ? start : `${start}${writeNodes(childNodes)}</${localName}>`;
}
