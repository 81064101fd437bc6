import { type Child, h } from '../../dom.js';
import { labelIn, type View } from '../../view.js';
import type { ToolContext } from './tool.js';

/** Marks a label as being in its own language where the article is in another. */
export function labelOf({ article, strings }: ToolContext): View['label'] {
  return labelIn(article.inLanguage ?? strings.code, strings);
}

/** Shows and announces, beside the buttons, what has happened. */
export function say(context: ToolContext, text: string, ...more: Child[]): void {
  context.said.replaceChildren(h('span', {}, labelOf(context)(text), more));
}
