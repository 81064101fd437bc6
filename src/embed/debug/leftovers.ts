import { elements, widgets } from '../spellings.js';
import { type Fact, nameOf } from './fact.js';

/** What looks like a widget of ours, and was made none; with the reason. */
export function leftovers(root: ParentNode = document): Fact[] {
  return [
    ...[...root.querySelectorAll<HTMLElement>('[data-pinpoint]')].flatMap((node) =>
      fact(node, ofPlaceholder(node)),
    ),
    ...[...root.querySelectorAll('[class*="pinpoint-"]')].flatMap((node) => fact(node, ofClass(node))),
    ...[...root.querySelectorAll('*')].flatMap((node) => fact(node, ofTag(node))),
    ...ofText(root),
  ];
}

const fact = (node: Element, value: string): Fact[] =>
  value ? [{ name: nameOf(node), value, look: 'bad' }] : [];

const known = widgets.join(', ');
const isKnown = (name: string): boolean => widgets.some((widget) => widget === name);

function ofPlaceholder(node: HTMLElement): string {
  const kind = node.getAttribute('data-pinpoint') ?? '';
  // It has its element, or is one.
  if (node.querySelector(`:scope > :is(${elements})`) || node.matches(elements)) return '';
  if (!isKnown(kind)) return `data-pinpoint="${kind}" is none of ${known}`;
  return whyNested(node) || 'no element was made of it';
}

function ofClass(node: Element): string {
  if (node.matches('[data-pinpoint]') || node.matches(elements)) return '';
  const kind = [...node.classList].find((name) => name.startsWith('pinpoint-'))?.slice(9);
  if (kind === undefined) return '';
  if (!isKnown(kind)) return node.matches('a') ? `the class pinpoint-${kind} is none of ${known}` : '';
  if (!node.matches('a')) return `only a link is made a widget by its class; this is <${node.localName}>`;
  if (node.parentElement?.matches(`pinpoint-${kind}`)) return '';
  return whyNested(node) || 'no element was made of it';
}

function whyNested(node: Element): string {
  const around = node.parentElement?.closest(elements);
  if (around) return `it stands inside <${around.localName}>, as its fallback`;
  const inside = node.querySelector(elements);
  return inside ? `there is a <${inside.localName}> deeper in it already` : '';
}

function ofTag({ localName }: Element): string {
  const kind = /^pinpoint-(.*)/.exec(localName)?.[1];
  return kind === undefined || isKnown(kind) ? '' : `<${localName}> is none of ours: ${known}`;
}

/** A snippet that an editor took for words: it stands there to be read. */
function ofText(root: ParentNode): Fact[] {
  const isSnippet = (node: Node) =>
    node.nodeType === Node.TEXT_NODE &&
    /<pinpoint-\w|<\w+[^>]{0,300} data-pinpoint=/.test(node.nodeValue ?? '');
  return [...root.querySelectorAll('body *')]
    .filter((node) => !node.matches('script, style, template, pre, code, pre *, code *, textarea'))
    .filter((node) => [...node.childNodes].some(isSnippet))
    .map((node) => ({
      name: nameOf(node),
      value: 'the snippet stands here as text: paste it where the editor takes HTML',
      look: 'bad',
    }));
}
