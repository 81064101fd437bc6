import type { Directives } from 'mdast-util-directive';
import { nearest } from '../nearest.js';
import type { Placed, Report } from './report.js';

/** Attributes by name; one without a value is an empty string. */
export type Attributes = ReadonlyMap<string, string>;

const ATTRIBUTE =
  /\s*(?:#(?<id>[^\s{}"'=]+)|(?<name>[A-Za-z_][\w.:-]*)(?:=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'{}=]+)))?)(?=\s|$)/y;

/** Reads `{#id name="value" name}`; undefined where it is none. */
export function readAttributes(source: string): Attributes | undefined {
  if (!source.startsWith('{') || !source.endsWith('}')) return undefined;
  const inside = source.slice(1, -1).trim();
  const attributes = new Map<string, string>();
  for (let index = 0; index < inside.length;) {
    ATTRIBUTE.lastIndex = index;
    const found = ATTRIBUTE.exec(inside);
    if (!found) return undefined;
    const { id, name, double, single, bare } = found.groups ?? {};
    attributes.set(name ?? 'id', id ?? double ?? single ?? bare ?? '');
    index = ATTRIBUTE.lastIndex;
  }
  return attributes;
}

/** Those of a directive. */
export function attributesOf({ attributes }: Directives): Attributes {
  return new Map(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']));
}

/** Tells of each attribute that means nothing there. */
export function refuseOthers(
  attributes: Attributes,
  known: readonly string[],
  node: Placed,
  report: Report,
): void {
  for (const name of attributes.keys()) {
    if (known.includes(name)) continue;
    const meant = nearest(name, known);
    report.error(
      node,
      `the attribute "${name}" means nothing here`,
      meant ? `did you mean ${meant}?` : known.length > 0 ? `known ones: ${known.join(', ')}` : 'take it out',
    );
  }
}

/** A whole number of pixels; undefined where the attribute is not there or is none. */
export function pixels(
  name: 'width' | 'height',
  attributes: Attributes,
  node: Placed,
  report: Report,
): number | undefined {
  const value = attributes.get(name);
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,4}$/.test(value)) return +value;
  report.error(node, `"${value}" is no ${name}`, 'write a number of pixels, without a unit');
  return undefined;
}
