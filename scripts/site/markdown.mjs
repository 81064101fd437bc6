/** From the Markdown of docs/ to a tree of HTML, with code highlighted and tables that scroll within themselves. */
import { toString } from 'mdast-util-to-string';
import rehypeHighlight from 'rehype-highlight';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { liveExample } from './live.mjs';

const parser = unified().use(remarkParse).use(remarkGfm);
const toHtml = unified()
  .use(remarkRehype)
  .use(rehypeSlug)
  .use(rehypeHighlight, { aliases: { xml: ['html', 'vue', 'svelte', 'astro'], bash: ['sh'] } })
  .use(() => (tree) => {
    frameCode(tree);
    frameTables(tree);
  });

/** Reads Markdown. */
export const parse = (text) => parser.parse(text);

/** Makes HTML of a tree of Markdown. */
export const render = (tree) => toHtml.runSync(withLanguages(tree));

/** What stands after the language of a code block (`live`, `no-run: …`) goes on to the HTML. */
function withLanguages(tree) {
  visit(tree, 'code', (node) => {
    node.data = { hProperties: { dataMeta: node.meta ?? '', dataLang: node.lang ?? 'text' } };
  });
  return tree;
}

/** The sections of a document: what stands before the first heading of that depth, and under each. */
export function sections({ children }, depth) {
  const parts = [{ title: '', children: [] }];
  for (const node of children) {
    if (node.type === 'heading' && node.depth === depth) parts.push({ title: toString(node), children: [] });
    else parts.at(-1).children.push(node);
  }
  return parts;
}

const languages = {
  html: 'HTML',
  js: 'JavaScript',
  ts: 'TypeScript',
  css: 'CSS',
  json: 'JSON',
  sh: 'Shell',
  bash: 'Shell',
  yaml: 'YAML',
  jsx: 'JSX',
  tsx: 'TSX',
  vue: 'Vue',
  svelte: 'Svelte',
  text: 'Text',
};

/** What stands above code: its language, and the place of the button. */
const barOf = (name) => ({
  type: 'element',
  tagName: 'div',
  properties: { className: ['bar'] },
  children: [{ type: 'text', value: name }],
});

/** A frame around each block of code, with its bar and, where it is live, what it shows. */
function frameCode(tree) {
  visit(tree, 'element', (node, index, parent) => {
    const code = node.tagName === 'pre' && node.children[0];
    if (!code) return;
    const { dataMeta = '', dataLang = 'text' } = code.properties;
    delete code.properties.dataMeta;
    delete code.properties.dataLang;
    const name = languages[dataLang] ?? 'Code';
    Object.assign(node.properties, { tabIndex: 0, role: 'group', ariaLabel: name });
    const isLive = /\blive\b/.test(dataMeta);
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['code', ...(isLive ? ['is-live'] : [])] },
      children: [...(isLive ? [liveExample(code)] : []), barOf(name), node],
    };
    return [SKIP, index + 1];
  });
}

/** A table scrolls within a region that the keyboard reaches, named by the heading above it. */
function frameTables(tree) {
  const names = new Map();
  let heading = '';
  visit(tree, { tagName: 'th' }, (node) => {
    // A corner without words heads nothing.
    if (!textOf(node).trim()) node.tagName = 'td';
  });
  visit(tree, 'element', (node, index, parent) => {
    if (/^h[1-4]$/.test(node.tagName)) heading = textOf(node);
    if (node.tagName !== 'table') return;
    const count = (names.get(heading) ?? 0) + 1;
    names.set(heading, count);
    const label = `Table: ${heading}${count > 1 ? `, ${count}` : ''}`;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['table'], role: 'region', ariaLabel: label, tabIndex: 0 },
      children: [node],
    };
    return [SKIP, index + 1];
  });
}

/** The words in a tree of HTML. */
export const textOf = (node) => node.value ?? (node.children ?? []).map(textOf).join('');
