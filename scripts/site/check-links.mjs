/** Follows every link within the pages: the file has to be there, and the place in it. */
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse);

/** What is there once everything is built. */
const isBuilt = (path) => path.startsWith('dist/');

/**
 * @param files Path in demo/docs/ -> HTML, or anything else for what is not a page
 * @returns one sentence for each link that leads nowhere, and for each `id` that stands twice
 */
export function brokenLinks(files) {
  const pages = new Map(
    [...files].filter(([name]) => name.endsWith('.html')).map(([name, html]) => [name, contents(html)]),
  );
  return [...pages].flatMap(([name, { links, ids }]) => [
    ...ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${name}: #${id} is there twice`),
    ...links.filter((link) => !leads(link, name)).map((link) => `${name}: ${link} leads nowhere`),
  ]);

  function leads(link, from) {
    const [path, anchor] = link.split('#');
    const target = path ? posix.normalize(path) : from;
    const page = pages.get(target === './' || target === '.' ? 'index.html' : target);
    if (page) return !anchor || page.ids.includes(anchor);
    const onDisk = posix.join('demo/docs', target);
    return files.has(target) || isBuilt(onDisk) || (!onDisk.startsWith('demo/docs/') && existsSync(onDisk));
  }
}

function contents(html) {
  const [links, ids] = [[], []];
  visit(parser.parse(html), 'element', ({ properties }) => {
    const { id, href, src } = properties;
    if (id) ids.push(id);
    for (const link of [href, src]) if (typeof link === 'string' && isInternal(link)) links.push(link);
  });
  return { links, ids };
}

/** Addresses that begin with `/` are those of a clinic, in examples. */
const isInternal = (link) => !/^([a-z]+:|\/|#$)/.test(link);
