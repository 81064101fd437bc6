import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { isRecord } from '../../content/decode.js';
import type { Place } from '../problem.js';

/** An element of an XML file. Names of known namespaces have their usual prefix, whatever the file calls it. */
export interface Element {
  /** The text right in it, without the white space around it; empty where there is none. */
  readonly text: string;
  /** An attribute's value, byte for byte once its entities are read, without white space around it. */
  readonly attribute: (name: string) => string | undefined;
  readonly all: (name: string) => readonly Element[];
  readonly first: (name: string) => Element | undefined;
  readonly place: Place | undefined;
}

/** The namespaces of podcasts, by the prefix that nearly all use. */
export const namespaces: Readonly<Record<string, string>> = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  podcast: 'https://podcastindex.org/namespace/1.0',
};

/** The namespace of Podcasting 2.0 once had the address of its text. */
const oldPodcast = 'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md';

/** Nothing is made a number: an id of `007` and a title of `1984` stay what they are. */
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
  captureMetaData: true,
});
const metaData = XMLParser.getMetaDataSymbol() as symbol;

/** A file that is no XML: why, and where. */
export interface Broken {
  readonly message: string;
  readonly place: Place | undefined;
}

/** Reads XML: its root with its name, or what is wrong with it. */
export function parseXml(xml: string): { readonly name: string; readonly root: Element } | Broken {
  // The parser itself accepts what never ends.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const checked = XMLValidator.validate(xml, { allowBooleanAttributes: false });
  if (checked !== true) {
    const { msg, line, col } = checked.err;
    return { message: msg.replace(/\.$/, ''), place: { line, column: col } };
  }
  try {
    const tree = parser.parse(xml) as Record<string, unknown>;
    const name = Object.keys(tree).find((key) => !/^[?#!]/.test(key));
    const root = name === undefined ? undefined : tree[name];
    if (name === undefined || !isRecord(root)) return { message: 'there is no element', place: undefined };
    return { name, root: elementOf(root, prefixesOf(root), placesIn(xml)) };
  } catch (error) {
    // Entities that grow without end are refused.
    return { message: error instanceof Error ? error.message : String(error), place: undefined };
  }
}

/** How the file calls the namespaces that it calls otherwise. */
function prefixesOf(root: Record<string, unknown>): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const [key, value] of Object.entries(root)) {
    const usual = Object.keys(namespaces).find((prefix) => namespaces[prefix] === value);
    const prefix = value === oldPodcast ? 'podcast' : usual;
    if (prefix && key.startsWith('@xmlns:')) own.set(prefix, key.slice('@xmlns:'.length));
  }
  return own;
}

function elementOf(
  node: Record<string | symbol, unknown>,
  prefixes: ReadonlyMap<string, string>,
  placeOf: (index: number) => Place,
): Element {
  const all = (name: string): readonly Element[] => {
    const [prefix = '', local] = name.split(':');
    const own = local === undefined ? name : `${prefixes.get(prefix) ?? prefix}:${local}`;
    const found = Object.hasOwn(node, own) ? node[own] : [];
    return [found]
      .flat()
      .filter(isRecord)
      .map((child) => elementOf(child, prefixes, placeOf));
  };
  const index = (node[metaData] as { startIndex?: number } | undefined)?.startIndex;
  const text = node['#text'];
  return {
    text: typeof text === 'string' ? text.trim() : '',
    attribute: (name) => {
      const value = Object.hasOwn(node, `@${name}`) ? node[`@${name}`] : undefined;
      return typeof value === 'string' ? value.trim() : undefined;
    },
    all,
    first: (name) => all(name)[0],
    place: index === undefined ? undefined : placeOf(index),
  };
}

/** Where a character stands, for those of one text. */
function placesIn(text: string): (index: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return (index) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: index - (starts[low] ?? 0) + 1 };
  };
}
