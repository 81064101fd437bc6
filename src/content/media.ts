import type { SafeUrl } from './safe-url.js';
import type { Text } from './text.js';

/** A picture. */
export interface Image {
  readonly src: SafeUrl;
  /** Other sizes of it, as the attribute of `<img>`. */
  readonly srcset?: string;
  /** Width of the picture itself in pixels; with the height, it reserves the space before the picture comes. */
  readonly width?: number;
  /** Height of the picture itself in pixels. */
  readonly height?: number;
  /** What the picture says, for those who don't see it; empty where it only decorates. */
  readonly alt: string;
  readonly caption?: Text;
  readonly credit?: string;
}

/** Subtitles of a video, as WebVTT. */
export interface Captions {
  readonly src: SafeUrl;
  readonly inLanguage?: string;
  readonly label?: string;
}
