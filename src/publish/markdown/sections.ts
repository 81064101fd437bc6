import type { Heading, ListItem, Paragraph, RootContent } from 'mdast';
import type { Step } from '../../content/block.js';
import { attributesOf, refuseOthers } from './attributes.js';
import type { Context } from './context.js';
import { imageOf, imagesOf } from './figure.js';
import { readHeading } from './heading.js';
import { textOf } from './inline.js';
import type { Directive, Parts } from './parts.js';
import type { Plain, PlainBlock, PlainImage, PlainText } from './plain.js';

/** `:::faq`: each heading is a question. */
export function faqBlock(
  node: Directive,
  { label, content }: Parts,
  context: Context,
): readonly PlainBlock[] {
  refuseLabel(node, label, context);
  const { before, sections } = sectionsOf(content);
  for (const stray of before)
    context.report.error(stray, 'this stands before the first question', 'move it above :::faq');
  const items = sections.map(({ heading, body }) => {
    const answer = context.blocksOf(body, context);
    if (answer.length === 0) context.report.error(heading, 'the question has no answer', 'write it below');
    return { question: titleOf(heading, context), answer };
  });
  if (items.length > 0) return [{ type: 'faq', items }];
  context.report.error(node, ':::faq has no questions', 'write each as a heading, ### Question?');
  return [];
}

/** `:::steps`: each heading begins a step, or each item of a numbered list is one. */
export function stepsBlock(
  node: Directive,
  { label, content }: Parts,
  context: Context,
): readonly PlainBlock[] {
  refuseLabel(node, label, context);
  const [first, second] = content.filter(({ type }) => type !== 'html');
  if (first?.type === 'list' && !second)
    return [{ type: 'steps', items: first.children.map((item) => stepOfItem(item, context)) }];
  const { before, sections } = sectionsOf(content);
  for (const stray of before)
    context.report.error(
      stray,
      sections.length > 0 ? 'this stands before the first step' : 'this is no step',
      sections.length > 0 ? 'move it above :::steps' : 'write a heading for each step, or one numbered list',
    );
  const items = sections.map(({ heading, body }) => stepOf(titleOf(heading, context), body, context));
  if (items.length > 0) return [{ type: 'steps', items }];
  if (before.length === 0)
    context.report.error(node, ':::steps has no steps', 'write a heading for each, or a numbered list');
  return [];
}

function refuseLabel(node: Directive, label: Parts['label'], { report }: Context): void {
  refuseOthers(attributesOf(node), [], node, report);
  if (label.length > 0) report.error(node, `:::${node.name} has no title`, 'write a heading above it');
}

/** Headings inside are no part of the text's outline: any level will do. */
function titleOf(heading: Heading, context: Context): PlainText {
  const { text, id } = readHeading(heading, context);
  if (id) context.report.error(heading, 'no id can stand here', 'take the {#…} out');
  return text;
}

interface Section {
  readonly heading: Heading;
  readonly body: RootContent[];
}

/** Parts at headings; those that are deeper than the first belong to what is below it. */
function sectionsOf(content: readonly RootContent[]): {
  readonly before: readonly RootContent[];
  readonly sections: readonly Section[];
} {
  const before: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of content) {
    const depth = sections[0]?.heading.depth ?? 6;
    if (node.type === 'heading' && node.depth <= depth) sections.push({ heading: node, body: [] });
    else if (sections.length > 0) sections.at(-1)?.body.push(node);
    else if (node.type !== 'html') before.push(node);
    else before.push(...(node.value.startsWith('<!--') ? [] : [node]));
  }
  return { before, sections };
}

/** The first line of an item is the step's title where all of it is bold. */
function stepOfItem({ children }: ListItem, context: Context): Plain<Step> {
  const [first, ...others] = children;
  const [bold, next, ...rest] = first?.type === 'paragraph' ? first.children : [];
  const isTitle = bold?.type === 'strong' && (!next || (next.type === 'text' && next.value.startsWith('\n')));
  if (first?.type !== 'paragraph' || !isTitle) return stepOf('', children, context);
  const remaining: Paragraph[] =
    next?.type === 'text' ? [{ ...first, children: [{ ...next, value: next.value.slice(1) }, ...rest] }] : [];
  return stepOf(textOf(bold.children, context), [...remaining, ...others], context);
}

/** The first image that stands alone is the step's own. */
function stepOf(title: PlainText, content: readonly RootContent[], context: Context): Plain<Step> {
  const index = content.findIndex(
    (node) => node.type === 'paragraph' && imagesOf(node, context)?.length === 1,
  );
  const image = imageAt(content[index], context);
  const body = context.blocksOf(image ? content.toSpliced(index, 1) : content, context);
  return { ...(title !== '' && { title }), ...(body.length > 0 && { body }), ...(image && { image }) };
}

function imageAt(node: RootContent | undefined, context: Context): PlainImage | undefined {
  const [written] = (node?.type === 'paragraph' && imagesOf(node, context)) || [];
  return written && imageOf(written, context);
}
