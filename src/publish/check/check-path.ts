import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { inOrder, type Problem } from '../problem.js';
import { checkJson, kindOf } from './check-document.js';
import { quote } from './explain.js';
import { type Json, readJson } from './json.js';
import { readText } from './read-text.js';
import { type Reference, referencesOf } from './references.js';
import { isObject, type Properties } from './walk.js';

/** How files are checked. */
export interface PathOptions {
  /** The moment of the check; without it nothing is said about what is past. */
  readonly now?: Date | undefined;
}

/**
 * Checks a document, or all documents of a folder and what they have in common. Problems name files relative to the folder, and
 * a single file as it was named. Rejects where there is nothing at the path.
 */
export async function checkPath(path: string, options: PathOptions = {}): Promise<readonly Problem[]> {
  const isFolder = (await stat(path)).isDirectory();
  const files = isFolder ? await documentsIn(path) : [path];
  const problems: Problem[] = [];
  const known = new Map<string, string>();
  for (const file of files) {
    const name = isFolder ? relative(path, file).split(sep).join('/') : file;
    const text = await readFile(file, 'utf8');
    const json = readJson(text);
    if (isFolder && json.value !== undefined && !kindOf(json.value)) {
      problems.push(...other(json.value, name, text));
      continue;
    }
    problems.push(...checkJson(json, text, name, options));
    problems.push(...(await links(json, file, name)));
    const twin = isFolder ? twice(json.value, name, known) : undefined;
    if (twin) problems.push({ ...twin, ...json.at(['id']) });
  }
  if (isFolder && !files.length)
    problems.push({ severity: 'error', file: path, message: 'there is no document in this folder' });
  return inOrder(problems);
}

/** The documents in a folder and those below, in the order of their names. */
async function documentsIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(folder, file)
          .split(sep)
          .some((part) => part.startsWith('.') || part === 'node_modules'),
    )
    .toSorted();
}

/** JSON that is no document may be part of an endpoint all the same. */
function other(value: unknown, file: string, text: string): readonly Problem[] {
  const properties: Properties = isObject(value) ? value : {};
  if ('$schema' in properties || isOembed(properties)) return [];
  if ('chapters' in properties || 'segments' in properties) {
    const remark = readText(text, 'chapters' in properties ? 'chapters' : 'transcript', undefined, file);
    return remark ? [{ ...remark, file }] : [];
  }
  return [
    {
      severity: 'warning',
      file,
      message: 'this is no document that the widgets read, and was passed over',
      hint: 'an article or a show has "type", a list of tips the "version" of JSON Feed',
    },
  ];
}

function isOembed({ version, type }: Properties): boolean {
  return `${String(version)}` === '1.0' && ['rich', 'link', 'photo', 'video'].includes(String(type));
}

/** Two documents with one id in one language: readers would take one for the other. */
function twice(value: unknown, file: string, known: Map<string, string>): Problem | undefined {
  const { id, type, inLanguage } = isObject(value) ? value : {};
  if (typeof id !== 'string' || (type !== 'article' && type !== 'show')) return undefined;
  // A show has further documents, of older episodes, under its own id.
  if (type === 'show') return undefined;
  const key = JSON.stringify([type, id, inLanguage]);
  const first = known.get(key);
  if (first === undefined) known.set(key, file);
  return first === undefined
    ? undefined
    : {
        severity: 'error',
        file,
        message: `${first} has the id "${id}" too, in the same language`,
        hint: 'rename one: readers know an article by its id',
      };
}

/** What documents name by a relative address has to be among the files. */
async function links({ value, at }: Json, file: string, name: string): Promise<readonly Problem[]> {
  const kind = kindOf(value);
  if (!kind || !isObject(value)) return [];
  const problems: Problem[] = [];
  const known = new Set<string>();
  for (const reference of referencesOf(value, kind)) {
    const target = fileOf(reference.address, file);
    if (target === undefined || known.has(`${reference.role} ${target}`)) continue;
    known.add(`${reference.role} ${target}`);
    const found = await linked(target, reference, value);
    if (found) problems.push({ severity: 'error', file: name, ...at(reference.path), ...found });
  }
  return problems;
}

/** The file at a relative address; undefined for others, and for a place in the document itself. */
function fileOf(address: string, from: string): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  if (!path || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path)) return undefined;
  try {
    return resolve(dirname(from), decodeURIComponent(path));
  } catch {
    return resolve(dirname(from), path);
  }
}

async function linked(
  target: string,
  { address, role, of }: Reference,
  document: Properties,
): Promise<(Pick<Problem, 'message' | 'hint'> & Partial<Problem>) | undefined> {
  const there = await stat(target).catch(() => undefined);
  if (!there || (there.isDirectory() && !(await stat(join(target, 'index.html')).catch(() => undefined))))
    return { message: `there is no file ${address}`, hint: 'see how it is spelled, capital letters too' };
  const { size } = of;
  if (role === 'audio' && typeof size === 'number' && size !== there.size)
    return {
      severity: 'warning',
      message: `${address} has ${there.size} bytes, where "size" is ${size}`,
      hint: `set "size" to ${there.size}`,
    };
  if (role === 'captions' || role === 'transcript' || role === 'chapters') {
    const type = typeof of['type'] === 'string' ? of['type'] : undefined;
    return readText(await readFile(target, 'utf8'), role, type, address);
  }
  return role === 'document' && 'inLanguage' in of ? translated(target, address, of, document) : undefined;
}

/** A translation has the language that it is said to have, and the same id. */
async function translated(
  target: string,
  address: string,
  { inLanguage }: Properties,
  { id }: Properties,
): Promise<(Partial<Problem> & Pick<Problem, 'message' | 'hint'>) | undefined> {
  const { value } = readJson(await readFile(target, 'utf8'));
  const other: Properties = isObject(value) ? value : {};
  if (other['inLanguage'] !== undefined && other['inLanguage'] !== inLanguage)
    return {
      message: `${address} is in ${quote(other['inLanguage'])}, not ${quote(inLanguage)}`,
      hint: 'correct one of the two',
    };
  return other['id'] !== undefined && other['id'] !== id
    ? {
        severity: 'warning',
        message: `${address} has the id ${quote(other['id'])}, not ${quote(id)}`,
        hint: 'translations share an id',
      }
    : undefined;
}
