import { executeServerCommand } from '@web/test-runner-commands';

interface TreeNode {
  readonly role: string;
  readonly name?: string;
  readonly level?: number;
  readonly children?: readonly TreeNode[];
}

/** What says nothing by itself. */
const silent = /^(generic|none|InlineTextBox|ListMarker|LineBreak)$/;

/**
 * What a screen reader is given of an element, as the browser computes it: a line for each thing, `role "name"`, indented
 * by what it is in. Nothing where the driver can't tell: only Chromium's can.
 */
export async function treeOf(selector: string): Promise<string[] | undefined> {
  const { value } = await executeServerCommand<{ value?: TreeNode }, string>('accessibility-tree', selector);
  return value && lines([value], '');
}

function lines(nodes: readonly TreeNode[], indent: string): string[] {
  return nodes.flatMap(({ role, name = '', level, children = [] }) => {
    if (silent.test(role)) return lines(children, indent);
    const line = `${indent}${role}${level ? ` ${level}` : ''}${name && ` "${name}"`}`;
    const below = lines(children, `${indent}  `);
    // The words of what is named by them stand there already.
    return below.every((part) => part.trim() === `StaticText "${name}"`) ? [line] : [line, ...below];
  });
}
