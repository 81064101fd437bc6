import type { LinkReference, Link, PhrasingContent, Text as TextNode } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { isLink, LINK_HINT } from './address.js';
import { attributesOf, readAttributes, refuseOthers } from './attributes.js';
import { type Context, written } from './context.js';
import { refuseHtml } from './html.js';
import { isLanguage } from './language.js';
import type { PlainText } from './plain.js';
import { marked, type Marks, TextBuilder } from './text-builder.js';

/** What stands in a text: `:sup[2]`. */
export const TEXT_DIRECTIVES = ['sup', 'sub', 'lang'] as const;

/** Reads what a paragraph holds. */
export function textOf(nodes: readonly PhrasingContent[], context: Context): PlainText {
  const builder = new TextBuilder();
  for (const node of nodes) addTo(builder, node, context);
  return builder.text;
}

function addTo(builder: TextBuilder, node: PhrasingContent, context: Context): void {
  const { report } = context;
  const mark = (children: readonly PhrasingContent[], marks: Marks): void => {
    const text = textOf(children, context);
    if (text !== '') builder.add(marked(text, marks));
  };
  switch (node.type) {
    case 'text':
      return addText(builder, node, context);
    case 'emphasis':
      return mark(node.children, { em: true });
    case 'strong':
      return mark(node.children, { strong: true });
    case 'inlineCode':
      return builder.add({ text: node.value, code: true });
    case 'link':
      return addLink(builder, node, node.url, context);
    case 'linkReference':
      return addLink(builder, node, context.definitions.get(node.identifier)?.url ?? '', context);
    case 'footnoteReference':
      if (context.footnotes) {
        const number = context.footnotes.cite(node);
        return builder.add(marked(`${number}`, { sup: true, href: `#ref-${number}` }));
      }
      return report.error(node, 'this text has no sources to cite', 'write a link instead');
    case 'textDirective':
      return addDirective(builder, node, context);
    case 'html':
      return refuseHtml(node, report, true);
    case 'break':
      report.warning(node, 'a line break is not kept', 'leave an empty line to begin a new paragraph');
      return builder.add(' ');
    case 'delete':
      report.error(node, 'struck out text is not in the format', 'take it out, or one ~ of each pair');
      for (const child of node.children) addTo(builder, child, context);
      return;
    case 'image':
    case 'imageReference':
      return report.error(
        node,
        'an image can’t stand within a text',
        'put an empty line before and after it',
      );
  }
}

function addText(builder: TextBuilder, node: TextNode, context: Context): void {
  let value = node.value.replaceAll('\n', ' ');
  const attributes = builder.endsWithSpan && /^\{[^{}]*\}/.exec(value)?.[0];
  if (attributes) {
    value = value.slice(attributes.length);
    const read = readAttributes(attributes);
    refuseOthers(read ?? new Map([[attributes, '']]), ['lang'], node, context.report);
    const lang = read?.get('lang');
    if (lang !== undefined && isLanguage(lang, node, context.report)) builder.setLanguage(lang);
  }
  warnOfSlips(node, context);
  builder.add(value);
}

/** Attributes that belong to nothing. */
const BRACES = /(?<!\\|^)\{(?:[#.][\w-]+|\w+=[^{}]*)\}/;

/** What was meant as a mark, and is none. */
function warnOfSlips(node: TextNode, { source, report }: Context): void {
  const raw = written(source, node);
  const footnote = /(?<!\\)\[\^([^\]\s]+)\]/.exec(raw);
  if (footnote)
    report.error(
      node,
      `there is no footnote ${footnote[0]}`,
      `write a line ${footnote[0]}: with the source, in the body`,
    );
  else if (BRACES.test(node.value) && BRACES.test(raw))
    report.warning(node, 'braces are shown as they are', 'write them right behind what they are for');
  else if (/(?<!\\)\]\(/.test(raw))
    report.warning(
      node,
      'this looks like a link, and is none',
      'take spaces out of the address, or put it into <…>',
    );
}

function addLink(builder: TextBuilder, node: Link | LinkReference, address: string, context: Context): void {
  const { report } = context;
  const text = textOf(node.children, context);
  if (text === '') return report.error(node, 'the link has no words', 'write [words](address)');
  if (node.type === 'link' && node.title)
    report.warning(node, 'a link’s title is not kept', 'say it in the text');
  if (isLink(address)) {
    const { href, problem } = context.linkTo?.(address) ?? { href: address };
    if (problem) report[problem.severity](node, problem.message, problem.hint);
    if (href.startsWith('#')) context.links.push({ id: href.slice(1), node });
    return builder.add(marked(text, { href }));
  }
  report.error(node, `a link can’t lead to "${address}"`, LINK_HINT);
  if (typeof text === 'string') builder.add(text);
  else for (const part of text) builder.add(part);
}

function addDirective(builder: TextBuilder, node: TextDirective, context: Context): void {
  const { name, children } = node;
  const attributes = attributesOf(node);
  // A colon before a word is how times and ratios are written: what is meant to be more has brackets or braces.
  if (children.length === 0 && attributes.size === 0) return builder.add(written(context.source, node));
  if (name === 'sup' || name === 'sub') refuseOthers(attributes, [], node, context.report);
  const text = textOf(children, context);
  if (name === 'sup') return builder.add(marked(text, { sup: true }));
  if (name === 'sub') return builder.add(marked(text, { sub: true }));
  if (name === 'lang') {
    const lang = [...attributes.keys()][0] ?? '';
    if (isLanguage(lang, node, context.report)) builder.add(marked(text, { lang }));
    return;
  }
  // Behind a word it was hardly meant: "see:Note[1]".
  const before = context.source[(node.position?.start.offset ?? 0) - 1] ?? '';
  if (/[\p{L}\p{N}]/u.test(before)) return builder.add(written(context.source, node));
  context.report.error(
    node,
    `there is no directive :${name}`,
    `known in a text: ${TEXT_DIRECTIVES.map((known) => `:${known}[…]`).join(', ')}; put \\ before a colon that is meant as it is`,
  );
}
