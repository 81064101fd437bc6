import type { PhrasingContent, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified, type Processor } from 'unified';

const writer = unified()
  .use(remarkGfm)
  .use(remarkDirective)
  .use(plainColons)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    // In articles `10^2^` raises the 2.
    unsafe: [{ character: '^', after: '\\S', inConstruct: 'phrasing' }],
  });
const reader = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/**
 * The reader of articles takes a colon for a directive only before a name with brackets or braces, so that times and
 * addresses need no backslash: remark-directive writes `10\:30` and `mailto\:lou@clinic.example`.
 */
function plainColons(this: Processor): void {
  const data = this.data();
  data.toMarkdownExtensions = (data.toMarkdownExtensions ?? []).map((extension) => {
    const unsafe = extension.unsafe?.map((pattern) => {
      if (pattern.character !== ':') return pattern;
      // The reader takes two at the start of a line for a slip, but not with a backslash before them.
      if (pattern.atBreak && pattern.before === ':+') return { character: ':', atBreak: true, after: ':' };
      if (pattern.before !== '[^:]') return pattern;
      const notInConstruct = ['destinationLiteral' as const, 'destinationRaw' as const, 'autolink' as const];
      return { ...pattern, after: String.raw`[^\s\p{P}\p{S}][\p{L}\p{N}_-]*[[{]`, notInConstruct };
    });
    return unsafe ? { ...extension, unsafe } : extension;
  });
}

/** Writes Markdown with the conventions of articles. */
export function writeMarkdown(root: Root): string {
  return writer.stringify(root);
}

/** Reads it again, for the lines that things are on. */
export function parseMarkdown(markdown: string): Root {
  return reader.parse(markdown);
}

/** Markdown in one line, for captions. */
export function inLine(children: readonly PhrasingContent[]): string {
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [...children] }] };
  return writeMarkdown(root)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** Text as Markdown in one line: what would be a mark is escaped. */
export function plainInLine(value: string): string {
  return inLine([{ type: 'text', value }]);
}
