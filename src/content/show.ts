import type { ListItem } from './block.js';
import { boolean, type Decode, isRecord, list, number, string } from './decode.js';
import { duration } from './duration.js';
import { type DocumentBase, documentDecoder } from './document.js';
import type { Chapter, Episode } from './episode.js';
import { addKeys, each, record, recordOr, text } from './keys.js';
import type { Image } from './media.js';
import type { Person } from './people.js';
import { date, person } from './rich-keys.js';
import { media, type SafeUrl } from './safe-url.js';
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

/** An episode without sound that may be loaded can't be used. */
const audio: Decode<unknown> = (value, path, context) => {
  const sources = list(recordOr('src'))(value, path, context);
  return sources?.length ? sources : undefined;
};

/** A chapter starts at so many seconds, where a broadcast starts at a time of the day. */
const chapter: Decode<Chapter> = (value, path, context) => {
  const read = record<Chapter>('startTime')(value, path, context);
  const startTime = read && duration(read.startTime, `${path}.startTime`, context);
  return startTime === undefined ? undefined : { ...(read as Chapter), startTime };
};

const chapters: Decode<unknown> = (value, path, context) =>
  (isRecord(value) ? record('src') : list(chapter))(value, path, context);

/** A single broadcast, or a weekly rule. */
const broadcast: Decode<unknown> = (value, path, context) =>
  (isRecord(value) && 'startDate' in value
    ? record('startDate', 'endDate')
    : record('byDay', 'startTime', 'duration', 'scheduleTimezone'))(value, path, context);

addKeys({
  ...each('tagline scheduleTimezone telephone startTime', string),
  note: text,
  ...each('size episodeNumber seasonNumber', number),
  ...each('explicit whileOnAir toc', boolean),
  ...each('startDate endDate', date),
  exceptDate: list(date),
  ...each('duration endTime', duration),
  next: media,
  ...each('host guests', list(person)),
  byDay: list(string),
  episodes: list(record('id', 'name', 'audio')),
  audio,
  chapters,
  transcript: list(recordOr('src')),
  schedule: list(broadcast),
  live: record('src'),
  callIn: record('telephone'),
  links: list(record('label', 'href')),
});

/** Reads a show. Throws a `PinpointError` of kind `format` or `version`. */
export const decodeShow = documentDecoder<Show>('show', 'id', 'name', 'episodes');
