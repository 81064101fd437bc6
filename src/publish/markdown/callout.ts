import type { Tone } from '../../content/block.js';
import type { Context } from './context.js';
import type { PlainBlock, PlainText } from './plain.js';
import type { Placed } from './report.js';

/** A callout; it has to say something. */
export function calloutBlock(
  tone: Tone,
  title: PlainText,
  body: readonly PlainBlock[],
  node: Placed,
  context: Context,
): readonly PlainBlock[] {
  if (body.length === 0) {
    context.report.error(node, 'the callout has no text', 'write it below its first line');
    return [];
  }
  return [{ type: 'callout', tone, ...(title !== '' && { title }), body }];
}
