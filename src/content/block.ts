import type { Captions, Image } from './media.js';
import type { SafeUrl } from './safe-url.js';
import type { Text } from './text.js';

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: Text;
}

export interface Heading {
  readonly type: 'heading';
  readonly text: Text;
  /** Levels below the title, 1 to 4: 1, the default, is the level right under it. */
  readonly level?: number;
  /** What a link in the text can point to. */
  readonly id?: string;
}

/** An item of a list: text, or blocks (a paragraph and a list in it, say). */
export type ListItem = Text | readonly Block[];

export interface List {
  readonly type: 'list';
  /** True for a numbered list. */
  readonly ordered?: boolean;
  /** The first number of a numbered list; 1 by default. */
  readonly start?: number;
  readonly items: readonly ListItem[];
}

export interface Figure extends Image {
  readonly type: 'image';
}

export interface Quote {
  readonly type: 'quote';
  readonly text: Text;
  /** Who or what is quoted. */
  readonly cite?: Text;
}

export type Tone = 'note' | 'tip' | 'warning' | 'emergency';

export interface Callout {
  readonly type: 'callout';
  /** How much it matters; `note` by default. */
  readonly tone?: Tone;
  readonly title?: Text;
  readonly body: readonly Block[];
}

export interface Table {
  readonly type: 'table';
  readonly caption?: Text;
  /** The headers of the columns. */
  readonly head?: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  /** True where the first cell of each row is its header. */
  readonly rowHeaders?: boolean;
}

/** One step of an exercise. */
export interface Step {
  readonly title?: Text;
  readonly body?: readonly Block[];
  readonly image?: Image;
}

export interface Steps {
  readonly type: 'steps';
  readonly items: readonly Step[];
}

export interface Question {
  readonly question: Text;
  readonly answer: readonly Block[];
}

export interface Faq {
  readonly type: 'faq';
  readonly items: readonly Question[];
}

/** A video; nothing of it but the poster is loaded before it is asked for. */
export interface Video {
  readonly type: 'video';
  readonly src: SafeUrl;
  /** The media type; in the JSON, the key `type` names the block, so this one is `encodingFormat`. */
  readonly encodingFormat?: string;
  readonly poster?: SafeUrl;
  readonly captions?: readonly Captions[];
  readonly title?: Text;
  /** Width in pixels; with the height, it reserves the space. */
  readonly width?: number;
  /** Height in pixels. */
  readonly height?: number;
}

/** A sound; nothing of it is loaded before it is asked for. */
export interface Audio {
  readonly type: 'audio';
  readonly src: SafeUrl;
  readonly encodingFormat?: string;
  readonly title?: Text;
}

/** A pause in the text; it also ends the section of a numbered heading. */
export interface Divider {
  readonly type: 'divider';
}

/** A piece of an article's body. */
export type Block =
  Paragraph | Heading | List | Figure | Quote | Callout | Table | Steps | Faq | Video | Audio | Divider;

/** Tells blocks from text where either may stand. */
export function isBlocks(value: unknown): value is readonly Block[] {
  return Array.isArray(value) && value.some((part) => typeof part === 'object' && part && 'type' in part);
}
