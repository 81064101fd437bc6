/** A JSON Schema, draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

type RequiredKey<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
type OptionalKey<T> = Exclude<keyof T, RequiredKey<T>>;

/** How each key of a type is written in JSON. The compiler refuses a key that is missing here, and one too many. */
export interface Keys<T> {
  readonly required: { readonly [K in RequiredKey<T>]: Schema };
  readonly optional: { readonly [K in OptionalKey<T>]: Schema };
  /** What readers do without, and what is published has to have all the same. */
  readonly alsoRequired?: readonly OptionalKey<T>[];
}

/** Keys that anybody may add: readers pass over them. */
const OPEN_KEYS = '^(_|x-)';

/**
 * The schema of an object with the keys of `T`, those that begin with `_` or `x-`, and no others.
 *
 * @param title What it is, with its article, as problems call it: `an article`.
 */
export function object<T>(title: string, { required, optional, alsoRequired = [] }: Keys<T>): Schema {
  return {
    title,
    type: 'object',
    required: [...Object.keys(required), ...alsoRequired],
    properties: { ...required, ...optional },
    patternProperties: { [OPEN_KEYS]: {} },
    additionalProperties: false,
  };
}

/** What is defined under a name in `$defs` of the same document, here with what it means in this place. */
export function ref(name: string, description?: string): Schema {
  return { $ref: `#/$defs/${name}`, ...(description && { description }) };
}

/** A list of something. */
export function list(items: Schema, description?: string): Schema {
  return { type: 'array', items, ...(description && { description }) };
}

/** A string with something in it. */
export function string(description: string): Schema {
  return { type: 'string', pattern: '\\S', title: 'a text with words in it', description };
}

export function boolean(description: string): Schema {
  return { type: 'boolean', description };
}

export function integer(minimum: number, description: string, maximum?: number): Schema {
  return { type: 'integer', minimum, ...(maximum !== undefined && { maximum }), description };
}
