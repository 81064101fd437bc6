import type { Heading, Image, Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Losses } from './losses.js';
import { splitQuotes } from './quotation.js';

/** Brings the tree to the conventions of articles: headings from ## on, images alone, marks that can be written. */
export function tidy(root: Root, headline: string, losses: Losses): void {
  dropHeadline(root, headline);
  liftBlocks(root);
  splitQuotes(root, losses);
  shiftHeadings(root, losses);
  joinMarks(root);
}

/** The page's title stands in the front matter. */
function dropHeadline(root: Root, headline: string): void {
  const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
  const first = root.children.findIndex((child) => child.type === 'heading');
  const title = root.children[first];
  if (title && plain(toString(title)) === plain(headline)) root.children.splice(first, 1);
}

/** The highest heading becomes ##; below that there are three more levels. */
function shiftHeadings(root: Root, losses: Losses): void {
  const headings: Heading[] = [];
  const visit = (parent: Parents) => {
    for (const child of parent.children) {
      if (child.type === 'heading') headings.push(child);
      // Headings of questions are counted for themselves.
      else if ('children' in child && !(child.type === 'containerDirective' && child.name === 'faq'))
        visit(child);
    }
  };
  visit(root);
  const highest = Math.min(...headings.map(({ depth }) => depth));
  for (const heading of headings) {
    const depth = heading.depth - highest + 2;
    if (depth > 5)
      losses.add('headings below the fourth level became the fourth', {
        offset: heading.position?.start.offset,
      });
    heading.depth = Math.min(depth, 5) as Heading['depth'];
  }
}

/** Images and players that stand in a line of text come after it, each by itself. */
function liftBlocks(parent: Parents): void {
  const lifted: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type === 'paragraph' || child.type === 'heading') lifted.push(...pieces(child));
    else {
      if ('children' in child) liftBlocks(child);
      if (child.type === 'image') lifted.push(paragraph([child]));
      else lifted.push(child);
    }
  }
  if (parent.type !== 'tableRow' && parent.type !== 'tableCell') parent.children = lifted;
}

function pieces(line: Paragraph | Heading): RootContent[] {
  const result: RootContent[] = [];
  let text: PhrasingContent[] = [];
  const end = () => {
    if (text.some((node) => toString(node).trim())) result.push({ ...line, children: trimmed(text) });
    text = [];
  };
  for (const child of line.children) {
    const blocks = takeBlocks(child);
    if (!blocks.length) text.push(child);
    else {
      const own = child.type !== 'image' && 'children' in child && toString(child).trim();
      if (own && isPhrasing(child)) text.push(child);
      if (line.type === 'paragraph') end();
      result.push(...blocks);
    }
  }
  if (line.type === 'heading' && text.length) {
    const after = result.splice(0);
    end();
    return [...result, ...after];
  }
  end();
  return result;
}

function trimmed(text: readonly PhrasingContent[]): PhrasingContent[] {
  const last = text.length - 1;
  return text.map((node, index) => {
    if (node.type !== 'text') return node;
    const value = index ? node.value : node.value.trimStart();
    return { ...node, value: index === last ? value.trimEnd() : value };
  });
}

function isPhrasing(node: Nodes): boolean {
  return node.type !== 'leafDirective' && node.type !== 'containerDirective';
}

/** Takes the blocks out of a mark or a link; a block itself is one. */
function takeBlocks(node: RootContent): RootContent[] {
  if (node.type === 'image') return [paragraph([node])];
  if (!isPhrasing(node)) return [node];
  if (!('children' in node)) return [];
  const found: RootContent[] = [];
  node.children = (node.children as RootContent[]).filter((child) => {
    const blocks = takeBlocks(child);
    found.push(...blocks);
    return !blocks.length || ('children' in child && isPhrasing(child) && toString(child).trim());
  }) as typeof node.children;
  return found;
}

function paragraph(children: [Image]): Paragraph {
  const { position } = children[0];
  return { type: 'paragraph', children, ...(position && { position }) };
}

/** Neighbours with one mark become one, marks in themselves go, spaces at their ends move out. */
function joinMarks(parent: Parents): void {
  const result: Nodes[] = [];
  for (const child of parent.children as Nodes[]) {
    if (child.type === 'strong' || child.type === 'emphasis') {
      const last = result.at(-1);
      if (last?.type === child.type) {
        last.children.push(...child.children);
        continue;
      }
    }
    result.push(child);
  }
  parent.children = result.flatMap((child) => spread(child)) as typeof parent.children;
  for (const child of parent.children) if ('children' in child) joinMarks(child);
}

function spread(node: Nodes): Nodes[] {
  if (node.type !== 'strong' && node.type !== 'emphasis') return [node];
  node.children = node.children.flatMap((child) => (child.type === node.type ? child.children : [child]));
  const first = node.children[0];
  const last = node.children.at(-1);
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length);
  const text = (value: string): Nodes[] => (value ? [{ type: 'text', value }] : []);
  const isEmpty = !toString(node) && !node.children.some((child) => child.type === 'image');
  return [...text(before), ...(isEmpty ? [] : [node]), ...text(after)];
}
