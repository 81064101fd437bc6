import type { Article } from '../../../content/article.js';
import { enCare } from '../../../locale/en-care.js';
import type { CareStrings, CommonStrings } from '../../../locale/strings.js';

/** What a tool is given when its button is pressed. */
export interface ToolContext {
  readonly article: Article;
  /** What is shown of it, in the shadow root of its element. */
  readonly shown: HTMLElement;
  readonly button: HTMLElement;
  /** The labels of the article; those of the tools are in them for all languages but English. */
  readonly strings: CommonStrings;
  /** Shows and announces what has happened, beside the buttons. */
  say(what: string | Node): void;
}

/** What a press of a button does; each comes in a chunk of its own with the first press. */
export type Press = (context: ToolContext) => void | Promise<void>;

/** The labels of the tools in the language of the article's labels. */
export function careStrings(strings: CommonStrings): CareStrings {
  return { ...enCare, ...strings };
}
