import type { Widget } from '../spellings.js';
import type { Choice } from './choice.js';
import type { Words } from './words.js';

/** A key of {@link Choice} that a person chooses; of the call to action each of its two. */
export type OptionKey =
  Exclude<keyof Choice, 'widget' | 'src' | 'url' | 'title' | 'action'> | 'action.text' | 'action.href';

/** Where a snippet says it: in an attribute, in a custom property of its style, or in an element of a slot. */
export type Writes =
  | { readonly attribute: string }
  | { readonly property: `--pinpoint-${string}` }
  | { readonly slot: 'action' };

/** One thing that a clinic may choose: what the form asks, the snippet writes and the documents list. */
export interface Option {
  readonly key: OptionKey;
  readonly widgets: readonly Widget[];
  readonly kind: 'choice' | 'colour' | 'number' | 'text' | 'url';
  /** All values, of a `choice`. */
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  readonly unit?: 'px';
  /** What the element does by itself, which a snippet does not say; undefined where that is not one value. */
  readonly default: string | number | undefined;
  readonly writes: Writes;
  readonly label: Words;
  readonly hint?: Words;
  /** What people read for each of `values`, and under `''` for no value. */
  readonly valueLabels?: Readonly<Record<string, Words>>;
}
