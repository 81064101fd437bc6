import type { Heading } from 'mdast';
import { type Context, written } from './context.js';
import { textOf } from './inline.js';
import { type PlainBlock, type PlainText, wordsOf } from './plain.js';

const ID = /\{#([^}\s]*)\}[ \t]*$/;

/** What a heading says, and the id that `{#id}` at its end gives it. */
export function readHeading(
  node: Heading,
  context: Context,
): { readonly text: PlainText; readonly id: string | undefined } {
  const last = node.children.at(-1);
  const found = last?.type === 'text' ? ID.exec(last.value) : null;
  if (last?.type === 'text' && found) last.value = last.value.slice(0, found.index);
  const text = textOf(node.children, context);
  if (text === '') context.report.error(node, 'the heading has no words', 'write them, or take the # out');
  return { text, id: found ? idOf(found[1] ?? '', node, context) : undefined };
}

function idOf(id: string, node: Heading, { ids, report }: Context): string | undefined {
  if (!/^[A-Za-z][\w.-]*$/.test(id) || /^ref-/.test(id)) {
    report.error(
      node,
      `"${id}" is no id`,
      'begin with a letter, then use letters, digits, - and _ (ref-1 and the like are the sources)',
    );
    return undefined;
  }
  if (ids.has(id)) {
    report.error(node, `there is another heading with the id "${id}"`, 'give it another one');
    return undefined;
  }
  ids.set(id, node);
  return id;
}

/** `##` is the level right below the title. */
export function headingBlock(node: Heading, context: Context): readonly PlainBlock[] {
  const { report } = context;
  const level = node.depth - 1;
  if (level < 1 || level > 4) {
    report.error(
      node,
      level < 1 ? 'a # heading is a title, which can’t stand here' : 'headings go no deeper than #####',
      level < 1 ? 'write ##' : 'write #####, or a paragraph in **bold**',
    );
    return [];
  }
  const { text, id } = readHeading(node, context);
  if (/-\s*$/.test(written(context.source, node)) && !written(context.source, node).startsWith('#'))
    report.warning(
      node,
      `"${wordsOf(text)}" is a heading, because of the --- right below it`,
      'write ## before it, or an empty line above the --- if a divider is meant',
    );
  return text === '' ? [] : [{ type: 'heading', text, level, ...(id && { id }) }];
}
