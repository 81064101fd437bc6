import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Report } from './report.js';

/** The footnotes of a text: each is a source, numbered in the order in which they are first cited. */
export class Footnotes {
  readonly #definitions = new Map<string, FootnoteDefinition>();
  readonly #cited: string[] = [];
  readonly #before: number;

  /** @param before how many sources come before them */
  constructor(tree: Root, report: Report, before = 0) {
    this.#before = before;
    visit(tree, 'footnoteDefinition', (node) => {
      if (this.#definitions.has(node.identifier)) {
        const label = node.label ?? node.identifier;
        report.error(node, `there is another footnote [^${label}]`, 'give it another label');
      } else this.#definitions.set(node.identifier, node);
    });
  }

  /** The number of a source, from 1. */
  cite({ identifier }: FootnoteReference): number {
    if (!this.#cited.includes(identifier)) this.#cited.push(identifier);
    return this.#before + this.#cited.indexOf(identifier) + 1;
  }

  /** In the order of their numbers; those that are not cited come last. */
  *inOrder(): Generator<FootnoteDefinition> {
    // A footnote may cite another: the list grows while it is read.
    for (const identifier of this.#cited) {
      const definition = this.#definitions.get(identifier);
      if (definition) yield definition;
    }
    for (const [identifier, definition] of this.#definitions)
      if (!this.#cited.includes(identifier)) yield definition;
  }

  /** How many sources there are. */
  get count(): number {
    return this.#before + this.#definitions.size;
  }
}
