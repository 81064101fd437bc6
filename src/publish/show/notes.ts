import type { ElementContent, Nodes, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Block, ListItem } from '../../content/block.js';
import type { Span, Text } from '../../content/text.js';
import { Runs } from './runs.js';

/** Notes as they were read. */
export interface Notes {
  readonly blocks: readonly Block[];
  /** What was in them and can't be kept, by the names of the elements, each once. */
  readonly lost: readonly string[];
}

const parser = unified().use(rehypeParse, { fragment: true });

const silent = new Set(['style', 'template', 'title', 'meta', 'link', 'head']);
const lossy = new Set(
  'script img picture svg iframe object embed video audio canvas form input button select textarea noscript'.split(
    ' ',
  ),
);
const containers = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hr html li
  main nav p pre section summary table tbody td tfoot th thead tr`.split(/\s+/),
);
const marks: Readonly<Record<string, keyof Omit<Span, 'text' | 'href' | 'lang'>>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  sub: 'sub',
  sup: 'sup',
  code: 'code',
};

/**
 * Reads notes as feeds have them, HTML or plain text: paragraphs, lists, headings, links and emphasis are kept, and the
 * words of everything else that has some.
 *
 * @param base what links in it are relative to, where that is known
 */
export function readNotes(html: string, base?: string): Notes {
  const isHtml = /<\/?[a-z][^>]*>/i.test(html);
  // In plain text a line is what its author saw as one.
  const source = isHtml ? html : html.replace(/</g, '&lt;').replace(/\r\n?|\n/g, '<br>');
  const reader = new NotesReader(base);
  try {
    reader.read(parser.parse(source).children);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested thousands deep: nobody wrote that for people.
    return { blocks: [], lost: ['html'] };
  }
  return { blocks: levelled(reader.blocks()), lost: [...reader.lost] };
}

/** A line of text that may have been escaped twice, as many feeds do: its characters. */
export function readLine(text: string): string {
  const words = /&(#\d+|#x[\da-f]+|[a-z]\w+);/i.test(text)
    ? wordsOf(parser.parse(text.replace(/</g, '&lt;')))
    : text;
  return words.replace(/\s+/g, ' ').trim();
}

function wordsOf(node: Nodes): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** Reads the children of one element into blocks. */
class NotesReader {
  readonly lost: Set<string>;
  readonly #base: string | undefined;
  readonly #blocks: Block[] = [];
  #runs: Runs;

  constructor(base: string | undefined, lost = new Set<string>()) {
    this.#base = base;
    this.lost = lost;
    this.#runs = new Runs(base);
  }

  blocks(): readonly Block[] {
    this.#flush();
    return this.#blocks;
  }

  read(nodes: readonly (RootContent | ElementContent)[], style: Omit<Span, 'text'> = {}): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#runs.add(node.value, style);
      else if (node.type === 'element') this.#element(node.tagName, node, style);
    }
  }

  #element(
    name: string,
    element: Extract<ElementContent, { type: 'element' }>,
    style: Omit<Span, 'text'>,
  ): void {
    const { children } = element;
    const mark = marks[name];
    if (silent.has(name)) return;
    if (lossy.has(name)) this.lost.add(name === 'picture' ? 'img' : name);
    else if (name === 'br') this.#flush();
    else if (mark) this.read(children, { ...style, [mark]: true });
    else if (name === 'a') this.#link(element, style);
    else if (/^h[1-6]$/.test(name)) this.#heading(+name.slice(1), element);
    else if (name === 'ul' || name === 'ol') this.#list(name === 'ol', element);
    else if (containers.has(name)) {
      this.#flush();
      this.read(children, style);
      this.#flush();
    } else this.read(children, style);
  }

  #link(element: Extract<ElementContent, { type: 'element' }>, style: Omit<Span, 'text'>): void {
    const href = this.#runs.address(element.properties['href']);
    // A link around whole paragraphs goes into each of them.
    this.read(element.children, href ? { ...style, href } : style);
  }

  #heading(level: number, element: Extract<ElementContent, { type: 'element' }>): void {
    this.#flush();
    const text = this.#inner(element.children).flatMap((block) => ('text' in block ? [block.text] : []));
    const [first, ...others] = text;
    if (first !== undefined) this.#blocks.push({ type: 'heading', text: first, level });
    for (const more of others) this.#blocks.push({ type: 'heading', text: more, level });
  }

  #list(ordered: boolean, element: Extract<ElementContent, { type: 'element' }>): void {
    this.#flush();
    const items = element.children.flatMap((child): ListItem[] => {
      const blocks = child.type === 'element' ? this.#inner([child]) : [];
      const [first, second] = blocks;
      return first ? [first.type === 'paragraph' && !second ? first.text : blocks] : [];
    });
    const start = Number(element.properties['start'] ?? 1);
    if (!items.length) return;
    this.#blocks.push({
      type: 'list',
      ...(ordered && { ordered: true, ...(Number.isSafeInteger(start) && start > 1 && { start }) }),
      items,
    });
  }

  #inner(nodes: readonly ElementContent[]): readonly Block[] {
    const reader = new NotesReader(this.#base, this.lost);
    reader.read(nodes);
    return reader.blocks();
  }

  #flush(): void {
    const text: Text | undefined = this.#runs.text();
    if (text !== undefined) this.#blocks.push({ type: 'paragraph', text });
    this.#runs = new Runs(this.#base);
  }
}

/** Headings begin right under the episode's name, whatever level the feed's author has chosen. */
function levelled(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? (block.level ?? 1) : []));
  const top = Math.min(...levels);
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, level: Math.min(4, (block.level ?? 1) - top + 1) } : block,
  );
}
