import type { Element } from 'hast';
import type { Blockquote, Parents, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetOf, placed, type Page, type State } from './handling.js';
import { attribute, findAll, isElement, textOf } from './hast.js';
import { resolve } from './pictures.js';
import type { Losses } from './losses.js';

/** A quote; `<cite>` is its last paragraph, after a dash, with a link to where the quote says that it is from. */
export function quotation(state: State, element: Element, { base, losses }: Page): Blockquote {
  const cite = findAll(element, ({ tagName }) => tagName === 'cite' || tagName === 'footer').at(-1);
  const who = cite ? namesIn(textOf(cite)) : '';
  const children = state.toFlow(state.all(who && cite ? without(element, cite) : element));
  const given = attribute(element, 'cite');
  const from = given && resolve(given, base);
  if (who && cite) {
    const link = findAll(cite, ({ tagName }) => tagName === 'a')[0];
    const href = link ? attribute(link, 'href') : from;
    const name: PhrasingContent = { type: 'text', value: who };
    const by: PhrasingContent = /^https?:/.test(href) ? { type: 'link', url: href, children: [name] } : name;
    children.push({ type: 'paragraph', children: [{ type: 'text', value: '— ' }, by] });
  } else if (/^https?:/.test(from)) {
    losses.add(`where a quote is from is left out: ${from}`, {
      offset: offsetOf(element),
      hint: 'write a last line with — and a link',
    });
  }
  return placed({ type: 'blockquote', children }, element);
}

/** Without a dash of its own. */
function namesIn(text: string): string {
  return text
    .replace(/^[\s\u2014\u2013-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function without(element: Element, gone: Element): Element {
  return {
    ...element,
    children: element.children
      .filter((child) => child !== gone)
      .map((child) => (isElement(child) ? without(child, gone) : child)),
  };
}

/** A quote of an article is one paragraph: more of them become as many quotes, what is no text stands between. */
export function splitQuotes(parent: Parents, losses: Losses): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) splitQuotes(child, losses);
    children.push(...(child.type === 'blockquote' ? quotesOf(child, losses) : [child]));
  }
  if (parent.type !== 'tableRow' && parent.type !== 'tableCell') parent.children = children;
}

function quotesOf(quote: Blockquote, losses: Losses): RootContent[] {
  const isSaid = (node: RootContent) =>
    node.type === 'paragraph' && toString(node, { includeImageAlt: false }).trim() !== '';
  const last = quote.children.at(-1);
  const by =
    last && isSaid(last) && /^[\u2014\u2013]\s/.test(toString(last)) && quote.children.length > 1
      ? last
      : undefined;
  const rest = quote.children.filter((child) => child !== by);
  const end = rest.findLast(isSaid);
  if (!rest.every(isSaid)) {
    losses.add('what is no text in a quote stands outside of it', {
      offset: quote.position?.start.offset,
      hint: 'say in a line who wrote it',
    });
  }
  const quotes = rest.map((child): RootContent => {
    if (!isSaid(child)) return child;
    return { ...quote, children: child === end && by ? [child, by] : [child] };
  });
  return end || !by ? quotes : [...quotes, by];
}
