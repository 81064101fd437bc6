/** Everything of the package, without registering anything: import `pinpoint-widgets/define.js` for that. */
export { PinpointArticle } from './elements/article/pinpoint-article.js';
export type { ContentStatus } from './elements/content-controller.js';
export { PinpointActionEvent, PinpointErrorEvent, PinpointLoadEvent } from './elements/events.js';
export {
  PinpointEndedEvent,
  PinpointEpisodeChangeEvent,
  PinpointPauseEvent,
  PinpointPlayEvent,
  PinpointProgressEvent,
  type PlaybackDetail,
} from './elements/show-player/events.js';
export { PinpointTips } from './elements/tips/pinpoint-tips.js';
export { PinpointShowPlayer } from './elements/show-player/pinpoint-show-player.js';
export { type Article, decodeArticle } from './content/article.js';
export type * from './content/block.js';
export type { Problem } from './content/decode.js';
export type { Decoded, DocumentBase } from './content/document.js';
export type { AudioSource, Chapter, Episode, Transcript } from './content/episode.js';
export { decodeFeed, type Feed, type Tip } from './content/feed.js';
export type { Image } from './content/media.js';
export type { Person, Publisher } from './content/people.js';
export { type ErrorKind, PinpointError } from './content/pinpoint-error.js';
export type { SafeUrl } from './content/safe-url.js';
export type { Broadcast, WeeklyRule } from './content/schedule.js';
export { decodeShow, type Show } from './content/show.js';
export type { Span, Text } from './content/text.js';
export { version } from './version.js';
