import { escapeHtml } from '../html.js';

/** An element in a snippet. */
export interface Tag {
  readonly name: string;
  /** In the order in which they are written: by {@link attribute}, or as they are. */
  readonly attributes: readonly string[];
  /** Text, or elements. */
  readonly content?: string | readonly Tag[];
}

/** In characters: what is longer is broken into lines where it can be. As this project's own sources are. */
export const WIDTH = 110;

/**
 * Text as it may stand in HTML, JSX and templates of all kinds, in elements and in double quotes. Braces and brackets mean
 * something to Vue, JSX, Shopify's Liquid, Squarespace and WordPress's shortcodes; as references they do not.
 */
export function escapeText(text: string): string {
  return escapeHtml(text).replace(/[[\]{}]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An attribute with its value. */
export function attribute(name: string, value: string): string {
  return `${name}="${escapeText(value)}"`;
}

/**
 * An element as it stands in a snippet. A start tag that is too long for a line has each of its attributes on a line of its
 * own, and words that are too long stand on theirs.
 *
 * @param isTight never breaks around the words of a link: editors would make line breaks of it, or two links
 */
export function print(tag: Tag, isTight: boolean, indent = ''): string {
  const { name, attributes, content = '' } = tag;
  const close = `</${name}>`;
  if (typeof content === 'object') {
    const within = content.map((child) => print(child, isTight, `${indent}  `));
    return [start(tag, indent), ...within, indent + close].join('\n');
  }
  const text = escapeText(content);
  const line = `${indent}<${[name, ...attributes].join(' ')}>${text}${close}`;
  if (text ? isTight || isShort(line) : isShort(line)) return line;
  if (!text) return start(tag, indent, close.length) + close;
  return [start(tag, indent), `${indent}  ${text}`, indent + close].join('\n');
}

function start({ name, attributes }: Tag, indent: string, more = 0): string {
  const line = `${indent}<${[name, ...attributes].join(' ')}>`;
  if (isShort(line, more)) return line;
  const each = attributes.map((text) => `${indent}  ${text.replace(/\n/g, `\n${indent}  `)}`);
  return [`${indent}<${name}`, ...each, `${indent}>`].join('\n');
}

const isShort = (line: string, more = 0) => line.length + more <= WIDTH && !line.includes('\n');
