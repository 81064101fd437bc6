export type Path = readonly (string | number)[];
export type Properties = Readonly<Record<string, unknown>>;

/** A value in a document. */
export interface Visited {
  readonly path: Path;
  /** The last key on the way to it, where a list in between does not count: `items` for `items/3`. */
  readonly key: string;
  readonly value: unknown;
}

/** All values of a document in the order in which they are read, each before what is in it. */
export function* walk(value: unknown, path: Path = [], key = ''): Generator<Visited> {
  yield { path, key, value };
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) yield* walk(element, [...path, index], key);
  } else if (isObject(value)) {
    for (const [name, property] of Object.entries(value)) yield* walk(property, [...path, name], name);
  }
}

/** The objects of a document, as {@link walk} has them. */
export function* objects(document: unknown): Generator<Visited & { readonly value: Properties }> {
  for (const { value, ...visited } of walk(document)) if (isObject(value)) yield { ...visited, value };
}

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list, with their paths; nothing of what is no list. */
export function objectsOf(value: unknown, ...path: Path): readonly (readonly [Properties, Path])[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.flatMap((element, index) => (isObject(element) ? [[element, [...path, index]] as const] : []));
}

/** The words of a text, of a list of texts or of blocks, without their marks. */
export function words(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(words).join('');
  return isObject(value) ? words(value['text']) : '';
}
