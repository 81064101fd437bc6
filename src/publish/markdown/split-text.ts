import type { PhrasingContent } from 'mdast';

/**
 * Parts what stands in a paragraph where a text in it matches, without what matched.
 *
 * @param where the first match counts, or the last
 */
export function splitText(
  nodes: readonly PhrasingContent[],
  pattern: RegExp,
  where: 'first' | 'last',
): readonly [before: PhrasingContent[], after: PhrasingContent[]] | undefined {
  const matches = nodes.flatMap((node, index) => {
    const found = node.type === 'text' ? pattern.exec(node.value) : null;
    return node.type === 'text' && found ? [{ node, index, found }] : [];
  });
  const match = matches.at(where === 'first' ? 0 : -1);
  if (!match) return undefined;
  const { node, index, found } = match;
  // Places and source stay those of the whole text.
  const part = (value: string): PhrasingContent[] => (value ? [{ ...node, value }] : []);
  return [
    [...nodes.slice(0, index), ...part(node.value.slice(0, found.index))],
    [...part(node.value.slice(found.index + found[0].length)), ...nodes.slice(index + 1)],
  ];
}
