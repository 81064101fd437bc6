/** From a file in docs/ to what its page shows. */
import { existsSync, readFileSync } from 'node:fs';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parse, render, sections, textOf } from './markdown.mjs';
import { groups } from './pages.mjs';

const DOCS = 'docs/';
const all = groups.flatMap(({ pages }) => pages).filter(({ file }) => existsSync(DOCS + file));

/** The groups of pages that there are, each page with its title, its tree and its headings. */
export function readPages() {
  const read = new Map(all.map((page) => [page, readPage(page)]));
  return groups.map(({ title, pages }) => ({
    title,
    pages: pages.filter((page) => read.has(page)).map((page) => read.get(page)),
  }));
}

function readPage(page) {
  const source = parse(readFileSync(DOCS + page.file, 'utf8'));
  const markdown = page.section === undefined ? source : sectionOf(page, source);
  const isTitle = ({ type, depth }) => type === 'heading' && depth === 1;
  const title = toString(markdown.children.find(isTitle));
  const tree = render({ ...markdown, children: markdown.children.filter((node) => !isTitle(node)) });
  linkPages(tree, page);
  return { ...page, title, tree, headings: headingsOf(tree), isLive: isLive(tree) };
}

/** One `##` of a file as a page: its examples first, its own headings a level up. */
function sectionOf({ section, examples }, source) {
  const parts = sections(source, 2);
  const { children } = parts.find(({ title }) => title === (section && `<${section}>`)) ?? parts[0];
  if (!section) return { type: 'root', children: [...children, ...listOf(parts.slice(1))] };
  const own = children.map((node) => (node.type === 'heading' ? { ...node, depth: node.depth - 1 } : node));
  const first = own.findIndex(({ type }) => type === 'heading');
  // The examples begin with the sample that stands in the source, live.
  const intro = own.slice(0, first).filter(({ type }) => type !== 'code');
  const shown = parse(readFileSync(DOCS + examples, 'utf8')).children.filter(
    ({ type, depth }) => !(type === 'heading' && depth === 1),
  );
  const title = { type: 'heading', depth: 1, children: [{ type: 'text', value: `<${section}>` }] };
  return { type: 'root', children: [title, ...intro, ...shown, ...own.slice(first)] };
}

/** The elements with what each is, as links to their pages. */
const listOf = (parts) =>
  parts.flatMap(({ title, children }) => {
    const tag = title.replace(/[<>]/g, '');
    const link = {
      type: 'link',
      url: `elements.md#${tag}`,
      children: [{ type: 'inlineCode', value: title }],
    };
    return [{ type: 'heading', depth: 2, children: [link] }, children[0]];
  });

/** Links between files become links between pages; what is named below ../demo/ lies beside the pages. */
function linkPages(tree, { file }) {
  const folder = file.includes('/') ? '../' : '';
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && typeof properties.href === 'string')
      properties.href = addressOf(properties.href, folder);
  });
}

function addressOf(href, folder) {
  if (/^[a-z]+:|^#/.test(href)) return href;
  const [path, anchor] = href.slice(href.startsWith(folder) ? folder.length : 0).split('#');
  if (path === 'elements.md' && all.some(({ section }) => section && section === anchor))
    return `${anchor}.html`;
  if (path.startsWith('../demo/')) return href.slice('../demo/'.length).replace(/^/, '../');
  return path.replace(/\.md$/, '.html') + (anchor ? `#${anchor}` : '');
}

function headingsOf(tree) {
  const headings = [];
  visit(tree, 'element', (node) => {
    if (/^h[23]$/.test(node.tagName))
      headings.push({ depth: Number(node.tagName[1]), id: node.properties.id, text: textOf(node) });
  });
  return headings;
}

function isLive(tree) {
  let found = false;
  visit(tree, 'element', ({ properties }) => {
    found ||= Boolean(properties.className?.includes('is-live'));
  });
  return found;
}
