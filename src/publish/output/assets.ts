import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Asset, AssetError, pathsOf, readAsset } from './asset.js';
import { codeOf } from './output-error.js';
import type { Output } from './output.js';
import { makePicture, recipe } from './picture.js';
import { Slots } from './slots.js';
import { readSvg } from './svg.js';
import { isText, mediaType } from '../media-types.js';

export { type Asset, AssetError, type Candidate } from './asset.js';

const pictures = new Set(['jpg', 'jpeg', 'png', 'webp', 'avif', 'gif']);
const others = new Set(
  'vtt srt json pdf txt mp3 m4a aac oga ogg opus flac wav weba mp4 m4v webm ogv mov'.split(' '),
);

/** Texts up to here are compressed, for which they have to be in memory. Bytes. */
const smallText = 8_000_000;

/** A local file, with what its names in the output begin with. */
interface Source {
  readonly file: string;
  readonly extension: string;
  readonly stem: string;
}

/** The media of a build, each written once. */
export class Assets {
  readonly #output: Output;
  readonly #earlier: Readonly<Record<string, unknown>>;
  readonly #byFile = new Map<string, Promise<Asset>>();
  readonly #byKey = new Map<string, Promise<Asset>>();
  readonly #manifest = new Map<string, Asset>();
  readonly #slots = new Slots(availableParallelism());

  constructor(output: Output) {
    this.#output = output;
    const { assets } = (output.earlier ?? {}) as { assets?: unknown };
    this.#earlier = typeof assets === 'object' && assets !== null ? (assets as Record<string, unknown>) : {};
  }

  /**
   * Writes a local file as `media/NAME.HASH.EXT`; a second time, it is what it was the first time.
   *
   * @param file absolute
   * @throws AssetError with a message, which goes on where the file's name was said, and a hint
   */
  async add(file: string): Promise<Asset> {
    const known = this.#byFile.get(file);
    if (known) return known;
    const asset = this.#slots.use(() => this.#read(file));
    this.#byFile.set(file, asset);
    return asset;
  }

  /** What to put into the manifest under `assets`. */
  get manifest(): Readonly<Record<string, Asset>> {
    return Object.fromEntries([...this.#manifest].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  async #read(file: string): Promise<Asset> {
    const extension = extname(file).slice(1).toLowerCase();
    const isPicture = pictures.has(extension);
    if (!isPicture && extension !== 'svg' && !others.has(extension)) {
      throw new AssetError(
        `is of a kind that is not published (${extension ? `.${extension}` : 'without an extension'})`,
        `use one of ${[...pictures, 'svg', ...others].join(', ')}`,
      );
    }
    try {
      const hash = createHash('sha256').update(isPicture ? recipe : '');
      await pipeline(createReadStream(file), hash);
      const digest = hash.digest('hex');
      const stem = `media/${nameOf(file)}.${digest.slice(0, 8)}`;
      // Two files of the same name and bytes are one asset; of a picture, its kind of file is in the bytes.
      const key = `${isPicture ? stem : `${stem}.${extension}`} ${digest}`;
      let asset = this.#byKey.get(key);
      if (!asset) this.#byKey.set(key, (asset = this.#make(key, { file, extension, stem }, isPicture)));
      return await asset;
    } catch (error) {
      throw readable(error);
    }
  }

  async #make(key: string, source: Source, isPicture: boolean): Promise<Asset> {
    const earlier = readAsset(this.#earlier[key]);
    const asset =
      earlier && pathsOf(earlier).every((path) => this.#output.keep(path))
        ? earlier
        : isPicture
          ? await this.#makePicture(source)
          : await this.#copy(source);
    this.#manifest.set(key, asset);
    return asset;
  }

  async #makePicture({ file, extension, stem }: Source): Promise<Asset> {
    return makePicture(await readFile(file), stem, extension, async (path, body) => this.#put(path, body));
  }

  async #put(path: string, body: string | Uint8Array): Promise<void> {
    // Some files of an earlier asset may have been kept before the first that was missing.
    if (!this.#output.keep(path)) await this.#output.write(path, body);
  }

  async #copy({ file, extension, stem }: Source): Promise<Asset> {
    const path = `${stem}.${extension}`;
    const { size } = await stat(file);
    const asset = { path, type: mediaType(path) ?? 'application/octet-stream', size };
    if (!isText(path) || size > smallText) {
      if (!this.#output.keep(path)) await this.#output.copy(path, file);
      return asset;
    }
    const body = await readFile(file);
    const dimensions = extension === 'svg' ? await readSvg(body) : undefined;
    await this.#put(path, body);
    return { ...asset, ...dimensions };
  }
}

/** The name of a file as it can stand in any address, and in a `srcset`: small letters, digits, hyphens. */
function nameOf(file: string): string {
  const name = basename(file, extname(file)).normalize('NFKD').toLowerCase();
  const plain = name.replace(/\p{M}/gu, '').replace(/[^a-z\d]+/g, '-');
  return plain.slice(0, 60).replace(/^-+|-+$/g, '') || 'file';
}

function readable(error: unknown): unknown {
  switch (codeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AssetError('is not there', 'check the name, capitals too, or add the file');
    case 'EISDIR':
      return new AssetError('is a folder', 'name a file');
    case 'EACCES':
    case 'EPERM':
      return new AssetError('may not be read', 'change its permissions');
    default:
      return error;
  }
}
