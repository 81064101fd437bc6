import sharp, { type Sharp } from 'sharp';
import { type Asset, AssetError, type Candidate } from './asset.js';
import { mediaType } from '../media-types.js';

/** In pixels: from a phone's column to a wide screen at twice the density. */
const widths = [320, 640, 960, 1280, 1920] as const;

/** How pictures are made. It is part of their names, since a name's bytes are cached for a year. */
export const recipe = 'JPEG 80, WebP 78, AVIF 52, PNG 9; 320 640 960 1280 1920';

/** A picture that has been decoded, turned the right way up and made no wider than the widest. */
interface Decoded {
  readonly image: () => Sharp;
  readonly width: number;
  readonly height: number;
  readonly isOpaque: boolean;
}

/**
 * Makes the sizes and kinds of a picture.
 *
 * @param stem what the names of its files begin with
 * @param extension of the source, for pictures that move, which are kept as they are
 */
export async function makePicture(
  source: Uint8Array,
  stem: string,
  extension: string,
  put: (path: string, body: Uint8Array) => Promise<void>,
): Promise<Asset> {
  const metadata = await sharp(source)
    .metadata()
    .catch((error: unknown) => {
      throw unreadable(error);
    });
  if ((metadata.pages ?? 1) > 1 && metadata.format !== 'heif') {
    const path = `${stem}.${extension}`;
    await put(path, source);
    const { width, pageHeight: height = metadata.height } = metadata;
    return {
      path,
      type: mediaType(path) ?? `image/${metadata.format}`,
      size: source.byteLength,
      width,
      height,
    };
  }
  const decoded = await decode(source, metadata.hasAlpha);
  const { width, height, isOpaque, image } = decoded;
  const path = `${stem}.${isOpaque ? 'jpg' : 'png'}`;
  const whole = await (
    isOpaque ? image().jpeg({ quality: 80, mozjpeg: true }) : image().png({ compressionLevel: 9 })
  ).toBuffer();
  await put(path, whole);
  const srcset: Candidate[] = [];
  const avif: Candidate[] = [];
  for (const candidate of widthsOf(width)) {
    const name = `${stem}.${candidate}`;
    const resized = () => (candidate < width ? image().resize({ width: candidate }) : image());
    const webpBytes = await resized().webp({ quality: 78, effort: 5 }).toBuffer();
    const avifBytes = await resized().avif({ quality: 52, effort: 3 }).toBuffer();
    await put(`${name}.webp`, webpBytes);
    srcset.push({ path: `${name}.webp`, width: candidate });
    if (avifBytes.byteLength >= webpBytes.byteLength) continue;
    await put(`${name}.avif`, avifBytes);
    avif.push({ path: `${name}.avif`, width: candidate });
  }
  return {
    path,
    type: isOpaque ? 'image/jpeg' : 'image/png',
    size: whole.byteLength,
    width,
    height,
    srcset,
    ...(avif.length && { avif }),
  };
}

async function decode(source: Uint8Array, hasAlpha: boolean): Promise<Decoded> {
  try {
    const upright = sharp(source).autoOrient();
    const isOpaque = !hasAlpha || (await sharp(source).stats()).isOpaque;
    const { data, info } = await (isOpaque ? upright.removeAlpha() : upright)
      .resize({ width: widths.at(-1), withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    // Decoded once, since each of a dozen files would do it again.
    return { image: () => sharp(data, { raw: { width, height, channels } }), width, height, isOpaque };
  } catch (error) {
    throw unreadable(error);
  }
}

/** The widths below the picture's own, and its own; none that is hardly different from it. */
function widthsOf(own: number): readonly number[] {
  return [...widths.filter((width) => width < own * 0.9), own];
}

function unreadable(error: unknown): AssetError {
  const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').trim() : String(error);
  return new AssetError(`is no picture that can be read (${reason})`, 'save it as JPEG or PNG again', {
    cause: error,
  });
}
