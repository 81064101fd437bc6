import type { PhrasingContent } from 'mdast';
import type { Text } from '../../content/text.js';
import type { Place, Problem } from '../problem.js';
import { type Context, contextOf } from './context.js';
import { textOf } from './inline.js';
import type { LinkTo } from './links.js';
import { parseInline } from './parse.js';
import type { Plain, PlainText } from './plain.js';
import { type Placed, Report } from './report.js';

/** Nothing in a text without these is a mark, or an address that becomes a link. */
const MARKS = /[\\`*_~^[\]<@{\n]|&[#\w]|:[/\w]|www\./i;

/**
 * Reads inline Markdown, such as a value in front matter: `**bold**`, links, `^2^`, `:lang[…]{fr}`.
 *
 * @param at where it stands: all its problems are told there
 * @param linkTo where links to files lead
 */
export function readText(
  text: string,
  file: string,
  at: Place,
  linkTo?: LinkTo,
): { readonly text: Plain<Text>; readonly problems: readonly Problem[] } {
  const report = Report.at(file, at);
  return { text: inlineIn(text, report, { linkTo }), problems: report.problems };
}

/** Reads inline Markdown that stands within a node, as its attribute. */
export function attributeText(markdown: string, node: Placed, context: Context): PlainText {
  return inlineIn(markdown, context.report.within(node), context);
}

function inlineIn(markdown: string, report: Report, outer: Partial<Context>): PlainText {
  if (!MARKS.test(markdown)) return markdown.trim();
  const source = markdown.replaceAll('\n', ' ').trim();
  const tree = parseInline(source);
  const context: Context = { ...contextOf(source, tree, report), ...outer, source, report };
  const nodes = tree.children.flatMap((node): readonly PhrasingContent[] => {
    if (node.type === 'paragraph') return node.children;
    if (node.type === 'html') return [node];
    report.error(node, 'only a text may stand here', 'put \\ before its first character');
    return [];
  });
  return textOf(nodes, context);
}
