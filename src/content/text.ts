import type { SafeUrl } from './safe-url.js';

/** A run of text that is marked. */
export interface Span {
  readonly text: Text;
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly sub?: boolean;
  readonly sup?: boolean;
  readonly code?: boolean;
  /** The language of the run where it is another one, as a BCP 47 tag. */
  readonly lang?: string;
  /** Where the run links to. An address that is not allowed is dropped; the text stays. */
  readonly href?: SafeUrl;
}

/** Text to read: a string, or a list of strings and spans. Never HTML: a string is shown as it is. */
export type Text = string | readonly (string | Span)[];

/** The words of a text without their marks. */
export function plainText(value: Text): string {
  return typeof value === 'string'
    ? value
    : value.map((part) => (typeof part === 'string' ? part : plainText(part.text))).join('');
}
