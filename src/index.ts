/** Everything of the package, without registering anything: import `pinpoint-widgets/define.js` for that. */
export { PinpointArticle } from './elements/article/pinpoint-article.js';
export { PinpointActionEvent, PinpointErrorEvent, PinpointLoadEvent } from './elements/events.js';
export type { ContentStatus } from './elements/content-controller.js';
export type { Article } from './content/article.js';
export type * from './content/block.js';
export type { Problem } from './content/decode.js';
export { type ErrorKind, PinpointError } from './content/pinpoint-error.js';
export type { SafeUrl } from './content/safe-url.js';
export type { Span, Text } from './content/text.js';
