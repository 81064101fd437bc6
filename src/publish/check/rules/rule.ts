import type { Explained } from '../explain.js';
import type { Kind } from '../against-schema.js';
import type { Path, Properties } from '../walk.js';

/** What a rule says of a document. */
export interface Finding extends Explained {
  readonly severity: 'error' | 'warning';
}

/** What rules are told of a document. */
export interface Checked {
  readonly kind: Kind;
  readonly document: Properties;
  /** Its address, where it has one. */
  readonly base?: string | undefined;
  /** The moment of the check; without it nothing is said about what is past. */
  readonly now?: Date | undefined;
}

/** What a schema cannot say. A rule passes over whatever the schema refuses. */
export type Rule = (checked: Checked) => Iterable<Finding>;

export function error(path: Path, message: string, hint?: string): Finding {
  return { severity: 'error', path, message, hint };
}

export function warning(path: Path, message: string, hint?: string): Finding {
  return { severity: 'warning', path, message, hint };
}
