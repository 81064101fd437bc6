import { codePlaces } from './places-for-code.js';
import { sitePlaces } from './places-for-sites.js';
import type { Words } from './words.js';

/** How a widget is written: the three ways of `spellings.ts`, a frame, and the ways of two frameworks. */
export type Spelling = 'element' | 'placeholder' | 'link' | 'iframe' | 'react' | 'vue';

/** Where a clinic pastes a snippet. */
export interface Place {
  readonly id:
    'wordpress' | 'squarespace' | 'wix' | 'shopify' | 'weebly' | 'google-sites' | 'html' | 'react' | 'vue';
  /** Its name, the same in all languages. */
  readonly name: string;
  readonly spelling: Spelling;
  /** Why this spelling. */
  readonly why: Words;
  /** What to do, step by step, in the words of the product's menus. */
  readonly steps: readonly Words[];
  /** Which drawing shows where to paste. */
  readonly sketch: 'block-editor' | 'code-box' | 'embed-dialog' | 'file' | 'component';
  /** Whether it becomes part of the clinic's page, or of a frame within it. */
  readonly sends: 'page' | 'frame';
}

/** All places that a clinic may paste a snippet into: those of site owners first. */
export const places: readonly Place[] = [...sitePlaces, ...codePlaces];
