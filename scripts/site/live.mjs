/** A sample that is shown as what it makes: the widget itself, with the demo's content. */
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { textOf } from './markdown.mjs';

const fragment = unified().use(rehypeParse, { fragment: true });

/** Where the content of the samples really is, seen from demo/docs/. */
const CONTENT = { from: 'https://content.example/', to: '../content/' };

export function liveExample(code) {
  const tree = fragment.parse(textOf(code).replaceAll(CONTENT.from, CONTENT.to));
  const tags = new Set();
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName.startsWith('pinpoint-')) tags.add(tagName);
    if (properties.dataPinpoint) tags.add(`pinpoint-${properties.dataPinpoint}`);
  });
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['stage', ...tags],
      role: 'group',
      ariaLabel: 'Live example',
      tabIndex: 0,
    },
    // The page has the script itself.
    children: tree.children.filter(({ tagName }) => tagName !== 'script'),
  };
}
