import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** A file that is open: a build may replace its folder, and it can still be read to its end. */
export interface OpenFile {
  readonly handle: FileHandle;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds. */
  readonly modified: number;
}

/** Undefined where there is no such file. */
export async function openFile(path: string): Promise<OpenFile | undefined> {
  const handle = await open(path).catch(() => undefined);
  const stats = await handle?.stat();
  if (handle && stats?.isFile()) return { handle, size: stats.size, modified: stats.mtimeMs };
  await handle?.close();
  return undefined;
}

/** Sends a file, or what is asked for of it, and closes it. Its own headers have been set. */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: OpenFile,
): Promise<void> {
  const { handle, size, modified } = file;
  try {
    const tag = `"${Math.floor(modified).toString(16)}-${size.toString(16)}"`;
    response.setHeader('ETag', tag);
    response.setHeader('Last-Modified', new Date(modified).toUTCString());
    response.setHeader('Accept-Ranges', 'bytes');
    if (isKnown(request.headers['if-none-match'], tag)) {
      response.writeHead(304).end();
      return;
    }
    const isSame = (request.headers['if-range'] ?? tag) === tag;
    const range = isSame ? rangeOf(request.headers.range, size) : undefined;
    if (range === 'none') {
      response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`);
    response.setHeader('Content-Length', end - start + 1);
    response.statusCode = range ? 206 : 200;
    if (request.method === 'HEAD' || !size) {
      response.end();
      return;
    }
    await pipeline(handle.createReadStream({ start, end, autoClose: false }), response);
  } finally {
    await handle.close();
  }
}

function isKnown(header: string | undefined, tag: string): boolean {
  const known = (header ?? '').split(',').map((item) => item.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

/**
 * The one range that is asked for. Undefined where there is none, or several, or none that can be read: then the whole
 * file is the answer (RFC 9110, 14.2).
 */
function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (!from && !to) return undefined;
  const start = from ? Number(from) : Math.max(0, size - Number(to));
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1;
  if (from && to && Number(to) < Number(from)) return undefined;
  return start >= size || (!from && !Number(to)) ? 'none' : { start, end };
}
