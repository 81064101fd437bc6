import { html } from 'lit/html.js';
import { directionOf, isSameLanguage } from '../locale/language.js';
import type { CommonStrings } from '../locale/strings.js';

/** What the templates of a document are told: no template knows the element. */
export interface View<S extends CommonStrings = CommonStrings> {
  readonly strings: S;
  /** The level of the document's title; headings below count from it. */
  readonly level: number;
  /** Marks a label as being in its own language where the content around it is in another. */
  label(text: string): unknown;
  /** The videos and sounds that the visitor has asked for. */
  readonly opened: ReadonlySet<object>;
  /** Loads a video or a sound. */
  open(block: object): void;
}

/** Makes {@link View.label} for labels that stand in content of a language. */
export function labelIn(content: string, { code }: CommonStrings): View['label'] {
  return isSameLanguage(content, code)
    ? (text) => text
    : (text) => html`<span lang=${code} dir=${directionOf(code)}>${text}</span>`;
}
