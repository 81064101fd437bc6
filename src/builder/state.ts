import type { Widget } from '../embed/spellings.js';
import type { Language } from './strings.js';

/** How wide the page in the preview is. */
export const widths = { phone: 375, tablet: 768, page: 1200 } as const;

export type Width = keyof typeof widths;

/** Everything that somebody has chosen here: what the address bar holds, and what all that is shown is made of. */
export interface BuilderState {
  /** In which language the builder speaks. */
  readonly language: Language;
  readonly widget: Widget;
  /** The tip's document, relative to the endpoint; empty for the first of the list. */
  readonly item: string;
  /** The options that differ from their defaults, as somebody typed them. */
  readonly values: Readonly<Record<string, string>>;
  /** The `id` of the place where it goes. */
  readonly place: string;
  readonly isPinned: boolean;
  readonly width: Width;
  /** What the preview's page is like. */
  readonly page: 'light' | 'dark';
  /** The absolute address of the endpoint's folder. */
  readonly endpoint: string;
  /** The absolute address of `pinpoint.js`. */
  readonly script: string;
}
