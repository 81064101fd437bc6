/** Something in a document that was left out or mended while reading it. */
export interface Problem {
  /** Where, as in `body[3].items[0]`; empty for the whole document. */
  readonly path: string;
  /** What is wrong, in English, for the editor. */
  readonly message: string;
}

/** What every decoder is told beside the value itself. */
export interface Context {
  /** The document's own address: relative ones resolve against it. */
  readonly base: string;
  /** Where decoders write down what they left out. */
  readonly problems: Problem[];
  /** Where decoders write down which types of blocks they have read. */
  readonly blocks: Set<string>;
  /** True once there was more than what plain texts are made of, or what nobody knows. */
  isRich?: boolean;
}

/**
 * Reads an unknown value. Gives `undefined` for what can't be used, having noted the problem, so that the
 * neighbours are kept; never throws.
 */
export type Decode<T> = (value: unknown, path: string, context: Context) => T | undefined;

/** Notes a problem; gives `undefined`, so that a decoder can return it. */
export function note(context: Context, path: string, message: string): undefined {
  context.problems.push({ path, message });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A decoder of one value, which may also stand as the only element of a list. */
export function scalar<T>(kind: string, read: (value: unknown) => T | undefined): Decode<T> {
  return (value, path, context) =>
    read(Array.isArray(value) && value.length === 1 ? value[0] : value) ??
    note(context, path, `is not ${kind}`);
}

/** A string without the white space around it, or a number as one; `undefined` for anything else. */
export function written(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? `${value}` : undefined;
}

/** A string, or a number as one. White space around it goes; it may be empty. */
export const anyString = scalar('a string', written);

/** A string that is not empty. */
export const string: Decode<string> = (value, path, context) => anyString(value, path, context) || undefined;

/** A finite number that is not negative, or the string of one. */
export const number = scalar('a number', (value) => {
  const result = typeof value === 'string' && value.trim() ? +value : value;
  return typeof result === 'number' && result >= 0 && result < Infinity ? result : undefined;
});

export const boolean = scalar('true or false', (value) =>
  value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined,
);

/** A string of a certain form. */
export function matching(kind: string, form: RegExp): Decode<string> {
  return scalar(kind, (value) => form.exec(written(value) ?? '')?.[0]);
}

/** A list; one value is read as a list of it. Elements that can't be used are left out. */
export function list<T>(decode: Decode<T>): Decode<readonly T[]> {
  return (value, path, context) => {
    if (Array.isArray(value)) {
      const decoded = value.map((element, index) => decode(element, `${path}[${index}]`, context));
      return decoded.filter((element) => element !== undefined);
    }
    const only = decode(value, path, context);
    return only === undefined ? undefined : [only];
  };
}
