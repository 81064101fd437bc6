import type { Block } from '../../content/block.js';
import type { Captions, Image } from '../../content/media.js';
import type { SafeUrl } from '../../content/safe-url.js';
import { plainText, type Span, type Text } from '../../content/text.js';

/** A type of the format as it stands in the JSON: addresses are strings still. */
export type Plain<T> = T extends SafeUrl
  ? string
  : T extends string | number | boolean | undefined
    ? T
    : { [K in keyof T]: Plain<T[K]> };

export type PlainBlock = Plain<Block>;
export type PlainText = Plain<Text>;
export type PlainSpan = Plain<Span>;
export type PlainImage = Plain<Image>;
export type PlainCaptions = Plain<Captions>;

/** Words without their marks. */
export function wordsOf(text: PlainText): string {
  // Only addresses differ, which are no words.
  return plainText(text as Text);
}
