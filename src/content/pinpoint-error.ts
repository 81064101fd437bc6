/**
 * Why a document or a sound could not be had.
 *
 * - `config`: the element itself is wrong (no `src`, an address that is none)
 * - `network`: no connection, DNS, CORS, a blocked request
 * - `timeout`: no answer in 8 s, or not its end in 20 s
 * - `http`: an answer with an error status; `status` says which
 * - `format`: not JSON, or not a document of the format; `path` says where
 * - `version`: a newer major version of the format than this code reads
 * - `too-large`: more than 2 MB
 * - `media`: the audio or video could not be played
 */
export type ErrorKind =
  'config' | 'network' | 'timeout' | 'http' | 'format' | 'version' | 'too-large' | 'media';

/** What went wrong, for `pinpoint-error` and the console. Its message is for developers, in English. */
export class PinpointError extends Error {
  /** Why, as one of the published kinds. */
  readonly kind: ErrorKind;
  /** The address that was asked for; empty where there was none. */
  readonly url: string;
  /** The HTTP status of the answer; 0 where there was none. */
  readonly status: number;
  /** Where in the document the first problem is, as in `body[3].items`; empty for the whole. */
  readonly path: string;

  constructor(kind: ErrorKind, message: string, url = '', { status = 0, path = '' } = {}) {
    super(message);
    this.name = 'PinpointError';
    this.kind = kind;
    this.url = url;
    this.status = status;
    this.path = path;
  }
}
