import type { ErrorKind, PinpointError } from '../content/pinpoint-error.js';
import type { Problem } from '../content/decode.js';

/**
 * All events bubble and cross shadow roots, so that one listener on the page hears every widget. They extend
 * `CustomEvent`, not `Event`: MooTools replaces `Event` on some pages.
 */
export class PinpointEvent<T = null> extends CustomEvent<T> {
  constructor(type: string, detail: T) {
    super(type, { bubbles: true, composed: true, detail });
  }
}

/** `pinpoint-load`: content is on the page. */
export class PinpointLoadEvent extends PinpointEvent<{
  /** The address of the document; empty where it was set as a property. */
  readonly url: string;
  /** True where it is the last good copy because the endpoint did not answer. */
  readonly kept: boolean;
  /** What had to be left out of the document, for the editor. */
  readonly problems: readonly Problem[];
}> {
  constructor(url: string, kept: boolean, problems: readonly Problem[]) {
    super('pinpoint-load', { url, kept, problems });
  }
}

/** `pinpoint-error`: a document or a sound could not be had. */
export class PinpointErrorEvent extends PinpointEvent<PinpointError> {
  /** Why. */
  readonly kind: ErrorKind;
  /** The address that was asked for; empty where there was none. */
  readonly url: string;
  /** The HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** For developers, in English. */
  readonly message: string;
  constructor(error: PinpointError) {
    super('pinpoint-error', error);
    this.kind = error.kind;
    this.url = error.url;
    this.status = error.status;
    this.message = error.message;
  }
}

/** `pinpoint-action`: the visitor chose the clinic's own call to action. */
export class PinpointActionEvent extends PinpointEvent<{
  /** Where it leads; empty for a button. */
  readonly href: string;
}> {
  constructor(href: string) {
    super('pinpoint-action', { href });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pinpoint-load': PinpointLoadEvent;
    'pinpoint-error': PinpointErrorEvent;
    'pinpoint-action': PinpointActionEvent;
  }
}
