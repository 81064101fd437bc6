import type { Blockquote, Paragraph, PhrasingContent } from 'mdast';
import type { Tone } from '../../content/block.js';
import { calloutBlock } from './callout.js';
import type { Context } from './context.js';
import { textOf } from './inline.js';
import type { PlainBlock } from './plain.js';
import { splitText } from './split-text.js';

/** GitHub's alerts, and what they are here. */
const ALERTS: Readonly<Record<string, Tone>> = {
  NOTE: 'note',
  IMPORTANT: 'note',
  TIP: 'tip',
  WARNING: 'warning',
  CAUTION: 'emergency',
  EMERGENCY: 'emergency',
};

/** A quote, or a callout where it begins with `[!NOTE]` and the like. */
export function blocksOfQuote(node: Blockquote, context: Context): readonly PlainBlock[] {
  const [first] = node.children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  const alert = start?.type === 'text' ? /^\[!(\w+)\][ \t]*/.exec(start.value) : null;
  if (first?.type !== 'paragraph' || start?.type !== 'text' || !alert) return quoteBlock(node, context);
  const name = alert[1]?.toUpperCase() ?? '';
  const tone = ALERTS[name];
  if (!tone) {
    const known = Object.keys(ALERTS).map((each) => `[!${each}]`);
    context.report.error(node, `there is no alert [!${name}]`, `known ones: ${known.join(', ')}`);
    return [];
  }
  const rest: PhrasingContent[] = [
    { ...start, value: start.value.slice(alert[0].length) },
    ...first.children.slice(1),
  ];
  const [title, lines] = splitText(rest, /\n/, 'first') ?? [rest, []];
  const body =
    lines.length > 0 ? [{ ...first, children: lines }, ...node.children.slice(1)] : node.children.slice(1);
  return calloutBlock(tone, textOf(title, context), context.blocksOf(body, context), node, context);
}

/** A line break before the line with the dash is an end of a line. */
function withLineEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node, index): readonly PhrasingContent[] => {
    const next = nodes[index + 1];
    const isBefore = (text: PhrasingContent | undefined): boolean =>
      text?.type === 'text' && BY.test(text.value);
    if (node.type === 'break' && isBefore(next)) return [];
    return node.type === 'text' && nodes[index - 1]?.type === 'break' && isBefore(node)
      ? [{ ...node, value: `\n${node.value}` }]
      : [node];
  });
}

const DASH = '(?:—|–|―|--)[ \\t\\u00a0\\u202f]*';
const BY = new RegExp(`^${DASH}`);

function quoteBlock(node: Blockquote, context: Context): readonly PlainBlock[] {
  const paragraphs: Paragraph[] = [];
  for (const child of node.children) {
    if (child.type === 'paragraph') paragraphs.push(child);
    else context.report.error(child, 'a quote is a text', 'write a callout, :::note, for what holds more');
  }
  const { said, by } = sayingOf(paragraphs);
  const [first, second] = said;
  if (second)
    context.report.error(second, 'a quote is one paragraph', 'write a second quote, after a <!-- --> line');
  const text = first ? textOf(first.children, context) : '';
  if (text === '') {
    context.report.error(node, 'the quote has no words', 'write them above the line with the dash');
    return [];
  }
  const cite = by && textOf(by, context);
  return [{ type: 'quote', text, ...(cite && { cite }) }];
}

/** What is said and, where its last line begins with a dash, by whom. */
function sayingOf(paragraphs: readonly Paragraph[]): {
  readonly said: readonly Paragraph[];
  readonly by?: readonly PhrasingContent[] | undefined;
} {
  const end = paragraphs.at(-1);
  if (!end) return { said: [] };
  const last = { ...end, children: withLineEnds(end.children) };
  const whole = paragraphs.length > 1 && splitText(last.children.slice(0, 1), BY, 'first');
  if (whole) return { said: paragraphs.slice(0, -1), by: [...whole[1], ...last.children.slice(1)] };
  const lines = splitText(last.children, new RegExp(`[ \\t]*\\n[ \\t]*${DASH}(?=[^\\n]*$)`), 'last');
  if (!lines) return { said: paragraphs };
  return { said: [...paragraphs.slice(0, -1), { ...last, children: lines[0] }], by: lines[1] };
}
