/** A picture of another width. */
export interface Candidate {
  /** Relative to the output. */
  readonly path: string;
  /** Pixels. */
  readonly width: number;
}

/** A file that documents show or play, as it is in the output. */
export interface Asset {
  /** Relative to the output. */
  readonly path: string;
  /** Media type without parameters. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Of a picture, in pixels. */
  readonly width?: number;
  readonly height?: number;
  /** The WebPs of a picture, the smallest first. */
  readonly srcset?: readonly Candidate[];
  /** AVIFs beside them, where they are smaller: `x.avif` is what `x.webp` shows. */
  readonly avif?: readonly Candidate[];
}

/** Why a file cannot be published; message and hint can be shown as they are. */
export class AssetError extends Error {
  override readonly name = 'AssetError';
  /** What to do, a sentence without a full stop. */
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** The files that an asset has in the output. */
export function pathsOf({ path, srcset = [], avif = [] }: Asset): readonly string[] {
  return [path, ...[...srcset, ...avif].map((candidate) => candidate.path)];
}

/** What an earlier build has written down; undefined where it is something else, as after an update. */
export function readAsset(value: unknown): Asset | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, type, size, width, height, srcset, avif } = value as Record<keyof Asset, unknown>;
  const isRight =
    typeof path === 'string' &&
    typeof type === 'string' &&
    typeof size === 'number' &&
    [width, height].every((pixels) => pixels === undefined || typeof pixels === 'number') &&
    [srcset, avif].every((list) => list === undefined || (Array.isArray(list) && list.every(isCandidate)));
  return isRight ? (value as Asset) : undefined;
}

function isCandidate(value: unknown): value is Candidate {
  if (typeof value !== 'object' || value === null) return false;
  const { path, width } = value as Record<keyof Candidate, unknown>;
  return typeof path === 'string' && typeof width === 'number';
}
