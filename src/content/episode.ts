import type { ListItem } from './block.js';
import type { Image } from './media.js';
import type { Person } from './people.js';
import type { SafeUrl } from './safe-url.js';
import type { Text } from './text.js';

/** One encoding of an episode's sound. */
export interface AudioSource {
  /** Byte for byte as the document gives it: podcast measurement depends on it. */
  readonly src: SafeUrl;
  /** Media type, as in `audio/mpeg`. */
  readonly type?: string;
  /** Bytes. */
  readonly size?: number;
}

/** A chapter, as Podcasting 2.0 says it. */
export interface Chapter {
  /** Seconds. */
  readonly startTime: number;
  readonly title?: Text;
  readonly url?: SafeUrl;
  readonly image?: Image;
  /** Seconds; where it is left out, the chapter lasts until the next one. */
  readonly endTime?: number;
  /** False: not in the table of contents; such a chapter only has a picture for its time. Default true. */
  readonly toc?: boolean;
}

/** Chapters that stand in a file of their own. */
export interface ChaptersFile {
  readonly src: SafeUrl;
}

/** A file of what is said: WebVTT, SRT, Podcasting 2.0 JSON or plain text. */
export interface Transcript {
  readonly src: SafeUrl;
  /** Media type: `text/vtt`, `application/x-subrip`, `application/json`, or `text/plain`, which has no times. */
  readonly type?: string;
  readonly inLanguage?: string;
}

/** An episode of a show. */
export interface Episode {
  /** The podcast GUID: resume and share go by it. */
  readonly id: string;
  readonly name: string;
  /** In order of preference. */
  readonly audio: readonly AudioSource[];
  readonly url?: SafeUrl;
  /** The notes of the episode. */
  readonly description?: ListItem;
  readonly datePublished?: string;
  /** Seconds. */
  readonly duration?: number;
  readonly image?: Image;
  readonly episodeNumber?: number;
  readonly seasonNumber?: number;
  readonly guests?: readonly Person[];
  readonly chapters?: readonly Chapter[] | ChaptersFile;
  readonly transcript?: readonly Transcript[];
  readonly explicit?: boolean;
}
