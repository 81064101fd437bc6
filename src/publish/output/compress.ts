import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The ends of the names of compressed siblings, and how to make them. */
export const encodings = { '.br': brotli, '.gz': gzipWithoutTrace } as const;

export const siblingExtensions = ['.br', '.gz'] as const;

/** Brotli at a quality of up to 11, which is worth its time once for a file that is read a million times. */
async function brotli(body: Uint8Array, quality: number): Promise<Uint8Array> {
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}

/** The same bytes at any time and on any system. */
async function gzipWithoutTrace(body: Uint8Array): Promise<Uint8Array> {
  const bytes = await toGzip(body, { level: 9 });
  // Node leaves the time out, but names the system it runs on: 255 is "unknown" (RFC 1952, 2.3.1).
  bytes[9] = 255;
  return bytes;
}
