import { XMLParser } from 'fast-xml-parser';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { textOf } from './hast.js';

/** An element as it was parsed: its children and attributes by name. */
export type Xml = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  // Texts that are escaped, not in CDATA, are long; entities of its own an export has none.
  processEntities: { enabled: true, maxExpandedLength: Infinity },
});

/**
 * Parses XML; attributes are named `@name`.
 *
 * @throws {Error} where it is not well-formed
 */
export function parseXml(xml: string): Xml {
  return parser.parse(xml) as Xml;
}

/** The text of a value, of an element with attributes too; '' where there is none. */
export function text(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'object' && value ? text((value as Xml)['#text']) : '';
}

/** The elements of a name, of which there may be one or none. */
export function list(value: unknown): readonly Xml[] {
  const all = Array.isArray(value) ? value : [value];
  return all.filter((each): each is Xml => typeof each === 'object' && each !== null);
}

const html = unified().use(rehypeParse, { fragment: true });

/** The text of HTML that should have been text: titles with entities and tags. */
export function plainText(markup: string): string {
  return textOf(html.parse(markup)).replace(/\s+/g, ' ').trim();
}
