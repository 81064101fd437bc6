import { attributesOf, refuseOthers } from './attributes.js';
import { calloutBlock } from './callout.js';
import { type Context, written } from './context.js';
import { textOf } from './inline.js';
import { audioBlock, videoBlock } from './film.js';
import { nearest } from '../nearest.js';
import type { Directive, Parts } from './parts.js';
import type { PlainBlock } from './plain.js';
import { faqBlock, stepsBlock } from './sections.js';
import { tableBlock } from './table.js';

type Read = (node: Directive, parts: Parts, context: Context) => readonly PlainBlock[];

const callout =
  (tone: 'note' | 'tip' | 'warning' | 'emergency'): Read =>
  (node, { label, content }, context) => {
    refuseOthers(attributesOf(node), [], node, context.report);
    return calloutBlock(tone, textOf(label, context), context.blocksOf(content, context), node, context);
  };

/** Every directive; those that hold nothing may have two colons. */
const DIRECTIVES: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['note', callout('note')],
  ['tip', callout('tip')],
  ['warning', callout('warning')],
  ['emergency', callout('emergency')],
  ['steps', stepsBlock],
  ['faq', faqBlock],
  ['table', captioned],
  ['video', videoBlock],
  ['audio', audioBlock],
]);

/** Reads `:::name[label]{attributes}` … `:::` and `::name[label]{attributes}`. */
export function blocksOfDirective(node: Directive, context: Context): readonly PlainBlock[] {
  const { report } = context;
  const read = DIRECTIVES.get(node.name);
  if (!read) {
    const known = [...DIRECTIVES.keys()];
    const meant = nearest(node.name, known);
    report.error(
      node,
      `there is no directive "${node.name}"`,
      meant ? `did you mean ${meant}?` : `known ones: ${known.join(', ')}`,
    );
    return [];
  }
  if (node.type === 'leafDirective') {
    const isMedia = node.name === 'video' || node.name === 'audio';
    if (isMedia) return read(node, { label: node.children, content: [] }, context);
    report.error(node, `::${node.name} holds nothing`, `begin with :::${node.name} and end with :::`);
    return [];
  }
  const whole = written(context.source, node);
  const colons = /^:+/.exec(whole)?.[0] ?? '';
  // What is left open may end with what is in it.
  if (!(/(?:^|\n)[ \t>]*(:{3,})[ \t]*$/.exec(whole)?.[1] ?? '').startsWith(colons))
    report.error(
      node,
      `:::${node.name} is never closed`,
      `write a line ${colons} where it ends; what holds others needs more colons than they have`,
    );
  const [first, ...others] = node.children;
  const isLabelled = first?.type === 'paragraph' && first.data?.directiveLabel;
  const parts = isLabelled
    ? { label: first.children, content: others }
    : { label: [], content: node.children };
  return read(node, parts, context);
}

/** `:::table[Caption]{rowHeaders}` around a table. */
function captioned(node: Directive, { label, content }: Parts, context: Context): readonly PlainBlock[] {
  const [table, other] = content;
  if (table?.type !== 'table' || other) {
    context.report.error(
      other ?? node,
      ':::table holds one table',
      'write the table alone in it, its rows as | cell | cell |',
    );
    return [];
  }
  return tableBlock(table, { node, nodes: label, attributes: attributesOf(node) }, context);
}
