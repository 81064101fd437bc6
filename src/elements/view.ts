import { directionOf, isSameLanguage } from '../locale/language.js';
import type { CommonStrings } from '../locale/strings.js';
import { type Child, h } from './dom.js';

/** What shows a document is told: no template knows the element. */
export interface View<S extends CommonStrings = CommonStrings> {
  readonly strings: S;
  /** The level of the document's title; headings below count from it. */
  readonly level: number;
  /** Marks a label as being in its own language where the content around it is in another. */
  label(text: string): Exclude<Child, readonly Child[]>;
}

/** Makes {@link View.label} for labels that stand in content of a language. */
export function labelIn(content: string, { code }: CommonStrings): View['label'] {
  return isSameLanguage(content, code)
    ? (text) => text
    : (text) => h('span', { lang: code, dir: directionOf(code) }, text);
}

/** A heading so many levels below the document's title; deeper ones stop at 6. */
export function heading(
  { level }: View,
  below: number,
  attributes: { readonly part?: string; readonly id?: string | undefined },
  ...children: Child[]
): HTMLElement {
  return h(`h${Math.min(6, level + below)}`, attributes, ...children);
}
