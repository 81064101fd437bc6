import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { superSub } from './super-sub.js';

/** What makes blocks. A text such as "2024. A good year" has none of them. */
const BLOCKS = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteDefinition',
  'headingAtx',
  'list',
  'table',
  'thematicBreak',
];

function inlineOnly(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: BLOCKS } });
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .use(superSub)
  .freeze();

const inline = markdown().use(inlineOnly).freeze();

/** CommonMark, GitHub's tables and footnotes, directives, `^2^` and `~2~`. */
export function parseMarkdown(text: string): Root {
  return markdown.parse(text);
}

/** A text of one paragraph, in which nothing begins a block. */
export function parseInline(text: string): Root {
  return inline.parse(text.replaceAll('\n', ' ').trim());
}
