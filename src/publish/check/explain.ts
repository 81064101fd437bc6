import type { ErrorObject } from 'ajv/dist/2020.js';
import { blockSchemas } from '../schema/blocks.js';
import type { Schema } from '../schema/object.js';
import { nearest } from '../nearest.js';

/** What a schema refuses, in an editor's words. */
export interface Explained {
  readonly path: readonly (string | number)[];
  /** True where the name of the key is wrong, not its value. */
  readonly isKey?: boolean;
  /** The key that is missing, or that was meant by one that is not known. */
  readonly key?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** How long a value may be to be quoted whole. */
const QUOTE_LIMIT = 60;

/**
 * What an error of ajv says to an editor; undefined for one that only repeats others.
 *
 * @param error with its data and schema: ajv's option `verbose`
 */
export function explain(error: ErrorObject): Explained | undefined {
  const { keyword, data, params } = error;
  const schema = (error.parentSchema ?? {}) as Schema;
  const path = pathOf(error.instancePath);
  const name = nameOf(path);
  const what = title(schema, 'the document');
  const param = (key: string) => (params as Record<string, unknown>)[key];
  switch (keyword) {
    // What was chosen by it says what is wrong.
    case 'if':
      return undefined;
    case 'additionalProperties':
      return unknownKey(path, String(param('additionalProperty')), schema, what);
    case 'required':
      if ('discriminator' in schema) return unknownBlock(path, data);
      return error.schemaPath.includes('/anyOf/')
        ? undefined
        : missingKey(path, String(param('missingProperty')), schema, what);
    case 'discriminator':
      return unknownBlock(path, data);
    case 'type':
      return wrongType(path, name, data, String(param('type')), schema);
    case 'const':
      return {
        path,
        message: `${name} is ${quote(data)}`,
        hint: `write ${quote(param('allowedValue'))}`,
      };
    case 'enum':
      return unknownChoice(path, name, data, param('allowedValues') as readonly unknown[]);
    case 'pattern':
    case 'format':
      return wrongForm(path, name, data, schema);
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { path, message: `${name} is empty`, hint: 'fill it, or leave the key out' };
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
      return { path, message: `${name} is ${quote(data)}`, hint: range(schema) };
    case 'uniqueItems':
      return { path, message: `${name} says something twice`, hint: 'remove one of the two' };
    case 'anyOf':
      return {
        path,
        message: `${name} has neither "content_text" nor "content_html"`,
        hint: 'add one: a JSON Feed has to, and other readers show nothing without',
      };
    default:
      return { path, message: `${name} ${error.message ?? 'is not allowed'}` };
  }
}

function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? +key : key));
}

/** What stands at a path, as in `"items", number 2`. */
function nameOf(path: readonly (string | number)[]): string {
  const index = path.findLastIndex((key) => typeof key === 'string');
  const numbers = path.slice(index + 1).map((key) => `, number ${+key + 1}`);
  return index < 0 ? 'the document' : `"${path[index] ?? ''}"${numbers.join('')}`;
}

function title(schema: Schema, otherwise: string): string {
  return typeof schema['title'] === 'string' ? schema['title'] : otherwise;
}

function propertiesOf(schema: Schema): Readonly<Record<string, Schema>> {
  return (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
}

/** A value as it stands in the document. */
export function quote(value: unknown): string {
  const written = value === undefined ? 'nothing' : JSON.stringify(value);
  return written.length > QUOTE_LIMIT ? `${written.slice(0, QUOTE_LIMIT)}…` : written;
}

function unknownKey(path: Explained['path'], key: string, schema: Schema, what: string): Explained {
  const known = Object.keys(propertiesOf(schema));
  const meant = nearest(key, known);
  return {
    path: [...path, key],
    isKey: true,
    key: meant,
    message: `"${key}" is not a key of ${what}${meant ? `; did you mean "${meant}"?` : ''}`,
    hint: meant ? undefined : 'remove it; keys of your own begin with _ or x-',
  };
}

function missingKey(path: Explained['path'], key: string, schema: Schema, what: string): Explained {
  const { description, const: only } = propertiesOf(schema)[key] ?? {};
  const says = typeof description === 'string' ? description.replace(/\.$/, '') : '';
  return {
    path,
    key,
    message: `${what} has to have "${key}"`,
    hint:
      only === undefined ? `add it${says ? `: ${lowerFirst(says)}` : ''}` : `add "${key}": ${quote(only)}`,
  };
}

function lowerFirst(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
}

/** The types of blocks. */
const types = Object.keys(blockSchemas);

function unknownBlock(path: Explained['path'], data: unknown): Explained {
  const type = (data as Readonly<Record<string, unknown>> | null)?.['type'];
  if (type === undefined)
    return { path, message: 'a block has to have "type"', hint: `add it: ${types.join(', ')}` };
  const meant = typeof type === 'string' ? nearest(type, types) : undefined;
  return {
    path: [...path, 'type'],
    message: `${quote(type)} is not a type of block${meant ? `; did you mean "${meant}"?` : ''}`,
    hint: meant ? undefined : `write one of ${types.join(', ')}`,
  };
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function wrongType(
  path: Explained['path'],
  name: string,
  data: unknown,
  type: string,
  schema: Schema,
): Explained {
  if (data === null)
    return path.at(-1) === 'alt'
      ? {
          path,
          message: 'the picture has no alt text',
          hint: 'say what it shows, or write "" where it only decorates',
        }
      : { path, message: `${name} is null`, hint: 'leave the key out where there is nothing to say' };
  const wanted = type.split(',').map((one) => typeNames[one] ?? one);
  const isNumber = typeof data === 'string' && data.trim() && Number.isFinite(+data);
  return {
    path,
    message: `${name} is ${quote(data)}, not ${title(schema, wanted.join(' or '))}`,
    hint:
      isNumber && /number|integer/.test(type)
        ? `write ${data.trim()} without quotes`
        : `write ${wanted.join(' or ')}`,
  };
}

function unknownChoice(
  path: Explained['path'],
  name: string,
  data: unknown,
  allowed: readonly unknown[],
): Explained {
  const words = allowed.filter((word) => typeof word === 'string');
  const meant = typeof data === 'string' ? nearest(data, words) : undefined;
  return {
    path,
    message: `${name} is ${quote(data)}${meant ? `; did you mean "${meant}"?` : ''}`,
    hint: `write ${words.map((word) => `"${word}"`).join(' or ')}`,
  };
}

function wrongForm(path: Explained['path'], name: string, data: unknown, schema: Schema): Explained {
  const [example] = (schema['examples'] ?? []) as readonly unknown[];
  if (typeof data === 'string' && !data.trim())
    return { path, message: `${name} is empty`, hint: 'fill it, or leave the key out' };
  return {
    path,
    message: `${name} is ${quote(data)}, which is not ${title(schema, 'in the right form')}`,
    hint: example === undefined ? undefined : `write it like ${quote(example)}`,
  };
}

function range({ minimum, exclusiveMinimum, maximum }: Schema): string {
  if (exclusiveMinimum !== undefined) return `it has to be more than ${quote(exclusiveMinimum)}`;
  return maximum === undefined
    ? `it has to be ${quote(minimum)} or more`
    : `it may be ${quote(minimum)} to ${quote(maximum)}`;
}
