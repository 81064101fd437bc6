import type { Article } from '../../../content/article.js';
import { enCare } from '../../../locale/en-care.js';
import type { ArticleStrings, CareStrings, CommonStrings } from '../../../locale/strings.js';

/** What a tool is given when its button is pressed. */
export interface ToolContext {
  readonly article: Article;
  readonly button: HTMLElement;
  /** Shows and announces, beside the buttons, what has happened. */
  readonly said: HTMLElement;
  /** The labels of the article; those of the tools are in them for all languages but English. */
  readonly strings: CommonStrings & ArticleStrings;
}

/** What a press of a button does. */
export type Press = (context: ToolContext) => void | Promise<void>;

/** The labels of the tools in the language of the article's labels. */
export function careStrings(strings: CommonStrings): CareStrings {
  return { ...enCare, ...strings };
}

/** What is shown of the article: the `<article>` around the buttons, in a shadow root. */
export function shownBy({ button }: ToolContext): HTMLElement {
  return button.closest('article') ?? button;
}
