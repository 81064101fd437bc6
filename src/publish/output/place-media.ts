import { extname } from 'node:path';
import type { Problem } from '../problem.js';
import { isAbsolute, localFile, relativeAddress } from './address.js';
import { type Asset, AssetError, type Assets } from './assets.js';
import { types } from '../media-types.js';

/** Where a document comes from, and where it goes. */
export interface Placement {
  /** The source, absolute: its addresses are relative to it. */
  readonly file: string;
  /** The document in the output, as in `articles/fr/back.json`. */
  readonly path: string;
  readonly assets: Pick<Assets, 'add'>;
  readonly problemOf: (message: string, hint: string) => Problem;
}

/** A document whose media are in the output. */
export interface Placed<T> {
  readonly json: T;
  readonly problems: readonly Problem[];
}

type Json = Readonly<Record<string, unknown>>;

/** Where `src` is a document. */
const documents = new Set(['translations', 'related', '_pinpoint']);
/** Where a string alone is the object with that one key, as readers take it. */
const sources = new Set(['image', 'logo', 'audio', 'transcript']);
/** Where a string alone is an address and stays one. */
const addresses = new Set(['captions', 'chapters', 'poster']);

/**
 * Puts the local media of a document into the output: each relative `src`, `poster`, picture, caption and transcript
 * becomes an address relative to the document, and pictures get their sizes. A relative `href` is placed where it
 * names a file for people, such as a PDF. What cannot be placed stays as it is, with a problem that says where.
 * The document that is handed in is not changed; never throws.
 */
export async function placeMedia<T>(json: T, placement: Placement): Promise<Placed<T>> {
  const problems: Problem[] = [];
  const placed = await new Placer(placement, problems).value(json, '', '');
  return { json: placed as T, problems };
}

class Placer {
  readonly #placement: Placement;
  readonly #problems: Problem[];

  constructor(placement: Placement, problems: Problem[]) {
    this.#placement = placement;
    this.#problems = problems;
  }

  /**
   * @param key the nearest one above, past lists
   * @param path what problems name
   */
  async value(value: unknown, key: string, path: string): Promise<unknown> {
    if (typeof value === 'string') return this.#string(value, key, path);
    if (Array.isArray(value)) {
      const items: unknown[] = [];
      // One after the other, so that problems come in the order of the document.
      for (const [index, item] of value.entries()) {
        items.push(await this.value(item, key, `${path}[${index}]`));
      }
      return items;
    }
    return typeof value === 'object' && value !== null ? this.#object(value as Json, key, path) : value;
  }

  async #string(value: string, key: string, path: string): Promise<unknown> {
    if (!sources.has(key) && !addresses.has(key)) return value;
    const placed = await this.#place(value, path);
    if (!placed) return value;
    const { address: src, asset } = placed;
    if (addresses.has(key)) return src;
    const isPicture = key === 'image' || key === 'logo';
    return { src, ...(isPicture && { alt: '' }), ...this.#known(asset, key, {}) };
  }

  async #object(object: Json, key: string, path: string): Promise<Json> {
    const result: Record<string, unknown> = {};
    let asset: Asset | undefined;
    for (const [name, value] of Object.entries(object)) {
      const at = path ? `${path}.${name}` : name;
      const isSource = name === 'src' && !documents.has(key);
      if (typeof value === 'string' && (isSource || (name === 'href' && isForPeople(value)))) {
        const placed = await this.#place(value, at);
        result[name] = placed?.address ?? value;
        if (isSource) asset = placed?.asset;
      } else {
        result[name] = await this.value(value, name, at);
      }
    }
    if (!asset) return result;
    return { ...result, ...this.#known(asset, key, result) };
  }

  /** What is measured wins over what was written, which may be of another version of the file. */
  #known(asset: Asset, key: string, object: Json): Json {
    const { srcset, width, height, size, type } = asset;
    if (type.startsWith('image/')) {
      const candidates = srcset?.map((candidate) => `${this.#address(candidate.path)} ${candidate.width}w`);
      return {
        ...(candidates && { srcset: candidates.join(', ') }),
        ...(width && height && { width, height }),
      };
    }
    // A block's `type` is the kind of block.
    const isBlock = object['type'] === 'audio' || object['type'] === 'video';
    if (isBlock) return {};
    if (key === 'audio') return { type: object['type'] ?? type, size };
    return key === 'transcript' ? { type: object['type'] ?? type } : {};
  }

  #address(path: string): string {
    return relativeAddress(path, this.#placement.path);
  }

  async #place(address: string, path: string): Promise<{ address: string; asset: Asset } | undefined> {
    if (isAbsolute(address)) return undefined;
    const { file: source, assets } = this.#placement;
    const local = localFile(address, source);
    if (typeof local === 'string') {
      return this.#problem(address, path, local, 'give the address of a file relative to this one');
    }
    try {
      const asset = await assets.add(local.file);
      return { address: this.#address(asset.path) + local.fragment, asset };
    } catch (error) {
      if (error instanceof AssetError) return this.#problem(address, path, error.message, error.hint);
      return this.#problem(
        address,
        path,
        `cannot be published (${error instanceof Error ? error.message : String(error)})`,
        'look at the file',
      );
    }
  }

  #problem(address: string, path: string, reason: string, hint: string): undefined {
    this.#problems.push(this.#placement.problemOf(`${path}: ${JSON.stringify(address)} ${reason}`, hint));
  }
}

/** Whether a link names a file for people, such as a PDF. Links go to other documents too, which are not ours to move. */
export function isForPeople(address: string): boolean {
  const extension = extname(address.replace(/[?#].*/s, ''))
    .slice(1)
    .toLowerCase();
  const isPage = ['', 'html', 'json', 'xml', 'rss', 'txt', 'css', 'js'].includes(extension);
  return !isAbsolute(address) && !isPage && extension in types;
}
