import type { ListItem } from './block.js';
import { type DocumentBase, documentDecoder } from './document.js';
import type { Episode } from './episode.js';
import type { Image } from './media.js';
import type { Person } from './people.js';
import type { SafeUrl } from './safe-url.js';
import type { Broadcast, WeeklyRule } from './schedule.js';
import type { Text } from './text.js';

/** The stream while the show is on air. */
export interface Live {
  /** An mp3 stream or an HLS playlist. */
  readonly src: SafeUrl;
  readonly type?: string;
  /** Wins over the clock. */
  readonly status?: 'pending' | 'live' | 'ended';
  /** Where to listen if the stream fails. */
  readonly url?: SafeUrl;
}

/** How to call the show. */
export interface CallIn {
  /** E.164, as in `+18005550142`. */
  readonly telephone: string;
  /** The number as people read it. */
  readonly label?: string;
  readonly note?: Text;
  /** True where the lines are open only while the show is on air. */
  readonly whileOnAir?: boolean;
}

/** Where else to listen. */
export interface ListenLink {
  readonly label: string;
  readonly href: SafeUrl;
}

/** A show and its episodes. Keys are schema.org's where it has one. */
export interface Show extends DocumentBase {
  readonly type: 'show';
  readonly name: string;
  /** As in "with Doctor Lou". */
  readonly tagline?: string;
  readonly description?: ListItem;
  readonly image?: Image;
  readonly host?: readonly Person[];
  readonly schedule?: readonly (WeeklyRule | Broadcast)[];
  readonly live?: Live;
  readonly callIn?: CallIn;
  readonly links?: readonly ListenLink[];
  /** Newest first, as the document has them; may be empty. */
  readonly episodes: readonly Episode[];
  /** The address of a document with older episodes. */
  readonly next?: SafeUrl;
}

/** Reads a show. Throws a `PinpointError` of kind `format` or `version`. */
export const decodeShow = documentDecoder<Show>('show', 'id', 'name', 'episodes');
