import { type Context, isRecord, type Problem, written } from './decode.js';
import { record } from './keys.js';
import type { Publisher } from './people.js';
import { PinpointError } from './pinpoint-error.js';
import type { SafeUrl } from './safe-url.js';

/** The major version of the format that this code reads, and writes into what it decoded. */
export const FORMAT_VERSION = 1;

/** Another language of a document. */
export interface Translation {
  /** BCP 47 tag. */
  readonly inLanguage: string;
  /** The address of that document. */
  readonly src: SafeUrl;
}

/** What every document may say. */
export interface DocumentBase {
  readonly version: number;
  readonly id: string;
  /** The canonical address, where the attribution links to. */
  readonly url?: SafeUrl;
  /** BCP 47 tag of the content's language. */
  readonly inLanguage?: string;
  readonly publisher?: Publisher;
  /** As in "© 2024 PinPoint Health. All Rights Reserved." */
  readonly copyrightNotice?: string;
  readonly translations?: readonly Translation[];
}

/** What an element has to know of a document to show it in the right language. */
export type Localized = Pick<DocumentBase, 'inLanguage' | 'translations'>;

/** A document as it was read, and what was wrong with it without costing the rest. */
export interface Decoded<T> {
  readonly document: T;
  readonly problems: readonly Problem[];
  /** The types of the blocks in it. */
  readonly blocks: ReadonlySet<string>;
  /** True where there is more than what plain texts are made of: what shows that comes in a chunk of its own. */
  readonly isRich?: boolean;
}

/**
 * Makes the decoder of one type of document.
 * The decoder throws a {@link PinpointError} of kind `version` for a newer major version, and of kind `format`,
 * with the path of the first problem, for what is not a document of that type.
 */
export function documentDecoder<T extends DocumentBase>(type: string, ...required: string[]) {
  const decode = record<T>(...required);
  return (json: unknown, url: string): Decoded<T> => {
    const context: Context = { base: url, problems: [], blocks: new Set() };
    const fail = (path: string, message: string, kind: 'format' | 'version' = 'format'): never => {
      throw new PinpointError(kind, `${path} ${message}`, url, { path });
    };
    if (!isRecord(json)) return fail('', 'the document is not a JSON object');
    const version = written(json['version']) ?? '';
    if (+version >= FORMAT_VERSION + 1)
      fail('version', `${version} is newer than this code reads: ${FORMAT_VERSION}`, 'version');
    const given = written(json['type']) ?? type;
    if (given !== type) fail('type', `is "${given}", not "${type}"`);
    const document = decode({ ...json, type, version: FORMAT_VERSION }, '', context);
    const { path, message } = context.problems.at(-1) ?? { path: '', message: '' };
    return document ? { document, ...context } : fail(path, message);
  };
}
