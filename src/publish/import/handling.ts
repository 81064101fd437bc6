import type { Element } from 'hast';
import type { Nodes, PhrasingContent } from 'mdast';
import type { Options } from 'rehype-remark';
import type { Losses } from './losses.js';

/** How elements become Markdown, by their names. */
export type Handlers = NonNullable<Options['handlers']>;

/** What turns a tree of HTML into one of Markdown. */
export type State = Parameters<NonNullable<Handlers[string]>>[0];

/** What handlers know of the page. */
export interface Page {
  readonly base: string;
  readonly losses: Losses;
}

/** Where an element stood, for what is told of it. */
export function offsetOf({ position }: Element): number | undefined {
  return position?.start.offset;
}

/** The place in the HTML comes along, so that problems can say the line in the Markdown. */
export function placed<Node extends Nodes>(node: Node, { position }: Element): Node {
  return position ? { ...node, position } : node;
}

/** What an element that stands in a line holds. */
export function phrasing(state: State, element: Element): PhrasingContent[] {
  return state.all(element) as PhrasingContent[];
}
